/** Administration in the audit: what was done to organisations, servers, tokens and browsers, by whom, whichever way. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { auditLineSchema } from '../../bridge/audit-chain.ts'
import { type RunningSandbox, startSandbox } from '../../bridge/sandbox/start-sandbox.ts'
import type { RunningBridgeHandle } from '../../bridge/start.ts'
import { connectSandboxes, credentialsOf } from '../helpers/connected-bridge.ts'
import { connectToLink } from '../helpers/link-client.ts'
import { rawOauth } from '../helpers/raw-oauth.ts'
import { signInAs } from '../helpers/scripted-browser.ts'
import { jsonOf, runHere } from './cli-process.ts'
import { smallWorld } from './sandbox/small-world.ts'

let sandbox: RunningSandbox
let connected: Awaited<ReturnType<typeof connectSandboxes>>
let bridge: RunningBridgeHandle
beforeAll(async () => {
  sandbox = await startSandbox({ world: smallWorld })
  connected = await connectSandboxes([sandbox])
  bridge = await connected.start()
})
afterAll(async () => {
  await bridge?.close()
  connected[Symbol.dispose]()
  await sandbox.close()
})

const madeSchema = z.object({ id: z.string(), token: z.string() })
const cli = async (args: readonly string[], stdin = '') =>
  jsonOf(await runHere([...args, '--json', '--data-dir', connected.dataDir], { stdin }))
const made = async (...args: string[]) => madeSchema.parse(await cli(args))
let seen = 0
/** The lines added since it was last asked, oldest first. */
async function newLines() {
  const { result } = z
    .object({ result: z.array(auditLineSchema) })
    .parse(await cli(['audit', '--server', 'administration']))
  const added = result.filter(({ seq }) => seq > seen).reverse()
  seen = result[0]?.seq ?? seen
  return added
}
/** Of these: act, by whom, and to what by name. */
const told = async () =>
  (await newLines()).map(({ tool, approved_by, server_name }) => [tool, approved_by, server_name])
const isOf = (name: string) => expect.stringMatching(new RegExp(`^${name}`))

test('the command line: organisations, servers, tokens; looking is no act', async () => {
  const { clientId, clientSecret, orgId, userId, apiUrl, authUrl } = credentialsOf(sandbox)
  const flags = { 'client-id': clientId, 'org-id': orgId, 'user-id': userId }
  const origins = { 'api-url': apiUrl, 'auth-url': authUrl }
  const options = Object.entries({ ...flags, ...origins }).flatMap(([name, value]) => [
    `--${name}`,
    value,
  ])
  await cli(['connect', '--name', 'Acme', '--client-secret-stdin', ...options], clientSecret)
  await cli(['accounts', 'rename', 'Acme', 'Acme Freight'])
  const server = await made('mcp', 'create', '--name', 'Night', '--preset', 'teams')
  await cli([
    'mcp',
    'update',
    server.id,
    '--approval',
    'auto',
    '--expires',
    'never',
    '--elicitation',
    'also',
  ])
  const token = await made('token', 'create', '--name', 'deploy')
  await cli(['token', 'revoke', token.id])
  await cli(['mcp', 'revoke', server.id])
  await cli(['config', 'codex'])
  const lines = await newLines()
  expect(
    lines.map(({ tool, server_name, approved_by }) => [tool, server_name, approved_by]),
  ).toEqual(
    [
      ['connect_account', 'Acme'],
      ['rename_account', 'Acme Freight'],
      [
        'create_mcp_server',
        isOf('Night \\(approval ask; until \\d{4}-.*; methods all; tags user_groups\\)'),
      ],
      [
        'update_mcp_server',
        'Night (approval auto; elicitation also; never expires; methods all; tags user_groups)',
      ],
      ['create_api_token', 'deploy'],
      ['revoke_api_token', 'deploy'],
      ['revoke_mcp_server', 'Night'],
      ['create_mcp_server', isOf('codex')],
    ].map((line) => [...line, 'Command line']),
  )
  expect(lines[2]).toMatchObject({ record_ids: [server.id], account_id: connected.accountIds[0] })
  expect(JSON.stringify(lines)).not.toContain(server.token)
  // Each of these lends itself a token for a moment, which is nobody's act.
  for (const look of [
    ['mcp', 'list'],
    ['approvals', 'list'],
    ['accounts', 'check'],
  ])
    await cli(look)
  expect(await told()).toEqual([])
  expect(await cli(['audit', '--verify'])).toMatchObject({ intact: true })
})

test('a program with an API token, by the name of the token; what is refused is no act', async () => {
  const { token } = await made('token', 'create', '--name', 'deploy script')
  const path = `${bridge.url}/integrated-account/${connected.accountIds[0]}/mcp`
  const send = async (method: string, url: string, body?: unknown): Promise<unknown> => {
    const reply = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return reply.status === 204 ? null : await reply.json()
  }
  const { id } = z.looseObject({ id: z.string() }).parse(await send('POST', path, { name: 'CI' }))
  await send('POST', path, { name: 'CI', config: { methods: ['nonsense'] } })
  expect(await send('PATCH', `${path}/${id}`, { name: 'CI 2' })).toMatchObject({
    warning: expect.stringContaining('read and change every record'),
  })
  await send('DELETE', `${path}/${id}`)
  await send('DELETE', `${path}/${id}`)
  expect(await told()).toEqual([
    ['create_api_token', 'Command line', 'deploy script'],
    ['create_mcp_server', 'deploy script', isOf('CI \\(')],
    ['update_mcp_server', 'deploy script', isOf('CI 2')],
    ['revoke_mcp_server', 'deploy script', 'CI 2'],
  ])
})

test('a paired browser, by its name; and a client that signs in and out', async () => {
  const browser = await connectToLink(Number(new URL(bridge.url).port))
  const { deviceId } = await browser.pair(bridge.pairingCode)
  const by = `Chrome on Linux [${deviceId}]`
  const { peer } = browser
  const first = await peer.ask('servers.create', { name: 'ChatGPT' })
  const rotated = await peer.ask('servers.create', { rotate: first.server.id })
  await peer.ask('servers.update', { id: rotated.server.id, approval: 'auto' })
  await peer.ask('servers.configure', { client: 'cursor' })
  await peer.ask('servers.revoke', { id: rotated.server.id })
  const { id, url } = await peer.ask('accounts.sign_in', {
    clientId: 'panel-app',
    apiUrl: sandbox.url,
    authUrl: sandbox.url,
    name: 'Oz',
  })
  await signInAs(url, 'Oz Pike')
  const state = await peer.ask('accounts.sign_in_state', { id })
  const accountId = state.state === 'done' ? state.connected.account.id : ''
  await peer.ask('accounts.rename', { id: accountId, name: 'Oz at work' })
  await peer.ask('accounts.remove', { id: accountId })

  const raw = rawOauth(bridge.url)
  const clientId = await raw.newClient()
  const tokens = await raw.newTokens(clientId, ({ id: request, number }) =>
    cli(['consents', 'allow', request, '--number', number]),
  )
  await raw.revoke(clientId, tokens.refresh_token)
  await peer.ask('unpair', {})
  await browser.closed
  expect(await told()).toEqual([
    ['pair_browser', by, 'Chrome on Linux'],
    ['create_mcp_server', by, isOf('ChatGPT')],
    ['create_mcp_server', by, isOf('ChatGPT')],
    ['revoke_mcp_server', by, 'ChatGPT'],
    ['update_mcp_server', by, expect.stringContaining('approval auto')],
    ['create_mcp_server', by, isOf('cursor')],
    ['revoke_mcp_server', by, 'ChatGPT'],
    ['connect_account', by, 'Oz'],
    ['rename_account', by, 'Oz at work'],
    ['remove_account', by, 'Oz at work'],
    ['create_mcp_server', 'Sign-in', isOf('Raw client')],
    ['revoke_mcp_server', 'Sign-in', 'Raw client'],
    ['unpair_browser', by, 'Chrome on Linux'],
  ])
})
