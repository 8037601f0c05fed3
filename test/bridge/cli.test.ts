/** The command line as a real process: answers, exit codes, and nothing on stdout but the answer. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { clientNames } from '../../bridge/client-configurations.ts'
import { startSandbox } from '../../bridge/sandbox/start-sandbox.ts'
import { cliPath } from '../helpers/bridge-process.ts'
import { jsonOf, runCli, runHere } from './cli-process.ts'

let dataDir = ''
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-cli-'))
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const run = (...args: string[]) => runHere([...args, '--data-dir', dataDir])
const json = async (...args: string[]) => {
  const outcome = await run(...args, '--json')
  expect([outcome.code, outcome.stderr.match(/error/i)]).toEqual([0, null])
  return jsonOf(outcome)
}
const createdSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  integrated_account_id: z.string(),
  config: z.record(z.string(), z.unknown()),
  expires_at: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  last_used_at: z.null(),
  last_client: z.null(),
  token: z.string(),
  url: z.string(),
  warning: z.string().optional(),
})

describe('usage', () => {
  test.each<[string, string[], RegExp]>([
    ['unknown command', ['fly'], /unknown command/],
    ['missing argument', ['mcp', 'show'], /missing required argument/],
    ['unknown option', ['mcp', 'list', '--fast'], /unknown option/],
    ['no port', ['start', '--port', 'x'], /whole number/],
    ['port out of range', ['start', '--port', '70000'], /whole number/],
    ['two worlds', ['start', '--world', 'a.json', '--orders', '5'], /--world and --orders/],
    ['seed alone', ['start', '--seed', '5'], /--seed needs --orders/],
    [
      'unknown method',
      ['mcp', 'create', '--methods', 'fly'],
      /Unknown method: fly.*\n.*list_all_roserocket_objects|Unknown method: fly/,
    ],
    ['unknown tag', ['mcp', 'create', '--tags', 'moon'], /Unknown tag: moon[\s\S]*orders/],
    ['unknown preset', ['mcp', 'create', '--preset', 'all'], /no preset all[\s\S]*dispatcher/],
    ['no instant', ['mcp', 'create', '--expires', 'soon'], /ISO 8601/],
    ['nothing to change', ['mcp', 'update', 'x'], /nothing to change/],
    ['unknown client', ['config', 'netscape'], /netscape/],
    ['no server', ['stdio'], /--server/],
    ['no number', ['mcp', 'list', '--limit', 'abc'], /limit: must be a number/],
    ['a name that is ours', ['token', 'create', '--name', ' command LINE'], /must not be Command/],
    ['no name', ['mcp', 'create', '--name', ''], /name: must not be empty/],
    ['no place for a file', ['audit', '--export', '/no/such/place/x'], /ENOENT[\s\S]*directory/],
    [
      'flags missing',
      ['connect', '--client-id', 'a'],
      /--org-id, --user-id, --client-secret-stdin/,
    ],
    [
      'no origin',
      [
        'connect',
        '--client-id',
        'a',
        '--org-id',
        'o',
        '--user-id',
        'u',
        '--client-secret-stdin',
        '--api-url',
        'http://example.com',
      ],
      /https origin/,
    ],
    [
      'a path',
      [
        'connect',
        '--client-id',
        'a',
        '--org-id',
        'o',
        '--user-id',
        'u',
        '--client-secret-stdin',
        '--auth-url',
        'https://example.com/x',
      ],
      /https origin/,
    ],
    [
      'no zone',
      [
        'connect',
        '--client-id',
        'a',
        '--org-id',
        'o',
        '--user-id',
        'u',
        '--client-secret-stdin',
        '--timezone',
        'Mars/Base',
      ],
      /IANA/,
    ],
  ])('%s: exit 2, words on stderr', async (_, args, words) => {
    const options = { stdin: 'secret' }
    const plain = await runHere([...args, '--data-dir', dataDir], options)
    const machine = await runHere([...args, '--data-dir', dataDir, '--json'], options)
    expect(plain).toMatchObject({ code: 2, stdout: '' })
    expect(plain.stderr).toMatch(words)
    expect(plain.stderr).not.toMatch(/\bat .*:\d+:\d+/)
    // What is wrong, and in a line of its own what to do.
    expect(plain.stderr.trim().split('\n').length).toBeGreaterThan(1)
    expect(machine.code).toBe(2)
    expect(jsonOf(machine)).toMatchObject({
      error: { kind: expect.any(String), nextStep: expect.any(String) },
    })
  })

  test('help and version: exit 0', async () => {
    for (const args of [['--help'], ['mcp', 'create', '--help'], ['--version']]) {
      const { code, stdout, stderr } = await runHere(args)
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout.length).toBeGreaterThan(3)
    }
  })

  test('exit codes and channels of a real process', async () => {
    const [usage, failed, done] = await Promise.all([
      runCli(['mcp', 'show']),
      runCli(['mcp', 'show', 'nope', '--data-dir', dataDir, '--json']),
      runCli(['mcp', 'list', '--json', '--data-dir', dataDir]),
    ])
    expect(usage).toMatchObject({ code: 2, stdout: '' })
    expect(failed.code).toBe(1)
    expect(jsonOf(failed)).toMatchObject({ error: { kind: 'not_found' } })
    expect(done).toMatchObject({ code: 0, stderr: '' })
    expect(jsonOf(done)).toEqual({ result: [], next_cursor: null })
  })

  test.each([
    ['show', 'There is no MCP server'],
    ['revoke', 'There is no MCP server'],
  ])('mcp %s of an unknown id: exit 1', async (name, words) => {
    const { code, stderr } = await run('mcp', name, 'nope')
    expect(code).toBe(1)
    expect(stderr).toContain(words)
  })
})

describe('servers and tokens, without a running bridge', () => {
  test('create, list, show, update, revoke', async () => {
    const made = createdSchema.parse(
      await json(
        'mcp',
        'create',
        '--name',
        'Night desk',
        '--methods',
        'list,list_all_roserocket_boards',
        '--tags',
        'orders,insights',
        '--approval',
        'auto',
        '--expires',
        '2099-01-01T00:00:00+01:00',
        '--require-api-token',
      ),
    )
    const { token, url, ...record } = made
    expect(url).toBe(`http://127.0.0.1:8722/mcp/${token}`)
    expect(record).toMatchObject({
      name: 'Night desk',
      integrated_account_id: 'sandbox',
      config: {
        methods: ['list', 'list_all_roserocket_boards'],
        tags: ['orders', 'insights'],
        approval: 'auto',
        require_api_token_auth: true,
      },
      expires_at: '2098-12-31T23:00:00.000Z',
    })
    expect(await json('mcp', 'show', record.id)).toEqual(record)
    expect(await json('mcp', 'list')).toEqual({ result: [record], next_cursor: null })
    expect(
      await json(
        'mcp',
        'update',
        record.id,
        '--preset',
        'read_only',
        '--expires',
        'never',
        '--no-require-api-token',
      ),
    ).toMatchObject({
      config: { methods: ['read'], approval: 'auto', require_api_token_auth: false },
      expires_at: null,
    })
    expect(await json('mcp', 'update', record.id, '--methods', 'all')).toMatchObject({
      config: { approval: 'auto', require_api_token_auth: false },
    })
    expect(await json('mcp', 'revoke', record.id)).toEqual({ revoked: record.id })
    expect(await json('mcp', 'list')).toEqual({ result: [], next_cursor: null })
  })

  test('a server ends in 30 days unless told otherwise, and says so', async () => {
    const outcome = await run('mcp', 'create', '--json')
    const { id, created_at, expires_at } = createdSchema.parse(jsonOf(outcome))
    expect(Date.parse(expires_at ?? '') - Date.parse(created_at)).toBe(30 * 86_400_000)
    expect(outcome.stderr).toContain('30 days')
    await run('mcp', 'revoke', id)
  })

  test.each<[string, string[], boolean]>([
    ['everything', [], true],
    ['the preset full', ['--preset', 'full'], true],
    ['every write', ['--methods', 'write'], true],
    ['one writing tool', ['--methods', 'read,create_a_roserocket_event'], true],
    ['the preset read_only', ['--preset', 'read_only'], false],
    ['the preset dispatcher', ['--preset', 'dispatcher'], false],
    ['writes of one domain', ['--tags', 'orders'], false],
  ])('a server for %s is made with a warning where that is a lot', async (_what, args, warns) => {
    const outcome = await run('mcp', 'create', ...args, '--json')
    const { id, warning } = createdSchema.parse(jsonOf(outcome))
    expect(warning !== undefined).toBe(warns)
    if (warning !== undefined) {
      expect(warning).toContain('read and change every record')
      expect(outcome.stderr).toContain(warning)
      const changed = await run('mcp', 'update', id, '--approval', 'auto')
      expect(changed.stderr).toContain('with nobody asked')
    }
    await run('mcp', 'revoke', id)
  })

  test('tokens', async () => {
    const { id: server } = createdSchema.parse(await json('mcp', 'create'))
    const tokenSchema = z.looseObject({ id: z.string(), token: z.string() })
    const { token, ...record } = tokenSchema.parse(
      await json('token', 'create', '--server', server, '--name', 'codex'),
    )
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(record).toMatchObject({ name: 'codex', server_id: server, expires_at: null })
    expect(await json('token', 'list')).toEqual({ result: [record], next_cursor: null })
    expect((await run('token', 'create', '--server', 'nope')).code).toBe(1)
    expect(await json('token', 'revoke', record.id)).toEqual({ revoked: record.id })
    await run('mcp', 'revoke', server)
  })

  test('words for people', async () => {
    const made = await run('mcp', 'create', '--preset', 'dispatcher', '--name', 'Desk')
    expect(made.stdout).toMatch(/Address +http:\/\/127\.0\.0\.1:8722\/mcp\//)
    expect(made.stdout).toMatch(/like a password/)
    expect((await run('mcp', 'list')).stdout).toMatch(/^ID +NAME +MAY/)
    expect((await run('token', 'list')).stdout).toBe('There are no API tokens.\n')
  })
})

describe('config', () => {
  const configSchema = z.object({
    client: z.string(),
    server: z.object({ id: z.string(), config: z.record(z.string(), z.unknown()) }).nullable(),
    configuration: z.object({ format: z.enum(['json', 'toml', 'shell']), text: z.string() }),
  })
  test.each([...clientNames])('%s gets its configuration, and what it may read', async (client) => {
    const { server, configuration } = configSchema.parse(await json('config', client))
    const { format, text } = configuration
    if (format === 'json') expect(() => JSON.parse(text)).not.toThrow()
    // No secret is printed: neither the address of the server nor a token.
    expect(text).not.toMatch(/[\w-]{43}/)
    if (server === null) {
      expect(client).toBe('mcp-remote')
      expect(text).toContain('http://127.0.0.1:8722/mcp"')
      expect(jsonOf(await run('config', client, '--preset', 'full', '--json'))).toMatchObject({
        error: { kind: 'invalid_input', nextStep: expect.stringContaining('consents allow') },
      })
    } else {
      expect(server.config).toMatchObject({ methods: ['read'], approval: 'ask' })
      for (const word of ['stdio', '--server', server.id]) expect(text).toContain(word)
      expect(text.replaceAll('\\\\', '\\')).toContain(process.execPath)
      expect(text.replaceAll('\\\\', '\\')).toContain(cliPath)
    }
  })
})

describe('connect', () => {
  test('stores nothing unless the check passed, then renews and keeps the id', async () => {
    const fresh = mkdtempSync(join(tmpdir(), 'rosebridge-connect-'))
    const sandbox = await startSandbox()
    try {
      const connect = (secret: string, ...more: string[]) =>
        runHere(
          [
            'connect',
            '--json',
            '--data-dir',
            fresh,
            '--client-id',
            sandbox.clientId,
            '--client-secret-stdin',
            '--org-id',
            sandbox.orgId,
            '--user-id',
            sandbox.serviceAccountUserId,
            '--api-url',
            sandbox.url,
            '--auth-url',
            sandbox.url,
            ...more,
          ],
          { stdin: secret },
        )
      const refused = await connect('wrong')
      expect(refused.code).toBe(1)
      expect(jsonOf(refused)).toMatchObject({ error: { kind: 'sign_in_failed' } })
      expect(readdirSync(fresh)).not.toContain('secrets')

      const connected = await connect(`${sandbox.clientSecret}\n`)
      expect([connected.code, connected.stderr.includes(sandbox.clientSecret)]).toEqual([0, false])
      const { accountId, name } = z
        .strictObject({ accountId: z.string(), name: z.string() })
        .parse(jsonOf(connected))
      expect(name.length).toBeGreaterThan(0)
      const again = await connect(
        sandbox.clientSecret,
        '--name',
        'Acme',
        '--timezone',
        'America/Halifax',
      )
      expect(jsonOf(again)).toEqual({ accountId, name: 'Acme' })

      const made = await runHere(['mcp', 'create', '--json', '--data-dir', fresh])
      expect(jsonOf(made)).toMatchObject({ integrated_account_id: accountId })
      for (const file of readdirSync(fresh).filter((each) =>
        each.startsWith('rosebridge.sqlite'),
      )) {
        expect(readFileSync(join(fresh, file)).includes(sandbox.clientSecret)).toBe(false)
      }
    } finally {
      await sandbox.close()
      rmSync(fresh, { recursive: true, force: true })
    }
  })

  test('an address nobody answers at is named, with what to do', async () => {
    const outcome = await runHere(
      [
        'connect',
        '--data-dir',
        dataDir,
        '--client-id',
        'a',
        '--org-id',
        'o',
        '--user-id',
        'u',
        '--client-secret-stdin',
        '--auth-url',
        'http://127.0.0.1:9',
        '--api-url',
        'http://127.0.0.1:9',
      ],
      { stdin: 'secret' },
    )
    expect(outcome.code).toBe(1)
    expect(outcome.stderr).toMatch(/127\.0\.0\.1:9 could not be reached/)
  })
})
