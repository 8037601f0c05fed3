/** Prompts, their completions, and resources, through real clients of both eras and under every kind of grant. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { presets } from '../../../bridge/access/presets.ts'
import type { PresetName } from '../../../shared/presets.ts'
import { shortcuts } from '../../../shared/shortcuts.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'
import { type OwnBridge, startOwnBridge } from '../../helpers/own-bridge.ts'
import { writeWorld } from '../../helpers/small-world.ts'

let own: OwnBridge
const open: ConnectedClient[] = []

beforeAll(async () => {
  own = await startOwnBridge({ worldFile: writeWorld() })
})
afterAll(async () => {
  for (const client of open) await client[Symbol.asyncDispose]()
  await own?.[Symbol.asyncDispose]()
})

type Config = Record<string, unknown>
const presetOf = (name: PresetName): Config => {
  const { title: _title, ...config } = presets[name]
  return config
}
async function clientOf(config: Config, mode: 'auto' | 'legacy' = 'auto') {
  const connected = await connectClient((await own.makeServer(config)).url, { mode })
  open.push(connected)
  return connected.client
}
const lateOnScreen = {
  kind: 'order',
  certainty: 'url' as const,
  ageSeconds: 0,
  id: 'ord-late',
  url: 'https://small.roserocket.com/#/ops/orders/ord-late',
  title: 'O-100',
  seenAt: '2026-05-05T14:00:00.000Z',
  browser: 'Chrome',
}

describe.each(['auto', 'legacy'] as const)('prompts, %s', (mode) => {
  it('are the shortcuts, each with title, picture and the order as its argument', async () => {
    const { prompts } = await (await clientOf({}, mode)).listPrompts()
    expect(prompts.map(({ name }) => name)).toEqual(shortcuts.map(({ name }) => name))
    for (const prompt of prompts) {
      expect(prompt.title).toBeTruthy()
      expect(prompt.icons?.[0]?.src).toMatch(/^data:image\/svg\+xml,/)
    }
    expect(prompts.find(({ name }) => name === 'why_late')?.arguments).toEqual([
      expect.objectContaining({ name: 'order', required: false }),
    ])
  })

  it('name the order that was given, else the one on screen', async () => {
    const client = await clientOf({}, mode)
    const textOf = async (args: Record<string, string>) =>
      JSON.stringify(await client.getPrompt({ name: 'why_late', arguments: args }))
    expect(await textOf({ order: 'O-1\u202e00' })).toContain('The order: O-100')
    expect(await textOf({})).toContain('get_current_order')
    await expect(
      client.getPrompt({ name: 'why_late', arguments: { order: 'x'.repeat(501) } }),
    ).rejects.toMatchObject({ code: -32602 })
  })

  it('complete what is typed into order numbers', async () => {
    const client = await clientOf(presetOf('dispatcher'), mode)
    const complete = async (value: string) =>
      (
        await client.complete({
          ref: { type: 'ref/prompt', name: 'why_late' },
          argument: { name: 'order', value },
        })
      ).completion.values
    expect(await complete('O-10')).toEqual(expect.arrayContaining(['O-100', 'O-101']))
    expect(await complete('PO-5561')).toEqual(['O-100'])
    expect(await complete('')).toEqual([])
    expect(await complete('nothing like it')).toEqual([])
  })

  it('are those whose tool the grant has', async () => {
    const dispatcher = await (await clientOf(presetOf('dispatcher'), mode)).listPrompts()
    expect(dispatcher.prompts.map(({ name }) => name)).not.toContain('add_note')
    expect(dispatcher.prompts.map(({ name }) => name)).toContain('order_brief')
    const teams = await clientOf(presetOf('teams'), mode)
    expect((await teams.listPrompts()).prompts).toEqual([])
    await expect(teams.getPrompt({ name: 'why_late' })).rejects.toMatchObject({ code: -32602 })
    // Today's protocol does not even offer what nothing can be completed with.
    await expect(
      teams.complete({
        ref: { type: 'ref/resource', uri: 'roserocket://order/{id}' },
        argument: { name: 'id', value: 'O-10' },
      }),
    ).rejects.toThrow()
  })
})

describe.each(['auto', 'legacy'] as const)('resources, %s', (mode) => {
  it('are the screen, and the brief and timeline of any order', async () => {
    const client = await clientOf(presetOf('dispatcher'), mode)
    expect((await client.listResources()).resources).toMatchObject([
      { uri: 'roserocket://current', mimeType: 'text/plain' },
      { uri: expect.stringMatching(/^ui:/), mimeType: 'text/html;profile=mcp-app' },
    ])
    expect(
      (await client.listResourceTemplates()).resourceTemplates.map(
        ({ uriTemplate }) => uriTemplate,
      ),
    ).toEqual(['roserocket://order/{id}', 'roserocket://order/{id}/timeline'])
    const brief = textOf(await client.readResource({ uri: 'roserocket://order/ord-late' }))
    expect(brief).toMatch(/^O-100\n/)
    expect(brief.match(/^- /gm)).toHaveLength(5)
    const byReference = await client.readResource({ uri: 'roserocket://order/PO%2077%2F8' })
    expect(textOf(byReference)).toMatch(/^O-101\n/)
    const timeline = await client.readResource({ uri: 'roserocket://order/O-100/timeline' })
    expect(textOf(timeline)).toContain('Truck broke down on I-80')
  })

  it.each(['roserocket://order/{id}', 'roserocket://order/{id}/timeline'])(
    'of the kind %s are completed into order numbers',
    async (uri) => {
      const client = await clientOf(presetOf('dispatcher'), mode)
      const { completion } = await client.complete({
        ref: { type: 'ref/resource', uri },
        argument: { name: 'id', value: 'O-10' },
      })
      expect(completion.values).toEqual(expect.arrayContaining(['O-100', 'O-101']))
    },
  )

  it('that may not be seen answer like unknown ones', async () => {
    const refusal = async (config: Config, uri: string) => {
      const client = await clientOf(config, mode)
      const error: unknown = await client.readResource({ uri }).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      if (!(error instanceof Error) || !('code' in error)) throw new Error(`${uri} was read`)
      return { code: error.code, message: error.message.replaceAll(uri, 'URI') }
    }
    const unknown = await refusal({}, 'roserocket://nothing')
    if (mode === 'auto') expect(unknown.code).toBe(-32602)
    expect(await refusal({}, 'roserocket://order/nobody')).toEqual(unknown)
    for (const uri of ['roserocket://order/ord-late', 'roserocket://current']) {
      expect(await refusal(presetOf('teams'), uri)).toEqual(unknown)
    }
    const invoicesOnly = { tags: ['insights', 'financials'] }
    expect(await refusal(invoicesOnly, 'roserocket://order/ord-late')).toEqual(unknown)
    expect(await refusal({ methods: ['write'] }, 'roserocket://order/ord-late')).toEqual(unknown)
  })

  it('that fit several orders say which', async () => {
    const client = await clientOf({}, mode)
    await expect(client.readResource({ uri: 'roserocket://order/PO-300' })).rejects.toThrow(
      /O-102.*O-103/,
    )
  })

  it('follow the screen', async () => {
    const client = await clientOf(presetOf('dispatcher'), mode)
    own.show(null)
    const read = async () => textOf(await client.readResource({ uri: 'roserocket://current' }))
    expect(await read()).toContain('No paired browser')
    const told: string[] = []
    client.setNotificationHandler('notifications/resources/updated', ({ params }) => {
      told.push(params.uri)
    })
    const subscription =
      mode === 'auto'
        ? await client.listen({ resourceSubscriptions: ['roserocket://current'] })
        : await client.subscribeResource({ uri: 'roserocket://current' })
    own.show(lateOnScreen)
    await expect.poll(() => told).toEqual(['roserocket://current'])
    expect(await read()).toMatch(/^O-100$/m)
    if ('close' in subscription && typeof subscription.close === 'function') {
      await subscription.close()
    } else {
      await client.unsubscribeResource({ uri: 'roserocket://current' })
    }
    own.show(null)
    await client.listTools()
    expect(told).toHaveLength(1)
  })
})

describe.each(['auto', 'legacy'] as const)('news of the screen, %s', (mode) => {
  it.each([
    ['who may not see it', { tags: ['user_groups'] }, undefined],
    ['who may not see it any more', presetOf('dispatcher'), { tags: ['user_groups'] }],
  ])('does not reach %s', async (_who, config, later) => {
    const server = await own.makeServer(config)
    const connected = await connectClient(server.url, { mode })
    open.push(connected)
    const { client } = connected
    const told: string[] = []
    client.setNotificationHandler('notifications/resources/updated', () => {
      told.push('screen')
    })
    client.setNotificationHandler('notifications/tools/list_changed', () => {
      told.push('tools')
    })
    own.show(null)
    if (mode === 'auto') {
      await client.listen({
        resourceSubscriptions: ['roserocket://current'],
        toolsListChanged: true,
      })
    } else await client.subscribeResource({ uri: 'roserocket://current' })
    if (later !== undefined) await own.changeServer(server.id, { config: later })
    own.show(lateOnScreen)
    own.show(null)
    // What is told later than the screen has come: so the news of the screen is not just late.
    await own.changeServer(server.id, { config: { tags: ['user_groups', 'boards'] } })
    await expect.poll(() => told).toContain('tools')
    await client.listTools()
    expect(told).not.toContain('screen')
  })
})

describe('lists', () => {
  it.each(['auto', 'legacy'] as const)('become stale with the grant, %s', async (mode) => {
    const server = await own.makeServer({ methods: ['list'] })
    const connected = await connectClient(server.url, { mode })
    open.push(connected)
    const { client } = connected
    const names = async () => (await client.listTools()).tools.map(({ name }) => name)
    expect(await names()).not.toContain('find_order')
    const told: string[] = []
    for (const list of ['tools', 'prompts', 'resources'] as const) {
      client.setNotificationHandler(`notifications/${list}/list_changed`, () => {
        told.push(list)
      })
    }
    if (mode === 'auto') await client.listen({ toolsListChanged: true, promptsListChanged: true })
    await own.changeServer(server.id, { config: { methods: ['read'] } })
    await expect.poll(() => told).toEqual(expect.arrayContaining(['tools', 'prompts']))
    expect(await connected.answer('find_order', { query: 'O-100' })).toMatchObject({
      matches: [{ id: 'ord-late' }],
    })
    await own.changeServer(server.id, { config: { methods: ['list'] } })
    await expect(connected.call('find_order', { query: 'O-100' })).rejects.toMatchObject({
      code: -32602,
    })
  })
})

describe('what a server says of itself', () => {
  it('has a picture, instructions and how long it may be kept', async () => {
    const client = await clientOf(presetOf('dispatcher'))
    expect(client.getServerVersion()).toMatchObject({
      name: 'rosebridge',
      icons: [{ mimeType: 'image/svg+xml', sizes: ['any'] }],
    })
    expect(client.getInstructions()).toContain('find_order')
    const { tools } = await client.listTools()
    expect(tools.every(({ icons }) => icons?.length === 1)).toBe(true)
    for (const list of [
      await client.listTools(),
      await client.listPrompts(),
      await client.listResources(),
      await client.listResourceTemplates(),
    ]) {
      expect(list).toMatchObject({ ttlMs: 60_000, cacheScope: 'private' })
    }
    const brief = await client.readResource({ uri: 'roserocket://order/ord-late' })
    expect(brief).toMatchObject({ ttlMs: 0, cacheScope: 'private' })
  })

  it('is told at once to a client of today, without a handshake', async () => {
    const client = await clientOf(presetOf('dispatcher'))
    expect(await client.discover()).toMatchObject({
      supportedVersions: expect.arrayContaining(['2026-07-28']),
      instructions: expect.stringContaining('find_order'),
      capabilities: {
        tools: { listChanged: true },
        prompts: { listChanged: true },
        resources: { listChanged: true, subscribe: true },
        completions: {},
      },
      ttlMs: 60_000,
      cacheScope: 'private',
    })
  })

  it('names no tool in its instructions that the client does not have', async () => {
    const client = await clientOf(presetOf('teams'))
    const names = (await client.listTools()).tools.map(({ name }) => name)
    const said = client.getInstructions()?.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? []
    expect(said.filter((word) => word !== 'object_key' && !names.includes(word))).toEqual([])
  })
})

function textOf({ contents }: { contents: readonly object[] }): string {
  const [first] = contents
  if (first === undefined || !('text' in first)) throw new Error('no text')
  return String(first.text)
}
