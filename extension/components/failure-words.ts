/** An error in the language of the page: said by its kind, its own English words kept where they hold more. */
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { words } from '../words/words.ts'

export interface SpokenError {
  readonly message: string
  readonly nextStep: string
  /** The English words; null where they are what is said. */
  readonly original: string | null
  /** Whether the kind alone says too little, so that the English words should be seen at once. */
  readonly isVague: boolean
}

/** What was tried, where the kind of the error means something of its own there. */
export type Tried = 'number' | 'tunnel'

const vagueKinds = new Set(['invalid_input', 'not_allowed', 'forbidden', 'rejected', 'conflict'])
/** These are about the link between panel and bridge, whatever was tried. */
const linkKinds = new Set(['not_paired', 'link_closed', 'link_silent', 'cancelled', 'internal'])

export function inWords(error: WireErrorFacts, tried?: Tried): SpokenError {
  const { kind, message, nextStep } = error
  const table = words.value.errors
  if (table === null) return { message, nextStep, original: null, isVague: false }
  const kinds: Readonly<Record<string, { what: string; next: string }>> = table.kinds
  const isWrongNumber = tried === 'number' && kind === 'not_allowed'
  const isTunnel = tried === 'tunnel' && !linkKinds.has(kind)
  const special = isWrongNumber ? table.wrongNumber : isTunnel ? table.tunnel : undefined
  const told = special ?? kinds[kind] ?? table.kinds.internal
  const orders = kind === 'ambiguous' ? candidatesOf(error) : []
  const seconds = kind === 'rate_limited' ? error['ratelimit-reset'] : undefined
  return {
    message: orders.length === 0 ? told.what : table.several(orders),
    nextStep: seconds === undefined ? told.next : table.waitFor(Math.ceil(seconds)),
    original: `${message} ${nextStep}`,
    isVague: isTunnel || (vagueKinds.has(kind) && !isWrongNumber) || kinds[kind] === undefined,
  }
}

/** The numbers of the orders that a reference fits. */
function candidatesOf({ details }: WireErrorFacts): string[] {
  const candidates = details?.candidates
  if (!Array.isArray(candidates)) return []
  return candidates.flatMap((candidate: unknown) =>
    typeof candidate === 'object' &&
    candidate !== null &&
    'fullId' in candidate &&
    typeof candidate.fullId === 'string'
      ? [candidate.fullId]
      : [],
  )
}
