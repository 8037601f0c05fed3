/** Signing in from end to end: clients with their own OAuth, a real bridge, a person at the command line. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { rawOauth, tokensOf } from '../../helpers/raw-oauth.ts'
import { ClientMemory, signInClient } from '../../helpers/sign-in.ts'
import { type OauthBridge, startOauthBridge } from './oauth-bridge.ts'

let bridge: OauthBridge
let stdout = ''
beforeAll(async () => {
  bridge = await startOauthBridge()
  bridge.process.process.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
  })
})
afterAll(() => bridge[Symbol.asyncDispose]())

const find = { name: 'find_order', arguments: { query: 'PO-9942' } }

test('registers, is allowed by number, calls tools under a record of its own', async () => {
  await using signed = await signInClient(`${bridge.origin}/mcp`, async (request) => {
    expect(await bridge.cli('consents', 'list')).toMatchObject({
      result: [
        {
          id: request.id,
          clientName: 'Test desk',
          clientHost: null,
          redirectHost: 'a program on this computer (127.0.0.1:33418)',
          scopes: ['read', 'write'],
        },
      ],
    })
    await bridge.allow()(request)
    expect(await bridge.cli('consents', 'list')).toMatchObject({ result: [] })
  })
  const { tools } = await signed.client.listTools()
  const names = tools.map(({ name }) => name)
  expect(names).toContain('find_order')
  expect(names).not.toContain('create_a_roserocket_object')
  expect((await signed.client.callTool(find)).isError ?? false).toBe(false)
  expect(signed.memory.stored).toMatchObject({ expires_in: 3600, scope: 'read' })
  expect(await bridge.serversNamed('Test desk')).toMatchObject([
    {
      integrated_account_id: 'sandbox',
      config: { methods: ['read'], approval: 'ask' },
      last_client: 'oauth-test 1.0.0',
    },
  ])
})

test('refreshes by itself, survives a restart, and is out at once when its record is revoked', async () => {
  const memory = new ClientMemory({ redirectUrl: 'http://127.0.0.1:33419/callback' })
  await using signed = await signInClient(
    `${bridge.origin}/mcp`,
    bridge.allow('--preset', 'full'),
    memory,
  )
  const first = memory.stored
  expect(first).toMatchObject({ scope: 'read write' })
  // As if its hour were over: the client comes with a token nobody knows, and has to refresh.
  if (first !== undefined) memory.stored = { ...first, access_token: 'of-an-hour-ago' }
  expect((await signed.client.callTool(find)).isError ?? false).toBe(false)
  expect(memory.stored?.access_token).not.toBe(first?.access_token)
  expect(memory.stored?.refresh_token).not.toBe(first?.refresh_token)

  await bridge.restart()
  expect((await signed.client.callTool(find)).isError ?? false).toBe(false)

  const records = await bridge.serversNamed('Test desk')
  const record = records.find(
    ({ config }) => JSON.stringify(config).includes('"methods"') === false,
  )
  const raw = rawOauth(bridge.origin)
  const token = memory.stored?.access_token ?? ''
  expect((await raw.call(token, 'find_order', find.arguments)).status).toBe(200)
  await bridge.cli('mcp', 'revoke', record?.id ?? '')
  expect((await raw.call(token, 'find_order', find.arguments)).status).toBe(401)
  const refreshed = await raw.refresh(
    memory.information?.client_id ?? '',
    memory.stored?.refresh_token ?? '',
  )
  expect(refreshed).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
})

test('an open stream ends when the client revokes its token, and its record goes', async () => {
  const raw = rawOauth(bridge.origin)
  const clientId = await raw.newClient({ client_name: 'Listener' })
  const tokens = await raw.newTokens(clientId, bridge.allow())
  await using signed = await signInClient(
    `${bridge.origin}/mcp`,
    bridge.allow(),
    memoryOf(clientId, tokens),
  )
  const subscription = await signed.client.listen({ toolsListChanged: true })
  expect(await bridge.serversNamed('Listener')).toHaveLength(1)
  expect((await raw.revoke(clientId, tokens.access_token)).status).toBe(200)
  await subscription.closed
  expect(await bridge.serversNamed('Listener')).toHaveLength(0)
  expect((await raw.call(tokens.access_token, 'find_order', find.arguments)).status).toBe(401)
})

test('scopes: missing means read, the preset narrows, a call beyond them is told what to ask for', async () => {
  const raw = rawOauth(bridge.origin)
  const clientId = await raw.newClient({ client_name: 'Scopes' })
  const none = await raw.newTokens(clientId, bridge.allow('--preset', 'full'), { scope: null })
  expect(none.scope).toBe('read')
  const refused = await raw.call(none.access_token, 'create_a_roserocket_object', {})
  expect(refused.status).toBe(403)
  expect(refused.headers.get('www-authenticate')).toBe(
    'Bearer error="insufficient_scope", error_description="This call needs the scope write.", ' +
      `scope="read write", resource_metadata="${bridge.origin}/.well-known/oauth-protected-resource/mcp"`,
  )
  const both = await raw.newTokens(clientId, bridge.allow('--preset', 'full'))
  expect(both.scope).toBe('read write')
  const create = await raw.call(both.access_token, 'create_a_roserocket_object', {})
  expect(create.status).toBe(200)
  // A refresh may ask for less; the token then reaches less far.
  const less = tokensOf(await raw.refresh(clientId, both.refresh_token, { scope: 'read' }))
  expect((await raw.call(less.access_token, 'create_a_roserocket_object', {})).status).toBe(403)
})

test('ChatGPT learns from the result of a call what to sign in anew for', async () => {
  const raw = rawOauth(bridge.origin)
  const clientId = await raw.newClient({ client_name: 'Step-up' })
  const tokens = await raw.newTokens(clientId, bridge.allow())
  const [server] = await bridge.serversNamed('Step-up')
  // The operator lets the server do more; the token still reaches only as far as it was allowed to.
  await bridge.cli('mcp', 'update', server?.id ?? '', '--methods', 'read,write', '--tags', 'all')
  const create = {
    name: 'create_a_roserocket_object',
    arguments: { object_key: 'order', json: {} },
  }
  const asChatGpt = { 'user-agent': 'openai-mcp/1.0.0' }
  const listed = await inSession(tokens.access_token, asChatGpt, 'tools/list', {})
  expect(await listed.text()).toContain('"securitySchemes":[{"type":"oauth2","scopes":["write"]}]')
  const answer = await inSession(tokens.access_token, asChatGpt, 'tools/call', create)
  expect(answer.status).toBe(200)
  const { result } = z
    .object({ result: z.looseObject({ _meta: z.record(z.string(), z.array(z.string())) }) })
    .parse(JSON.parse(/^data: (.*"result".*)$/m.exec(await answer.text())?.[1] ?? ''))
  expect(result).toMatchObject({
    isError: true,
    structuredContent: { error: { kind: 'not_allowed' } },
  })
  const told =
    'Bearer error="insufficient_scope", error_description="This call needs the scope write."'
  expect(result._meta['mcp/www_authenticate']).toEqual([
    `${told}, scope="read write", resource_metadata="${bridge.origin}/.well-known/oauth-protected-resource/mcp"`,
  ])
  // Everybody else is told by the status, as the protocol says.
  const other = await inSession(tokens.access_token, {}, 'tools/call', create)
  expect(other.status).toBe(403)
  expect(other.headers.get('www-authenticate')).toContain(told)
})

test('a session of an older client outlives its token, and lists with each tool what it asks for', async () => {
  const raw = rawOauth(bridge.origin)
  const clientId = await raw.newClient({ client_name: 'Sessions' })
  const both = await raw.newTokens(clientId, bridge.allow('--preset', 'full'))
  const opened = await inSession(both.access_token, {}, 'initialize', {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'older', version: '1.0.0' },
  })
  const session = { 'mcp-session-id': opened.headers.get('mcp-session-id') ?? '' }
  const listed = async (token: string) => (await inSession(token, session, 'tools/list', {})).text()
  const write = '"_meta":{"securitySchemes":[{"type":"oauth2","scopes":["write"]}]}'
  expect(await listed(both.access_token)).toContain(write)
  const less = tokensOf(await raw.refresh(clientId, both.refresh_token, { scope: 'read' }))
  // What its server may do stays in the list: a client learns from it what to sign in anew for.
  expect(await listed(less.access_token)).toContain(write)
  const create = { name: 'create_a_roserocket_object', arguments: {} }
  expect((await inSession(less.access_token, session, 'tools/call', create)).status).toBe(403)

  const other = await raw.newTokens(clientId, bridge.allow('--preset', 'full'))
  expect((await inSession(other.access_token, session, 'tools/list', {})).status).toBe(404)
})

test('the way back names the issuer, and stdout stays silent', async () => {
  const raw = rawOauth(bridge.origin)
  const clientId = await raw.newClient()
  const { back } = await raw.newCode(clientId, bridge.allow())
  expect(Object.fromEntries(back)).toMatchObject({ iss: bridge.origin, state: 'of-the-client' })
  expect(stdout).toBe('')
})

function memoryOf(clientId: string, tokens: { access_token: string; refresh_token: string }) {
  const memory = new ClientMemory()
  memory.information = { client_id: clientId }
  memory.stored = { ...tokens, token_type: 'Bearer' }
  return memory
}

function inSession(token: string, headers: Record<string, string>, method: string, params: object) {
  return fetch(`${bridge.origin}/mcp`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2025-11-25',
      ...headers,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
}
