/** The history of an order: the drawing, and the newest of what happened, with more on demand. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { OrderDrawing } from '../../shared/insights/order-drawing.ts'
import type { Timeline } from '../../shared/insights/timeline.ts'
import { EntryList, goToEntry } from '../components/entry-list.tsx'
import { TimelineDrawing } from '../components/timeline-drawing.tsx'
import { entryId } from '../components/timeline-layout.ts'
import { answerWords } from '../words/answer-words.ts'
import { AnswerFrame, type Doors } from './answer-frame.tsx'
import { zonesOf } from './drawing-zones.ts'
import { widgetWords } from './language.ts'

/** A chat is no place for a long page: what is folded is one press away. */
const fewEntries = 6

export function TimelineAnswer(props: {
  readonly timeline: Timeline
  readonly drawing: OrderDrawing | null
  readonly isAsking: boolean
  readonly doors: Doors
  readonly onReadOn?: (() => void) | undefined
}) {
  const { timeline, drawing, isAsking, doors, onReadOn } = props
  const { order, entries, left = 0, nextCursor } = timeline
  const say = answerWords.value.timeline
  const [isWhole, setWhole] = useState(false)
  const [shownId, setShownId] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const told = isWhole ? entries : entries.slice(0, fewEntries)
  const now = drawing === null ? Date.now() : Date.parse(drawing.asOf)
  const zones = zonesOf(drawing)
  // A row that was folded is there only after the next drawing.
  useEffect(() => {
    if (shownId !== '') goToEntry(list.current, shownId)
  }, [shownId])

  const show = (id: string) => {
    if (!told.some((entry, index) => entryId(entry, index) === id)) setWhole(true)
    if (id === shownId) goToEntry(list.current, id)
    setShownId(id)
  }
  return (
    <AnswerFrame
      kind="timeline"
      label={say.title}
      title={order.fullId}
      badge={<span class="badge">{order.status}</span>}
      under={order.customer}
      asOf={drawing === null ? undefined : { at: drawing.asOf, zones }}
      url={order.url}
      isAsking={isAsking}
      doors={doors}
    >
      {drawing === null ? null : (
        <TimelineDrawing
          stops={drawing.stops}
          entries={entries}
          etaAt={drawing.eta}
          zones={zones}
          now={now}
          shownId={shownId}
          onShow={show}
        />
      )}
      {entries.length === 0 ? <p class="soft">{say.none}</p> : null}
      <EntryList entries={told} zones={zones} now={now} shownId={shownId} list={list} />
      <div class="row">
        {entries.length <= fewEntries ? null : (
          <button type="button" class="button" onClick={() => setWhole(!isWhole)}>
            {isWhole ? widgetWords.value.fewer : widgetWords.value.all(entries.length)}
          </button>
        )}
        {nextCursor === undefined ||
        onReadOn === undefined ||
        told.length < entries.length ? null : (
          <button
            type="button"
            class="button"
            disabled={isAsking}
            onClick={() => {
              setWhole(true)
              onReadOn()
            }}
          >
            {say.more(left)}
          </button>
        )}
      </div>
    </AnswerFrame>
  )
}
