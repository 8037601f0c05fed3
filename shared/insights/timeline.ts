/** The history of an order in words: events, status changes and what was planned and happened at its stops, newest first. */
import { z } from 'zod'
import { readCursor, writeCursor } from './cursor.ts'
import type { DraftLanguage } from './draft-texts.ts'
import { type Moment, timelineKinds } from './moment.ts'
import type { OrderFacts } from './order-facts.ts'
import { orderHeadSchema, readOrderHead } from './order-head.ts'
import { firstPage } from './page-size.ts'
import { compareText } from './record-value.ts'
import { speechIn } from './speech.ts'
import { formatLocal } from './stop-time.ts'
import { collectMoments } from './timeline-moments.ts'

/** `at` is ISO 8601 with the offset of the stop's zone (the organisation's where the entry is about no stop). */
const timelineEntrySchema = z.object({
  at: z.string(),
  stop: z.string().optional(),
  kind: z.enum(timelineKinds),
  by: z.string().optional(),
  text: z.string(),
  eventId: z.string().optional(),
})
type TimelineEntry = z.infer<typeof timelineEntrySchema>

/** Newest first, as events are; `left` is how many entries follow the last one shown. */
export const timelineSchema = z.object({
  order: orderHeadSchema,
  entries: z.array(timelineEntrySchema),
  nextCursor: z.string().optional(),
  left: z.number().int().positive().optional(),
  unknowns: z.array(z.string()),
})
export type Timeline = z.infer<typeof timelineSchema>

function presentMoment({ at, zone, stop, kind, by, text, eventId }: Moment): TimelineEntry {
  return {
    at: formatLocal(at, zone),
    ...(stop === undefined ? {} : { stop }),
    kind,
    ...(by === undefined ? {} : { by }),
    text,
    ...(eventId === undefined ? {} : { eventId }),
  }
}

function newestFirst(one: Moment, other: Moment): number {
  return other.at.epochMilliseconds - one.at.epochMilliseconds || compareText(one.key, other.key)
}

/**
 * Tells an order's history. `since` and `until` include their own moment; `limit` is at least 1; without it, at most
 * 20 entries of about 1,300 tokens. `cursor` is the `nextCursor` of the page before and stays good when newer entries appear. Words from notes are quoted data.
 * Throws `invalid_input` for a cursor it did not make.
 */
export function tellTimeline({
  facts,
  now,
  since,
  until,
  limit,
  cursor,
  language,
}: {
  readonly facts: OrderFacts
  readonly now: Date
  readonly since?: Date | undefined
  readonly until?: Date | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
  readonly language?: DraftLanguage | undefined
}): Timeline {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const { moments, unknowns } = collectMoments(facts, now, speechIn(language))
  const wanted = moments.toSorted(newestFirst).filter(({ at, key }) => {
    const time = at.epochMilliseconds
    if (since !== undefined && time < since.getTime()) return false
    if (until !== undefined && time > until.getTime()) return false
    if (after === undefined) return true
    return (
      time < after.rank || (time === after.rank && compareText(key.toWellFormed(), after.key) > 0)
    )
  })
  const entries = firstPage(wanted.map(presentMoment), { limit, usual: 20 })
  const last = wanted[entries.length - 1]
  const left = wanted.length - entries.length
  return {
    order: readOrderHead(facts),
    entries,
    ...(left > 0 && last !== undefined
      ? { nextCursor: writeCursor({ rank: last.at.epochMilliseconds, key: last.key }), left }
      : {}),
    unknowns,
  }
}
