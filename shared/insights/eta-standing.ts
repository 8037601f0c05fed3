/** ETAs as statements, and what makes them fall: hours withdrawn, notes taken back, machines that only repeat. */
import type { Temporal } from 'temporal-polyfill'
import type { NoteReader } from './note-reader.ts'
import type { Note } from './notes.ts'
import { type StopTime, wallClock } from './stop-time.ts'
import type { ProseTime } from './time-roles.ts'

export interface EtaStatement {
  readonly taskId: string
  readonly at: Temporal.Instant
  readonly source: 'user' | 'integration' | 'automation' | 'field'
  /** Epoch milliseconds when it was said; -Infinity when nothing tells. */
  readonly saidAt: number
  readonly eventId?: string
  /** The kind of record whose field holds it, where no event tells who set it. */
  readonly record?: 'order' | 'task'
  /** Epoch milliseconds by which it had been said, where its own moment is not known. */
  readonly saidBefore?: number
  /** Said in prose rather than in a field. */
  readonly inWords?: true
}

export interface PlanChange {
  readonly taskId: string
  readonly time: StopTime
  readonly saidAt: number
  readonly eventId: string
}

export interface Timings {
  /** Oldest first. */
  readonly etas: readonly EtaStatement[]
  /** Appointments moved in words; field changes are in the record itself. Oldest first. */
  readonly plans: readonly PlanChange[]
}

/** What was said so far, oldest first. */
export interface Reading {
  readonly etas: EtaStatement[]
  readonly plans: PlanChange[]
}

/** The hour the plan already had: saying it again changes nothing, a window keeps its end. */
export function asPlanned({ stop, at }: ProseTime): boolean {
  const planned = stop.planned
  return planned !== null && (planned.start.equals(at) || planned.end?.equals(at) === true)
}

/** "no longer 1400": every ETA at that hour falls, and with it those before it. */
export function withdraw(soFar: Reading, { stop, at }: ProseTime, note: Note): void {
  const restated = soFar.etas.some(
    (eta) => eta.eventId === note.eventId && eta.taskId === stop.taskId,
  )
  if (restated) return
  const clock = wallClock(at, stop.zone).toPlainTime()
  const last = soFar.etas.findLastIndex(
    (eta) => eta.taskId === stop.taskId && wallClock(eta.at, stop.zone).toPlainTime().equals(clock),
  )
  if (last === -1) return
  const kept = soFar.etas.filter((eta, index) => index > last || eta.taskId !== stop.taskId)
  soFar.etas.splice(0, soFar.etas.length, ...kept)
}

const takingBack =
  /\b(?:scratch|strike|disregard|ignore|nix|delete|retract\w*|forget|undo|void|kill|nevermind|nvm|never mind|oops|whoops|wrong|mistake\w*|my bad|correction|erreur|erratum|oublie\w*|annule\w*|ignore[zr]?|error|equivoque|olvid\w+|ignor\w+|descart\w+|hagan caso omiso)\b/u

/** "disregard above, wrong truck": the ETA of the note it speaks of falls; a new cause in its place leaves ETAs alone. */
export function takeBack(
  note: Note,
  notes: readonly Note[],
  reader: NoteReader,
  soFar: Reading,
): void {
  if (note.source !== 'user' || !takingBack.test(note.words.toLowerCase())) return
  if (soFar.etas.some((eta) => eta.eventId === note.eventId)) return
  const reading = reader.read(note)
  if (!reading.retracts && !reading.retractsTime) return
  const restates =
    reading.claims.some((claim) => claim.standing !== 'guessed') ||
    /\b(?:it|that|cause|reason) (?:was|is) (?:the|a|an|his|our|their)\b/u.test(
      note.words.toLowerCase(),
    )
  if (restates && !reading.retractsTime) return
  const above = /\b(?:above|previous|prior|last|precedent\w*|anterior)\b/u.test(
    note.words.toLowerCase(),
  )
  const meant = notes
    .slice(0, notes.indexOf(note))
    .findLast(
      (other) =>
        other.words !== '' &&
        other.source === 'user' &&
        (above || other.author?.name === note.author?.name) &&
        (soFar.etas.some((eta) => eta.eventId === other.eventId) ||
          reader.read(other).claims.length > 0),
    )
  const kept = soFar.etas.filter((eta) => eta.eventId !== meant?.eventId || meant === undefined)
  soFar.etas.splice(0, soFar.etas.length, ...kept)
}

/** Machines that only repeat what was known before a person said otherwise, and what rules log, do not count. */
export function outspoken(etas: readonly EtaStatement[]): EtaStatement[] {
  const kept: EtaStatement[] = []
  const tasks = new Map<string, { person?: EtaStatement; known: Set<number>; older: Set<number> }>()
  for (const eta of etas) {
    const task = tasks.get(eta.taskId) ?? { known: new Set<number>(), older: new Set<number>() }
    tasks.set(eta.taskId, task)
    const { person } = task
    const machine = eta.source === 'automation' || eta.source === 'integration'
    if (machine && person !== undefined && person.at.epochMilliseconds >= eta.saidAt) {
      if (eta.source === 'automation' && eta.inWords === true) continue
      if (task.older.has(eta.at.epochMilliseconds)) continue
    }
    if (eta.source === 'user') {
      task.person = eta
      task.older = new Set(task.known)
    }
    task.known.add(eta.at.epochMilliseconds)
    kept.push(eta)
  }
  return kept
}
