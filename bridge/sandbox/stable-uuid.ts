/** UUIDs that are the same for the same name: what deterministic ids of boards and records are made of. */
import { createHash } from 'node:crypto'

/** A version-5-looking UUID from any name. */
export function stableUuid(name: string): string {
  const digest = createHash('sha1').update(`rose-rocket-sandbox:${name}`).digest('hex')
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `5${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-')
}
