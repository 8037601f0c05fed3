/** The audit: who did what through which MCP server, line by line, never what the records held. */
import { z } from 'zod'
import { RosebridgeError } from '../shared/errors.ts'
import {
  type AuditEntry,
  type AuditLine,
  auditLineSchema,
  type ChainVerdict,
  linkSchema,
  sealed,
  verifyChain,
} from './audit-chain.ts'
import { administrationEntry } from './audit-entries.ts'
import { createAuditHead } from './audit-head.ts'
import { createAuditLinks } from './audit-links.ts'
import type { Store } from './store.ts'

const dayMs = 86_400_000
const pageSize = 1_000

/** What is no failure; `failed` as an outcome to filter by means all that is none of these. */
const plainOutcomes = [
  'done',
  'asked',
  'allowed',
  'denied',
  'expired',
  'changed',
  'ended',
  'cancelled',
]

/** Which lines. `since` and `until` are ISO instants in UTC; `until` and `before` themselves are left out. */
export interface AuditFilter {
  /** By its id. */
  readonly account?: string | undefined
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
   * Adds a line, which outlives the process when this returns. That of an approval is on the disk by then, and its
   * hash kept apart; of the others a power cut may take the newest ones.
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
  /** Whether no line was removed, changed or added by other hands; `verifyChain` says what that proves. */
  verify(): ChainVerdict
  /**
   * Goes on from the lines there are, after they were held against what is kept apart and did not fit. Leaves a line.
   * Throws conflict when there is nothing of the kind.
   */
  adopt(by: string): void
  /** Where the newest hash is kept apart. */
  readonly headPath: string
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
const matching = `(:account IS NULL OR account_id = :account)
  AND (:server IS NULL OR server_id = :server)
  AND (:tool IS NULL OR tool = :tool) AND (:client IS NULL OR client = :client)
  AND (:tools IS NULL OR tool IN (SELECT value FROM json_each(:tools)))
  AND (:outcome IS NULL OR outcome = :outcome OR (:outcome = 'failed'
    AND outcome NOT IN (${plainOutcomes.map((outcome) => `'${outcome}'`).join(', ')})))
  AND (:before IS NULL OR seq < :before)
  AND (:since IS NULL OR at >= :since) AND (:until IS NULL OR at < :until)`

/** Opens the audit of a store. Several processes may add to it. */
export function createAudit(options: {
  readonly store: Store
  readonly now: () => Date
  /** Told why the newest hash cannot be kept apart; lines are written all the same. */
  readonly onUnkept?: (error: unknown) => void
}): AuditLog {
  const { store, now, onUnkept = () => {} } = options

  const links = createAuditLinks(store)
  const apart = createAuditHead({ store, links, onUnkept })

  const asValues = (filter: AuditFilter) => ({
    account: filter.account ?? null,
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

  const append = (entry: AuditEntry) => {
    // Calls are many, and waiting for the disk would hold up everybody: the bridge has one thread.
    const isUrgent = entry.approval_id !== null
    const together = isUrgent ? store.transaction : store.unhurried
    together(() => {
      const head = links.get('head')
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
      links.set('head', line)
      store.afterCommit(() => apart.wrote(line, isUrgent))
    })
  }
  const tellAdopted = (by: string) => {
    const name = `as it was at line ${links.get('head').seq}`
    // On the disk before its hash is kept apart.
    store.transaction(() => append(administrationEntry({ act: 'adopt_audit', id: '', name, by })))
  }
  const look = () => {
    // The file first: the table is never behind it.
    const kept = apart.read()
    return store.snapshot(() =>
      verifyChain(every({}), { floor: links.get('floor'), head: links.get('head'), apart: kept }),
    )
  }
  const verify = () => {
    const verdict = look()
    // Between file and table another process may have removed old lines; that is not so twice.
    return verdict.intact ? verdict : look()
  }

  // Data of an earlier version have their newest hash in the database only.
  if (apart.isFirst() && links.has('head')) tellAdopted('Rosebridge')
  apart.open()

  return {
    append,

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

    verify,
    headPath: apart.path,

    adopt(by) {
      const verdict = verify()
      if (verdict.intact || verdict.against === 'each_other') {
        const why = verdict.intact
          ? 'The audit fits what is kept apart of it: there is nothing to adopt.'
          : 'The lines contradict each other, which adopting them does not mend.'
        throw new RosebridgeError('conflict', why, {
          nextStep: 'See what is amiss with: rosebridge audit --verify',
        })
      }
      tellAdopted(by)
      apart.adopt()
    },

    forget({ olderThanDays }) {
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
      // Before they go: lines that are gone without it count as removed.
      apart.allowFloor(last.seq)
      return store.transaction(() => {
        // Another process may have been faster, and gone further.
        if (links.get('floor').seq >= last.seq) return 0
        links.set('floor', last)
        return store.run('DELETE FROM audit WHERE seq <= :seq', { seq: last.seq })
      })
    },
  }
}
