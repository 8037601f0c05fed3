/** The OAuth protocol spoken by hand, so that it can be spoken wrongly. */
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { HeadlessBrowser } from './headless-browser.ts'
import { type Decide, followConsent } from './sign-in.ts'

export const redirectUri = 'http://127.0.0.1:33418/callback'

const tokensSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  scope: z.string(),
  expires_in: z.number(),
})
export type Tokens = z.infer<typeof tokensSchema>
type Answer = { readonly status: number; readonly body: Record<string, unknown> }

/** A client at one origin. `send` reaches it when the name alone does not. */
export function rawOauth(origin: string, send: typeof fetch = fetch) {
  const answerOf = async (reply: Response): Promise<Answer> => {
    const text = await reply.text()
    return {
      status: reply.status,
      body: text === '' ? {} : z.record(z.string(), z.unknown()).parse(JSON.parse(text)),
    }
  }
  const form = async (path: string, fields: Record<string, string>) =>
    answerOf(await send(`${origin}${path}`, { method: 'POST', body: new URLSearchParams(fields) }))

  const self = {
    resource: `${origin}/mcp`,
    async register(metadata: Record<string, unknown> = {}): Promise<Answer> {
      return await answerOf(
        await send(`${origin}/oauth/register`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            client_name: 'Raw client',
            redirect_uris: [redirectUri],
            ...metadata,
          }),
        }),
      )
    },
    /** A registered client's id. */
    async newClient(metadata: Record<string, unknown> = {}): Promise<string> {
      const { status, body } = await self.register(metadata)
      if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`)
      return String(body.client_id)
    },
    /** An authorization address and its verifier; a parameter set to null is left out. */
    authorization(clientId: string, changes: Record<string, string | null> = {}) {
      const verifier = randomBytes(32).toString('base64url')
      const url = new URL(`${origin}/oauth/authorize`)
      const parameters: Record<string, string | null> = {
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        resource: self.resource,
        scope: 'read write',
        state: 'of-the-client',
        ...changes,
      }
      for (const [name, value] of Object.entries(parameters)) {
        if (value !== null) url.searchParams.set(name, value)
      }
      return { url, verifier }
    },
    /** A code that a person has allowed. */
    async newCode(
      clientId: string,
      decide: Decide,
      changes: Record<string, string | null> = {},
      browser?: HeadlessBrowser,
    ) {
      const { url, verifier } = self.authorization(clientId, changes)
      const back = await followConsent(url, decide, browser)
      const code = back.url.searchParams.get('code')
      if (code === null) throw new Error(`no code: ${back.url} ${back.html}`)
      return { code, verifier, back: back.url.searchParams }
    },
    redeem: (
      clientId: string,
      { code, verifier }: { code: string; verifier: string },
      changes = {},
    ) =>
      form('/oauth/token', {
        grant_type: 'authorization_code',
        client_id: clientId,
        redirect_uri: redirectUri,
        code,
        code_verifier: verifier,
        resource: self.resource,
        ...changes,
      }),
    refresh: (clientId: string, refreshToken: string, changes: Record<string, string> = {}) =>
      form('/oauth/token', {
        grant_type: 'refresh_token',
        client_id: clientId,
        refresh_token: refreshToken,
        ...changes,
      }),
    revoke: (clientId: string, token: string) =>
      form('/oauth/revoke', { client_id: clientId, token }),
    async newTokens(
      clientId: string,
      decide: Decide,
      changes: Record<string, string | null> = {},
    ): Promise<Tokens> {
      const { status, body } = await self.redeem(
        clientId,
        await self.newCode(clientId, decide, changes),
      )
      if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`)
      return tokensSchema.parse(body)
    },
    /** One call at the MCP address, in the dialect of 2025-11-25. */
    async call(
      token: string,
      tool: string,
      input: Record<string, unknown> = {},
    ): Promise<Response> {
      return await send(self.resource, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          'mcp-protocol-version': '2025-11-25',
        },
        body: JSON.stringify({
          jsonrpc: '2.0',
          id: 1,
          method: 'tools/call',
          params: { name: tool, arguments: input },
        }),
      })
    },
  }
  return self
}

/** The tokens of an answer that must hold some. */
export function tokensOf({ status, body }: Answer): Tokens {
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`)
  return tokensSchema.parse(body)
}
