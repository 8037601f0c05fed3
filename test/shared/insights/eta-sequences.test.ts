/** Arrivals over several notes: what replaces, withdraws or moves what was said before. */
import { expect, test } from 'vitest'
import { explainDelay } from '../../../shared/insights/delay.ts'
import { orderWithNote } from './one-note.ts'

interface Said {
  readonly at: string
  readonly words?: string
  readonly by?: string
  readonly source?: 'automation' | 'api'
  readonly changes?: readonly { field: string; value: unknown; prevValue: unknown }[]
  readonly on?: string
}

const local = (clock: string) => ({ dateTimeInLocation: `2026-05-04T${clock}:00` })

/** The answer at 14:00 in Tulsa on Monday 4 May; the delivery is planned for 15:00. */
function after(said: readonly Said[]) {
  const facts = orderWithNote('')
  const events = said.map(({ at, words, by, source, changes, on }, index) => ({
    recordId: on ?? 'ord-1',
    objectKey: on === undefined ? 'order' : 'task',
    event: {
      id: `ev-${index + 1}`,
      type: changes === undefined ? 'internal' : 'mutate',
      createdAt: `2026-05-04T${at}:00-05:00`,
      user: source === undefined ? { id: by ?? 'u', firstName: by ?? 'Dee' } : null,
      json: {
        ...(words === undefined ? {} : { logMessage: words }),
        ...(source === undefined ? {} : { $source: source }),
        ...(changes === undefined ? {} : { changedFields: changes }),
      },
    },
  }))
  return explainDelay({
    facts: { ...facts, events },
    asOf: new Date('2026-05-04T19:00:00Z'),
    audience: 'internal',
  })
}

const eta = (field: string, value: string, prevValue: string | null = null) => ({
  field,
  value: local(value),
  prevValue: prevValue === null ? null : local(prevValue),
})

test.each<[string, string | null, string, readonly Said[]]>([
  [
    'a later note',
    '17:00',
    'late',
    [
      { at: '12:00', words: 'eta 1600' },
      { at: '12:30', words: 'eta now 1700' },
    ],
  ],
  [
    'an earlier hour said later',
    '14:20',
    'on_time',
    [
      { at: '12:00', words: 'eta 1700' },
      { at: '12:30', words: 'caught a break, he can make 1420' },
    ],
  ],
  [
    'the hour corrected',
    '16:20',
    'late',
    [
      { at: '12:00', words: 'eta 1920' },
      { at: '12:30', words: 'make that 1620 not 1920' },
    ],
  ],
  [
    'digits swapped',
    '16:05',
    'late',
    [
      { at: '12:00', words: 'eta 1506' },
      { at: '12:30', words: 'typo above, 1605' },
    ],
  ],
  [
    'an hour withdrawn',
    null,
    'on_time',
    [
      { at: '12:00', words: 'eta 1700' },
      { at: '12:30', words: 'no longer 1700, waiting on driver' },
    ],
  ],
  [
    'forget it',
    null,
    'on_time',
    [
      { at: '12:00', words: 'driver says 5pm' },
      { at: '12:30', words: 'forget 5pm' },
    ],
  ],
  [
    'the wrong truck',
    null,
    'on_time',
    [
      { at: '12:00', words: 'trk 902 eta 1730' },
      { at: '12:30', words: 'disregard above, wrong truck' },
    ],
  ],
  [
    'the wrong load, by somebody else',
    null,
    'on_time',
    [
      { at: '12:00', words: 'eta 1730', by: 'Al' },
      { at: '12:30', words: 'ignore previous note, that is not this load', by: 'Bo' },
    ],
  ],
  [
    'a new cause leaves the hour',
    '17:30',
    'late',
    [
      { at: '12:00', words: 'flat tire, eta 1730' },
      { at: '12:30', words: 'scratch that, it was the alternator' },
    ],
  ],
  [
    'a rule that logs the plan',
    '17:00',
    'late',
    [
      { at: '12:00', words: 'eta 1700' },
      { at: '12:30', words: 'Auto status: ETA 14:50, on schedule', source: 'automation' },
    ],
  ],
  [
    'a feed that repeats',
    '17:00',
    'late',
    [
      { at: '11:00', changes: [eta('deliveryEta', '14:30')], source: 'api' },
      { at: '12:00', words: 'eta 1700' },
      { at: '12:30', words: 'ETA 14:30', source: 'api' },
    ],
  ],
  [
    'a feed that knows better',
    '17:40',
    'late',
    [
      { at: '12:00', words: 'eta 1700' },
      { at: '12:30', changes: [eta('deliveryEta', '17:40')], source: 'api' },
    ],
  ],
  [
    'a person after a feed',
    '17:00',
    'late',
    [
      { at: '12:00', changes: [eta('deliveryEta', '14:30')], source: 'api' },
      { at: '12:30', words: 'he is saying 5pm now' },
    ],
  ],
  [
    'another two hours',
    '18:00',
    'late',
    [
      { at: '12:00', words: 'eta 1600' },
      { at: '12:30', words: 'another 2 hrs late on top of that' },
    ],
  ],
  [
    'a length after an hour',
    '15:45',
    'late',
    [
      { at: '12:00', words: 'eta 1445' },
      { at: '12:30', words: 'running 45 late now' },
    ],
  ],
  [
    'a check call says nothing',
    '16:00',
    'late',
    [
      { at: '12:00', words: 'eta 1600' },
      { at: '13:00', words: 'chk call, rolling thru Joplin, 95 mi to go' },
    ],
  ],
  [
    'a new appointment',
    '16:00',
    'on_time',
    [
      { at: '12:00', words: 'eta 1600' },
      { at: '12:30', words: 'rcvr moved us to 1700, conf 88213' },
    ],
  ],
  [
    'an appointment asked for',
    '16:00',
    'late',
    [
      { at: '12:00', words: 'eta 1600' },
      { at: '12:30', words: 'asked for a 1700 appt, waiting to hear' },
    ],
  ],
  [
    'an appointment asked for and granted',
    '16:00',
    'on_time',
    [
      { at: '12:00', words: 'eta 1600' },
      { at: '12:20', words: 'asked for a 1700 appt' },
      { at: '12:30', words: 'appt now 1700, confirmed w rcvr' },
    ],
  ],
  [
    'an appointment refused',
    '16:00',
    'late',
    [
      { at: '12:00', words: 'eta 1600' },
      { at: '12:30', words: 'tried for 1700 appt, they said no' },
    ],
  ],
  [
    'the appointment said again',
    '15:00',
    'at_risk',
    [
      { at: '12:00', words: 'appt confirmed for 1500' },
      { at: '12:30', words: 'eta 1500' },
    ],
  ],
  ['an hour for the truck only', null, 'on_time', [{ at: '12:00', words: 'mechanic eta 1700' }]],
])('%s', (_, at, state, said) => {
  const answer = after(said)
  expect({ at: answer.eta?.at.slice(11, 16) ?? null, state: answer.state }).toEqual({ at, state })
})

/** Two drops: Tulsa at 15:00 and Norman at 18:00. */
function twoDrops(words: string) {
  const facts = orderWithNote(words)
  const second = {
    id: 'tsk-3',
    taskType: 'delivery',
    ordinal: 3,
    status: 'assigned',
    appointmentTime: local('18:00'),
    stop: { location: { companyName: 'Gamma Parts', city: 'Norman', timezone: 'America/Chicago' } },
  }
  const answer = explainDelay({
    facts: { ...facts, tasks: [...facts.tasks, second] },
    asOf: new Date('2026-05-04T18:01:00Z'),
    audience: 'internal',
  })
  return `${answer.late?.stop.id ?? answer.state} ${answer.late?.compared.slice(11, 16) ?? ''}`.trim()
}

test.each([
  ['tsk-3 19:15', 'Tulsa 1430, Norman 1915'],
  ['tsk-3 19:15', 'drop 1 at 1430, drop 2 1915'],
  ['tsk-3 19:15', 'ETA stop 2 1430, stop 3 1915'],
  ['tsk-2 16:00', 'eta 1600 first drop'],
  ['tsk-3 19:30', 'final drop 7:30pm'],
  ['tsk-2 16:00', 'eta 1600'],
  ['tsk-3 20:00', 'will be in Norman at 8pm'],
  ['tsk-3 20:00', '2nd delivery will be 8pm'],
])('two drops: %s for "%s"', (expected, words) => {
  expect(twoDrops(words)).toBe(expected)
})
