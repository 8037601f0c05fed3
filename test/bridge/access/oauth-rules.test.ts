/** Rules by table: what a client may be, what a scope means, what is kept of tokens and for how long. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findAccessToken } from '../../../bridge/access/oauth/access-tokens.ts'
import { ClientRefusal, judgeClient } from '../../../bridge/access/oauth/client-rules.ts'
import { createOauthItems } from '../../../bridge/access/oauth/oauth-items.ts'
import { seal, unseal } from '../../../bridge/access/oauth/sealed.ts'
import { missingScope } from '../../../bridge/access/policy.ts'
import { parseScopes } from '../../../bridge/access/scopes.ts'
import { createServerRegistry } from '../../../bridge/access/servers.ts'
import { openStore, type Store } from '../../../bridge/store.ts'

describe('a client that registers itself', () => {
  test.each([
    'https://chatgpt.com/connector_platform_oauth_redirect',
    'https://chatgpt.com/connector/oauth/abc_DEF-123',
    'https://platform.openai.com/apps-manage/oauth',
    'https://claude.ai/api/mcp/auth_callback',
    'http://127.0.0.1:1234/callback',
    'http://localhost/x',
    'http://[::1]:9/x',
  ])('may answer to %s', (redirect) => {
    const { application_type } = judgeClient({ redirect_uris: [redirect] })
    expect(application_type).toBe(redirect.startsWith('http:') ? 'native' : 'web')
  })

  test.each([
    'https://chatgpt.com/connector_platform_oauth_redirect?x=1',
    'https://chatgpt.com/connector/oauth/',
    'https://chatgpt.com/connector/oauth/a/b',
    'http://chatgpt.com/connector_platform_oauth_redirect',
    'https://127.0.0.1/callback',
    'http://127.0.0.1.example.com/',
    'http://10.0.0.1/',
    'cursor://anywhere/callback',
    'http://user@127.0.0.1/',
    'http://127.0.0.1/#fragment',
    'not an address',
  ])('may not answer to %s', (redirect) => {
    expect(() => judgeClient({ redirect_uris: [redirect] })).toThrow(ClientRefusal)
  })

  test('names no redirect at all', () => {
    expect(() => judgeClient({ redirect_uris: [] })).toThrow(ClientRefusal)
    expect(() => judgeClient({})).toThrow(ClientRefusal)
  })
})

test('a client with a document may answer to any https address, and is web as soon as one is not loopback', () => {
  const client_id = 'https://client.example.net/client.json'
  const redirects = ['https://client.example.net/cb', 'http://127.0.0.1/cb']
  expect(judgeClient({ client_id, redirect_uris: redirects })).toMatchObject({
    application_type: 'web',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
  })
  expect(() => judgeClient({ client_id, redirect_uris: ['http://client.example.net/cb'] })).toThrow(
    ClientRefusal,
  )
})

test.each([
  [undefined, ['read']],
  ['', ['read']],
  ['openid profile', ['read']],
  ['write', ['write']],
  ['write openid read', ['read', 'write']],
] as const)('scope %j means %j', (text, scopes) => {
  expect(parseScopes(text)).toEqual(scopes)
})

test.each([
  ['read', 'list_x', ['read'], true],
  ['create', 'create_x', ['read'], false],
  ['create', 'create_x', ['write'], true],
  ['delete', 'delete_x', ['read', 'write'], true],
  ['read', 'list_x', ['write'], false],
  ['create', 'create_x', null, true],
] as const)('%s by %s with %j', (effect, name, scopes, allowed) => {
  expect(missingScope({ name, effect }, scopes) === null).toBe(allowed)
})

test('what is sealed opens with its own secret only', () => {
  const key = { secret: 'a', purpose: 'x' }
  const sealed = seal('words', key)
  expect(sealed).not.toContain('words')
  expect(unseal(sealed, key)).toBe('words')
  expect(() => unseal(sealed, { ...key, secret: 'b' })).toThrow()
  expect(() => unseal(sealed, { ...key, purpose: 'y' })).toThrow()
})

describe('the items of an issuer', () => {
  let dataDir = ''
  let store: Store
  let nowMs = Date.parse('2026-11-22T12:00:00.000Z')
  const now = () => new Date(nowMs)
  const itemsOf = (issuer: string) => createOauthItems({ store, issuer, now })
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-items-'))
    store = openStore({ dataDir })
  })
  afterEach(() => {
    store.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const token = { kind: 'AccessToken', id: 'the-token', lifeSeconds: 3_600 }
  const issuer = 'http://127.0.0.1:8722'
  const payload = () => ({
    accountId: 'server',
    aud: `${issuer}/mcp`,
    scope: 'read',
    exp: Math.floor(nowMs / 1_000) + 3_600,
  })

  test('are found by that issuer and kind only, until their second', () => {
    const items = itemsOf(issuer)
    items.save({ ...token, payload: payload() })
    const find = (at = issuer) => findAccessToken(token.id, { items: itemsOf(at), issuer: at })
    expect(find()).toMatchObject({ serverId: 'server', scopes: ['read'] })
    expect(find('http://localhost:8722')).toBeUndefined()
    expect(items.find('RefreshToken', token.id)).toBeUndefined()
    nowMs += 3_599_000
    expect(find()).toBeDefined()
    nowMs += 1_000
    expect(find()).toBeUndefined()
  })

  test('of another audience open nothing', () => {
    const items = itemsOf(issuer)
    items.save({ ...token, payload: { ...payload(), aud: 'https://elsewhere.example.com/mcp' } })
    expect(findAccessToken(token.id, { items, issuer })).toBeUndefined()
  })

  test('are used up once', () => {
    const items = itemsOf(issuer)
    items.save({ ...token, payload: payload() })
    expect(items.consume(token.kind, token.id)).toBe(true)
    expect(items.consume(token.kind, token.id)).toBe(false)
  })

  test('that are all over, or never came, take their server along; one that can be renewed does not', () => {
    const servers = createServerRegistry({ store, now, toolNames: [] })
    const items = itemsOf(issuer)
    const made = ['never fetched', 'over', 'renewable'].map((name) => {
      const { id } = servers.create({ accountId: 'acme', name })
      items.save({ kind: 'Grant', id: name, payload: {}, serverId: id })
      return id
    })
    const [, over = '', renewable = ''] = made
    items.save({ ...token, payload: payload(), serverId: over })
    items.save({
      ...token,
      kind: 'RefreshToken',
      lifeSeconds: 86_400,
      payload: {},
      serverId: renewable,
    })
    const left = () => {
      items.save({ ...token, id: `look at ${nowMs}`, payload: payload() })
      return servers
        .list({ limit: 10 })
        .result.map(({ name }) => name)
        .sort()
    }
    nowMs += 600_000
    expect(left()).toEqual(['never fetched', 'over', 'renewable'])
    nowMs += 600_000
    expect(left()).toEqual(['over', 'renewable'])
    nowMs += 3_600_000
    expect(left()).toEqual(['renewable'])
  })

  test('go with their server, and a code nobody came for takes its server along', () => {
    const servers = createServerRegistry({ store, now, toolNames: [] })
    const items = itemsOf(issuer)
    const kept = servers.create({ accountId: 'acme', name: 'kept' })
    items.save({ ...token, payload: payload(), serverId: kept.id })
    servers.revoke(kept.id)
    expect(items.find(token.kind, token.id)).toBeUndefined()

    const lost = servers.create({ accountId: 'acme', name: 'lost' })
    items.save({
      kind: 'AuthorizationCode',
      id: 'c',
      lifeSeconds: 60,
      payload: {},
      serverId: lost.id,
    })
    nowMs += 61_000
    items.save({ ...token, id: 'another', payload: payload() })
    expect(servers.find(lost.id)).toBeUndefined()
  })
})
