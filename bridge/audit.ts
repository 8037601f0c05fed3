/** The audit: who did what through which MCP server, line by line, never what the records held. */
import { z } from 'zod'
import {
  type AuditLine,
  auditLineSchema,
  type ChainVerdict,
  chainStart,
  type Link,
  linkSchema,
  sealed,
  verifyChain,
} from './audit-chain.ts'
import type { Store } from './store.ts'

const dayMs = 86_400_000
const pageSize = 1_000

/** What is told of one call or one decision; the rest of a line is made here. */
export type AuditEntry = Omit<AuditLine, 'seq' | 'at' | 'previous_hash' | 'hash'>

/** What is no failure; `failed` as an outcome to filter by means all that is none of these. */
const plainOutcomes = ['done', 'asked', 'allowed', 'denied', 'expired', 'changed', 'cancelled']

/** Which lines. `since` and `until` are ISO instants in UTC; `until` and `before` themselves are left out. */
export interface AuditFilter {
  readonly server?: string | undefined
  readonly client?: string | undefined
  readonly tool?: string | undefined
  /** Any of these tools. */
  readonly tools?: readonly string[] | undefined
  readonly outcome?: string | undefined
  /** Only lines with smaller numbers. */
  readonly before?: number | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
}

export interface AuditLog {
  /**
   * Adds a line, which outlives the process when this returns. That of an approval is on the disk by then; of the
   * others a power cut may take the newest ones.
   */
  append(entry: AuditEntry): void
  /** The newest lines that match, newest first. */
  newest(filter: AuditFilter, limit: number): AuditLine[]
  /** Who has asked in the newest thousand lines. */
  callers(): {
    readonly server_id: string
    readonly server_name: string
    readonly client: string | null
  }[]
  /** Every line that matches, oldest first, a page at a time. */
  every(filter: AuditFilter): Generator<AuditLine>
  /** Whether no line was removed, changed or added by other hands. */
  verify(): ChainVerdict
  /** Removes lines older than that, keeping the last one's hash. Answers how many went. */
  forget(options: { readonly olderThanDays: number }): number
}

const columns = Object.keys(auditLineSchema.shape).join(', ')
const values = Object.keys(auditLineSchema.shape)
  .map((name) => `:${name}`)
  .join(', ')
const rowSchema = auditLineSchema.extend({
  record_ids: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
})
const callerSchema = auditLineSchema.pick({ server_id: true, server_name: true, client: true })
const matching = `(:server IS NULL OR server_id = :server) AND (:tool IS NULL OR tool = :tool)
  AND (:client IS NULL OR client = :client)
  AND (:tools IS NULL OR tool IN (SELECT value FROM json_each(:tools)))
  AND (:outcome IS NULL OR outcome = :outcome OR (:outcome = 'failed'
    AND outcome NOT IN (${plainOutcomes.map((outcome) => `'${outcome}'`).join(', ')})))
  AND (:before IS NULL OR seq < :before)
  AND (:since IS NULL OR at >= :since) AND (:until IS NULL OR at < :until)`

/** Opens the audit of a store. Several processes may add to it. */
export function createAudit(options: {
  readonly store: Store
  readonly now: () => Date
}): AuditLog {
  const { store, now } = options

  const linkAt = (name: 'audit.head' | 'audit.floor'): Link => {
    const row = store.one(
      z.object({ value: z.string() }),
      'SELECT value FROM settings WHERE name = :name',
      { name },
    )
    return row === undefined ? chainStart : linkSchema.parse(JSON.parse(row.value))
  }
  const keepLink = (name: 'audit.head' | 'audit.floor', { seq, hash }: Link) =>
    store.run('INSERT OR REPLACE INTO settings (name, value) VALUES (:name, :value)', {
      name,
      value: JSON.stringify({ seq, hash }),
    })
  const asValues = (filter: AuditFilter) => ({
    server: filter.server ?? null,
    client: filter.client ?? null,
    tools: filter.tools === undefined ? null : JSON.stringify(filter.tools),
    before: filter.before ?? null,
    tool: filter.tool ?? null,
    outcome: filter.outcome ?? null,
    since: filter.since ?? null,
    until: filter.until ?? null,
  })
  function* every(filter: AuditFilter): Generator<AuditLine> {
    let after = 0
    for (;;) {
      const page = store.all(
        rowSchema,
        `SELECT ${columns} FROM audit WHERE seq > :after AND ${matching} ORDER BY seq LIMIT ${pageSize}`,
        { ...asValues(filter), after },
      )
      yield* page
      after = page.at(-1)?.seq ?? after
      if (page.length < pageSize) return
    }
  }

  return {
    append(entry) {
      // Calls are many, and waiting for the disk would hold up everybody: the bridge has one thread.
      const together = entry.approval_id === null ? store.unhurried : store.transaction
      together(() => {
        const head = linkAt('audit.head')
        const line = sealed({
          ...entry,
          seq: head.seq + 1,
          at: now().toISOString(),
          previous_hash: head.hash,
        })
        store.run(`INSERT INTO audit (${columns}) VALUES (${values})`, {
          ...line,
          record_ids: JSON.stringify(line.record_ids),
        })
        keepLink('audit.head', line)
      })
    },

    newest: (filter, limit) =>
      store.all(
        rowSchema,
        `SELECT ${columns} FROM audit WHERE ${matching} ORDER BY seq DESC LIMIT :limit`,
        { ...asValues(filter), limit },
      ),

    callers: () =>
      store.all(
        callerSchema,
        `SELECT server_id, server_name, client FROM
           (SELECT * FROM audit ORDER BY seq DESC LIMIT ${pageSize})
         GROUP BY server_id, server_name, client ORDER BY max(seq) DESC`,
      ),

    every,

    verify: () =>
      store.snapshot(() =>
        verifyChain(every({}), { floor: linkAt('audit.floor'), head: linkAt('audit.head') }),
      ),

    forget: ({ olderThanDays }) =>
      store.transaction(() => {
        const cutoff = new Date(now().getTime() - olderThanDays * dayMs).toISOString()
        // Only what lies before the first young line: the chain loses its beginning, never its middle.
        const last = store.one(
          linkSchema,
          `SELECT seq, hash FROM audit
           WHERE seq < coalesce((SELECT min(seq) FROM audit WHERE at >= :cutoff), 9007199254740991)
           ORDER BY seq DESC LIMIT 1`,
          { cutoff },
        )
        if (last === undefined) return 0
        keepLink('audit.floor', last)
        return store.run('DELETE FROM audit WHERE seq <= :seq', { seq: last.seq })
      }),
  }
}
