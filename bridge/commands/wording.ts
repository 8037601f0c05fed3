/** Records in calm words: servers, tokens, and when they end. */
import type { ApiTokenRecord } from '../access/api-tokens.ts'
import type { ServerRecord } from '../access/server-record.ts'
import type { ServerView } from '../access/server-view.ts'

const dayMs = 86_400_000

/** `in 30 days (2026-12-22 12:00 UTC)`, or `never`. */
export function whenItEnds(expiresAt: string | null, now: Date): string {
  if (expiresAt === null) return 'never'
  const leftMs = Date.parse(expiresAt) - now.getTime()
  const days = Math.round(leftMs / dayMs)
  const hours = Math.max(1, Math.round(leftMs / 3_600_000))
  const left = days >= 2 ? `${days} days` : hours === 1 ? 'an hour' : `${hours} hours`
  return `in ${left} (${shortInstant(expiresAt)})`
}

/** The same for a server, which may be lent for as long as its bridge runs. */
export function whenServerEnds(server: ServerRecord & Partial<ServerView>, now: Date): string {
  const { expires_at, ends_with_process } = server
  return expires_at === null && ends_with_process === true
    ? 'when its bridge stops'
    : whenItEnds(expires_at, now)
}

/** `2026-12-22 12:00 UTC`. */
export function shortInstant(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`
}

/** What a server may do, in one line. */
export function whatItMay({ config }: ServerRecord): string {
  const methods = config.methods?.join(', ') ?? 'read and write'
  const tags = config.tags === undefined ? 'everything' : config.tags.join(', ')
  return `${methods} of ${tags}`
}

function howItWrites({ approval, elicitation }: ServerRecord['config']): string {
  if (approval === 'auto') return 'happen at once'
  if (elicitation === undefined) return 'ask a person first'
  return elicitation === 'also'
    ? "ask a person first, and the client's own user"
    : "ask the client's own user, or a person here"
}

/** Said of a server whose client has not fetched its tools since they changed. */
export const staleListWords = 'an older list than the one served: refresh it in the client'

/** A server as a block of named lines, with how it is used where that is known. */
export function serverLines(server: ServerRecord & Partial<ServerView>, now: Date): string {
  const { config } = server
  return namedLines([
    ['Name', server.name],
    ['Id', server.id],
    ['Account', server.integrated_account_id],
    ['May', whatItMay(server)],
    ['Writes', howItWrites(config)],
    ['Needs', config.require_api_token_auth ? 'its address and an API token' : 'its address'],
    ['Expires', whenServerEnds(server, now)],
    ['Last used', server.last_used_at === null ? 'never' : shortInstant(server.last_used_at)],
    ['By', server.last_client ?? '-'],
    ...(server.last_address ? [['From', server.last_address] as const] : []),
    ...(server.stale_list === true ? [['Tools', staleListWords] as const] : []),
  ])
}

/** A token as a block of named lines. */
export function apiTokenLines(token: ApiTokenRecord, now: Date): string {
  return namedLines([
    ['Name', token.name],
    ['Id', token.id],
    ['Opens', token.server_id === null ? 'the management interface' : `server ${token.server_id}`],
    ['Expires', whenItEnds(token.expires_at, now)],
  ])
}

/** Lines of `name  value`, the values below each other. */
export function namedLines(lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([name]) => name.length))
  return lines.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n')
}

/** Columns of equal width under their headings. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows]
  const widths = headings.map((_, column) =>
    Math.max(...all.map((row) => (row[column] ?? '').length)),
  )
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
