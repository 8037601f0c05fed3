/** What the last timeline has told of its events: who and when, for statements whose own evidence was cut for size. */
import { signal } from '@preact/signals'
import type { Evidence } from '../../shared/insights/delay-schema.ts'
import type { Timeline } from '../../shared/insights/timeline.ts'
import type { Language } from '../words/language.ts'
import { words } from '../words/words.ts'

interface Told {
  readonly language: Language
  readonly events: readonly Evidence[]
}

const told = signal<Told>({ language: 'en', events: [] })

/** The events; none where they were told in another language than the panel now speaks. */
export function toldEvents(): readonly Evidence[] {
  return told.value.language === words.value.language ? told.value.events : []
}

/** Told until the next timeline; an event's id is of one order only. */
export function tellEvents(entries: Timeline['entries']): void {
  const events = entries.flatMap(({ eventId, at, by, text }) =>
    eventId === undefined ? [] : [{ id: eventId, kind: 'event' as const, at, by, text }],
  )
  told.value = { language: words.value.language, events }
}
