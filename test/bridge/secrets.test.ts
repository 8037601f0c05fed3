/** Secrets: the keychain where it works, else files; encrypted where a passphrase is set; moved when next written. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createAccountDirectory, secretNames } from '../../bridge/accounts/accounts.ts'
import { removeAccount } from '../../bridge/accounts/remove-account.ts'
import { createKeychain } from '../../bridge/secrets/keychain.ts'
import { answerKeychainRequest, type KeychainEntry } from '../../bridge/secrets/keychain-request.ts'
import { secretsBy, secretsInFiles } from '../../bridge/secrets/open-secrets.ts'
import { createSecretFiles } from '../../bridge/secrets/secret-files.ts'
import { openSecretStore } from '../../bridge/secrets/secret-store.ts'
import { openStore } from '../../bridge/store.ts'
import { runCli } from './cli-process.ts'

let dataDir = ''
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-secrets-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const inFile = (name: string) =>
  readFileSync(join(dataDir, 'secrets', `${encodeURIComponent(name)}.secret`), 'utf8')

/** What the operating system keeps, behind entries as `@napi-rs/keyring` has them. `trouble` is what it throws. */
function systemKeychain() {
  const kept = new Map<string, string>()
  const system: { trouble: string | null; forgets: boolean } = { trouble: null, forgets: false }
  const Entry: KeychainEntry = class {
    readonly #key: string
    constructor(service: string, name: string) {
      if (system.trouble !== null) throw new Error(system.trouble)
      this.#key = `${service}/${name}`
    }
    getPassword() {
      return kept.get(this.#key) ?? null
    }
    setPassword(secret: string) {
      if (!system.forgets) kept.set(this.#key, secret)
    }
    deletePassword() {
      return kept.delete(this.#key)
    }
  }
  return {
    kept,
    system,
    ask: async (request: Parameters<typeof answerKeychainRequest>[0]) =>
      answerKeychainRequest(request, Entry),
  }
}

function withKeychain(passphrase?: string) {
  const keychain = systemKeychain()
  const open = () =>
    openSecretStore({
      files: createSecretFiles({ dataDir, passphrase }),
      keychain: createKeychain(keychain.ask),
    })
  return { ...keychain, open, secrets: open() }
}

describe('files', () => {
  test('secrets are kept by name, replaced and forgotten', async () => {
    const secrets = secretsInFiles({ dataDir })
    expect(await secrets.get('a/../b')).toBeUndefined()
    await secrets.set('a/../b', 'one')
    expect(await secrets.set('a/../b', 'two')).toBe('file')
    expect(await secretsInFiles({ dataDir }).get('a/../b')).toBe('two')
    await secrets.delete('a/../b')
    await secrets.delete('a/../b')
    expect(await secrets.get('a/../b')).toBeUndefined()
    expect(readdirSync(join(dataDir, 'secrets'))).toEqual([])
  })

  test('a passphrase encrypts; a plain secret from before is read, and encrypted when next written', async () => {
    await secretsInFiles({ dataDir }).set('account.1', 'hush ✓')
    const sealed = secretsBy({ secretsIn: 'file', secretsKey: 'correct horse' })({ dataDir })
    expect(await sealed.get('account.1')).toBe('hush ✓')
    expect(await sealed.set('account.1', 'hush ✓')).toBe('encrypted_file')
    const first = inFile('account.1')
    expect(first).not.toContain('hush')
    expect(await sealed.get('account.1')).toBe('hush ✓')
    await sealed.set('account.1', 'hush ✓')
    expect(inFile('account.1')).not.toBe(first)
  })

  test.each([
    ['another passphrase', 'wrong', /another ROSEBRIDGE_KEY/],
    ['no passphrase', undefined, /ROSEBRIDGE_KEY is not set/],
  ])('%s opens nothing, and says so', async (_, secretsKey, words) => {
    await secretsBy({ secretsIn: 'file', secretsKey: 'right' })({ dataDir }).set('a', 'hush')
    const other = secretsBy({ secretsIn: 'file', secretsKey })({ dataDir })
    await expect(other.get('a')).rejects.toMatchObject({
      kind: 'sign_in_failed',
      message: expect.stringMatching(words),
      nextStep: expect.stringContaining('ROSEBRIDGE_KEY'),
    })
  })

  test('an encrypted secret that was changed, cut or put under another name is refused', async () => {
    const secrets = secretsBy({ secretsIn: 'file', secretsKey: 'right' })({ dataDir })
    await secrets.set('a', 'hush')
    const text = inFile('a')
    const put = (name: string, content: string) =>
      writeFileSync(join(dataDir, 'secrets', `${name}.secret`), content)
    const flipped = text.at(-1) === 'A' ? 'Q' : 'A'
    put('a', `${text.slice(0, -1)}${flipped}`)
    await expect(secrets.get('a')).rejects.toThrow(/another ROSEBRIDGE_KEY/)
    put('a', text.slice(0, 40))
    await expect(secrets.get('a')).rejects.toThrow(/another ROSEBRIDGE_KEY/)
    put('b', text)
    await expect(secrets.get('b')).rejects.toThrow(/another ROSEBRIDGE_KEY/)
  })
})

describe('the keychain', () => {
  test('keeps secrets, leaves no file and no probe behind, for every process', async () => {
    const { secrets, open, kept } = withKeychain()
    expect(await secrets.placing()).toEqual({
      place: 'keychain',
      words: 'the keychain of this system',
      why: null,
    })
    expect(kept.size).toBe(0)
    expect(await secrets.set('account.1', 'hush')).toBe('keychain')
    expect([...kept]).toEqual([['rosebridge/account.1', 'hush']])
    expect(await open().get('account.1')).toBe('hush')
    await open().delete('account.1')
    expect(await secrets.get('account.1')).toBeUndefined()
    expect(kept.size).toBe(0)
  })

  test('what it does not give up is told, also when its account is removed', async () => {
    const { secrets, kept, system } = withKeychain()
    const store = openStore({ dataDir })
    const accounts = createAccountDirectory(store)
    const instant = new Date().toISOString()
    const { clientSecret } = secretNames('acme')
    const secretPlace = await secrets.set(clientSecret, 'hush')
    accounts.save({
      ...{ id: 'acme', name: 'Acme', kind: 'service_account', clientId: 'c', orgId: 'o' },
      ...{ userId: 'u', apiUrl: 'https://a.test', authUrl: 'https://a.test' },
      ...{ webUrl: 'https://a.test', timezone: 'UTC', createdAt: instant, updatedAt: instant },
      ...{ checkedAt: instant, person: null, problem: null, secretPlace },
    })
    system.trouble = 'the collection is locked'
    expect(await removeAccount('acme', { accounts, secrets })).toEqual({
      servers: 0,
      secretLeft: expect.stringContaining('the collection is locked'),
    })
    expect([kept.size, accounts.list()]).toEqual([1, []])
    system.trouble = null
    expect(await secrets.delete(clientSecret)).toBeNull()
    expect(await secrets.delete(clientSecret)).toBeNull()
    store.close()
  })

  test('a secret in a file goes on working, and moves when next written', async () => {
    const { secrets, kept } = withKeychain()
    await secretsInFiles({ dataDir }).set('account.1', 'old')
    expect(await secrets.get('account.1')).toBe('old')
    expect(await secrets.set('account.1', 'new')).toBe('keychain')
    expect(readdirSync(join(dataDir, 'secrets'))).toEqual([])
    expect([await secrets.get('account.1'), kept.size]).toEqual(['new', 1])
  })

  test.each([undefined, 'passphrase'])(
    'one that fails is told, and a file takes over (passphrase %s)',
    async (passphrase) => {
      const { secrets, system } = withKeychain(passphrase)
      await secrets.set('account.1', 'old')
      system.trouble = 'the collection is locked'
      const place = passphrase === undefined ? 'file' : 'encrypted_file'
      expect(await secrets.placing()).toMatchObject({
        place,
        why: expect.stringContaining('the collection is locked'),
      })
      await expect(secrets.get('account.1')).rejects.toMatchObject({ kind: 'sign_in_failed' })
      expect(await secrets.set('account.1', 'new')).toBe(place)
      system.trouble = null
      expect(await secrets.get('account.1')).toBe('new')
    },
  )

  test('one that forgets what it is given is not trusted', async () => {
    const { secrets, system } = withKeychain()
    system.forgets = true
    expect(await secrets.placing()).toMatchObject({
      place: 'file',
      why: expect.stringMatching(/did not keep/),
    })
    expect(await secrets.set('account.1', 'hush')).toBe('file')
    expect(await secrets.get('account.1')).toBe('hush')
  })

  test('one that does not answer is waited for once, not for every secret', async () => {
    const asked: string[] = []
    const keychain = createKeychain(async ({ what }) => {
      asked.push(what)
      return { done: false, why: 'it does not answer' }
    })
    const secrets = openSecretStore({
      files: createSecretFiles({ dataDir, passphrase: undefined }),
      keychain,
    })
    expect(await secrets.set('account.1', 'one')).toBe('file')
    expect(await secrets.set('account.2', 'two')).toBe('file')
    expect(await secrets.get('account.1')).toBe('one')
    await secrets.delete('account.1')
    expect(asked).toEqual(['set'])
  })

  test.skipIf(process.platform !== 'linux')(
    'a desktop bus that never answers holds nobody up, and the command line says where secrets are',
    async () => {
      const held = new Set<Socket>()
      const bus = createServer((socket) => held.add(socket))
      const path = join(dataDir, 'bus')
      await new Promise<void>((resolve) => bus.listen(path, resolve))
      const startedAt = performance.now()
      const outcome = await runCli(['doctor', '--json', '--data-dir', join(dataDir, 'data')], {
        env: { DBUS_SESSION_BUS_ADDRESS: `unix:path=${path}`, ROSEBRIDGE_SECRETS: 'keychain' },
      })
      expect(performance.now() - startedAt).toBeLessThan(12_000)
      expect(held.size).toBeGreaterThan(0)
      expect(outcome.stdout).toContain('it does not answer')
      for (const socket of held) socket.destroy()
      await new Promise((resolve) => bus.close(resolve))
    },
  )
})
