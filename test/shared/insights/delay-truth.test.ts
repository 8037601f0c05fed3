/** A generator that chooses the truth first, makes records and words from it in its own way, and compares the answer. */

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { explainDelay } from '../../../shared/insights/delay.ts'

const zones = [
  'America/Chicago',
  'America/St_Johns',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Europe/Paris',
  'America/Mexico_City',
  'Australia/Adelaide',
]

/** Causes as people write them, each with the category, code and party it means. */
const causes: readonly (readonly [
  words: string,
  category: string,
  code: string | null,
  party: string,
])[] = [
  ['Truck broke down outside Erie', 'equipment_or_accident', 'AI', 'carrier'],
  ['blew a tire', 'equipment_or_accident', 'AI', 'carrier'],
  ['driver overslept', 'carrier_or_driver', 'AH', 'carrier'],
  ['NO DRIVER AVAILABLE', 'carrier_or_driver', 'D2', 'carrier'],
  ['held up at previous stop', 'previous_stop', 'AL', 'carrier'],
  ['product not ready at shipper', 'shipper', 'AM', 'shipper'],
  ['load refused by receiver', 'consignee', 'BS', 'consignee'],
  ['waiting on a delivery appointment', 'appointment', 'HB', 'unknown'],
  ['wrong address on the paperwork', 'address_or_contact', 'A2', 'shipper'],
  ['highway closed because of a snow storm', 'weather_or_road', null, 'nobody'],
  ['stuck in customs', 'border_or_customs', 'CA', 'shipper'],
  ['train derailment', 'other_mode', 'BR', 'carrier'],
  ['customer is on credit hold', 'credit_or_payment', 'C2', 'customer'],
  ['freight damaged, being rewrapped', 'damage_or_return', 'AK', 'unknown'],
  ['crevaison sur l’autoroute', 'equipment_or_accident', 'AI', 'carrier'],
  ['tempête de neige', 'weather_or_road', 'AO', 'nobody'],
  ['se descompuso el camión', 'equipment_or_accident', 'AI', 'carrier'],
  ['AT7*SD*AO', 'weather_or_road', 'AO', 'nobody'],
]

/** Words that state nothing about this order. */
const noise = [
  'driver checked in',
  'any news?',
  'O-77 is stuck at the border',
  'maybe weather',
  'traffic was fine',
  'POD to follow',
]

function iso(local: Temporal.PlainDateTime): string {
  return local.toString({ smallestUnit: 'second' })
}

function instantOf(local: Temporal.PlainDateTime, zone: string): number {
  return local.toZonedDateTime(zone).epochMilliseconds
}

/** How an arrival is written: field, clock words, or hours from the note. */
const etaForms = [
  'field',
  'clock',
  'military',
  'hours out',
  'late by',
  'french',
  'spanish',
] as const

function etaWords(
  form: (typeof etaForms)[number],
  at: Temporal.PlainDateTime,
  hoursOut: number,
  lateHours: number,
): string {
  const minute = String(at.minute).padStart(2, '0')
  const twelve = `${at.hour % 12 === 0 ? 12 : at.hour % 12}:${minute} ${at.hour < 12 ? 'am' : 'pm'}`
  const day = `${at.month}/${at.day}`
  switch (form) {
    case 'clock':
      return `New ETA ${day} ${twelve} local`
    case 'military':
      return `eta now ${day} ${String(at.hour).padStart(2, '0')}${minute}`
    case 'hours out':
      return `${hoursOut} hrs out`
    case 'late by':
      return `running ${lateHours} hours behind`
    case 'french':
      return `arrivée prévue le ${at.year}-${String(at.month).padStart(2, '0')}-${String(at.day).padStart(2, '0')} vers ${at.hour}h${minute}`
    case 'spanish':
      return `llega el ${day} a las ${String(at.hour).padStart(2, '0')}:${minute}`
    default:
      return ''
  }
}

const truth = fc.record({
  zone: fc.constantFrom(...zones),
  day: fc.integer({ min: 0, max: 27 }),
  hour: fc.integer({ min: 6, max: 20 }),
  windowHours: fc.constantFrom(0, 2, 5),
  lateHours: fc.integer({ min: 1, max: 9 }),
  noteBeforeHours: fc.integer({ min: 1, max: 4 }),
  basis: fc.constantFrom('eta', 'elapsed', 'actual'),
  form: fc.constantFrom(...etaForms),
  cause: fc.option(fc.constantFrom(...causes), { nil: undefined }),
  noise: fc.subarray(noise),
  useAppointment: fc.boolean(),
})

test('the answer finds the truth that the records and words were made from', () => {
  fc.assert(
    fc.property(truth, (chosen) => {
      const start = Temporal.PlainDateTime.from('2026-06-01T00:00:00').add({
        days: chosen.day,
        hours: chosen.hour,
      })
      const deadline = start.add({ hours: chosen.windowHours })
      const late = deadline.add({ hours: chosen.lateHours })
      const zone = chosen.zone
      const noteAt = instantOf(deadline, zone) - chosen.noteBeforeHours * 3_600_000
      const asOf =
        chosen.basis === 'eta'
          ? noteAt + 60_000
          : instantOf(late, zone) + (chosen.basis === 'actual' ? 3_600_000 : 0)
      const plan = {
        dateTimeInLocation: iso(start),
        dateTimeInLocationEnd: chosen.windowHours === 0 ? null : iso(deadline),
      }
      const words =
        chosen.basis === 'eta'
          ? etaWords(chosen.form, late, chosen.noteBeforeHours + chosen.lateHours, chosen.lateHours)
          : ''
      const note = (id: string, offset: number, logMessage: string) => ({
        recordId: 'ord',
        objectKey: 'order',
        event: {
          id,
          type: 'internal',
          createdAt: new Date(noteAt + offset).toISOString(),
          user: { id: 'u', firstName: 'Noor', role: 'operations' },
          json: { logMessage },
        },
      })
      const events = [
        ...chosen.noise.map((text, index) => note(`n${index}`, -600_000 + index, text)),
        ...(chosen.cause === undefined ? [] : [note('cause', -1_000, chosen.cause[0])]),
        ...(words === '' ? [] : [note('eta', 0, words)]),
      ]
      const answer = explainDelay({
        facts: {
          order: {
            id: 'ord',
            fullId: 'O-5',
            status: 'in transit',
            ...(chosen.basis === 'eta' && chosen.form === 'field'
              ? { deliveryEta: { dateTimeInLocation: iso(late) } }
              : {}),
          },
          tasks: [
            {
              id: 'drop',
              taskType: 'delivery',
              ordinal: 2,
              [chosen.useAppointment ? 'appointmentTime' : 'requestedCompletionWindow']: plan,
              ...(chosen.basis === 'actual'
                ? { actualArrivalTime: { dateTimeInLocation: iso(late) } }
                : {}),
              stop: { location: { city: 'Ainslie', companyName: 'Quill & Co', timezone: zone } },
            },
          ],
          manifests: [],
          documents: [],
          events,
          orgTimezone: 'America/New_York',
          webUrl: '',
          gaps: [],
        },
        asOf: new Date(asOf),
        audience: 'internal',
      })
      expect(answer.state).toBe('late')
      expect(answer.late).toMatchObject({
        minutes: chosen.lateHours * 60,
        basis: chosen.basis,
        stop: { id: 'drop' },
      })
      expect(Date.parse(answer.late?.compared ?? '')).toBe(instantOf(late, zone))
      expect(answer.cause.category).toBe(chosen.cause?.[1] ?? 'not_stated')
      if (chosen.cause !== undefined) {
        expect(answer.cause.party).toBe(chosen.cause[3])
        if (chosen.cause[2] !== null) expect(answer.cause.code).toBe(chosen.cause[2])
        expect(answer.cause.evidence).toContain('cause')
      }
    }),
    { numRuns: 500 },
  )
})
