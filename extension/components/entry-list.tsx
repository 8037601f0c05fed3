/** What happened to an order as a list, newest first, in stop-local time. */
import type { Ref } from 'preact'
import type { Timeline } from '../../shared/insights/timeline.ts'
import { answerWords } from '../words/answer-words.ts'
import { age, inZone, zoneOf } from './time-words.ts'
import { entryId } from './timeline-layout.ts'

type Entry = Timeline['entries'][number]

export function EntryList(props: {
  readonly entries: readonly Entry[]
  readonly zones: readonly string[]
  readonly now: number
  readonly shownId: string
  readonly list?: Ref<HTMLOListElement>
}) {
  const { entries, zones, now, shownId, list = null } = props
  return (
    <ol class="entries" ref={list} aria-label={answerWords.value.timeline.title}>
      {entries.map((entry, index) => {
        const id = entryId(entry, index)
        return <EntryRow key={id} {...{ entry, id, zones, now }} isShown={id === shownId} />
      })}
    </ol>
  )
}

/** Moves to the row of that id, and tells whether there is one. */
export function goToEntry(list: HTMLElement | null, id: string): boolean {
  const row = list?.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`)
  if (row === null || row === undefined) return false
  row.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'center', behavior: calmScroll() })
  return true
}

export function calmScroll(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}

function EntryRow(props: {
  readonly entry: Entry
  readonly id: string
  readonly zones: readonly string[]
  readonly now: number
  readonly isShown: boolean
}) {
  const { entry, id, zones, now, isShown } = props
  const { at, by, stop, text, kind } = entry
  return (
    <li data-event={id} data-kind={kind} data-shown={isShown} tabIndex={-1}>
      <div>
        <p class="soft small">
          {inZone(at, zoneOf(at, zones))} · {age(at, now)}
          {by === undefined ? '' : ` · ${by}`}
        </p>
        <p>{text}</p>
        {stop === undefined ? null : <p class="soft small">{stop}</p>}
      </div>
    </li>
  )
}
