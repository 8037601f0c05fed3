/** Properties of the delay answer: order-free, shift-true, grounded in its input, and always of the published shape. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainDelay } from '../../../shared/insights/delay.ts'
import {
  type DelayExplanation,
  delayExplanationSchema,
} from '../../../shared/insights/delay-schema.ts'
import type { OrderFacts, RecordedEvent } from '../../../shared/insights/order-facts.ts'
import { eventSchema } from '../../../shared/roserocket/schemas.ts'
import { factsFromWorld } from '../../helpers/world-facts.ts'
import { caseFiles, readCases } from '../eval.ts'

const cases = caseFiles().flatMap(readCases)
const anyCase = fc.constantFrom(...cases)

function answer(facts: OrderFacts, asOf: string, audience: 'internal' | 'customer' = 'internal') {
  return explainDelay({ facts, asOf: new Date(asOf), audience })
}

describe('the order of events does not matter', () => {
  test('any shuffle gives the same answer', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), (entry, stream) => {
        const facts = factsFromWorld(entry.world, entry.order)
        const keys = new Map(facts.events.map((event) => [event, stream.next().value ?? 0]))
        const events = facts.events.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
        expect(answer({ ...facts, events, tasks: facts.tasks.toReversed() }, entry.asOf)).toEqual(
          answer(facts, entry.asOf),
        )
      }),
      { numRuns: 150 },
    )
  })
})

describe('an unrelated event changes nothing', () => {
  const unrelated = fc.record({
    words: fc.constantFrom('Invoice copy filed.', 'thanks', 'Filed under east region', 'ok noted'),
    minute: fc.integer({ min: 0, max: 59 }),
  })
  test('but the last update, when it is on this order', () => {
    fc.assert(
      fc.property(anyCase, unrelated, (entry, { words, minute }) => {
        const facts = factsFromWorld(entry.world, entry.order)
        const before = answer(facts, entry.asOf)
        const at = new Date(Date.parse(entry.asOf) - minute * 60_000).toISOString()
        const event: RecordedEvent = {
          recordId: entry.order,
          objectKey: 'order',
          event: {
            id: 'unrelated',
            type: 'internal',
            createdAt: at,
            user: { id: 'u-x', firstName: 'Xan', role: 'operations' },
            json: { logMessage: words },
          },
        }
        const {
          lastUpdate: _,
          summary: __,
          ...rest
        } = answer({ ...facts, events: [...facts.events, event] }, entry.asOf)
        const { lastUpdate: ___, summary: ____, ...expected } = before
        expect(rest).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })
  test('at all, when it is of another record or from later', () => {
    fc.assert(
      fc.property(anyCase, fc.boolean(), (entry, later) => {
        const facts = factsFromWorld(entry.world, entry.order)
        const at = Date.parse(entry.asOf) + (later ? 60_000 : -60_000)
        const event: RecordedEvent = {
          recordId: later ? entry.order : 'another-record',
          objectKey: 'order',
          event: {
            id: 'stray',
            type: 'internal',
            createdAt: new Date(at).toISOString(),
            user: { id: 'u-x', firstName: 'Xan', role: 'operations' },
            json: { logMessage: 'truck broke down, ETA tomorrow 0300' },
          },
        }
        expect(answer({ ...facts, events: [event, ...facts.events] }, entry.asOf)).toEqual(
          answer(facts, entry.asOf),
        )
      }),
      { numRuns: 100 },
    )
  })
})

const moment = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?/gu
const dayMs = 86_400_000

/** Words that stay while the calendar moves: dates, zones with clock changes, coded messages. */
const datedWords =
  /\d\/\d|AT7|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|ene|feb|mai|juin|juil|ao[uû]t|agosto|d[eé]c|dic|f[eé]v|janv|avr|abr)|\b\d{1,2}(?:st|nd|rd|th)\b|\b[CEMPA][SD]?T\b|\bH[NA]?[ECRPA]\b|\b(?:hora|heure) d|\b(?:eastern|central|mountain|pacific|atlantic)\b/iu

/** Moves every date and time in a value by whole days. */
function shifted(value: unknown, days: number): unknown {
  return JSON.parse(
    JSON.stringify(value).replace(moment, (text) => {
      const zone = /(?:Z|[+-]\d{2}:\d{2})$/u.exec(text)?.[0] ?? ''
      const local = text.slice(0, text.length - zone.length)
      const at = Date.parse(`${local}Z`)
      if (Number.isNaN(at)) return text
      const moved = new Date(at + days * dayMs).toISOString()
      return moved.slice(0, local.length) + zone
    }),
  )
}

test('shifting all times by whole weeks in a zone without clock changes shifts the answer', () => {
  const steady = cases
    .filter((entry) => !datedWords.test(JSON.stringify(entry.world)))
    .map((entry) => ({
      ...entry,
      world: JSON.parse(
        JSON.stringify(entry.world).replace(/"timezone":"[^"]*"/gu, '"timezone":"America/Phoenix"'),
      ),
    }))
  fc.assert(
    fc.property(fc.constantFrom(...steady), fc.integer({ min: -20, max: 20 }), (entry, weeks) => {
      const plain = answer(factsFromWorld(entry.world, entry.order), entry.asOf)
      const asOf = new Date(Date.parse(entry.asOf) + weeks * 7 * dayMs).toISOString()
      const moved = answer(factsFromWorld(shifted(entry.world, weeks * 7), entry.order), asOf)
      const core = ({ state, late, cause, eta, lastUpdate }: DelayExplanation) => ({
        state,
        late,
        cause,
        eta,
        lastUpdate: { at: lastUpdate?.at ?? null },
      })
      expect(core(moved)).toEqual(shifted(core(plain), weeks * 7))
    }),
    { numRuns: 150 },
  )
})

describe('the summary invents nothing', () => {
  test('its numbers, names and quotes come from the input or the computed fields', () => {
    for (const entry of cases) {
      const facts = factsFromWorld(entry.world, entry.order)
      for (const audience of ['internal', 'customer'] as const) {
        const { summary, ...fields } = answer(facts, entry.asOf, audience)
        const local = `${JSON.stringify(fields)} ${fields.impact.join(' ')} ${JSON.stringify(entry.world)}`
        for (const [clock] of summary.matchAll(/\b\d{2}:\d{2}\b/gu)) {
          const known = local.includes(clock) || timesAround(entry).has(clock)
          expect(known, `${entry.name}: ${clock} in ${summary}`).toBe(true)
        }
        for (const [, quote = ''] of summary.matchAll(/"([^"\n]+)"/gu))
          expect(fields.cause.quote ?? '').toContain(quote.replace(/…$/u, ''))
        for (const [number] of summary.replace(/\b\d{2}:\d{2}\b/gu, '').matchAll(/\b\d{3,}\b/gu))
          expect(local, `${entry.name}: ${number} in ${summary}`).toContain(number)
      }
    }
  })
})

/** Clock times of every event and of the moment asked about, in every quarter-hour zone. */
function timesAround(entry: { readonly asOf: string; readonly world: unknown }): Set<string> {
  const clocks = new Set<string>()
  for (const text of [entry.asOf, ...(JSON.stringify(entry.world).match(moment) ?? [])]) {
    const at = Date.parse(text.endsWith('Z') ? text : `${text}Z`)
    for (let offset = -12 * 4; offset <= 14 * 4; offset += 1)
      clocks.add(new Date(at + offset * 900_000).toISOString().slice(11, 16))
  }
  return clocks
}

describe('the shape always holds', () => {
  const json = fc.jsonValue({ maxDepth: 3 })
  const stamp = fc.oneof(
    fc.constantFrom('', 'yesterday', '2026-99-99T00:00:00Z', '2026-05-04T10:00:00Z', '2026-05-04'),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  )
  const localTime = fc.oneof(
    json,
    fc
      .constantFrom('2026-05-04T10:00:00', '2026-05-04', 'noon', '2026-03-08T02:30:00')
      .map((text) => ({
        dateTimeInLocation: text,
        dateTimeInLocationEnd: null,
      })),
  )
  const words = fc.oneof(
    fc.string({ maxLength: 200, unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          ...'eta late 2pm truck broke down not maybe ? . , the border 1430 tomorrow scratch that O-22 24 hours behind appt moved to Monday 99/99 customs'.split(
            ' ',
          ),
        ),
        { maxLength: 25 },
      )
      .map((list) => list.join(' ')),
  )
  const event = fc.record({
    id: fc.string({ minLength: 1, maxLength: 8 }),
    type: fc.oneof(fc.constantFrom('internal', 'mutate', 'create'), fc.string()),
    createdAt: stamp,
    user: fc.oneof(
      fc.constant(null),
      fc.record({ firstName: fc.string(), email: fc.string(), role: fc.string() }),
    ),
    json: fc.oneof(
      json,
      fc.record({ logMessage: words }),
      fc.record({
        changedFields: fc.array(
          fc.oneof(
            json,
            fc.record({
              field: fc.constantFrom('deliveryEta', 'status', 'appointmentTime', 'delayReason'),
              value: localTime,
              prevValue: localTime,
            }),
          ),
        ),
      }),
    ),
  })
  const task = fc.record({
    id: fc.constantFrom('t1', 't2', 't3'),
    taskType: fc.constantFrom('pickup', 'delivery', 'leg'),
    ordinal: json,
    status: fc.oneof(json, fc.constantFrom('complete', 'assigned')),
    appointmentTime: localTime,
    requestedCompletionWindow: localTime,
    actualArrivalTime: localTime,
    completedAt: localTime,
    stop: fc.oneof(
      json,
      fc.record({
        location: fc.record({
          timezone: fc.oneof(fc.string(), fc.constant('America/Chicago')),
          city: fc.string(),
          companyName: fc.string(),
        }),
      }),
    ),
  })
  test('whatever the records and events hold', () => {
    fc.assert(
      fc.property(
        fc.array(task, { maxLength: 4 }),
        fc.array(event, { maxLength: 12 }),
        fc.constantFrom('internal' as const, 'customer' as const),
        (tasks, events, audience) => {
          const facts: OrderFacts = {
            order: {
              id: 'o1',
              fullId: 'O-19',
              status: 'in transit',
              deliveryEta: '2026-05-04T11:00:00',
            },
            tasks,
            manifests: [],
            documents: [],
            events: events.map((entry, index) => ({
              recordId: index % 3 === 0 ? 't1' : 'o1',
              objectKey: 'order',
              event: eventSchema
                .catch({ id: 'x', type: 'internal', createdAt: '', user: null, json: null })
                .parse(entry),
            })),
            orgTimezone: 'America/Toronto',
            webUrl: 'https://acme.example.test',
            gaps: [],
          }
          const result = explainDelay({ facts, asOf: new Date('2026-05-04T15:00:00Z'), audience })
          expect(delayExplanationSchema.parse(result)).toEqual(result)
          const known = new Set(result.evidence.map((entry) => entry.id))
          expect(result.cause.evidence.every((id) => known.has(id))).toBe(true)
        },
      ),
      { numRuns: 400 },
    )
  })
})
