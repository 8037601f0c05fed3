/** What a statement rests on: who and how long ago, and the jump to where it is told. */
import type { Evidence } from '../../shared/insights/delay-schema.ts'
import { answerWords } from '../words/answer-words.ts'
import { age } from './time-words.ts'

/** `at` and `by` where the statement itself says them; else the evidence of that id does. */
export function EvidenceLink(props: {
  readonly id: string
  readonly evidence: readonly Evidence[]
  readonly now: number
  readonly fallback: string
  readonly at?: string
  readonly by?: string
  readonly onPoint: (id: string) => void
}) {
  const { id, now, fallback, onPoint } = props
  const say = answerWords.value.delay
  const found = props.evidence.find((one) => one.id === id)
  const kind = found?.kind ?? 'event'
  const at = props.at ?? found?.at
  const by = props.by ?? found?.by
  if (kind === 'order' || kind === 'manifest') {
    return <span class="soft small">{found?.text ?? fallback}</span>
  }
  const text =
    kind === 'task'
      ? (found?.text ?? fallback)
      : [by ?? fallback, at === undefined ? undefined : age(at, now)]
          .filter((part) => part !== undefined)
          .join(', ')
  const label =
    kind === 'task'
      ? `${text}. ${say.showStop}`
      : say.showEvidence(by ?? fallback, at === undefined ? '' : age(at, now))
  return (
    <button
      type="button"
      class="evidence"
      data-evidence={id}
      aria-label={label}
      title={found?.text ?? label}
      onClick={() => onPoint(id)}
    >
      {text}
    </button>
  )
}
