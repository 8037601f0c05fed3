/** Opened organisations: the sandbox with its own clock, and connected ones with their renewed secrets. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createAccountGateway } from '../../../bridge/accounts/account-gateway.ts'
import { chooseAccount, secretNames } from '../../../bridge/accounts/accounts.ts'
import { connectAccount } from '../../../bridge/accounts/connect-account.ts'
import { parseOrigin, webOriginOf } from '../../../bridge/accounts/origins.ts'
import { createSandboxGateway } from '../../../bridge/accounts/sandbox-gateway.ts'
import { openRegistries, type Registries } from '../../../bridge/registries.ts'
import { type RunningSandbox, startSandbox } from '../../../bridge/sandbox/start-sandbox.ts'

let dataDir = ''
let sandbox: RunningSandbox
let registries: Registries
const now = () => new Date()

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-accounts-'))
  registries = openRegistries({ dataDir, now, toolNames: [] })
  sandbox = await startSandbox()
})
afterEach(async () => {
  registries.store.close()
  await sandbox.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const asked = (more: Record<string, string> = {}) => ({
  clientId: sandbox.clientId,
  clientSecret: sandbox.clientSecret,
  orgId: sandbox.orgId,
  userId: sandbox.serviceAccountUserId,
  apiUrl: sandbox.url,
  authUrl: sandbox.url,
  ...more,
})
const connect = (more: Record<string, string> = {}) =>
  connectAccount(asked(more), { ...registries, now, machineTimezone: () => 'Asia/Kolkata' })

test('the sandbox tells its own time, and a moved clock is followed within a quarter of a second', async () => {
  const gateway = createSandboxGateway({ sandbox, machineNow: now })
  const before = (await gateway.open('sandbox')).now()
  const target = Date.parse('2031-05-06T07:08:09Z')
  await fetch(`${sandbox.url}/__sandbox/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ now: new Date(target).toISOString() }),
  })
  await new Promise((resolve) => setTimeout(resolve, 250))
  const { now: tools, organisation } = await gateway.open('sandbox')
  expect(before.getTime()).not.toBeGreaterThan(target)
  expect(Math.abs(tools().getTime() - target)).toBeLessThan(2_000)
  const first = tools().getTime()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(tools().getTime()).toBeGreaterThan(first)
  expect(organisation.timezone).toMatch(/\w+\/\w+/)
  expect(gateway.whyNotServed('acme')).toMatch(/no real account/)
  await expect(gateway.open('acme')).rejects.toMatchObject({ kind: 'not_found' })
})

test('a connected organisation is opened, and a renewed secret is picked up', async () => {
  const { account, isNew, timezoneFrom } = await connect()
  expect([isNew, timezoneFrom]).toEqual([true, 'organisation'])
  const gateway = createAccountGateway({ ...registries, now })
  expect(gateway.whyNotServed(account.id)).toBeNull()
  expect(gateway.whyNotServed('sandbox')).toMatch(/not running/)
  const opened = await gateway.open(account.id)
  expect((await opened.roserocket.me()).org?.id).toBe(sandbox.orgId)
  expect(opened.organisation).toEqual({ timezone: account.timezone, webUrl: sandbox.url })
  expect((await gateway.open(account.id)).roserocket).toBe(opened.roserocket)
  await new Promise((resolve) => setTimeout(resolve, 5))
  const renewed = await connect({ timezone: 'America/Halifax', name: 'Acme' })
  expect([renewed.isNew, renewed.account.id]).toEqual([false, account.id])
  const reopened = await gateway.open(account.id)
  expect(reopened.roserocket).not.toBe(opened.roserocket)
  expect(reopened.organisation.timezone).toBe('America/Halifax')
})

describe('nothing is stored when the check fails', () => {
  test.each<[string, Record<string, string>, string]>([
    ['wrong secret', { clientSecret: 'wrong' }, 'sign_in_failed'],
    ['empty secret', { clientSecret: ' ' }, 'invalid_input'],
    ['unknown organisation', { orgId: '00000000-0000-4000-8000-000000000000' }, 'sign_in_failed'],
    ['nobody at the API', { apiUrl: 'http://127.0.0.1:9' }, 'upstream_unavailable'],
    ['plain http', { apiUrl: 'http://example.com' }, 'invalid_input'],
    ['unknown zone', { timezone: 'Mars/Base' }, 'invalid_input'],
  ])('%s', async (_, more, kind) => {
    const refusal = await connect(more).then(
      () => null,
      (error: unknown) => error,
    )
    expect(refusal).toMatchObject({ kind, nextStep: expect.stringMatching(/\w/) })
    expect(String(refusal)).not.toContain(sandbox.clientSecret)
    expect(registries.accounts.list()).toEqual([])
  })
})

test('an account is chosen by name or id, the only one by itself, the sandbox when there is none', async () => {
  const { accounts, secrets } = registries
  expect(chooseAccount(accounts, undefined)).toBe('sandbox')
  const { account } = await connect({ name: 'Acme' })
  expect(await secrets.get(secretNames(account.id).clientSecret)).toBe(sandbox.clientSecret)
  expect(chooseAccount(accounts, undefined)).toBe(account.id)
  expect(chooseAccount(accounts, 'Acme')).toBe(account.id)
  expect(chooseAccount(accounts, 'sandbox')).toBe('sandbox')
  expect(() => chooseAccount(accounts, 'Nobody')).toThrow(/no connected account Nobody/)
  accounts.save({ ...account, id: 'second', userId: 'another' })
  expect(() => chooseAccount(accounts, undefined)).toThrow(/Several accounts/)
  expect(() => chooseAccount(accounts, 'Acme')).toThrow(/2 accounts are called Acme/)
  expect(chooseAccount(accounts, 'second')).toBe('second')
})

describe('addresses', () => {
  test.each<[string, string | null]>([
    ['https://network.roserocket.com', 'https://network.roserocket.com'],
    [' https://Network.RoseRocket.com/ ', 'https://network.roserocket.com'],
    ['http://127.0.0.1:9000', 'http://127.0.0.1:9000'],
    ['http://localhost:9000', 'http://localhost:9000'],
    ['http://[::1]:9000', 'http://[::1]:9000'],
    ['http://example.com', null],
    ['http://127.0.0.1.example.com', null],
    ['https://user:pass@example.com', null],
    ['https://example.com/path', null],
    ['https://example.com?x', null],
    ['ftp://example.com', null],
    ['file:///etc', null],
    ['example.com', null],
  ])('%s', (text, origin) => {
    if (origin === null) expect(() => parseOrigin(text, 'It')).toThrow(/not an address/)
    else expect(parseOrigin(text, 'It')).toBe(origin)
  })
  test.each([
    [undefined, 'https://network.roserocket.com', 'acme', 'https://acme.roserocket.com'],
    [undefined, 'https://network.roserocket.com', null, 'https://network.roserocket.com'],
    [undefined, 'https://network.roserocket.com', 'evil.test/', 'https://network.roserocket.com'],
    [undefined, 'http://127.0.0.1:9', 'acme', 'http://127.0.0.1:9'],
    ['https://said.test', 'https://network.roserocket.com', 'acme', 'https://said.test'],
  ])('web: %s, %s, %s', (said, apiUrl, subdomain, expected) => {
    expect(webOriginOf({ said, apiUrl, subdomain })).toBe(expected)
  })
})
