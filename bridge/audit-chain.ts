/** The chain of the audit: every line's hash covers the line and the hash before it. Pure. */
import { z } from 'zod'
import { hashOf } from './access/canonical.ts'

/** A line as it is kept, shown and exported. Sizes in bytes and estimated tokens, durations in milliseconds. */
export const auditLineSchema = z.object({
  seq: z.number(),
  at: z.string(),
  account_id: z.string(),
  server_id: z.string(),
  server_name: z.string(),
  client: z.string().nullable(),
  tool: z.string(),
  record_ids: z.array(z.string()),
  outcome: z.string(),
  approval_id: z.string().nullable(),
  approved_by: z.string().nullable(),
  duration_ms: z.number(),
  upstream_calls: z.number(),
  bytes_out: z.number(),
  tokens_out: z.number(),
  previous_hash: z.string(),
  hash: z.string(),
})
export type AuditLine = z.infer<typeof auditLineSchema>

/** What is told of one call or one decision; the rest of a line is made when it is written. */
export type AuditEntry = Omit<AuditLine, 'seq' | 'at' | 'previous_hash' | 'hash'>

/** A place in the chain: the newest line, or the last one that retention took away. */
export const linkSchema = z.object({ seq: z.number(), hash: z.string() })
export type Link = z.infer<typeof linkSchema>

/** Before the first line. */
export const chainStart: Link = { seq: 0, hash: '' }

/** The line with its hash. */
export function sealed(line: Omit<AuditLine, 'hash'>): AuditLine {
  return { ...line, hash: hashOf(line) }
}

/** What is kept apart from the database: a newest line, and up to which number lines may have gone by age. */
export interface KeptApart extends Link {
  readonly floor: number
}

export type ChainVerdict =
  | {
      readonly intact: true
      readonly lines: number
      /** The line that is kept apart, and how many came after it. */
      readonly keptApart: Link & { readonly linesAfter: number }
    }
  | {
      readonly intact: false
      /** Null when no line is known to be wrong, but nothing proves that none is missing. */
      readonly brokenLine: number | null
      readonly why: string
      /** Whether the lines contradict each other, or what is kept apart from them. */
      readonly against: 'each_other' | 'kept_apart'
    }

/**
 * Follows the chain from `floor` (kept when older lines were removed by age) to `head`, the newest line, both of which
 * lie beside the lines; and holds it against what is kept apart. The first line that is missing, changed or added is named.
 *
 * Proves that every line up to the one kept apart, back to the floor kept apart, is there as it was written, as long
 * as nobody has rewritten both the database and what is kept apart. Lines after that one are proven by the database
 * alone: with all hashes and the head written anew they may be missing or made up. Whoever may write both can make up
 * everything: only a copy, or a hash noted elsewhere, tells then.
 *
 * `apart` is a sentence when nothing is kept apart.
 */
export function verifyChain(
  lines: Iterable<AuditLine>,
  places: { readonly floor: Link; readonly head: Link; readonly apart: KeptApart | string },
): ChainVerdict {
  const { floor, head, apart } = places
  const broken = (
    brokenLine: number | null,
    why: string,
    against: 'each_other' | 'kept_apart' = 'each_other',
  ): ChainVerdict => ({ intact: false, brokenLine, why, against })
  let last = floor
  let count = 0
  let hashAtApart = typeof apart !== 'string' && apart.seq === floor.seq ? floor.hash : undefined
  for (const { hash, ...line } of lines) {
    const expected = last.seq + 1
    if (line.seq < expected) return broken(line.seq, 'It should have gone with older lines.')
    if (line.seq > expected) return broken(expected, 'It was removed.')
    if (line.seq > head.seq) return broken(line.seq, 'It was added behind the newest line.')
    if (line.previous_hash !== last.hash)
      return broken(line.seq, 'It does not follow its forerunner.')
    if (hashOf(line) !== hash) return broken(line.seq, 'It was changed.')
    if (typeof apart !== 'string' && line.seq === apart.seq) hashAtApart = hash
    last = { seq: line.seq, hash }
    count += 1
  }
  if (last.seq < head.seq) return broken(last.seq + 1, 'It was removed.')
  if (last.seq > head.seq || last.hash !== head.hash) {
    return broken(last.seq, 'It is not the newest line that was written.')
  }
  if (typeof apart === 'string') {
    return broken(
      null,
      `The newest hash is kept apart from the lines, but ${apart} The lines fit each other; whether newer ones were removed cannot be told.`,
      'kept_apart',
    )
  }
  const { seq, hash } = apart
  const goneTooSoon = () =>
    broken(apart.floor + 1, 'It was removed, and not for its age.', 'kept_apart')
  if (seq < floor.seq) return goneTooSoon()
  if (seq > last.seq) {
    return broken(
      last.seq + 1,
      `It was removed, with all up to line ${seq}, whose hash is kept apart; or an older copy of the database was put back, or a power cut took what the disk had said was written.`,
      'kept_apart',
    )
  }
  if (hashAtApart !== hash) {
    return broken(
      seq,
      'It is not the line that was written, whose hash is kept apart: this one or lines before it were removed or changed, and the hashes written anew.',
      'kept_apart',
    )
  }
  if (floor.seq > apart.floor) return goneTooSoon()
  return { intact: true, lines: count, keptApart: { seq, hash, linesAfter: last.seq - seq } }
}
