/** Connecting by signing in with the browser: through the command line, with a person who reads the page and presses Allow. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createAccountGateway } from '../../../bridge/accounts/account-gateway.ts'
import { secretNames } from '../../../bridge/accounts/accounts.ts'
import { connectBySignIn } from '../../../bridge/accounts/connect-sign-in.ts'
import { openRegistries, type Registries } from '../../../bridge/registries.ts'
import { type RunningSandbox, startSandbox } from '../../../bridge/sandbox/start-sandbox.ts'
import { cliPath } from '../../helpers/bridge-process.ts'
import { rawStatus } from '../../helpers/raw-status.ts'
import { open, signInAs } from '../../helpers/scripted-browser.ts'
import { type CliOutcome, jsonOf, runCli, runHere } from '../cli-process.ts'
import { smallWorld } from '../sandbox/small-world.ts'

let dataDir = ''
let sandbox: RunningSandbox
let registries: Registries
let machineMs = Date.now()
const now = () => new Date()

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-sign-in-'))
  machineMs = Date.now()
  sandbox = await startSandbox({ world: smallWorld, machineNowMs: () => machineMs })
  registries = openRegistries({ dataDir, now, toolNames: [] })
})
afterEach(async () => {
  registries.store.close()
  await sandbox.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** `connect --sign-in` as a process; `browse` gets the address it prints. */
async function connectCli(
  browse: (address: string) => Promise<unknown>,
  { args = [], stdin = '' }: { readonly args?: readonly string[]; readonly stdin?: string } = {},
): Promise<CliOutcome & { readonly address: string }> {
  const child = spawn(process.execPath, [
    cliPath,
    ...[
      'connect',
      '--sign-in',
      '--no-open',
      '--callback-port',
      '0',
      '--client-id',
      'panel-app',
      '--json',
    ],
    ...['--api-url', sandbox.url, '--auth-url', sandbox.url, '--data-dir', dataDir, ...args],
  ])
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stdin.end(stdin)
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
      const [, found] = /^ {2}(http\S+)$/m.exec(stderr) ?? []
      if (found !== undefined && stderr.includes('Waiting')) resolve(found)
    })
    void closed.then(() => reject(new Error(stderr)))
  })
  try {
    await browse(address)
  } catch (error) {
    child.kill()
    throw error
  }
  return { code: await closed, stdout, stderr, address }
}
const connectedSchema = z.strictObject({ accountId: z.string(), name: z.string() })
const renewNow = () => {
  machineMs += 3_600_000
}

describe('connect --sign-in', () => {
  test('signs a person in with PKCE and a loopback callback, and the account works and renews itself', async () => {
    let page = { status: 0, text: '' }
    const outcome = await connectCli(async (address) => {
      page = await signInAs(address, 'operations')
    })
    expect([outcome.code, page.status, page.text]).toEqual([
      0,
      200,
      expect.stringContaining('You are signed in'),
    ])
    const query = new URL(outcome.address).searchParams
    expect(Object.fromEntries(query)).toMatchObject({
      audience: 'https://roserocket.com',
      scope: 'offline_access email profile',
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/callback$/),
    })
    const { accountId } = connectedSchema.parse(jsonOf(outcome))
    const account = registries.accounts.get(accountId)
    expect(account).toMatchObject({
      kind: 'sign_in',
      userId: 'u-ops',
      orgId: 'org-1',
      problem: null,
    })
    expect(account.person).toContain('@')

    const gateway = createAccountGateway({ ...registries, now })
    const { roserocket } = await gateway.open(accountId)
    expect((await roserocket.me()).id).toBe('u-ops')
    renewNow()
    expect((await roserocket.me()).id).toBe('u-ops')
    const kept = await registries.secrets.get(secretNames(accountId).refreshToken)
    const database = readFileSync(join(dataDir, 'rosebridge.sqlite'))
    expect(database.includes(kept ?? 'none')).toBe(false)
    expect(outcome.stdout + outcome.stderr).not.toContain(kept)
  })

  test('with the secret of a confidential application; signing in again renews the account and keeps its id', async () => {
    const args = ['--client-secret-stdin', '--name', 'Night desk', '--org-id', 'org-1']
    const first = await connectCli((address) => signInAs(address, 'operations'), {
      args,
      stdin: 'shh',
    })
    const again = await connectCli((address) => signInAs(address, 'operations'), {
      args,
      stdin: 'shh',
    })
    const { accountId } = connectedSchema.parse(jsonOf(first))
    expect(jsonOf(again)).toEqual({ accountId, name: 'Night desk' })
    expect(await registries.secrets.get(secretNames(accountId).clientSecret)).toBe('shh')
    const checked = await runHere(['accounts', 'check', '--data-dir', dataDir, '--json'])
    expect(jsonOf(checked)).toMatchObject({ result: [{ id: accountId, problem: null }] })
  })

  test.each([
    [
      'refused on the page',
      (address: string) => {
        const query = new URL(address).searchParams
        return open(`${query.get('redirect_uri')}?error=access_denied&state=${query.get('state')}`)
      },
      'denied',
    ],
    [
      'a code that is none',
      (address: string) => {
        const query = new URL(address).searchParams
        return open(`${query.get('redirect_uri')}?code=guess&state=${query.get('state')}`)
      },
      'sign_in_failed',
    ],
  ])('%s: nothing is stored, page and command say why', async (_, browse, kind) => {
    let page = { status: 0, text: '' }
    const outcome = await connectCli(async (address) => {
      page = await browse(address)
    })
    expect([outcome.code, jsonOf(outcome)]).toEqual([
      1,
      { error: expect.objectContaining({ kind, nextStep: expect.stringMatching(/\w/) }) },
    ])
    expect(page.text).toContain('The sign-in failed')
    expect(registries.accounts.list()).toEqual([])
  })

  test('a stranger without the state changes nothing, and the person still gets through', async () => {
    const outcome = await connectCli(async (address) => {
      const back = new URL(address).searchParams.get('redirect_uri')
      for (const query of ['', '?code=x', '?code=x&state=guess', '?error=access_denied&state=']) {
        const { status, text } = await open(`${back}${query}`)
        expect([status, text]).toEqual([400, expect.stringContaining('No sign-in waits here')])
      }
      for (const path of ['//', 'http://[', '*']) {
        expect(await rawStatus(back ?? '', path)).toBe(400)
      }
      await signInAs(address, 'operations')
    })
    expect(outcome.code).toBe(0)
  })

  test('another organisation than the one named is refused', async () => {
    const outcome = await connectCli((address) => signInAs(address, 'operations'), {
      args: ['--org-id', 'org-2'],
    })
    expect([outcome.code, registries.accounts.list()]).toEqual([1, []])
    expect(jsonOf(outcome)).toMatchObject({ error: { kind: 'forbidden' } })
  })
})

const begin = (
  more: { patienceMs?: number; callbackPort?: number | null; signal?: AbortSignal } = {},
) =>
  connectBySignIn(
    { clientId: 'panel-app', apiUrl: sandbox.url, authUrl: sandbox.url },
    {
      ...registries,
      now,
      machineTimezone: () => 'Etc/UTC',
      callbackPort: 0,
      signal: new AbortController().signal,
      ...more,
    },
  )

test('a sign-in nobody finishes ends by itself and names the callback address', async () => {
  const { done, redirectUri } = await begin({ patienceMs: 60 })
  await expect(done).rejects.toMatchObject({
    kind: 'expired',
    nextStep: expect.stringContaining(redirectUri),
  })
  await expect(fetch(redirectUri)).rejects.toThrow()
})

test('the usual callback port is taken unless it is in use', async () => {
  const stopping = new AbortController()
  const { signal } = stopping
  const first = await begin({ callbackPort: null, signal })
  const second = await begin({ callbackPort: null, signal })
  const ports = [first, second].map(({ redirectUri }) => Number(new URL(redirectUri).port))
  expect(ports[0]).not.toBe(ports[1])
  expect(ports[1]).not.toBe(8723)
  stopping.abort()
  await Promise.allSettled([first.done, second.done])
})

test('one organisation connected by two people has two names', async () => {
  const connect = (who: string) => connectCli((address) => signInAs(address, who))
  await connect('operations')
  await connect('Ada Min')
  expect(registries.accounts.list().map(({ name, person }) => [name, person])).toEqual([
    ['Tiny Freight', expect.any(String)],
    [expect.stringMatching(/^Tiny Freight \(.+@.+\)$/), expect.any(String)],
  ])
})

test('a chosen callback port is used, and a taken one named', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const callbackPort = typeof address === 'object' && address !== null ? address.port : 0
  await expect(begin({ callbackPort })).rejects.toMatchObject({ kind: 'port_taken' })
  await new Promise((resolve) => other.close(resolve))
  const stopping = new AbortController()
  const { redirectUri, done } = await begin({ callbackPort, signal: stopping.signal })
  expect(redirectUri).toBe(`http://127.0.0.1:${callbackPort}/callback`)
  stopping.abort()
  await expect(done).rejects.toMatchObject({ kind: 'cancelled' })
})

test('processes that renew at the same time lose nothing: every one gets through, and so does the next', async () => {
  const outcome = await connectCli((address) => signInAs(address, 'operations'))
  const { accountId } = connectedSchema.parse(jsonOf(outcome))
  const check = () => runCli(['accounts', 'check', accountId, '--data-dir', dataDir, '--json'])
  const together = await Promise.all(Array.from({ length: 4 }, check))
  expect(together.map(({ code }) => code)).toEqual([0, 0, 0, 0])

  // Two stores in one process stand for a bridge and a command line, many times over.
  const other = openRegistries({ dataDir, now, toolNames: [] })
  const clients = await Promise.all(
    [registries, other].map(async (each) => {
      const gateway = createAccountGateway({ ...each, now })
      return (await gateway.open(accountId)).roserocket
    }),
  )
  for (let round = 0; round < 5; round += 1) {
    renewNow()
    const all = [...clients, ...clients, ...clients].map((client) => client.me())
    for (const me of await Promise.all(all)) expect(me.id).toBe('u-ops')
  }
  other.store.close()
  expect((await check()).code).toBe(0)
})

test('a sign-in that Rose Rocket ended is named, with the command that renews it', async () => {
  const outcome = await connectCli((address) => signInAs(address, 'operations'))
  const { accountId } = connectedSchema.parse(jsonOf(outcome))
  const token = (await registries.secrets.get(secretNames(accountId).refreshToken)) ?? ''
  await fetch(`${sandbox.url}/oauth/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ token }),
  })
  const checked = await runHere(['accounts', 'check', accountId, '--data-dir', dataDir])
  expect(checked.code).toBe(1)
  expect(checked.stdout).toMatch(
    /ended this sign-in[\s\S]*connect --sign-in --client-id panel-app --org-id org-1/,
  )
})

test('removing ends the sign-in at Rose Rocket too', async () => {
  const outcome = await connectCli((address) => signInAs(address, 'operations'))
  const { accountId } = connectedSchema.parse(jsonOf(outcome))
  const refresh_token = (await registries.secrets.get(secretNames(accountId).refreshToken)) ?? ''
  const removed = await runHere(['accounts', 'remove', accountId, '--yes', '--data-dir', dataDir])
  expect([removed.code, removed.stdout]).toEqual([0, expect.stringContaining('ended too')])
  const reply = await fetch(`${sandbox.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ grant_type: 'refresh_token', client_id: 'panel-app', org_id: 'org-1' },
      refresh_token,
    }),
  })
  expect(await reply.json()).toMatchObject({ error: 'invalid_grant' })
  expect(await registries.secrets.get(secretNames(accountId).refreshToken)).toBeUndefined()
})
