/** The log: JSON lines on stderr. Callers hand over names, ids and numbers, never tokens, bodies or query strings. */
import pino from 'pino'
import { describeError } from '../shared/errors.ts'

export interface Log {
  info(facts: LogFacts, message: string): void
  warn(facts: LogFacts, message: string): void
  error(facts: LogFacts, message: string): void
  debug(facts: LogFacts, message: string): void
}

type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>

/** A log on stderr, since stdout belongs to answers. */
export function createLog(options: { readonly level: string }): Log {
  return pino({ level: options.level, base: null }, pino.destination({ dest: 2, sync: true }))
}

/** What of an error may be logged: our own words, of a stranger's only its name and where it was thrown. */
export function errorFacts(error: unknown): LogFacts {
  const { kind, message } = describeError(error)
  if (kind !== 'internal' || !(error instanceof Error)) return { kind, reason: message }
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '))
  return { kind, reason: message, error: error.name, place: place?.trim() }
}
