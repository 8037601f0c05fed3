/** The routes of signing in by themselves: what happens at the edge of time, and how often strangers may come. */
import { beforeEach, expect, test, vi } from 'vitest'
import { createConsentDesk } from '../../../bridge/access/consent-desk.ts'
import type { AuthorizationServer } from '../../../bridge/access/oauth/authorization-server.ts'
import { oauthRoutes } from '../../../bridge/http/oauth-route.ts'

const now = () => new Date()
const waiting = {
  clientName: 'Desk',
  clientHost: null,
  clientId: 'client-1',
  redirectHost: 'this computer',
  isLoopbackOnly: true,
  scopes: ['read'] as const,
  issuer: 'http://127.0.0.1:8722',
}
const made: string[] = []
const revoked: string[] = []
let desk: ReturnType<typeof createConsentDesk>
let routes: ReturnType<typeof oauthRoutes>
let wayBack: () => Promise<string | undefined> | undefined
beforeEach(() => {
  made.length = 0
  revoked.length = 0
  desk = createConsentDesk({ now, chooseAccount: () => 'acme', onNote: () => {} })
  const server: AuthorizationServer = {
    answer: async () => new Response('{}'),
    consentCookie: 'consent',
    waiting: async () => ({
      ...waiting,
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    }),
    allow: async () => await wayBack(),
    refuse: async () => undefined,
  }
  routes = oauthRoutes({
    oauth: { at: async () => server, findToken: () => undefined },
    desk,
    servers: {
      create(asked) {
        made.push(asked.name)
        return {
          ...{ id: 'server-1', name: asked.name, integrated_account_id: 'acme', token: 'secret' },
          config: { require_api_token_auth: false, approval: 'ask' },
          ...{ expires_at: null, created_at: '', updated_at: '' },
          ...{ last_used_at: null, last_client: null },
        }
      },
      revoke: (id) => void revoked.push(id),
    },
    publicOrigins: () => [],
    now,
  })
  routes.onError(() => new Response(null, { status: 500 }))
})

test.each([
  ['ends', undefined, 410],
  ['fails', () => Promise.reject(new Error('the disk is full')), 500],
])('a request that %s just as it is allowed leaves no server behind', async (_how, end, status) => {
  wayBack = () => end?.()
  const visit = () => routes.request('/oauth/consent/key', { headers: { cookie: 'consent=key' } })
  const html = await (await visit()).text()
  const number = /--number (\d+)/.exec(html)?.[1] ?? ''
  desk.allow(desk.pending()[0]?.id ?? '', number, 'Panel', {})
  expect((await visit()).status).toBe(status)
  expect([made, revoked]).toEqual([['Desk'], ['server-1']])
})

test('tokens are asked for so often, and no more', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    const ask = (path: string) =>
      routes.request(path, { method: 'POST', body: new URLSearchParams({ client_id: 'x' }) })
    for (let count = 0; count < 300; count += 1) {
      const { status } = await ask(count % 2 === 0 ? '/oauth/token' : '/oauth/revoke')
      expect(status).toBe(200)
    }
    const refused = await ask('/oauth/token')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    vi.advanceTimersByTime(60_000)
    expect((await ask('/oauth/token')).status).toBe(200)
  } finally {
    vi.useRealTimers()
  }
})
