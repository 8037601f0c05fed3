/** The audit: what real calls leave in it, what they do not, and that no line of it goes unnoticed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createAudit } from '../../bridge/audit.ts'
import { auditLineSchema, chainStart, sealed, verifyChain } from '../../bridge/audit-chain.ts'
import { openStore } from '../../bridge/store.ts'
import { startBridgeProcess } from '../helpers/bridge-process.ts'
import { serverMaker } from '../helpers/management.ts'
import { connectClient } from '../helpers/mcp-client.ts'
import { writeWorld } from '../helpers/small-world.ts'
import { type AuditDesk, entry, openAuditDesk } from './audit-desk.ts'
import { jsonOf, runCli, runHere } from './cli-process.ts'

const resultSchema = z.object({ result: z.array(auditLineSchema) })

describe('what calls leave behind', () => {
  it('is a line each: who, which tool, which record, outcome, sizes; nothing of the contents', async () => {
    await using bridge = await startBridgeProcess({ args: ['--world', writeWorld()] })
    const dataDir = ['--data-dir', bridge.dataDirectory]
    const server = await serverMaker(bridge)({ name: 'Desk', config: { approval: 'ask' } })
    await using client = await connectClient(server.url)
    await client.answer('get_single_roserocket_objects_external_by_id', {
      object_key: 'order',
      external_id: 'PO-5561',
    })
    await client.failure('get_single_roserocket_object_by_id', { id: 'nowhere' })
    await client.failure('get_single_roserocket_object_by_id', { id: 'not an id, a sentence' })
    const written = client.call('update_a_roserocket_object_by_id', {
      id: 'ord-new',
      object_key: 'order',
      json: { refNum: 'SECRET-VALUE' },
    })
    const pending = async () =>
      z
        .object({ result: z.array(z.object({ id: z.string() })) })
        .parse(jsonOf(await runHere(['approvals', 'list', '--json', ...dataDir]))).result
    await expect.poll(async () => (await pending()).length, { timeout: 15_000 }).toBe(1)
    const [waiting] = await pending()
    await runHere(['approvals', 'allow', waiting?.id ?? '', ...dataDir])
    await written

    const shown = await runCli(['audit', '--server', server.id, '--json', ...dataDir])
    const lines = resultSchema.parse(jsonOf(shown)).result.toReversed()
    expect(lines.map(({ tool, outcome }) => [tool, outcome])).toEqual([
      ['get_single_roserocket_objects_external_by_id', 'done'],
      ['get_single_roserocket_object_by_id', 'not_found'],
      ['get_single_roserocket_object_by_id', 'not_found'],
      ['update_a_roserocket_object_by_id', 'asked'],
      ['update_a_roserocket_object_by_id', 'done'],
    ])
    const [read, missing, sentence, asked, done] = lines
    expect(read).toMatchObject({
      account_id: 'sandbox',
      server_name: 'Desk',
      client: 'rosebridge-test 1.0.0',
      record_ids: ['ord-late'],
      upstream_calls: 1,
      approval_id: null,
    })
    expect(read?.bytes_out).toBeGreaterThan(100)
    expect(read?.tokens_out).toBeGreaterThan(20)
    expect(missing?.record_ids).toEqual(['nowhere'])
    expect(sentence?.record_ids).toEqual([])
    expect(asked).toMatchObject({ approval_id: waiting?.id, approved_by: null, upstream_calls: 1 })
    expect(done).toMatchObject({
      approval_id: waiting?.id,
      approved_by: 'Command line',
      record_ids: ['ord-new'],
      upstream_calls: 2,
    })
    const { stdout: exported } = await runHere(['audit', '--export', '-', ...dataDir])
    for (const text of [exported, bridge.errorText()]) {
      expect(text).not.toMatch(/SECRET-VALUE|Acme|PO-5561|sentence/)
      expect(text).not.toContain(server.token)
    }
    const tables = await runHere(['audit', '--outcome', 'not_found', ...dataDir])
    expect(tables.stdout.trim().split('\n')).toHaveLength(3)
    const file = join(bridge.dataDirectory, 'export.jsonl')
    const told = await runHere([
      'audit',
      '--tool',
      'update_a_roserocket_object_by_id',
      '--export',
      file,
      '--json',
      ...dataDir,
    ])
    expect(jsonOf(told)).toEqual({ exported: 2, file })
    const kept = readFileSync(file, 'utf8').trim().split('\n')
    expect(kept.map((line) => auditLineSchema.parse(JSON.parse(line)))).toEqual([asked, done])
    // And one that the server was made.
    expect(jsonOf(await runHere(['audit', '--verify', '--json', ...dataDir]))).toMatchObject({
      intact: true,
      lines: 6,
    })
  })
})

describe('the chain', () => {
  let clockMs = 0
  let desk: AuditDesk
  beforeEach(() => {
    clockMs = Date.parse('2026-11-22T12:00:00Z')
    desk = openAuditDesk(() => new Date(clockMs))
  })
  afterEach(() => desk[Symbol.dispose]())

  const tampered: readonly [string, string, number][] = [
    ['a line removed from the middle', 'DELETE FROM audit WHERE seq = 3', 3],
    ['the first line removed', 'DELETE FROM audit WHERE seq = 1', 1],
    ['the newest lines removed', 'DELETE FROM audit WHERE seq >= 4', 4],
    ['every line removed', 'DELETE FROM audit', 1],
    ['a line changed', "UPDATE audit SET outcome = 'denied' WHERE seq = 2", 2],
    ['who approved changed', "UPDATE audit SET approved_by = 'Nobody' WHERE seq = 5", 5],
    [
      'a line removed, and those behind moved up',
      'DELETE FROM audit WHERE seq = 2; UPDATE audit SET seq = seq - 1 WHERE seq > 2',
      2,
    ],
    [
      'a line added behind',
      "INSERT INTO audit SELECT 6, at, account_id, server_id, server_name, client, tool, record_ids, outcome, approval_id, approved_by, duration_ms, upstream_calls, bytes_out, tokens_out, hash, 'x' FROM audit WHERE seq = 5",
      6,
    ],
    [
      'the newest hash changed',
      'UPDATE settings SET value = \'{"seq":5,"hash":"x"}\' WHERE name = \'audit.head\'',
      5,
    ],
  ]
  it.each(tampered)('shows %s', async (_what, sql, line) => {
    desk.write(5)
    expect(desk.with((audit) => audit.verify())).toMatchObject({ intact: true, lines: 5 })
    desk.tamper(sql)
    const outcome = await runHere(['audit', '--verify', '--json', '--data-dir', desk.dataDir])
    expect(outcome.code).toBe(1)
    expect(jsonOf(outcome)).toMatchObject({
      error: { kind: 'rejected', details: { brokenLine: line } },
    })
    expect(outcome.stderr).toContain(`broken at line ${line}`)
  })

  it('loses its oldest lines by age and stays whole; a young line before an old one keeps it', () => {
    desk.write(3)
    clockMs += 60 * 86_400_000
    desk.write(2)
    clockMs -= 50 * 86_400_000
    desk.write(1)
    clockMs += 81 * 86_400_000
    // 91, 31 and 81 days old by now.
    desk.with((audit) => {
      expect(audit.forget({ olderThanDays: 90 })).toBe(3)
      expect(audit.forget({ olderThanDays: 90 })).toBe(0)
      expect(audit.forget({ olderThanDays: 40 })).toBe(0)
      expect(audit.verify()).toMatchObject({ intact: true, lines: 3 })
      audit.append(entry)
      expect(audit.verify()).toMatchObject({ intact: true, lines: 4 })
      expect(audit.newest({}, 10).map(({ seq }) => seq)).toEqual([7, 6, 5, 4])
      clockMs += 1
      expect(audit.forget({ olderThanDays: 0 })).toBe(4)
      expect(audit.verify()).toMatchObject({ intact: true, lines: 0 })
      audit.append(entry)
      expect(audit.verify()).toMatchObject({ intact: true, lines: 1 })
    })
    desk.tamper('DELETE FROM audit WHERE seq = 8')
    expect(desk.with((audit) => audit.verify())).toMatchObject({ intact: false, brokenLine: 8 })
  })

  it('takes lines from two processes at once', () => {
    const [one, other] = [
      openStore({ dataDir: desk.dataDir }),
      openStore({ dataDir: desk.dataDir }),
    ]
    const audits = [one, other].map((store) => createAudit({ store, now: () => new Date(clockMs) }))
    for (let count = 0; count < 20; count += 1) for (const audit of audits) audit.append(entry)
    expect(audits[0]?.verify()).toMatchObject({ intact: true, lines: 40 })
    one.close()
    other.close()
  })

  it('is filtered by account, server, tool, outcome and time', () => {
    desk.write(1)
    clockMs += 1_000
    desk.with((audit) => {
      const other = { account_id: 'zenith', server_id: 'server-2', tool: 'fetch' }
      audit.append({ ...entry, ...other, outcome: 'denied' })
      const seqs = (filter: Parameters<typeof audit.newest>[0]) =>
        audit.newest(filter, 10).map(({ seq }) => seq)
      expect(seqs({ account: 'acme' })).toEqual([1])
      expect(seqs({ server: 'server-2' })).toEqual([2])
      expect(seqs({ tool: 'find_order' })).toEqual([1])
      expect(seqs({ outcome: 'denied' })).toEqual([2])
      expect(seqs({ since: '2026-11-22T12:00:01.000Z' })).toEqual([2])
      expect(seqs({ until: '2026-11-22T12:00:01.000Z' })).toEqual([1])
      expect(audit.newest({}, 1).map(({ seq }) => seq)).toEqual([2])
    })
  })

  it('cannot be mended by writing hashes anew, since the newest is kept apart', () => {
    const line = (seq: number, previous_hash: string, outcome = 'done') =>
      sealed({ ...entry, outcome, seq, at: '2026-11-22T12:00:00.000Z', previous_hash })
    const first = line(1, '')
    const head = line(2, first.hash)
    const forged = line(1, '', 'denied')
    const links = { floor: chainStart, head, apart: { ...head, floor: 0 } }
    expect(verifyChain([first, head], links)).toMatchObject({ intact: true, lines: 2 })
    expect(verifyChain([forged, head], links)).toMatchObject({ brokenLine: 2 })
    expect(verifyChain([forged, line(2, forged.hash)], links)).toMatchObject({ brokenLine: 2 })
  })
})
