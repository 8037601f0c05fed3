/** Clients with a metadata document, and a bridge behind a public address, with a guarded fetch whose network is ours. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  PrivateKeyJwt,
  randomPKCECodeVerifier,
} from 'openid-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGuardedFetch } from '../../../bridge/access/oauth/guarded-fetch.ts'
import { parts } from '../../../bridge/parts.ts'
import { type RunningBridgeHandle, startBridge } from '../../../bridge/start.ts'
import { createBrowser } from '../../helpers/headless-browser.ts'
import { rawOauth, tokensOf } from '../../helpers/raw-oauth.ts'
import {
  ClientMemory,
  type Decide,
  followConsent,
  requestOn,
  signInClient,
} from '../../helpers/sign-in.ts'
import { throughTunnel } from '../../helpers/through-tunnel.ts'
import { jsonOf, runHere } from '../cli-process.ts'

const publicOrigin = 'https://bridge.example.com'
const documents = new Map<string, unknown>()
const fetched: string[] = []
const dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-cimd-'))
let bridge: RunningBridgeHandle

beforeAll(async () => {
  const quiet = () => {}
  bridge = await startBridge({
    ...parts,
    dataDir,
    port: 0,
    sandbox: {},
    publicUrl: publicOrigin,
    autoDeletes: false,
    now: () => new Date(),
    log: { info: quiet, warn: quiet, error: quiet, debug: quiet },
    fetchDocument: createGuardedFetch({
      resolve: async (hostname) => [hostname === 'inside.example.net' ? '10.0.0.7' : '203.0.114.9'],
      fetchFrom: async (url) => {
        fetched.push(url.href)
        if (url.hostname === 'moved.example.net') {
          return Response.redirect('https://client.example.net/oauth/client.json', 302)
        }
        const document = documents.get(url.href)
        return document === undefined
          ? new Response('', { status: 404 })
          : Response.json(document, { headers: { 'cache-control': 'max-age=600' } })
      },
    }),
  })
})
afterAll(async () => {
  await bridge.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const cli = async (...args: string[]) =>
  jsonOf(await runHere([...args, '--json', '--data-dir', dataDir]))
const allow: Decide = ({ id, number }) => cli('consents', 'allow', id, '--number', number)

/** Publishes a document and answers the id of its client. */
function publish(host: string, changes: Record<string, unknown> = {}): string {
  const id = `https://${host}/oauth/client.json`
  documents.set(id, {
    client_id: id,
    client_name: 'Desk of a stranger',
    redirect_uris: [`https://${host}/callback`],
    grant_types: ['authorization_code', 'refresh_token', 'client_credentials'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
    ...changes,
  })
  return id
}

test('the official client prefers its document, and is shown by the host that answers for it', async () => {
  const redirectUrl = 'http://127.0.0.1:33418/callback'
  const clientMetadataUrl = publish('client.example.net', { redirect_uris: [redirectUrl] })
  const memory = new ClientMemory({ clientMetadataUrl, redirectUrl })
  await using signed = await signInClient(
    `${bridge.url}/mcp`,
    async (request) => {
      expect(await cli('consents', 'list')).toMatchObject({
        result: [{ clientHost: 'client.example.net', isLoopbackOnly: true }],
      })
      await allow(request)
    },
    memory,
  )
  expect(memory.information?.client_id).toBe(clientMetadataUrl)
  expect((await signed.client.listTools()).tools.length).toBeGreaterThan(3)
  expect(fetched.filter((url) => url === clientMetadataUrl)).toHaveLength(1)
})

test('a certified client signs with its key (private_key_jwt), as ChatGPT prefers', async () => {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const jwksUri = 'https://signer.example.net/jwks.json'
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey)
  documents.set(jwksUri, { keys: [{ kty, crv, x, y, kid: 'k1', alg: 'ES256', use: 'sig' }] })
  const clientId = publish('signer.example.net', {
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    jwks_uri: jwksUri,
  })
  const configuration = await discovery(
    new URL(bridge.url),
    clientId,
    undefined,
    PrivateKeyJwt({ key: keys.privateKey, kid: 'k1' }),
    { algorithm: 'oauth2', execute: [allowInsecureRequests] },
  )
  const pkceCodeVerifier = randomPKCECodeVerifier()
  const resource = `${bridge.url}/mcp`
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: 'https://signer.example.net/callback',
    scope: 'read',
    resource,
    state: 'kept',
    code_challenge: await calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  })
  const { url } = await followConsent(address, allow)
  const tokens = await authorizationCodeGrant(
    configuration,
    url,
    { pkceCodeVerifier, expectedState: 'kept' },
    { resource },
  )
  const raw = rawOauth(bridge.url)
  expect((await raw.call(tokens.access_token, 'find_order', { query: 'x' })).status).toBe(200)
  // Without the signature the refresh token is worth nothing.
  expect(await raw.refresh(clientId, tokens.refresh_token ?? '')).toMatchObject({
    body: { error: expect.stringMatching(/invalid_(client|request)/) },
  })
})

test.each<[string, () => string]>([
  ['a document that is not there', () => 'https://nobody.example.net/client.json'],
  ['a host inside the network', () => publish('inside.example.net')],
  ['an address inside the network', () => publish('192.168.0.4')],
  [
    'a document of another id',
    () => publish('other.example.net', { client_id: 'https://x.net/y' }),
  ],
  ['a shared secret', () => publish('secret.example.net', { client_secret: 'hush' })],
  [
    'a redirect in clear',
    () => publish('http.example.net', { redirect_uris: ['http://a.net/cb'] }),
  ],
  ['an id in clear', () => 'http://client.example.net/client.json'],
  ['a document that has moved', () => publish('moved.example.net')],
  [
    'a document without end',
    () => publish('big.example.net', { tos_uri: `https://${'x'.repeat(70_000)}` }),
  ],
])('%s is refused', async (_, clientOf) => {
  const before = fetched.length
  const clientId = clientOf()
  const raw = rawOauth(bridge.url)
  const host = new URL(clientId).host
  const { url } = raw.authorization(clientId, { redirect_uri: `https://${host}/callback` })
  const page = await createBrowser().visit(url)
  expect(page).toMatchObject({ hasLeft: false, status: 400 })
  expect(await cli('consents', 'list')).toMatchObject({ result: [] })
  if (/^(inside|192)/.test(host)) expect(fetched).toHaveLength(before)
})

test('a redirect that the document does not list', async () => {
  const clientId = publish('listed.example.net')
  const { url } = rawOauth(bridge.url).authorization(clientId, {
    redirect_uri: 'https://listed.example.net/other',
  })
  expect(await createBrowser().visit(url)).toMatchObject({ hasLeft: false, status: 400 })
})

test('a public address is an issuer of its own, with cookies that only it can set', async () => {
  const send = throughTunnel(bridge.url, 'bridge.example.com')
  const browser = createBrowser((url, headers) => send(url, { headers }))
  const raw = rawOauth(publicOrigin, send)
  const metadata = await send(`${publicOrigin}/.well-known/oauth-protected-resource/mcp`)
  expect(await metadata.json()).toMatchObject({
    resource: `${publicOrigin}/mcp`,
    authorization_servers: [publicOrigin],
  })
  const redirect = 'https://chatgpt.com/connector_platform_oauth_redirect'
  const clientId = await raw.newClient({ client_name: 'ChatGPT', redirect_uris: [redirect] })
  const code = await raw.newCode(clientId, allow, { redirect_uri: redirect }, browser)
  expect(code.back.get('iss')).toBe(publicOrigin)
  for (const cookie of browser.cookiesSeen) {
    expect(cookie).toMatch(/^__(Host|Secure)-rosebridge-/)
    expect(cookie).toMatch(/secure/i)
    expect(cookie).toMatch(/httponly/i)
    expect(cookie).toMatch(/samesite=lax/i)
  }
  const tokens = tokensOf(await raw.redeem(clientId, code, { redirect_uri: redirect }))
  expect((await raw.call(tokens.access_token, 'find_order', { query: 'x' })).status).toBe(200)
  const local = rawOauth(bridge.url)
  expect((await local.call(tokens.access_token, 'find_order', { query: 'x' })).status).toBe(401)
  // Nobody outside reaches the desk, whatever token they hold.
  const desk = await send(`${publicOrigin}/consents`, {
    headers: { authorization: `Bearer ${bridge.apiToken}` },
  })
  expect(desk.status).toBe(404)
})

test('an expired request leaves no way to allow it', async () => {
  const raw = rawOauth(bridge.url)
  const page = await createBrowser().visit(raw.authorization(await raw.newClient()).url)
  const { id } = requestOn(page)
  expect(await cli('consents', 'deny', id)).toMatchObject({ id })
  expect(await cli('consents', 'deny', 'NOBODY')).toMatchObject({ error: { kind: 'not_found' } })
})
