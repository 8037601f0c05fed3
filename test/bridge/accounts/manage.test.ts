/** Connected organisations: several side by side, checked with a word for every trouble, renamed, and removed at once. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { secretNames } from '../../../bridge/accounts/accounts.ts'
import { type RunningSandbox, startSandbox } from '../../../bridge/sandbox/start-sandbox.ts'
import { readWorldFile } from '../../../bridge/sandbox/world/parse-world.ts'
import { accountSchema } from '../../../shared/wire/account-exchanges.ts'
import { clearFaults, connectSandboxes, setFault } from '../../helpers/connected-bridge.ts'
import { connectClient } from '../../helpers/mcp-client.ts'
import { writeWorld } from '../../helpers/small-world.ts'
import { type CliOutcome, jsonOf, runCli, runHere } from '../cli-process.ts'

let company: RunningSandbox
let small: RunningSandbox
let connected: Awaited<ReturnType<typeof connectSandboxes>>
let companyId = ''
let smallId = ''
beforeAll(async () => {
  company = await startSandbox()
  small = await startSandbox({ world: readWorldFile(writeWorld()) })
})
afterAll(async () => {
  await company.close()
  await small.close()
})
beforeEach(async () => {
  connected = await connectSandboxes([company, small])
  ;[companyId = '', smallId = ''] = connected.accountIds
})
afterEach(async () => {
  connected[Symbol.dispose]()
  await clearFaults(small)
})

const here = (...args: string[]) => runHere([...args, '--data-dir', connected.dataDir])
const json = async (...args: string[]) => jsonOf(await here(...args, '--json'))
const madeSchema = z.looseObject({ id: z.string(), url: z.string() })
const makeServer = async (accountId: string) =>
  madeSchema.parse(await json('mcp', 'create', '--account', accountId, '--preset', 'read_only'))

describe('several organisations', () => {
  test('are served side by side, each server its own', async () => {
    const bridge = await connected.start()
    await using atCompany = await connectClient((await makeServer(companyId)).url)
    await using atSmall = await connectClient((await makeServer(smallId)).url)
    const ask = { object_key: 'order', limit: 200, fields: ['fullId'] }
    const [many, few] = await Promise.all([
      atCompany.answer('list_all_roserocket_objects', ask),
      atSmall.answer('list_all_roserocket_objects', ask),
    ])
    const ids = ({ records }: Record<string, unknown>) =>
      z
        .array(z.looseObject({ id: z.string() }))
        .parse(records)
        .map(({ id }) => id)
    expect(ids(few)).toContain('ord-late')
    expect(ids(many)).not.toContain('ord-late')
    expect(
      await atCompany.failure('get_single_roserocket_object_by_id', { id: 'ord-late' }),
    ).toMatchObject({ kind: 'not_found' })

    await setFault(small, { path: '/api/', status: 503 })
    expect(await atSmall.failure('explain_order_delay', { order: 'O-100' })).toMatchObject({
      kind: 'upstream_unavailable',
    })
    expect(await atCompany.answer('find_order', { query: 'O-1042' })).toHaveProperty('matches')
    await bridge.close()
  })

  test('are listed, shown and renamed by id or name; what is unknown is named', async () => {
    const renamed = await json('accounts', 'rename', smallId, 'Night desk')
    expect(accountSchema.parse(renamed)).toMatchObject({
      id: smallId,
      name: 'Night desk',
      servers: 0,
    })
    const listed = await here('accounts', 'list')
    expect(listed.stdout).toMatch(/ID +NAME +SIGNS IN AS +SERVERS +STATE/)
    expect(listed.stdout).toContain('Night desk')
    const shown = await here('accounts', 'show', 'Night desk')
    expect(shown.stdout).toMatch(/Secret in +a file only you can read/)
    expect(await json('accounts', 'list')).toMatchObject({
      result: [{ id: companyId }, { id: smallId, name: 'Night desk' }],
      next_cursor: null,
    })
    const unknown = await here('accounts', 'show', 'Nobody')
    expect([unknown.code, unknown.stderr]).toEqual([
      1,
      expect.stringContaining(`Known: ${companyId}`),
    ])
    const empty = await here('accounts', 'rename', smallId, ' ')
    expect(empty.code).toBe(2)
    await here('accounts', 'rename', companyId, 'Night desk')
    expect((await here('accounts', 'show', 'Night desk')).stderr).toMatch(/2 accounts are called/)
  })

  test('have one audit, told apart by id or name; of one that is removed by its id', async () => {
    await json('accounts', 'rename', smallId, 'Night desk')
    for (const id of [companyId, smallId]) await makeServer(id)
    const linesSchema = z.object({
      result: z.array(z.object({ account_id: z.string(), tool: z.string() })),
    })
    const told = async (account: string) =>
      linesSchema
        .parse(await json('audit', '--account', account))
        .result.map(({ account_id, tool }) => `${tool} ${account_id}`)
    const made = ['create_mcp_server', 'rename_account'].map((act) => `${act} ${smallId}`)
    expect(await told('Night desk')).toEqual(made)
    expect(await told(companyId)).toEqual([`create_mcp_server ${companyId}`])
    await json('accounts', 'remove', smallId, '--yes')
    expect(await told(smallId)).toEqual([`remove_account ${smallId}`, ...made])
    const exported = await here('audit', '--account', smallId, '--export', '-')
    expect(exported.stdout.trim().split('\n')).toHaveLength(3)
    const unknown = await here('audit', '--account', 'Night desk')
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining(companyId)])
  })
})

describe('check', () => {
  const troubles: [string, Record<string, unknown>, string, RegExp][] = [
    [
      'a rotated secret',
      { path: '/oauth/token', status: 401, body: { error: 'access_denied' } },
      'secret_refused',
      /Copy the current secret[\s\S]*npm run -s bridge -- connect --client-id sandbox-client --org-id org-1 --user-id/,
    ],
    [
      'a revoked account',
      { path: '/oauth/token', status: 403, body: { error: 'access_denied' } },
      'account_revoked',
      /administrator[\s\S]*service account/,
    ],
    [
      'a role without permission',
      { path: '/boards/nav', status: 403, body: { statusCode: 403, message: 'Forbidden' } },
      'no_permission',
      /a role that reads orders/,
    ],
    [
      'an API that is down',
      { path: '/api/', status: 503, headers: { 'retry-after': '60' } },
      'unreachable',
      /try again in a few minutes/,
    ],
    [
      'a sign-in host that is down',
      { path: '/oauth/token', status: 500, headers: { 'retry-after': '60' }, body: 'oh' },
      'unreachable',
      /few minutes/,
    ],
    [
      'an address that is another site',
      { path: '/api/', status: 200, body: '<html>' },
      'wrong_address',
      /--api-url/,
    ],
    [
      'an address without the API',
      { path: '/api/', status: 404, body: '<html>' },
      'wrong_address',
      /--api-url/,
    ],
    [
      'a sign-in address that is another site',
      { path: '/oauth/token', status: 404, body: '<html>' },
      'wrong_address',
      /--auth-url/,
    ],
    [
      'a token of another environment',
      { path: '/api/', status: 401, body: 'Jwt issuer is not configured' },
      'wrong_address',
      /correct what is wrong/,
    ],
    [
      'a limit',
      { path: '/oauth/token', status: 429, headers: { 'retry-after': '60' } },
      'rate_limited',
      /resets/,
    ],
    [
      'another organisation whose id is a trap for a shell',
      { path: '/api/v1/me', status: 200, body: { id: 'u', org: { id: 'x; rm -rf ~' } } },
      'wrong_organisation',
      /with an odd id[\s\S]*--org-id ORGANISATION --user-id usr_1 --api-url http:\S+ --auth-url http:\S+$/m,
    ],
    [
      'credentials of another organisation',
      { path: '/api/v1/me', status: 200, body: { id: 'u', org: { id: 'org-9' } } },
      'wrong_organisation',
      /--org-id org-9/,
    ],
  ]
  test.each(troubles)(
    '%s has its own word and its own next step',
    async (_, fault, problem, words) => {
      await setFault(small, fault)
      const one = await here('accounts', 'check', smallId)
      expect([one.code, one.stdout]).toEqual([1, expect.stringMatching(words)])
      expect(one.stdout).not.toContain(small.clientSecret)
      const listed = await json('accounts', 'list')
      expect(listed).toMatchObject({
        result: [{ problem: null }, { id: smallId, problem: { problem } }],
      })
      await clearFaults(small)
      expect((await here('accounts', 'check', smallId)).code).toBe(0)
      expect(await json('accounts', 'show', smallId)).toMatchObject({ problem: null })
    },
  )

  test('an organisation that refuses our header and not our token is another one', async () => {
    connected.registries.store.run("UPDATE accounts SET org_id = 'org-7' WHERE id = :id", {
      id: smallId,
    })
    await setFault(small, { path: '/oauth/token', status: 200, body: { access_token: 'x' } })
    await setFault(small, { path: '/api/v1/me', status: 403, times: 1 })
    await setFault(small, {
      path: '/api/v1/me',
      status: 200,
      body: { id: 'u', org: { id: 'org-1' } },
    })
    const { code, stdout } = await here('accounts', 'check', smallId)
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(/another organisation \(org-1\)[\s\S]*--org-id org-1/),
    ])
  })

  test('a secret that is gone, and every account when none is named', async () => {
    await connected.registries.secrets.delete(secretNames(smallId).clientSecret)
    const all = await here('accounts', 'check', '--json')
    expect(all.code).toBe(1)
    expect(jsonOf(all)).toMatchObject({
      result: [
        { id: companyId, problem: null },
        {
          id: smallId,
          problem: { problem: 'secret_unreadable', nextStep: expect.stringMatching(/Connect/) },
        },
      ],
    })
  })
})

describe('remove', () => {
  const accept = 'application/json, text/event-stream'
  const post = (url: string, headers: Record<string, string>, body: object) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...headers },
      body: JSON.stringify({ jsonrpc: '2.0', ...body }),
    })

  test('by another process closes the streams of its servers at once, destroys tokens and secret, and leaves the rest', async () => {
    const bridge = await connected.start()
    const doomed = await makeServer(smallId)
    const spared = await makeServer(companyId)
    const token = z
      .object({ token: z.string() })
      .parse(await json('token', 'create', '--server', doomed.id))
    const opened = await post(
      doomed.url,
      {},
      {
        id: 1,
        method: 'initialize',
        params: {
          protocolVersion: '2025-11-25',
          capabilities: {},
          clientInfo: { name: 't', version: '1' },
        },
      },
    )
    const session = { 'mcp-session-id': opened.headers.get('mcp-session-id') ?? '' }
    await opened.text()
    await post(doomed.url, session, { method: 'notifications/initialized' })
    const stream = await fetch(doomed.url, { headers: { accept: 'text/event-stream', ...session } })
    expect(stream.status).toBe(200)

    const removed: CliOutcome = await runCli([
      'accounts',
      'remove',
      smallId,
      '--yes',
      '--json',
      '--data-dir',
      connected.dataDir,
    ])
    const removedAt = performance.now()
    expect(jsonOf(removed)).toMatchObject({ id: smallId, servers: 1 })
    expect(await stream.text()).toBe('')
    expect(performance.now() - removedAt).toBeLessThan(2_000)
    expect((await post(doomed.url, {}, { id: 2, method: 'ping' })).status).toBe(401)
    const byToken = await post(
      `${bridge.url}/mcp`,
      { authorization: `Bearer ${token.token}` },
      { id: 3, method: 'ping' },
    )
    expect(byToken.status).toBe(401)
    expect(
      await connected.registries.secrets.get(secretNames(smallId).clientSecret),
    ).toBeUndefined()
    await using other = await connectClient(spared.url)
    expect(await other.answer('list_all_roserocket_boards')).toHaveProperty('boards')
    expect(await json('accounts', 'list')).toMatchObject({ result: [{ id: companyId }] })
    await bridge.close()
  })

  test('wants a confirmation, and changes nothing without one', async () => {
    await makeServer(smallId)
    const { code, stderr } = await here('accounts', 'remove', smallId)
    expect([code, stderr]).toEqual([2, expect.stringMatching(/its 1 MCP server\?[\s\S]*--yes/)])
    expect(await json('accounts', 'show', smallId)).toMatchObject({ servers: 1 })
    expect((await here('accounts', 'remove', 'Nobody', '--yes')).code).toBe(1)
  })
})
