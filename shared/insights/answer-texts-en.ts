/** The sentences of answers in English. */
import type { AnswerTexts } from './answer-texts.ts'
import { categoryName, delayCode } from './delay-codes.ts'
import { basisWords, neutralCauses } from './delay-words.ts'

const stateWords = {
  on_time: 'on time',
  at_risk: 'at risk',
  late: 'late',
  delivered_on_time: 'delivered on time',
  delivered_late: 'delivered late',
  cancelled: 'cancelled',
  unknown: 'of unknown timeliness',
} as const
const risks = {
  tight_eta: 'The ETA leaves less than half an hour at',
  tracking: 'Tracking warns about',
  earlier_stop: 'An earlier stop ran late and there is no newer ETA for',
} as const
const lateBases = { actual: 'by its arrival', eta: 'by its ETA', elapsed: 'and not there yet' }
const contradiction = (what: string) => `Times contradict each other: ${what}.`

export const englishAnswers: AnswerTexts = {
  impact: {
    missed: (kind, length, stop) =>
      `${kind === 'requested' ? 'Requested window' : 'Appointment'} missed by ${length} at the ${stop}.`,
    atRisk: (reason, stop, plan) => `${risks[reason]} the ${stop}, due ${plan}.`,
    toCome: (stop, plan, more) =>
      `Still to come: ${stop}, due ${plan}${more > 0 ? ` and ${more} more` : ''}.`,
    onSite: (stop, length) => `On site at the ${stop} for ${length}: detention may run.`,
  },
  next: {
    recordReason: 'Record the delay reason on the order.',
    askReason: (carrier = 'the carrier') => `Ask ${carrier} for the delay reason and record it.`,
    addStops: 'Add the stops with their planned times.',
    setPlan: (stop) => `Set a planned time for the ${stop}.`,
    nextUpdate: 'We will send the next update as soon as there is a new time.',
    finish: (stop) =>
      `Find out when the ${stop} will be finished and give the next stop a new ETA.`,
    getEta: (carrier = 'the carrier', stop) => `Get a new ETA from ${carrier} for the ${stop}.`,
    tell: (party) => `Tell the ${party} the new time and have the appointment confirmed or moved.`,
    check: (carrier = 'the carrier', stop) =>
      `Check with ${carrier} that the ${stop} will be reached in time.`,
  },
  unknown: {
    noStops:
      'The order has no pickup or delivery stop, so there is no planned time to compare with.',
    noPlans: 'No stop has a readable appointment or planned time, so lateness cannot be known.',
    noPlan: (stop) => `No planned time for the ${stop}.`,
    zoneMissing: (stop, more, zone) =>
      `Time zone missing for the ${stop}${more > 0 ? ` and ${more} more` : ''}: ${zone} of the organisation was assumed.`,
    arrivalBeforeOrder: (stop) =>
      contradiction(`${stop} shows an arrival before the order was created`),
    completedBeforeArrival: (stop) => contradiction(`${stop} was completed before the arrival`),
    reachedBeforeEarlier: (stop) =>
      contradiction(`${stop} was reached before the stop ahead of it`),
    unreadable: (field, stop) => `${field} of the ${stop}`,
    unreadableTimes: (list) => `Not readable as a time: ${list}.`,
    deliveredWithoutTime:
      'The order says delivered, but its last delivery has no arrival or completion time.',
    etaPassed: (moment) => `The last ETA, ${moment}, has passed and no newer one is known.`,
    noEta: (stop) => `No ETA for the ${stop}.`,
    causeNotStated: 'The cause is not stated by anyone.',
    undated: (count) => `${count} history entries have no readable date and were left out.`,
    notSearched: (count) => `${count} older history entries were not searched for words.`,
  },
  summary: {
    noPlan: 'no planned time',
    range: (from, to) => `${from} to ${to}`,
    late: ({ order, stop, isOver, length, plan, basis, compared }) =>
      `${order}: ${stop} ${isOver ? 'was' : 'is'} ${length} late; planned ${plan}, ${basisWords[basis]} ${compared}.`,
    state: (order, state, why) =>
      why === undefined
        ? `${order} is ${stateWords[state]}.`
        : `${order} is ${stateWords[state]}: ${why}`,
    planned: (stop, plan) => `${stop}, planned ${plan}.`,
    noPlannedTime: 'no planned time.',
    notStated: 'Cause: not stated.',
    neutralCause: (category) => `Cause: ${neutralCauses[category]}.`,
    cause({ category, code, confidence, by, at, quote }) {
      const meaning = code === null ? undefined : delayCode(code)?.meaning
      const named = code === null ? '' : ` (${code}${meaning === undefined ? '' : `, ${meaning}`})`
      const who = (by === undefined ? '' : ` by ${by}`) + (at === undefined ? '' : ` ${at}`)
      const said = quote === undefined ? '' : `: ${quote}`
      return `Cause: ${categoryName(category)}${named}, ${confidence}${who}${said}`
    },
    responsible: (party, carrier) =>
      ` Responsible: ${party}${carrier === undefined ? '' : ` (${carrier})`}.`,
    eta: (moment) => `ETA ${moment}.`,
    etaBefore: (moment) => `Before that the ETA was ${moment}.`,
    lastUpdate: (by, moment) => `Last update${by === null ? '' : ` by ${by}`}, ${moment}.`,
    done: (names) => `Done so far: ${names.join(', ')}.`,
    next: (action) => `Next: ${action}`,
    unknown: (gaps) => `Unknown: ${gaps}`,
  },
  exceptions: {
    late: ({ length, stop, basis, plan }) =>
      `${length} late for the ${stop}, ${lateBases[basis]} (planned ${plan})`,
    getPosition: 'Get a position and a new ETA from the carrier.',
    tellCustomer: 'Tell the customer the new time and ask the receiver to keep the load on.',
    atRisk: 'At risk of missing its time',
    confirmEta: 'Confirm the ETA with the carrier before the appointment.',
    pickupMissed: 'pickup missed',
    pickupMissedAt: (stop, due) => `pickup missed at the ${stop}, due by ${due}`,
    askPickup:
      'Ask the carrier whether the truck is at the pickup, and rebook the appointment if it is not.',
    noCarrier: 'no carrier or driver is assigned',
    noCarrierFor: (stop, when) => `no carrier or driver for the ${stop}, ${when}`,
    assign: (when) => `Assign a carrier or driver; the pickup is ${when}.`,
    neverHeard: 'in transit, and nobody has ever reported on it',
    silent: (length) => `in transit, and nothing heard for ${length}`,
    checkCall: 'Make a check call: position, ETA and anything in the way.',
    noProofForDay: 'delivered more than a day ago, and no proof of delivery is on file',
    noProof: (length) => `delivered ${length} ago, and no proof of delivery is on file`,
    askProof: 'Ask the carrier for the signed proof of delivery.',
  },
}
