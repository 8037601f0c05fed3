/** What a statement rests on: who and how long ago, or what happened at a stop, and the jump to where it is told. */
import type { DelayGrounds } from '../../shared/insights/delay-grounds.ts'
import type { Evidence } from '../../shared/insights/delay-schema.ts'
import { answerWords } from '../words/answer-words.ts'
import { age } from './time-words.ts'

interface Shown {
  readonly now: number
  /** Shows the event or stop of that id. */
  readonly onPoint: (id: string) => void
}

/** `at` and `by` where the statement itself says them; else the evidence of that id does. */
export function EvidenceLink(
  props: Shown & {
    readonly id: string
    readonly evidence: readonly Evidence[]
    readonly fallback: string
    readonly at?: string | undefined
    readonly by?: string | null | undefined
  },
) {
  const { id, now, fallback, onPoint } = props
  const found = props.evidence.find((one) => one.id === id)
  const kind = found?.kind ?? 'event'
  const at = props.at ?? found?.at
  const by = props.by ?? found?.by ?? fallback
  if (kind === 'order' || kind === 'manifest') {
    return <span class="soft small">{found?.text ?? fallback}</span>
  }
  if (kind === 'task')
    return <PointLink {...{ id, onPoint }} text={found?.text ?? fallback} isStop />
  const text = at === undefined ? by : `${by}, ${age(at, now)}`
  return <PointLink {...{ id, text, onPoint }} title={found?.text} />
}

/** A jump to an event, or to a stop, by words that say what stands there. */
export function PointLink(props: {
  readonly id: string
  readonly text: string
  readonly title?: string | undefined
  readonly isStop?: boolean
  readonly look?: string
  readonly onPoint: (id: string) => void
}) {
  const { id, text, isStop = false, look = '', onPoint } = props
  const say = answerWords.value.delay
  const label = isStop ? `${text}. ${say.showStop}` : say.showEvidence(text)
  return (
    <button
      type="button"
      class={look === '' ? 'evidence' : `evidence ${look}`}
      data-evidence={id}
      aria-label={label}
      title={props.title ?? label}
      onClick={() => onPoint(id)}
    >
      {text}
    </button>
  )
}

/** The links of a calculated sentence, behind it; none where nothing is known of what it rests on. */
export function GroundLinks(
  props: Shown & {
    readonly ids: readonly string[] | undefined
    readonly grounds: DelayGrounds | undefined
  },
) {
  const { ids = [], grounds, now, onPoint } = props
  const {
    delay: say,
    order,
    common: { colon },
  } = answerWords.value
  return ids.map((id, index) => {
    const found = grounds?.known.find((one) => one.id === id)
    if (found === undefined) return null
    const mark = index === 0 ? ' ' : <span class="soft"> · </span>
    if (found.kind === 'event') {
      return [
        mark,
        <EvidenceLink {...{ id, now, onPoint }} evidence={[found]} fallback={say.record} />,
      ]
    }
    const { type, arrivedAt, completedAt, text } = found
    const at = arrivedAt ?? completedAt
    const happened =
      at === undefined
        ? order.notThere
        : `${arrivedAt === undefined ? order.completed : order.arrived} ${age(at, now)}`
    return [
      mark,
      <PointLink
        {...{ id, onPoint }}
        text={`${say.stopKinds[type]}${colon} ${happened}`}
        title={text}
        isStop
      />,
    ]
  })
}
