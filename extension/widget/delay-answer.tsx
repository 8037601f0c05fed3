/** Why an order is late: the facts, the drawing of its stops, and what every statement rests on. */
import { useRef, useState } from 'preact/hooks'
import type { DelayGrounds } from '../../shared/insights/delay-grounds.ts'
import type { DelayExplanation } from '../../shared/insights/delay-schema.ts'
import type { OrderDrawing } from '../../shared/insights/order-drawing.ts'
import type { Timeline } from '../../shared/insights/timeline.ts'
import { DelayFacts } from '../components/delay-facts.tsx'
import { calmScroll, EntryList, goToEntry } from '../components/entry-list.tsx'
import { StateBadge } from '../components/state-badge.tsx'
import { StopList } from '../components/stop-list.tsx'
import { TimelineDrawing } from '../components/timeline-drawing.tsx'
import { answerWords } from '../words/answer-words.ts'
import { AnswerFrame, type Doors } from './answer-frame.tsx'
import { zonesOf } from './drawing-zones.ts'
import { widgetWords } from './language.ts'

export function DelayAnswer(props: {
  readonly delay: DelayExplanation
  readonly grounds: DelayGrounds | undefined
  readonly drawing: OrderDrawing | null
  readonly isAsking: boolean
  readonly doors: Doors
}) {
  const { delay, grounds, drawing, isAsking, doors } = props
  const { order, state, late } = delay
  const say = widgetWords.value
  const [shownId, setShownId] = useState('')
  const folds = useRef<HTMLDivElement>(null)
  const entries = evidenceEntries(delay, grounds)
  const stops = drawing?.stops ?? []
  const now = drawing === null ? Date.now() : Date.parse(drawing.asOf)
  const zones = zonesOf(drawing)

  const open = (part: 'stops' | 'evidence') => {
    const fold = folds.current?.querySelector<HTMLDetailsElement>(`details[data-fold="${part}"]`)
    if (fold !== null && fold !== undefined) fold.open = true
  }
  const show = (id: string) => {
    setShownId(id)
    open('evidence')
    if (goToEntry(folds.current, id)) return
    const stop = folds.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(id)}"]`)
    if (stop === null || stop === undefined) return
    open('stops')
    stop.tabIndex = -1
    stop.focus({ preventScroll: true })
    stop.scrollIntoView({ block: 'center', behavior: calmScroll() })
  }
  return (
    <AnswerFrame
      kind="delay"
      label={answerWords.value.delay.title}
      title={order.fullId}
      badge={<StateBadge state={state} lateMinutes={late?.minutes ?? null} />}
      under={order.customer}
      asOf={drawing === null ? undefined : { at: drawing.asOf, zones }}
      url={order.url}
      isAsking={isAsking}
      doors={doors}
    >
      <div class="columns">
        <DelayFacts delay={delay} grounds={grounds} zones={zones} now={now} onPoint={show} />
        <div class="aside" ref={folds}>
          {stops.length === 0 ? null : (
            <TimelineDrawing
              stops={stops}
              entries={entries}
              etaAt={drawing?.eta ?? null}
              zones={zones}
              now={now}
              shownId={shownId}
              onShow={show}
            />
          )}
          {stops.length === 0 ? null : (
            <details data-fold="stops">
              <summary>{say.stops(stops.length + (drawing?.otherStops ?? 0))}</summary>
              <StopList stops={stops} others={drawing?.otherStops ?? 0} />
            </details>
          )}
          {entries.length === 0 ? null : (
            <details data-fold="evidence">
              <summary>{say.evidence(entries.length)}</summary>
              <EntryList entries={entries} zones={zones} now={now} shownId={shownId} />
            </details>
          )}
        </div>
      </div>
    </AnswerFrame>
  )
}

/** The events a delay rests on, as entries of a timeline; records have no moment of their own. */
function evidenceEntries(
  { evidence }: DelayExplanation,
  grounds: DelayGrounds | undefined,
): Timeline['entries'] {
  const own = evidence.filter(({ kind }) => kind === 'event')
  // What an answer's size left no room for.
  const further = (grounds?.known ?? []).flatMap((ground) =>
    ground.kind === 'event' && !own.some(({ id }) => id === ground.id) ? [ground] : [],
  )
  return [...own, ...further]
    .map(({ id, at, by, text }) => ({
      at,
      kind: 'note' as const,
      ...(by === undefined ? {} : { by }),
      text,
      eventId: id,
    }))
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
}
