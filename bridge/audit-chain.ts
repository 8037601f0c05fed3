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

/** A place in the chain: the newest line, or the last one that retention took away. */
export const linkSchema = z.object({ seq: z.number(), hash: z.string() })
export type Link = z.infer<typeof linkSchema>

/** Before the first line. */
export const chainStart: Link = { seq: 0, hash: '' }

/** The line with its hash. */
export function sealed(line: Omit<AuditLine, 'hash'>): AuditLine {
  return { ...line, hash: hashOf(line) }
}

export type ChainVerdict =
  | { readonly intact: true; readonly lines: number }
  | { readonly intact: false; readonly brokenLine: number; readonly why: string }

/**
 * Follows the chain from `floor` (kept when older lines were removed by age) to `head` (kept apart from the lines).
 * The first line that is missing, changed or added is named.
 */
export function verifyChain(
  lines: Iterable<AuditLine>,
  { floor, head }: { readonly floor: Link; readonly head: Link },
): ChainVerdict {
  const broken = (brokenLine: number, why: string): ChainVerdict => ({
    intact: false,
    brokenLine,
    why,
  })
  let last = floor
  let count = 0
  for (const { hash, ...line } of lines) {
    const expected = last.seq + 1
    if (line.seq < expected) return broken(line.seq, 'It should have gone with older lines.')
    if (line.seq > expected) return broken(expected, 'It was removed.')
    if (line.seq > head.seq) return broken(line.seq, 'It was added behind the newest line.')
    if (line.previous_hash !== last.hash)
      return broken(line.seq, 'It does not follow its forerunner.')
    if (hashOf(line) !== hash) return broken(line.seq, 'It was changed.')
    last = { seq: line.seq, hash }
    count += 1
  }
  if (last.seq < head.seq) return broken(last.seq + 1, 'It was removed.')
  if (last.seq > head.seq || last.hash !== head.hash) {
    return broken(last.seq, 'It is not the newest line that was written.')
  }
  return { intact: true, lines: count }
}
