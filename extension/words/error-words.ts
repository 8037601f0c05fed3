/** What errors say in a language other than theirs: by kind, with the facts that the kind carries. */
import type { ErrorKind } from '../../shared/errors.ts'

/** Kinds of the bridge, and those of the link to it. */
type ToldKind = ErrorKind | 'not_paired' | 'link_closed' | 'link_silent'

interface Told {
  readonly what: string
  readonly next: string
}

/** `original` names the English text, which stays at hand where it holds more than the kind. */
export interface ErrorWords {
  readonly kinds: Readonly<Record<ToldKind, Told>>
  readonly several: (orders: readonly string[]) => string
  readonly waitFor: (seconds: number) => string
  readonly wrongNumber: Told
  readonly tunnel: Told
  readonly original: string
}

/** English errors are said as they came. */
export const asTheyCame: ErrorWords | null = null
