/** The audit's newest hash, kept apart: what shows by it though the whole database was made to fit, and what must not. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAudit } from '../../bridge/audit.ts'
import { openStore } from '../../bridge/store.ts'
import { type AuditDesk, entry, openAuditDesk } from './audit-desk.ts'
import { jsonOf, runHere } from './cli-process.ts'

let desk: AuditDesk
let file = ''
let clockMs = 0
/** No two lines alike: else one could stand in for another that was removed. */
const now = () => {
  clockMs += 1
  return new Date(clockMs)
}
beforeEach(() => {
  clockMs = Date.parse('2026-11-22T12:00:00Z')
  desk = openAuditDesk(now)
  file = join(desk.dataDir, 'audit-head.json')
})
afterEach(() => desk[Symbol.dispose]())

const run = (...args: string[]) => runHere(['audit', ...args, '--data-dir', desk.dataDir])
const verdict = () => desk.with((audit) => audit.verify())
const keptSeq = () => desk.with((audit) => JSON.parse(readFileSync(audit.headPath, 'utf8')).seq)

describe('shows, also after more lines', () => {
  const cases: readonly [string, () => void, number | null, RegExp][] = [
    [
      'the newest lines removed',
      () => desk.forge((lines) => lines.slice(0, 3)),
      4,
      /removed, with all up to line 5.*older copy.*power cut/,
    ],
    [
      'a line removed from the middle',
      () => desk.forge((lines) => lines.filter(({ seq }) => seq !== 3)),
      5,
      /removed/,
    ],
    ['every line removed', () => desk.forge(() => []), 1, /removed/],
    [
      'a line changed',
      () => desk.forge((lines) => lines.map((line) => ({ ...line, outcome: 'denied' }))),
      5,
      /not the line that was written/,
    ],
    [
      'the oldest removed before their time',
      () =>
        desk.tamper(`INSERT INTO settings SELECT 'audit.floor', json_object('seq', seq, 'hash', hash)
          FROM audit WHERE seq = 2; DELETE FROM audit WHERE seq <= 2`),
      1,
      /not for its age/,
    ],
    [
      'all passed off as old',
      () =>
        desk.tamper(`INSERT INTO settings SELECT 'audit.floor', value FROM settings WHERE name = 'audit.head';
          DELETE FROM audit`),
      1,
      /not for its age/,
    ],
    ['the file deleted', () => rmSync(file), null, /audit-head\.json is gone/],
    ['the file emptied', () => writeFileSync(file, ''), null, /audit-head\.json cannot be read/],
  ]
  it.each(cases)('%s', async (_what, tamper, line, why) => {
    desk.write(5)
    expect(verdict()).toMatchObject({ intact: true, keptApart: { seq: 5, linesAfter: 0 } })
    tamper()
    expect(verdict()).toMatchObject({ intact: false, brokenLine: line, against: 'kept_apart' })
    const told = await run('--verify', '--json')
    expect([told.code, jsonOf(told)]).toMatchObject([
      1,
      { error: { kind: 'rejected', details: { brokenLine: line } } },
    ])
    expect(told.stderr).toMatch(why)
    expect(told.stderr).toContain('rosebridge audit --adopt')

    desk.write(7)
    expect(verdict()).toMatchObject({ intact: false, against: 'kept_apart' })
  })
})

describe('shows nothing', () => {
  it('when a process was killed before it could keep its lines apart', () => {
    desk.write(3)
    const before = readFileSync(file)
    desk.write(2)
    writeFileSync(file, before)
    expect(verdict()).toMatchObject({ intact: true, lines: 5 })
    // Whoever opens the data next makes up for it.
    expect(keptSeq()).toBe(5)
    desk.forge((lines) => lines.slice(0, 4))
    expect(verdict()).toMatchObject({ intact: false, brokenLine: 5 })
  })

  it('when a process was killed between telling of old lines and removing them', () => {
    desk.write(4)
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), floor: 2 }))
    expect(verdict()).toMatchObject({ intact: true, lines: 4 })
  })

  it('of lines whose transaction failed', () => {
    desk.with((audit, store) => {
      audit.append({ ...entry, approval_id: 'a' })
      const failing = () =>
        store.transaction(() => {
          audit.append({ ...entry, approval_id: 'b' })
          throw new Error('no')
        })
      expect(failing).toThrow('no')
      audit.append({ ...entry, approval_id: 'c' })
      expect(audit.verify()).toMatchObject({ intact: true, keptApart: { seq: 2, linesAfter: 0 } })
    })
  })

  it('of two processes, whichever ends first, and old lines that either removes', () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const stores = [0, 1].map(() => openStore({ dataDir: desk.dataDir }))
      const audits = stores.map((store) => createAudit({ store, now }))
      for (let count = 0; count < 10; count += 1) for (const audit of audits) audit.append(entry)
      expect(audits[order[0] ?? 0]?.forget({ olderThanDays: 0 })).toBe(20)
      for (const audit of audits) {
        audit.append(entry)
        expect(audit.verify()).toMatchObject({ intact: true })
      }
      audits[1]?.forget({ olderThanDays: 1 })
      for (const index of order) stores[index]?.close()
      expect(desk.with((audit) => audit.forget({ olderThanDays: 0 }))).toBe(2)
      expect(verdict()).toMatchObject({ intact: true, lines: 0 })
    }
    expect(keptSeq()).toBe(44)
  })
})

it('is written for many calls together, for an approval at once, and is the owner’s only', async () => {
  const store = openStore({ dataDir: desk.dataDir })
  const audit = createAudit({ store, now })
  const text = () => readFileSync(file, 'utf8')
  const empty = text()
  for (let count = 0; count < 20; count += 1) audit.append(entry)
  expect(text()).toBe(empty)
  expect(audit.verify()).toMatchObject({ intact: true, keptApart: { seq: 0, linesAfter: 20 } })
  await expect.poll(() => JSON.parse(text()).seq, { timeout: 5_000 }).toBe(20)
  audit.append(entry)
  audit.append({ ...entry, approval_id: 'approval-1' })
  expect(audit.verify()).toMatchObject({ keptApart: { seq: 22, linesAfter: 0 } })
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  store.close()
})

it.each([0, 1])(
  'remembers a line taken out before its second is over, and %i more written',
  (more) => {
    desk.write(2)
    desk.with((audit, store) => {
      audit.append(entry)
      store.run('DELETE FROM audit WHERE seq = 3')
      store.run(`UPDATE settings SET value = (SELECT json_object('seq', seq, 'hash', hash) FROM audit
      WHERE seq = 2) WHERE name = 'audit.head'`)
      for (let count = 0; count < more; count += 1) audit.append(entry)
    })
    expect(verdict()).toMatchObject({ intact: false, brokenLine: 3, against: 'kept_apart' })
  },
)

it('that cannot be kept is heard, once, and stops nothing', () => {
  const store = openStore({ dataDir: desk.dataDir })
  const heard: unknown[] = []
  const audit = createAudit({ store, now, onUnkept: (error) => heard.push(error) })
  const approved = { ...entry, approval_id: 'approval-1' }
  audit.append(approved)
  const kept = readFileSync(file)
  expect(heard).toEqual([])
  rmSync(file)
  audit.append(approved)
  audit.append(approved)
  expect(heard).toMatchObject([{ nextStep: expect.stringContaining('audit --verify') }])
  writeFileSync(file, kept)
  audit.append(approved)
  expect(audit.verify()).toMatchObject({ intact: true, keptApart: { seq: 4, linesAfter: 0 } })
  expect(heard).toHaveLength(1)
  store.close()
})

it('is told in words and as JSON, with the hash to note down elsewhere', async () => {
  desk.write(2)
  const [, last] = desk.with((audit) => [...audit.every({})])
  expect(jsonOf(await run('--verify', '--json'))).toEqual({
    intact: true,
    lines: 2,
    kept_apart: { file, seq: 2, hash: last?.hash, lines_after: 0 },
  })
  expect((await run('--verify')).stdout).toBe(
    `The audit is whole: 2 lines.\nKept apart from the database, in ${file}: line 2, hash ${last?.hash}\n`,
  )
})

it('of data of an earlier version is adopted once, and a line says so', () => {
  desk.write(3)
  desk.tamper("DELETE FROM settings WHERE name = 'audit.kept'")
  rmSync(file)
  expect(verdict()).toMatchObject({ intact: true, lines: 4, keptApart: { seq: 4 } })
  expect(verdict()).toMatchObject({ intact: true, lines: 4 })
  expect(desk.with((audit) => audit.newest({}, 1))).toMatchObject([
    { tool: 'adopt_audit', approved_by: 'Rosebridge', server_name: 'as it was at line 3' },
  ])
  expect(existsSync(file)).toBe(true)
})

it('is adopted by a person only where it does not fit, and a line says so', async () => {
  desk.write(3)
  expect((await run('--adopt')).stderr).toContain('nothing to adopt')
  desk.forge((lines) => lines.slice(0, 1))
  expect(jsonOf(await run('--adopt', '--json'))).toMatchObject({
    intact: true,
    lines: 2,
    kept_apart: { seq: 2 },
  })
  expect(desk.with((audit) => audit.newest({}, 1))).toMatchObject([
    { tool: 'adopt_audit', approved_by: 'Command line', server_name: 'as it was at line 1' },
  ])
  rmSync(file)
  expect((await run('--adopt')).code).toBe(0)
  desk.tamper('DELETE FROM audit WHERE seq = 2')
  expect((await run('--adopt')).stderr).toContain('contradict each other')
})
