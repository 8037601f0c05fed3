/** A chat client with a screen: a real MCP client beside a browser page that shows the server's widget. */
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Frame, type Page } from 'playwright-core'
import { build } from 'vite'
import { z } from 'zod'
import { findBrowser } from './find-browser.ts'
import { type ConnectedClient, connectClient } from './mcp-client.ts'

/** What ext-apps' specification has a host enforce for a widget that names no origins. */
const widgetPolicy =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self' data:; connect-src 'none'; frame-src 'none'; base-uri 'self'"
const hostUrl = 'http://host.test/'
const widgetUrl = 'http://widget.test/'

const contentSchema = z.object({ text: z.string(), mimeType: z.string() })
const metaSchema = z.object({ ui: z.object({ resourceUri: z.string() }) })

export interface ShowOptions {
  readonly theme?: 'light' | 'dark'
  readonly locale?: string
  readonly canCallTools?: boolean
  /** Shown in place of what the tool answers; null = the answer is still on its way. */
  readonly result?: unknown
}

export interface WidgetHost extends AsyncDisposable {
  readonly page: Page
  readonly client: ConnectedClient
  /** Everything any page or frame asked of any network, apart from the two documents themselves. */
  readonly requests: readonly string[]
  /** What the widget told its host, in order: sizes, links, itself. */
  readonly told: readonly { readonly what: string; readonly value: unknown }[]
  /** Tool calls made from inside the widget. */
  readonly calls: readonly { readonly name: string; readonly input: unknown }[]
  /** How many of them were answered. */
  readonly answered: number
  /** What the console said at the level of an error, and what was thrown. */
  readonly errors: readonly string[]
  /** Calls the tool as a model would, and shows its widget; resolves with the widget's frame. */
  show(tool: string, input?: Record<string, unknown>, options?: ShowOptions): Promise<Frame>
}

export async function openWidgetHost(mcpUrl: string): Promise<WidgetHost> {
  const [script, client] = await Promise.all([bundleHostPage(), connectClient(mcpUrl)])
  const browser: Browser = await chromium.launch({
    executablePath: findBrowser('chromium', process.env),
    headless: process.env.HEADED === undefined,
  })
  const context = await browser.newContext({ viewport: { width: 640, height: 900 } })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const requests: string[] = []
  const told: { what: string; value: unknown }[] = []
  const calls: { name: string; input: unknown }[] = []
  const errors: string[] = []
  let answered = 0
  let html = ''
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  await context.route('**', async (route) => {
    const url = route.request().url()
    if (url === hostUrl) {
      await route.fulfill({ contentType: 'text/html', body: hostHtml(script) })
    } else if (url === widgetUrl) {
      await route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': widgetPolicy },
        body: html,
      })
    } else {
      requests.push(url)
      await route.abort()
    }
  })
  await page.exposeFunction('tellTest', (what: string, value: unknown) => {
    told.push({ what, value })
  })
  await page.exposeFunction('callTool', async (name: string, input: Record<string, unknown>) => {
    calls.push({ name, input })
    try {
      return await client.call(name, input)
    } finally {
      answered += 1
    }
  })
  await page.goto(hostUrl)

  const widgetOf = async (tool: string) => {
    const { tools } = await client.client.listTools()
    const found = tools.find(({ name }) => name === tool)
    const { ui } = metaSchema.parse(found?._meta)
    const { contents } = await client.client.readResource({ uri: ui.resourceUri })
    return { definition: found, text: contentSchema.parse(contents[0]).text }
  }
  return {
    page,
    client,
    requests,
    told,
    calls,
    errors,
    get answered() {
      return answered
    },
    async show(tool, input = {}, options = {}) {
      const { theme, locale = 'en-US', canCallTools = true } = options
      const { definition, text } = await widgetOf(tool)
      html = text
      const showing = {
        src: widgetUrl,
        context: {
          ...(theme === undefined ? {} : { theme }),
          locale,
          toolInfo: { tool: definition },
        },
        canCallTools,
        input,
        result: options.result === undefined ? await client.call(tool, input) : options.result,
      }
      await page.evaluate(`document.documentElement.dataset.theme = ${JSON.stringify(theme ?? '')}`)
      await page.evaluate(`show(${JSON.stringify(showing)})`)
      const frame = page.frames().find((one) => one.url() === widgetUrl)
      if (frame === undefined) throw new Error('the widget has no frame')
      if (options.result !== null) {
        await frame
          .locator('[data-answer]:not([data-answer="waiting"]), [role="alert"]')
          .first()
          .waitFor()
      }
      return frame
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      await client[Symbol.asyncDispose]()
    },
  }
}

/** The page as one script: the browser gets no module to fetch. */
async function bundleHostPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../widget/host-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'host',
      },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined
  if (chunk === undefined) throw new Error('the host page was not built')
  return chunk.code.replaceAll('</', '<\\/')
}

function hostHtml(script: string): string {
  return `<!doctype html><html lang="en"><title>Host</title><style>
    body { margin: 0; padding: 12px; background: #fff; }
    [data-theme="dark"] body { background: #212121; }
    iframe { display: block; width: 100%; border: 0; border-radius: 12px; box-shadow: 0 0 0 1px #8886; }
  </style><body><script>${script}</script></body></html>`
}
