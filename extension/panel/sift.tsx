/** Chips that keep one kind of exception of a board, each with how many there are. */
import type { ExceptionKind, OrderException } from '../../shared/insights/exceptions.ts'
import { words } from '../words/words.ts'

/** The order they stand in: worst first. */
const kinds: readonly ExceptionKind[] = [
  'late',
  'missed_pickup',
  'no_carrier',
  'at_risk',
  'stale_tracking',
  'missing_pod',
]

/** Null: every kind. */
export type Sifted = ExceptionKind | null

/** The exceptions that show a kind, or all of them. */
export function sift(exceptions: readonly OrderException[], kind: Sifted) {
  return kind === null ? exceptions : exceptions.filter(({ kinds: own }) => own.includes(kind))
}

export function SiftChips(props: {
  readonly exceptions: readonly OrderException[]
  readonly chosen: Sifted
  readonly onChoose: (kind: Sifted) => void
}) {
  const { exceptions, chosen, onChoose } = props
  const { sifting, board } = words.value
  const found = kinds.filter((kind) => sift(exceptions, kind).length > 0)
  if (found.length < 2) return null
  return (
    <fieldset class="chips">
      <legend class="quiet-label">{sifting.label}</legend>
      {[null, ...found].map((kind) => (
        <button
          key={kind ?? ''}
          type="button"
          class="chip"
          data-kind={kind ?? 'all'}
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind === chosen ? null : kind)}
        >
          {kind === null ? sifting.all : board.kinds[kind]}{' '}
          <span>{sift(exceptions, kind).length}</span>
        </button>
      ))}
    </fieldset>
  )
}
