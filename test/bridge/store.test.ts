/** The store: private, shared by several processes, and it loses nothing it has acknowledged. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createServerRegistry } from '../../bridge/access/servers.ts'
import { createAudit } from '../../bridge/audit.ts'
import { secretsInFiles } from '../../bridge/secrets/open-secrets.ts'
import { newToken, sameSecret } from '../../bridge/secrets.ts'
import { openStore } from '../../bridge/store.ts'

let parent = ''
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'rosebridge-store-'))
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)

test.skipIf(process.platform === 'win32')('directory and files are the owner’s only', async () => {
  const dataDir = join(parent, 'deep', 'data')
  const store = openStore({ dataDir })
  createServerRegistry({ store, now: () => new Date(), toolNames: [] }).create({
    accountId: 'sandbox',
    name: 'A',
  })
  await secretsInFiles({ dataDir }).set('account/1', 'hush')
  expect(mode(dataDir)).toBe('700')
  expect(mode(join(dataDir, 'secrets'))).toBe('700')
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  expect(files.length).toBeGreaterThanOrEqual(2)
  for (const file of files)
    expect([file.name, mode(join(file.parentPath, file.name))]).toEqual([file.name, '600'])
  store.close()
})

test.skipIf(process.platform === 'win32')(
  'a directory with other files in it keeps its mode',
  () => {
    const before = mode(parent)
    writeFileSync(join(parent, 'letter.txt'), 'hello')
    openStore({ dataDir: parent }).close()
    expect(mode(parent)).toBe(before)
  },
)

test('tokens hold 256 bits and differ; secrets are compared whole', () => {
  expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32)
  expect(newToken()).not.toBe(newToken())
  expect(sameSecret('a', 'a')).toBe(true)
  expect(sameSecret('a', 'ab')).toBe(false)
})

describe('what cannot be opened says so', () => {
  test('a file that is no database', () => {
    writeFileSync(join(parent, 'rosebridge.sqlite'), 'x'.repeat(5000))
    expect(() => openStore({ dataDir: parent })).toThrow(/cannot be opened/)
  })
  test('a directory that is a file', () => {
    writeFileSync(join(parent, 'file'), '')
    expect(() => openStore({ dataDir: join(parent, 'file') })).toThrow(/cannot be opened/)
  })
  test('data of a newer version', () => {
    const store = openStore({ dataDir: parent })
    store.run('PRAGMA user_version = 999')
    store.close()
    expect(() => openStore({ dataDir: parent })).toThrow(/newer Rosebridge/)
  })
  test('a row that something else has changed', () => {
    const store = openStore({ dataDir: parent })
    const servers = createServerRegistry({ store, now: () => new Date(), toolNames: [] })
    const { id } = servers.create({ accountId: 'sandbox', name: 'A' })
    store.run("UPDATE mcp_servers SET config = '{'")
    expect(() => servers.get(id)).toThrow(/cannot be read/)
    store.close()
  })
})

test('a transaction that throws leaves nothing behind', () => {
  const store = openStore({ dataDir: parent })
  expect(() =>
    store.transaction(() => {
      store.run("INSERT INTO settings VALUES ('a', '1')")
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(store.all(z.object({ name: z.string() }), 'SELECT name FROM settings')).toEqual([])
  store.close()
})

test('kill -9 of two processes at work loses no acknowledged server, and no line of the audit', async () => {
  const script = fileURLToPath(new URL('./store-writer.ts', import.meta.url))
  const acknowledged: string[] = []
  const killed = ['first', 'second'].map((prefix) => {
    const writer = spawn(process.execPath, [script, parent, prefix])
    let said = ''
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.split('\n').length > 25) writer.kill('SIGKILL')
    })
    let complaints = ''
    writer.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text
    })
    return new Promise<void>((resolve) => {
      writer.on('close', () => {
        expect(complaints).toBe('')
        acknowledged.push(...said.split('\n').slice(0, -1))
        resolve()
      })
    })
  })
  await Promise.all(killed)
  expect(acknowledged.length).toBeGreaterThanOrEqual(50)
  const store = openStore({ dataDir: parent })
  const servers = createServerRegistry({ store, now: () => new Date(), toolNames: [] })
  const kept = new Set(servers.list({ limit: 100_000 }).result.map(({ id }) => id))
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  const audit = createAudit({ store, now: () => new Date() })
  // What was not kept apart any more is when the data are opened again.
  expect(audit.verify()).toMatchObject({ intact: true, keptApart: { linesAfter: 0 } })
  const told = new Set([...audit.every({})].map(({ server_id }) => server_id))
  expect(acknowledged.filter((id) => !told.has(id))).toEqual([])
  store.close()
})
