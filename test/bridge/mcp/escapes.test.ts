/** Ways around what a server may do: search, fetch, prompts, completions and resources reach no further than its tools. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
async function clientOf(config: Record<string, unknown>, mode: 'auto' | 'legacy' = 'auto') {
  const connected = await connectClient((await own.makeServer(config)).url, { mode })
  open.push(connected)
  return connected
}

describe('search and fetch', () => {
  it('of everything find orders and customers', async () => {
    const client = await clientOf({ tags: ['search'] })
    expect(JSON.stringify(await client.answer('search', { query: 'Acme' }))).toContain('cust-acme')
    expect(JSON.stringify(await client.answer('search', { query: 'O-100' }))).toContain('ord-late')
    expect(await client.answer('fetch', { id: 'cust-acme' })).toMatchObject({ id: 'cust-acme' })
  })

  it.each([
    ['orders', 'Acme', 'cust-acme'],
    ['customers', 'O-100', 'ord-late'],
    ['financials', 'O-100', 'ord-late'],
  ])('of a server for %s find no record of another domain', async (domain, query, id) => {
    const client = await clientOf({ tags: ['search', domain] })
    expect(JSON.stringify(await client.call('search', { query }))).not.toContain(`"${id}"`)
    const { kind, ...said } = await client.failure('fetch', { id })
    expect(['not_allowed', 'not_found']).toContain(kind)
    expect(JSON.stringify(said)).not.toMatch(/Acme|555 0100/)
  })
})

/** What a server has that may list exceptions, which the widget draws: the page of that, without any data. */
const widgetPage = expect.stringMatching(/^ui:\/\/rosebridge\/order-answers-[\da-f]{12}\.html$/)

describe.each(['auto', 'legacy'] as const)('by methods, %s', (mode) => {
  it.each([
    ['only lists', { methods: ['list'] }, [widgetPage]],
    ['only writes', { methods: ['write'] }, []],
    ['only one tool', { methods: ['list_all_roserocket_boards'] }, []],
  ])('a server that %s tells nothing in prompts and resources', async (_what, config, pages) => {
    const { client } = await clientOf(config, mode)
    const { prompts } = await client.listPrompts()
    expect(prompts.map(({ name }) => name)).not.toContain('why_late')
    await expect(client.getPrompt({ name: 'why_late' })).rejects.toMatchObject({ code: -32602 })
    const { resources } = await client.listResources()
    expect(resources.map(({ uri }) => uri)).toEqual(pages)
    for (const uri of ['roserocket://current', 'roserocket://order/ord-late/timeline']) {
      await expect(client.readResource({ uri })).rejects.toThrow()
    }
  })

  it('a server for invoices completes no order', async () => {
    const { client } = await clientOf({ tags: ['insights', 'financials'] }, mode)
    const { completion } = await client.complete({
      ref: { type: 'ref/prompt', name: 'why_late' },
      argument: { name: 'order', value: 'O-10' },
    })
    expect(completion.values).toEqual([])
  })

  it('a tool off the list is not called by any spelling of its name', async () => {
    const client = await clientOf({ methods: ['read'] }, mode)
    const name = 'create_a_roserocket_object'
    for (const spelt of [name, name.toUpperCase(), ` ${name}`, `${name} `, `./${name}`]) {
      const input = { object_key: 'order', json: {} }
      await expect(client.call(spelt, input)).rejects.toMatchObject({ code: -32602 })
    }
  })
})
