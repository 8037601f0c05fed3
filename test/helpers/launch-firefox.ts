/** A real Firefox with the built extension, driven by WebDriver BiDi over a plain socket. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { findBrowser } from './find-browser.ts'
import { everythingKept, isLooking, noteKept } from './journey-leaks.ts'

const builtForFirefox = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url))
const webApp = readFileSync(new URL('../journeys/pages/web-app.html', import.meta.url), 'utf8')
/** Firefox draws this by lot for every installation; a preference fixes it. */
const uuid = '0f3c8a1e-2b4d-4c6e-8f90-123456789abc'

const messageSchema = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
})
const manifestSchema = z.object({
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }),
})
const contextSchema = z.object({ context: z.string() })
const treeSchema = z.object({ contexts: z.array(z.object({ url: z.string() })) })
const valueSchema = z.object({ result: z.object({ value: z.unknown().optional() }) })
const requestSchema = z.object({
  isBlocked: z.boolean(),
  request: z.object({ request: z.string() }),
})

/** A running Firefox. */
export interface LaunchedFirefox {
  readonly origin: string
  /** Opens a tab; `wait: false` for pages of the extension, whose load event never comes back. */
  openTab(url: string, options?: { readonly wait?: boolean }): Promise<FirefoxTab>
  /** The addresses of all open tabs. */
  addresses(): Promise<string[]>
  close(): Promise<void>
}

/** A tab of it. */
export interface FirefoxTab {
  evaluate(expression: string): Promise<unknown>
}

/** Launches it; every address of roserocket.com answers with the saved web app, offline. */
export async function launchFirefox(): Promise<LaunchedFirefox> {
  const manifest: unknown = JSON.parse(readFileSync(join(builtForFirefox, 'manifest.json'), 'utf8'))
  const { id } = manifestSchema.parse(manifest).browser_specific_settings.gecko
  const profile = mkdtempSync(join(tmpdir(), 'rosebridge-firefox-'))
  const preferences = {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'remote.active-protocols': 1,
    'remote.prefs.recommended': true,
  }
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const options = ['--remote-debugging-port', '0', '--remote-allow-system-access']
  const browser = spawn(findBrowser('firefox', process.env), [
    ...['--headless', '--no-remote', '--profile', profile],
    ...options,
  ])
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    browser.stderr.on('data', (chunk) => {
      said += String(chunk)
      const found = /BiDi listening on (ws:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    browser.once('exit', () => reject(new Error(`Firefox ended: ${said}`)))
  })
  const socket = new WebSocket(`${address}/session`)
  await once(socket, 'open')
  const waiting = new Map<number, (message: z.infer<typeof messageSchema>) => void>()
  let lastId = 0
  const send = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, ({ error, message, result }) => {
        if (error === undefined) resolve(result)
        else reject(new Error(`${method}: ${error} ${message ?? ''}`))
      })
      socket.send(JSON.stringify({ id: lastId, method, params }))
    })
  socket.on('message', (data) => {
    const message = messageSchema.parse(JSON.parse(String(data)))
    if (message.id !== undefined) waiting.get(message.id)?.(message)
    if (message.method !== 'network.beforeRequestSent') return
    const { isBlocked, request } = requestSchema.parse(message.params)
    if (!isBlocked) return
    const headers = [{ name: 'content-type', value: { type: 'string', value: 'text/html' } }]
    const body = { type: 'string', value: webApp }
    const answer = { request: request.request, statusCode: 200, reasonPhrase: 'OK', headers, body }
    send('network.provideResponse', answer).catch(() => {})
  })
  await send('session.new', { capabilities: {} })
  await send('session.subscribe', { events: ['network.beforeRequestSent'] })
  await send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: [{ type: 'pattern', protocol: 'https', hostname: 'acme.roserocket.com' }],
  })
  await send('webExtension.install', { extensionData: { type: 'path', path: builtForFirefox } })

  const origin = `moz-extension://${uuid}`
  const openTab: LaunchedFirefox['openTab'] = async (url, { wait = true } = {}) => {
    const created = await send('browsingContext.create', { type: 'tab' })
    const { context } = contextSchema.parse(created)
    const how = wait ? 'complete' : 'none'
    await send('browsingContext.navigate', { context, url, wait: how })
    return {
      async evaluate(expression) {
        const params = { expression, target: { context }, awaitPromise: true }
        return valueSchema.parse(await send('script.evaluate', params)).result.value
      },
    }
  }
  return {
    origin,
    openTab,
    async addresses() {
      const tree = treeSchema.parse(await send('browsingContext.getTree'))
      return tree.contexts.map(({ url }) => url)
    },
    async close() {
      if (isLooking()) {
        const page = await openTab(`${origin}/options.html`, { wait: false })
        const kept = async () => String(await page.evaluate(everythingKept))
        // Until the page is the extension's own, it knows of no storage.
        noteKept(await vi.waitFor(kept, { timeout: 10_000, interval: 50 }))
      }
      const ended = once(browser, 'exit')
      await send('browser.close').catch(() => browser.kill())
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
