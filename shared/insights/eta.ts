/** ETAs and moved appointments of an order over time, from fields, change events, EDI and prose. */
import { Temporal } from 'temporal-polyfill'
import { changedFieldsOf } from '../roserocket/event-contents.ts'
import { estimateInstant, readEdi } from './edi.ts'
import { readProseTimes } from './eta-prose.ts'
import {
  asPlanned,
  type EtaStatement,
  outspoken,
  type Reading,
  type Timings,
  takeBack,
  withdraw,
} from './eta-standing.ts'
import type { FieldHistory } from './field-history.ts'
import type { NoteReader } from './note-reader.ts'
import type { Note } from './notes.ts'
import type { OrderFacts } from './order-facts.ts'
import type { Fields } from './record-value.ts'
import { ordersAMachine } from './sentence-gates.ts'
import { reached, type StopFinder } from './stop-names.ts'
import { parseInstant, parseStopTime, type StopTime } from './stop-time.ts'
import type { Stop } from './stops.ts'
import type { ProseTime } from './time-roles.ts'

const etaField =
  /^(?:\$?(?:delivery|pickup|task|stop|current|latest|live|predicted|estimated|tracking)?_?eta|(?:estimated|predicted|expected|projected)\w*(?:arrival|delivery|pickup)\w*|arrivalEstimate)(?:__c)?$/iu
const noEta = /(?:status|updated|source|type|label)/iu

function isEtaField(name: string): boolean {
  return etaField.test(name) && !noEta.test(name)
}

/** Which stop an ETA field of a record is about. */
function stopOfField(field: string, recordId: string, stops: readonly Stop[], at: number) {
  const own = stops.find((stop) => stop.taskId === recordId)
  if (own !== undefined) return own
  if (/pickup/iu.test(field)) return stops.find((stop) => stop.type === 'pickup')
  if (/deliver/iu.test(field)) return stops.findLast((stop) => stop.type === 'delivery')
  return stops.find((stop) => !reached(stop, at)) ?? stops.at(-1)
}

function fromChanges(note: Note, stops: readonly Stop[]): EtaStatement[] {
  const found: EtaStatement[] = []
  for (const { field, value, previous } of changedFieldsOf(note.json)) {
    if (!isEtaField(field)) continue
    const stop = stopOfField(field, note.recordId, stops, note.at)
    if (stop === undefined) continue
    const before = parseInstant(previous, stop.zone)
    if (before !== null)
      found.push({
        taskId: stop.taskId,
        at: before,
        source: 'field',
        // Said at some time before this change; anything said in words in between is newer.
        saidAt: Number.NEGATIVE_INFINITY,
        saidBefore: note.at,
        record: note.recordId === stop.taskId ? 'task' : 'order',
      })
    const at = parseInstant(value, stop.zone)
    if (at !== null)
      found.push({
        taskId: stop.taskId,
        at,
        source: note.source,
        saidAt: note.at,
        eventId: note.eventId,
      })
  }
  return found
}

function fromFields(
  facts: OrderFacts,
  stops: readonly Stop[],
  history: FieldHistory,
  asOf: Temporal.Instant,
): EtaStatement[] {
  const found: EtaStatement[] = []
  for (const record of [facts.order, ...facts.tasks]) {
    for (const name of Object.keys(record)) {
      if (!isEtaField(name)) continue
      if (history.lastChange(record.id, name) !== undefined) continue
      const stop = stopOfField(name, record.id, stops, asOf.epochMilliseconds)
      if (stop === undefined) continue
      const at = parseInstant(history.valueAt(record.id, name, record[name]), stop.zone)
      const updated = parseInstant(record.etaLastUpdated, stop.zone)
      if (at === null || (updated !== null && Temporal.Instant.compare(updated, asOf) > 0)) continue
      found.push({
        taskId: stop.taskId,
        at,
        source: 'field',
        saidAt: updated?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
        ...lastTouched(record, stop.zone, asOf),
        record: record === facts.order ? 'order' : 'task',
      })
    }
  }
  return found
}

/** A value cannot be newer than the last change of its record, unless that change is still to come. */
function lastTouched(record: Fields, zone: string, asOf: Temporal.Instant) {
  const updated = parseInstant(record.updatedAt, zone)
  if (updated === null || Temporal.Instant.compare(updated, asOf) > 0) return {}
  return { saidBefore: updated.epochMilliseconds }
}

const timeHint =
  /\d|noon|midnight|midnite|midi|minuit|hour|hrs?\b|heure|hora|late|behind|retard|retraso|tarde|morning|afternoon|tonight|tomorrow|tmrw|tmw|demain|manana|mañana|eod|cob|min(?:ute)?s?\b|ish\b|quarter|half|media|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)\b|\b(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|jue|vie)/iu

function fromWords(
  note: Note,
  finder: StopFinder,
  reader: NoteReader,
  soFar: Reading,
  noted: Map<string, StopTime>,
  planAt: (stop: Stop, at: number) => StopTime | null,
): void {
  if (!timeHint.test(note.words)) return
  const withdrawn: ProseTime[] = []
  for (const sentence of reader.sentences(note)) {
    if (ordersAMachine(sentence)) return
    if (!timeHint.test(sentence.folded)) continue
    if (reader.own.elsewhere(sentence) || sentence.question || asks.test(sentence.folded)) continue
    if (
      /\b(?:if|unless|si) (?:he|she|they|we|it|the|driver|you|on|il|le|el|no|i)\b/u.test(
        sentence.folded,
      )
    )
      continue
    const times = readProseTimes(sentence, {
      noteAt: note.at,
      stops: finder,
      ownStop: finder.byTask(note.recordId),
      deadlineOf: (stop) => {
        const plan = noted.get(stop.taskId) ?? planAt(stop, note.at)
        return plan === null ? null : (plan.end ?? plan.start)
      },
      orgZone: reader.orgZone,
      person: note.source === 'user',
      etaOf: (stop) => soFar.etas.findLast((eta) => eta.taskId === stop.taskId)?.at,
    })
    for (const time of times) {
      if (time.role === 'withdrawn') withdrawn.push(time)
      else if (time.role === 'appointment') {
        if (wishes.test(sentence.folded) || asPlanned(time)) continue
        noted.set(time.stop.taskId, { start: time.at })
        soFar.plans.push({
          taskId: time.stop.taskId,
          time: { start: time.at },
          saidAt: note.at,
          eventId: note.eventId,
        })
      } else {
        soFar.etas.push({
          taskId: time.stop.taskId,
          at: time.at,
          source: note.source,
          saidAt: note.at,
          eventId: note.eventId,
          inWords: true,
        })
      }
    }
  }
  for (const time of withdrawn) withdraw(soFar, time, note)
}

/** Questions about a time, typed without their mark. */
const asks =
  /^(?:can|could|will|would|is|does|did|think) (?:he|she|they|it|you|we|driver|carrier|the driver|the truck)\b/u

/** A new appointment that is only asked for moves nothing. */
const wishes =
  /\b(?:request(?:ing|ed)?|ask(?:ing|ed)? (?:for|to)|trying|need(?:s|ed)?|waiting|pending|want(?:s|ed)? to|can we|could we|hoping|looking to|see if|propos\w+|demand\w+ de|essaie|pidiendo|solicit\w+|esperando)\b(?!.{0,40}\b(?:confirmed|approved|granted|ok'?d|okd|accepted)\b)/u

/** All ETAs and moved appointments up to `asOf`. */
export function readTimings(
  facts: OrderFacts,
  stops: readonly Stop[],
  notes: readonly Note[],
  finder: StopFinder,
  reader: NoteReader,
  history: FieldHistory,
  asOf: Temporal.Instant,
): Timings {
  const soFar: Reading = { etas: [...fromFields(facts, stops, history, asOf)], plans: [] }
  const noted = new Map<string, StopTime>()
  const tasks = new Map(facts.tasks.map((task) => [task.id, task]))
  // What the plan was when a note was written: "two hours late" is measured from that.
  const planAt = (stop: Stop, at: number): StopTime | null => {
    for (const field of ['appointmentTime', 'requestedCompletionWindow']) {
      const value = history.valueAt(stop.taskId, field, tasks.get(stop.taskId)?.[field], at)
      const time = parseStopTime(value, stop.zone)
      if (time !== null) return time
    }
    return stop.planned
  }
  for (const note of notes) {
    soFar.etas.push(...fromChanges(note, stops))
    for (const plan of planChanges(note, stops)) noted.delete(plan)
    if (note.words === '') continue
    const edi = readEdi(note.words)
    const target = finder.nextOf('delivery', note.at)
    const estimate = target === undefined ? null : estimateInstant(edi, target.zone)
    if (target !== undefined && estimate !== null)
      soFar.etas.push({
        taskId: target.taskId,
        at: estimate,
        source: note.source,
        saidAt: note.at,
        eventId: note.eventId,
      })
    if (!edi.coded || edi.estimate === null) {
      if (!/\bat7\s*[*|^+:]/iu.test(note.words))
        fromWords(note, finder, reader, soFar, noted, planAt)
      takeBack(note, notes, reader, soFar)
    }
  }
  // A stable sort keeps what was said in one note in the order of its words.
  soFar.etas.sort((a, b) => (a.saidAt === b.saidAt ? 0 : a.saidAt < b.saidAt ? -1 : 1))
  return { etas: outspoken(soFar.etas), plans: soFar.plans }
}

/** Tasks whose appointment a change event set: from then on the field counts again. */
export function planChanges(note: Note, stops: readonly Stop[]): string[] {
  const stop = stops.find((candidate) => candidate.taskId === note.recordId)
  if (stop === undefined) return []
  return changedFieldsOf(note.json).flatMap(({ field, value }) => {
    if (field !== 'appointmentTime' && field !== 'requestedCompletionWindow') return []
    return parseStopTime(value, stop.zone) === null ? [] : [stop.taskId]
  })
}
