/** The widget as MCP clients find it: on which tools, for whom, what it is, and that the text needs none of it. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { programOf, runProgram } from '../../clients/foreign-program.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'
import { type OwnBridge, startOwnBridge } from '../../helpers/own-bridge.ts'
import { writeWorld } from '../../helpers/small-world.ts'
import { root, sourceFiles } from '../../helpers/source-tree.ts'

const drawn = ['explain_order_delay', 'get_order_timeline', 'list_order_exceptions']
const directory = mkdtempSync(join(tmpdir(), 'rosebridge-widget-'))
let own: OwnBridge

beforeAll(async () => {
  own = await startOwnBridge({ worldFile: writeWorld() })
})
afterAll(async () => {
  await own?.[Symbol.asyncDispose]()
  rmSync(directory, { recursive: true, force: true })
})

const emptyHome = () => mkdtempSync(join(directory, 'home-'))

async function pageOf({ client }: ConnectedClient) {
  const { resources } = await client.listResources()
  return resources.find(({ uri }) => uri.startsWith('ui://'))
}

describe.each(['auto', 'legacy'] as const)('the widget, %s', (mode) => {
  it('is named by the three tools it draws, and by no other', async () => {
    await using connected = await connectClient(own.mcpUrl, { mode })
    const page = await pageOf(connected)
    const { tools } = await connected.client.listTools()
    expect(tools.filter(({ _meta }) => _meta?.ui !== undefined).map(({ name }) => name)).toEqual(
      drawn,
    )
    for (const { _meta } of tools.filter(({ name }) => drawn.includes(name))) {
      expect(_meta).toEqual({
        ui: { resourceUri: page?.uri },
        securitySchemes: expect.any(Array),
        // Names for hosts of the time before the standard.
        'ui/resourceUri': page?.uri,
        'openai/outputTemplate': page?.uri,
      })
    }
  })

  it('is a page that may load nothing, kept by an address that changes with it', async () => {
    await using connected = await connectClient(own.mcpUrl, { mode })
    const page = await pageOf(connected)
    const ui = {
      csp: { connectDomains: [], resourceDomains: [], frameDomains: [], baseUriDomains: [] },
      prefersBorder: true,
    }
    expect(page).toMatchObject({ mimeType: 'text/html;profile=mcp-app', _meta: { ui } })
    const read = await connected.client.readResource({ uri: page?.uri ?? '' })
    const [content] = z
      .array(z.looseObject({ uri: z.string(), text: z.string(), _meta: z.unknown() }))
      .parse(read.contents)
    expect(content).toMatchObject({
      uri: page?.uri,
      mimeType: 'text/html;profile=mcp-app',
      _meta: { ui },
    })
    const hash = createHash('sha256')
      .update(content?.text ?? '')
      .digest('hex')
    expect(page?.uri).toBe(`ui://rosebridge/order-answers-${hash.slice(0, 12)}.html`)
    if (mode === 'auto') expect(read).toMatchObject({ ttlMs: 86_400_000, cacheScope: 'public' })
  })

  it('is there for whoever may use one of its tools, and for nobody else', async () => {
    const seen = async (config: Record<string, unknown>) => {
      const { url } = await own.makeServer(config)
      await using connected = await connectClient(url, { mode })
      const page = await pageOf(connected)
      if (page === undefined) {
        const full = await connectClient(own.mcpUrl, { mode })
        const uri = (await pageOf(full))?.uri ?? ''
        await full[Symbol.asyncDispose]()
        await expect(connected.client.readResource({ uri })).rejects.toThrow()
      }
      return page !== undefined
    }
    expect(await seen({ methods: ['get_order_timeline'] })).toBe(true)
    expect(await seen({ methods: ['list'] })).toBe(true)
    expect(await seen({ tags: ['user_groups'] })).toBe(false)
    expect(await seen({ methods: ['search'] })).toBe(false)
  })
})

describe('what is drawn', () => {
  it('stands beside the answer, where no model reads it', async () => {
    await using connected = await connectClient(own.mcpUrl)
    for (const tool of ['explain_order_delay', 'get_order_timeline']) {
      const { content, structuredContent, _meta } = await connected.call(tool, { order: 'O-100' })
      expect(structuredContent).not.toHaveProperty('drawing')
      expect(JSON.stringify(content)).not.toContain('completedAt')
      expect(_meta?.['rosebridge/drawing']).toMatchObject({
        asOf: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*[+-]\d\d:\d\d$/),
        timezone: expect.any(String),
        stops: [
          { id: 'task-pick', type: 'pickup' },
          { id: 'task-drop', type: 'delivery' },
        ],
      })
    }
    const list = await connected.call('list_order_exceptions')
    expect(list._meta?.['rosebridge/drawing']).toBeUndefined()
  })

  it('leaves the text complete: every stop, moment and cause stands in it', async () => {
    await using connected = await connectClient(own.mcpUrl)
    const textOf = async (tool: string, input: Record<string, unknown>) =>
      JSON.stringify((await connected.call(tool, input)).content)
    expect(await textOf('explain_order_delay', { order: 'O-100' })).toMatch(/O-100.*late/s)
    expect(await textOf('get_order_timeline', { order: 'O-100' })).toContain(
      'Truck broke down on I-80',
    )
    expect(await textOf('list_order_exceptions', {})).toContain('O-100')
  })
})

describe('the file', () => {
  const committed = readFileSync(join(root, 'bridge/mcp/widget.html'), 'utf8')

  it('is at most 60 kB', () => {
    expect(Buffer.byteLength(committed)).toBeLessThanOrEqual(60_000)
  })

  it('is what the sources build: run "npm run build:widget" and commit it', {
    timeout: 30_000,
  }, async () => {
    const config = join(root, 'extension/widget/vite.config.ts')
    const args = ['build', '--config', config, '--outDir', directory, '--logLevel', 'error']
    // In a process of its own: the test runner's environment would build for development.
    const { exitCode, stderr } = await runProgram(programOf('vite', 'vite'), args, emptyHome())
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(readFileSync(join(directory, 'widget.html'), 'utf8') === committed).toBe(true)
  })

  it('names nothing outside itself', () => {
    const addresses = committed.match(/\b(?:https?|wss?):\/\/[^\s"'`)]+/g) ?? []
    // Names of XML dialects, which nobody fetches.
    expect([...new Set(addresses)].filter((url) => !url.startsWith('http://www.w3.org/'))).toEqual(
      [],
    )
    expect(committed).not.toMatch(/\b(?:src|href)=|@import|url\(/)
    expect(committed).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/)
  })

  it('comes from sources that make nodes of text only', () => {
    const parts = ['extension/widget', 'extension/components']
    const wrong = sourceFiles(parts).filter(({ text }) =>
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write/i.test(text),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('shares the drawing of the panel', () => {
    const drawers = sourceFiles(['extension']).filter(({ imports }) =>
      imports.some(({ path }) => path === 'extension/components/timeline-drawing.tsx'),
    )
    expect(drawers.map(({ path }) => path)).toEqual([
      'extension/panel/timeline-view.tsx',
      'extension/widget/delay-answer.tsx',
      'extension/widget/timeline-answer.tsx',
    ])
  })
})

describe('the inspector', () => {
  it.each(['legacy', 'modern'])(
    'finds it on the three tools, %s',
    { timeout: 30_000 },
    async (era) => {
      const { stdout, exitCode } = await runProgram(
        programOf('@modelcontextprotocol/inspector', 'mcp-inspector'),
        [
          ...['--cli', own.mcpUrl, '--transport', 'http', '--protocol-era', era],
          ...['--method', 'tools/list', '--app-info', '--advertise-apps'],
        ],
        emptyHome(),
      )
      expect(exitCode).toBe(0)
      const probed = z.array(z.looseObject({ toolName: z.string(), hasApp: z.boolean() })).parse(
        stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      )
      const found = probed.filter(({ hasApp }) => hasApp)
      expect(found.map(({ toolName }) => toolName)).toEqual(drawn)
      for (const one of found) {
        expect(one).toMatchObject({
          resourceMimeType: 'text/html;profile=mcp-app',
          prefersBorder: true,
        })
      }
    },
  )
})
