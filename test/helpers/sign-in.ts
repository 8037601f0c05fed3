/** A client's sign-in as a person lives it: the page with its number, the decision elsewhere, the way back. */
import {
  Client,
  type OAuthClientProvider,
  type OAuthDiscoveryState,
  type StoredOAuthClientInformation,
  type StoredOAuthTokens,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client'
import { createBrowser, type HeadlessBrowser, type Visit } from './headless-browser.ts'
import { noteSecret } from './journey-leaks.ts'

/** Decides about the request that a page shows. */
export type Decide = (request: { readonly id: string; readonly number: string }) => Promise<unknown>

/** What a waiting page shows; throws when it is no such page. */
export function requestOn({ html, status }: Visit): { id: string; number: string } {
  const id = /id="request">(\w+)</.exec(html)?.[1]
  const number = /id="number">([\d ]+)</.exec(html)?.[1]?.replace(' ', '')
  if (id !== undefined && number !== undefined) return { id, number }
  throw new Error(`${status}, not a waiting page: ${html}`)
}

/** Opens the address, has the request decided, and follows the page until it leaves or ends. */
export async function followConsent(
  address: string | URL,
  decide: Decide,
  browser: HeadlessBrowser = createBrowser(),
): Promise<Visit> {
  const page = await browser.visit(address)
  if (page.hasLeft) return page
  await decide(requestOn(page))
  for (let look = 0; look < 50; look += 1) {
    const next = await browser.visit(page.url)
    if (next.hasLeft || next.status !== 200) return next
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('nobody decided')
}

/** The memory of a client of the official package, which does the protocol by itself. */
export class ClientMemory implements OAuthClientProvider {
  information: StoredOAuthClientInformation | undefined
  stored: StoredOAuthTokens | undefined
  asked: URL | undefined
  readonly redirectUrl: string
  readonly clientMetadataUrl?: string
  private verifier = ''
  private discovered: OAuthDiscoveryState | undefined

  constructor(
    options: { readonly redirectUrl?: string; readonly clientMetadataUrl?: string } = {},
  ) {
    this.redirectUrl = options.redirectUrl ?? 'http://127.0.0.1:33418/callback'
    if (options.clientMetadataUrl !== undefined) this.clientMetadataUrl = options.clientMetadataUrl
  }
  get clientMetadata() {
    return {
      client_name: 'Test desk',
      redirect_uris: [this.redirectUrl],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    }
  }
  clientInformation() {
    return this.information
  }
  saveClientInformation(information: StoredOAuthClientInformation) {
    this.information = information
  }
  tokens() {
    return this.stored
  }
  saveTokens(tokens: StoredOAuthTokens) {
    noteSecret('access token', tokens.access_token)
    noteSecret('refresh token', tokens.refresh_token)
    this.stored = tokens
  }
  redirectToAuthorization(url: URL) {
    this.asked = url
  }
  saveCodeVerifier(verifier: string) {
    noteSecret('code verifier', verifier)
    this.verifier = verifier
  }
  codeVerifier() {
    return this.verifier
  }
  saveDiscoveryState(state: OAuthDiscoveryState) {
    this.discovered = state
  }
  discoveryState() {
    return this.discovered
  }
}

export interface SignedIn extends AsyncDisposable {
  readonly client: Client
  readonly memory: ClientMemory
}

/** Connects the official client; when it is sent to sign in, the page is opened and decided. `send` reaches the address. */
export async function signInClient(
  mcpUrl: string,
  decide: Decide,
  memory: ClientMemory = new ClientMemory(),
  send: typeof fetch = fetch,
): Promise<SignedIn> {
  const open = () => ({
    client: new Client(
      { name: 'oauth-test', version: '1.0.0' },
      { versionNegotiation: { mode: 'auto' } },
    ),
    transport: new StreamableHTTPClientTransport(new URL(mcpUrl), {
      authProvider: memory,
      fetch: send,
    }),
  })
  const first = open()
  try {
    await first.client.connect(first.transport)
    return signedIn(first.client, memory)
  } catch (error) {
    if (memory.asked === undefined) throw error
  }
  const browser = createBrowser((url, headers) => send(url, { headers, redirect: 'manual' }))
  const back = await followConsent(memory.asked, decide, browser)
  await first.transport.finishAuth(back.url.searchParams)
  const second = open()
  await second.client.connect(second.transport)
  return signedIn(second.client, memory)
}

function signedIn(client: Client, memory: ClientMemory): SignedIn {
  return { client, memory, [Symbol.asyncDispose]: () => client.close() }
}
