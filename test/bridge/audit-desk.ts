/** An audit in a directory of its own: written to, and tampered with as somebody who has its files could. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type AuditLog, createAudit } from '../../bridge/audit.ts'
import { type AuditEntry, type AuditLine, chainStart, sealed } from '../../bridge/audit-chain.ts'
import { openStore, type Store } from '../../bridge/store.ts'

/** What a line may tell. */
export const entry: AuditEntry = {
  account_id: 'acme',
  server_id: 'server-1',
  server_name: 'Desk',
  client: null,
  tool: 'find_order',
  record_ids: ['ord-1'],
  outcome: 'done',
  approval_id: null,
  approved_by: null,
  duration_ms: 3,
  upstream_calls: 1,
  bytes_out: 10,
  tokens_out: 2,
}

export interface AuditDesk extends Disposable {
  readonly dataDir: string
  /** Opens the audit, works with it, and closes it, like a process of its own. */
  with<Result>(work: (audit: AuditLog, store: Store) => Result): Result
  /** So many lines. */
  write(count: number): void
  /** What anybody with the file and any SQLite tool may do. */
  tamper(sql: string): void
  /** What somebody who knows how it is made may do in the database: other lines, every hash and the head to fit. */
  forge(change: (lines: readonly AuditLine[]) => readonly AuditLine[]): void
}

/** Makes an empty one. `now` is the clock of its lines. */
export function openAuditDesk(now: () => Date): AuditDesk {
  const dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-audit-'))
  const withAudit: AuditDesk['with'] = (work) => {
    const store = openStore({ dataDir })
    try {
      return work(createAudit({ store, now }), store)
    } finally {
      store.close()
    }
  }
  const inDatabase = (work: (database: DatabaseSync) => void) => {
    const database = new DatabaseSync(join(dataDir, 'rosebridge.sqlite'))
    work(database)
    database.close()
  }
  return {
    dataDir,
    with: withAudit,
    write: (count) =>
      withAudit((audit) => {
        for (let line = 0; line < count; line += 1) audit.append(entry)
      }),
    tamper: (sql) => inDatabase((database) => database.exec(sql)),
    forge(change) {
      const lines = change(withAudit((audit) => [...audit.every({})]))
      inDatabase((database) => {
        database.exec('DELETE FROM audit')
        let last = chainStart
        for (const { hash: _old, ...line } of lines) {
          const made = sealed({ ...line, seq: last.seq + 1, previous_hash: last.hash })
          const row = { ...made, record_ids: JSON.stringify(made.record_ids) }
          const names = Object.keys(row)
          database
            .prepare(`INSERT INTO audit (${names}) VALUES (${names.map((name) => `:${name}`)})`)
            .run(row)
          last = { seq: made.seq, hash: made.hash }
        }
        database
          .prepare("UPDATE settings SET value = :value WHERE name = 'audit.head'")
          .run({ value: JSON.stringify(last) })
      })
    },
    [Symbol.dispose]: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}
