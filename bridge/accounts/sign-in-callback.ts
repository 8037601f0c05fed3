/** The page on this machine to which the browser comes back after a sign-in. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { RosebridgeError } from '../../shared/errors.ts'

const path = '/callback'
/** Taken unless it is in use, since many applications must list the whole address, port included. */
const usualPort = 8723
/** How long the browser may take to fetch the last page. */
const closingGraceMs = 2_000

/** What the browser shows in the end. */
export interface CallbackPage {
  readonly isGood: boolean
  readonly title: string
  readonly text: string
}

export interface SignInCallback {
  /** Where the browser is to be sent back to, such as `http://127.0.0.1:51234/callback`. */
  readonly redirectUri: string
  close(): void
}

/**
 * Listens on loopback. `answer` gets the first address that carries the right `state`, and says what the browser shows;
 * whatever else comes is refused and changes nothing. `port` null takes the usual one, or a free one where that is in use;
 * 0 takes a free one. Throws port_taken.
 */
export async function openSignInCallback(options: {
  readonly port: number | null
  readonly state: string
  readonly answer: (address: URL) => Promise<CallbackPage>
}): Promise<SignInCallback> {
  const { port, state, answer } = options
  let page: Promise<CallbackPage> | undefined
  const listening = createServer(async (request, response) => {
    // Any program and any page of this machine may ask here, also for what is no address (`//`).
    const url = URL.parse(request.url ?? '/', redirectUri)
    const isOurs =
      request.method === 'GET' && url?.pathname === path && url.searchParams.get('state') === state
    if (isOurs) page ??= answer(url)
    const shown = isOurs && page !== undefined ? await page : stranger
    response.writeHead(shown === stranger ? 400 : 200, pageHeaders)
    response.end(html(shown))
  })
  const isOpen =
    port === null
      ? (await opens(listening, usualPort)) || (await opens(listening, 0))
      : await opens(listening, port)
  if (!isOpen) {
    throw new RosebridgeError(
      'port_taken',
      `Port ${port ?? usualPort} is taken, so the browser could not come back.`,
      { nextStep: 'Name another with --callback-port, or leave it out for one that is free.' },
    )
  }
  const address = listening.address()
  const taken = typeof address === 'object' && address !== null ? address.port : usualPort
  const redirectUri = `http://127.0.0.1:${taken}${path}`
  return {
    redirectUri,
    close() {
      listening.close()
      listening.closeIdleConnections()
      setTimeout(() => listening.closeAllConnections(), closingGraceMs).unref()
    },
  }
}

async function opens(listening: Server, port: number): Promise<boolean> {
  try {
    listening.listen({ port, host: '127.0.0.1', exclusive: true })
    await once(listening, 'listening')
    return true
  } catch {
    return false
  }
}

const stranger: CallbackPage = {
  isGood: false,
  title: 'No sign-in waits here',
  text: 'This address belongs to no sign-in that is under way. Begin again in Rosebridge.',
}

const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  // The address holds the code.
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  Connection: 'close',
}

function html({ isGood, title, text }: CallbackPage): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escaped(title)}</title>
<style>
:root { --ground: #f6f4f2; --surface: #fff; --ink: #221d1a; --mark: ${isGood ? '#17633a' : '#a8201a'} }
@media (prefers-color-scheme: dark) {
  :root { --ground: #171514; --surface: #211e1d; --ink: #f1ece8; --mark: ${isGood ? '#85d6a5' : '#ff9d94'} }
}
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui }
main { background: var(--surface); border-radius: 12px; border-top: 4px solid var(--mark); padding: 1.5rem 2rem; max-width: 30rem; margin: 1rem }
h1 { font-size: 1.25rem; margin: 0 0 .5rem; color: var(--mark) } p { margin: 0 }
</style></head><body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p></main></body></html>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
