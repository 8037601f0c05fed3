/** The tunnel from the command line, and ChatGPT coming in through it, step by step. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBridgeInside } from '../../helpers/bridge-inside.ts'
import { connectChatGpt, fetchChatGptDocument } from '../../helpers/chatgpt-client.ts'
import { createStandInTunnel } from '../../helpers/stand-in-tunnel.ts'
import { tunnelOf } from '../../helpers/tunnel-manager.ts'
import { jsonOf, runHere } from '../cli-process.ts'

const origin = 'https://desk.example.com'
const stand = createStandInTunnel([origin], {
  name: 'ngrok',
  needsSecret: true,
  isTemporary: false,
})
let bridge: Awaited<ReturnType<typeof startBridgeInside>>

beforeAll(async () => {
  bridge = await startBridgeInside({
    tunnelProviders: [stand.provider],
    fetchOutside: stand.fetch,
    fetchDocument: fetchChatGptDocument,
  })
})
afterAll(() => bridge[Symbol.asyncDispose]())

const run = (args: readonly string[], stdin = '') =>
  runHere([...args, '--data-dir', bridge.dataDirectory], { stdin })
const json = async (args: readonly string[], stdin = '') =>
  jsonOf(await run([...args, '--json'], stdin))

describe('tunnel', () => {
  it('says in words what is there, and what is missing', async () => {
    const { code, stdout } = await run(['tunnel', 'status'])
    expect(code).toBe(0)
    expect(stdout).toContain('off: nothing reaches the bridge from outside')
    expect(stdout).toContain('here; needs its secret once')
    const refused = await run(['tunnel', 'start'])
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('The stand-in needs its authtoken.')
    expect((await run(['tunnel', 'start', '--for', 'long'])).code).toBe(2)
    stand.failNext(1)
    const failed = await run(['tunnel', 'start', '--authtoken-stdin', '--json'], 'an-authtoken')
    expect([failed.code, jsonOf(failed)]).toMatchObject([
      1,
      { error: { message: 'The stand-in does not open.', nextStep: 'Let it.' } },
    ])
    expect((await run(['tunnel', 'start', '--authtoken-stdin'])).stderr).toContain('stdin')
  })

  it('is switched on for a while with a token from stdin', async () => {
    const on = await json(
      ['tunnel', 'start', '--for', '15m', '--domain', 'desk.example.com', '--authtoken-stdin'],
      'an-authtoken\n',
    )
    expect(on).toMatchObject({
      state: 'ready',
      provider: 'ngrok',
      publicUrl: origin,
      providers: [{ hasSecret: true, keptName: 'desk.example.com' }],
    })
    expect(stand.secrets).toEqual(['an-authtoken', 'an-authtoken'])
    const { stdout } = await run(['tunnel', 'check'])
    expect(stdout).toContain(`${origin}/mcp with OAuth`)
    expect(stdout).toContain('stays the same')
    expect(stdout).not.toContain('an-authtoken')
    const told = await json(['audit', '--tool', 'start_tunnel'])
    expect(told).toMatchObject({
      result: [{ server_name: 'ngrok', approved_by: 'Command line' }, {}],
    })
    expect(JSON.stringify(told)).not.toContain('an-authtoken')
  })

  it('sees ChatGPT find it, sign in, be allowed, and call', async () => {
    const tunnel = tunnelOf(bridge.ready)
    const steps: unknown[] = []
    const look = async () => {
      const { handshakeAt, signInAt, allowedAt, callAt, client } = (await tunnel.status()).arrivals
      steps.push(
        [handshakeAt, signInAt, allowedAt, callAt].map((at) => at !== null),
        client,
      )
    }
    await look()
    await using chat = await connectChatGpt({
      mcpUrl: `${origin}/mcp`,
      send: stand.fetch,
      async decide({ id, number }) {
        await look()
        await json(['consents', 'allow', id, '--number', number])
      },
    })
    await look()
    const result = await chat.client.callTool({ name: 'find_order', arguments: { query: 'x' } })
    expect(result.isError ?? false).toBe(false)
    await look()
    expect(steps).toEqual([
      [false, false, false, false],
      null,
      [true, true, false, false],
      'ChatGPT',
      [true, true, true, false],
      'ChatGPT',
      [true, true, true, true],
      'ChatGPT',
    ])
    expect(await json(['mcp', 'list'])).toMatchObject({
      result: [{ name: 'Sandbox' }, { name: 'ChatGPT', config: { methods: ['read'] } }],
    })
  })

  it('searches and fetches in exactly the shapes ChatGPT asks for', async () => {
    await using chat = await connectChatGpt({
      mcpUrl: `${origin}/mcp`,
      send: stand.fetch,
      decide: ({ id, number }) => json(['consents', 'allow', id, '--number', number]),
    })
    const { tools } = await chat.client.listTools()
    const shapes = ['search', 'fetch'].map((name) => tools.find((tool) => tool.name === name))
    expect(shapes.map((tool) => Object.keys(tool?.inputSchema.properties ?? {}))).toEqual([
      ['query'],
      ['id'],
    ])
    for (const tool of shapes) expect(tool?.annotations).toMatchObject({ readOnlyHint: true })

    const found = await chat.client.callTool({ name: 'search', arguments: { query: 'O-100' } })
    const results = onlyText(found)
    expect(found.structuredContent).toEqual(results)
    expect(Object.keys(results)).toEqual(['results'])
    const [first] = Array.isArray(results.results) ? results.results : []
    expect(Object.keys(first).toSorted()).toEqual(['id', 'title', 'url'])
    expect(new URL(first.url).protocol).toMatch(/^https?:$/)

    const fetched = await chat.client.callTool({ name: 'fetch', arguments: { id: first.id } })
    const document = onlyText(fetched)
    expect(fetched.structuredContent).toEqual(document)
    expect(
      Object.keys(document)
        .filter((key) => key !== 'metadata')
        .toSorted(),
    ).toEqual(['id', 'text', 'title', 'url'])
    expect(document).toMatchObject({ id: first.id, url: first.url })
  })

  it('is off with one word, for everybody who came in', async () => {
    await using chat = await connectChatGpt({
      mcpUrl: `${origin}/mcp`,
      send: stand.fetch,
      decide: ({ id, number }) => json(['consents', 'allow', id, '--number', number]),
    })
    expect(await json(['tunnel', 'stop'])).toMatchObject({ state: 'off', endedBy: 'person' })
    await expect(chat.client.listTools()).rejects.toThrow()
  })
})

/** The JSON of the one text item a result must consist of. */
function onlyText({ content }: { readonly content: readonly unknown[] }): Record<string, unknown> {
  expect(content).toEqual([{ type: 'text', text: expect.any(String) }])
  const [item] = content
  const text = typeof item === 'object' && item !== null && 'text' in item ? item.text : ''
  return JSON.parse(String(text))
}
