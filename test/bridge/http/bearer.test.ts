/** OAuth access tokens at `/mcp`: what an answer without one says, and that a stream ends with its token. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Grant } from '../../../bridge/access/grant.ts'
import type { AccessToken } from '../../../bridge/access/oauth/access-tokens.ts'
import { accountId, createBridgeApp } from './bridge-app.ts'

let access: AccessToken | undefined
let asked: string[] = []
let grants: Grant[] = []
let bridge: ReturnType<typeof createBridgeApp>
beforeEach(() => {
  asked = []
  grants = []
  bridge = createBridgeApp(
    async (_request, grant) => {
      grants.push(grant)
      return new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode('first')),
        }),
      )
    },
    {
      findToken(token, issuer) {
        asked.push(`${token} at ${issuer}`)
        return access
      },
    },
  )
})
afterEach(() => bridge.close())

const post = (headers: Record<string, string> = {}) =>
  bridge.app.request('/mcp', {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json', host: '127.0.0.1:8722', ...headers },
  })

test.each<[string, Record<string, string>, string]>([
  ['no token', {}, 'Bearer resource_metadata='],
  [
    'a wrong token',
    { authorization: 'Bearer wrong' },
    'Bearer error="invalid_token", resource_meta',
  ],
  ['a port that cannot be', { host: 'localhost:99999' }, 'Bearer resource_metadata='],
])('%s is told where to learn more', async (_, headers, start) => {
  access = undefined
  const reply = await post(headers)
  expect(reply.status).toBe(401)
  const said = reply.headers.get('www-authenticate') ?? ''
  expect(said.startsWith(start)).toBe(true)
  expect(said).toMatch(
    /resource_metadata="http:\/\/[^"]+\/\.well-known\/oauth-protected-resource\/mcp"$/,
  )
})

const firstOf = async (reply: Response) => {
  const reader = reply.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first')
  return { hasEnded: async () => (await reader?.read())?.done }
}
const listening = { 'mcp-method': 'subscriptions/listen' }

test('a stream ends with its token, and the grant carries the scopes', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  try {
    const server = bridge.servers.create({ accountId, name: 'A' })
    access = {
      serverId: server.id,
      scopes: ['read'],
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    }
    const stream = await firstOf(await post({ authorization: 'Bearer good', ...listening }))
    expect(asked).toEqual(['good at http://127.0.0.1:8722'])
    expect(grants).toMatchObject([{ serverId: server.id, scopes: ['read'], credential: 'oauth' }])
    expect(grants[0]?.current()).toMatchObject({ scopes: ['read'], credential: 'oauth' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await stream.hasEnded()).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

test('a call under way when its token ends is answered: its client would make it a second time', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  try {
    const server = bridge.servers.create({ accountId, name: 'A' })
    const expiresAt = new Date(Date.now() + 60_000).toISOString()
    access = { serverId: server.id, scopes: ['read'], expiresAt }
    const { hasEnded } = await firstOf(await post({ authorization: 'Bearer good' }))
    const ended = hasEnded()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(await Promise.race([ended, Promise.resolve('open')])).toBe('open')
    bridge.servers.revoke(server.id)
    bridge.watch.look()
    expect(await ended).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

test.each(['revoked', 'over'])('a stream ends when its API token is %s', async (how) => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  try {
    access = undefined
    const server = bridge.servers.create({ accountId, name: 'A' })
    const { id, token } = bridge.apiTokens.create({
      name: 'codex',
      server_id: server.id,
      expires_at: new Date(Date.now() + 60_000).toISOString(),
    })
    const stream = await firstOf(await post({ authorization: `Bearer ${token}`, ...listening }))
    const goneTo = vi.fn()
    grants[0]?.whenGone(goneTo)
    if (how === 'over') await vi.advanceTimersByTimeAsync(60_000)
    else {
      bridge.apiTokens.revoke(id)
      bridge.watch.look()
    }
    expect(await stream.hasEnded()).toBe(true)
    expect(goneTo).toHaveBeenCalled()
  } finally {
    vi.useRealTimers()
  }
})
