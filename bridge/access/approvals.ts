/** Approvals of writes: each is prepared, shown, bound to exactly what was shown, and carried out once. */
import type { ApprovalReport } from '../../shared/approvals.ts'
import { describeError, RosebridgeError } from '../../shared/errors.ts'
import { type Meter, nothingMeasured, startMeter } from '../meter.ts'
import type { ApprovalDesk } from './approval-desk.ts'
import { type Entry, isOver, newEntry, payloadHashOf, reportOf } from './approval-entry.ts'
import type { ApprovalNote } from './approval-note.ts'
import {
  decidedAlready,
  deniedError,
  expiredError,
  tooManyWaiting,
  unknownApproval,
  waitingStep,
} from './approval-words.ts'
import type { AskedWrite, PreparedWrite, ToolOutput, WaitingAnswer } from './asked-write.ts'
import { hashOf } from './canonical.ts'
import { checkMinutes, createStandingApprovals } from './standing-approvals.ts'
import { makeStandingWrite } from './standing-write.ts'
import { progressEvery, settledWithin } from './waiting.ts'

/** So many may wait for one server: a person can judge a few, not a flood. */
const maxWaitingPerServer = 20

export interface Approvals extends ApprovalDesk {
  /**
   * Asks for a write and waits a while. Answers its real output if it was allowed meanwhile, else the approval.
   * An end of `signal` ends the wait, not the approval. `onTaken` is called when all that follows is told by notes.
   */
  request(
    asked: AskedWrite,
    call: {
      readonly signal: AbortSignal
      readonly meter: Meter
      /** Whether to answer at once that it waits. */
      readonly isHasty?: boolean
      progress(done: number, total: number, message: string): void
      onTaken?(): void
    },
  ): Promise<ToolOutput | WaitingAnswer>
  /** Waits a while for the outcome of an approval of that server, and answers as `request` does. */
  outcome(
    id: string,
    serverId: string,
    call: {
      readonly signal: AbortSignal
      progress(done: number, total: number, message: string): void
    },
  ): Promise<ToolOutput | WaitingAnswer>
  /** What became of an approval of that server, or (null) of any. Throws not_found. */
  check(id: string, serverId: string | null): ApprovalReport
  /** To be called when servers or paired browsers have changed: what waits or stands for one that is gone ends. */
  look(): void
  /** Drops what waits; resolves when writes under way are done. */
  close(): Promise<void>
}

/** Opens the approvals of one bridge. Everything is in memory: a restart drops what waits. */
export function createApprovals(options: {
  readonly now: () => Date
  /** How long a call waits for a person. */
  readonly waitMs: number
  /** How long an approval waits for a person, and how long its outcome is kept afterwards. */
  readonly lifeMs: number
  /** Must not throw. */
  readonly onNote: (note: ApprovalNote) => void
}): Approvals {
  const { now, waitMs, lifeMs, onNote } = options
  const entries = new Map<string, Entry>()
  const listeners = new Set<() => void>()
  const running = new Set<Promise<void>>()
  /** Writes outlive the call that asked for them; the client's own deadline ends them. */
  const ownSignal = new AbortController().signal

  const changed = () => {
    for (const listener of listeners) listener()
  }
  const nowMs = () => performance.now()
  const standing = createStandingApprovals({ now, nowMs, onNote, onChange: changed })
  const note = (entry: Entry, outcome: string, meter?: Meter) => {
    const { asked, prepared, view, by, output } = entry
    const measured = meter?.read() ?? nothingMeasured
    const facts = { asked, prepared, approvalId: view.id, by, outcome, measured }
    onNote(output === undefined ? facts : { ...facts, output })
  }

  const finish = (
    entry: Entry,
    state: Exclude<Entry['state'], 'pending' | 'running'>,
    meter?: Meter,
  ) => {
    entry.state = state
    entry.settledAt = now().toISOString()
    clearTimeout(entry.timer)
    entry.timer = setTimeout(() => entries.delete(entry.view.id), lifeMs)
    entry.timer.unref()
    note(entry, entry.error === undefined ? state : describeError(entry.error).kind, meter)
    entry.settle()
    changed()
  }

  const add = (asked: AskedWrite, prepared: PreparedWrite): Entry => {
    const waiting = [...entries.values()].filter(
      ({ state, asked: { serverId } }) => state === 'pending' && serverId === asked.serverId,
    )
    if (waiting.length >= maxWaitingPerServer) throw tooManyWaiting(maxWaitingPerServer)
    const entry = newEntry(asked, prepared, { now: now(), lifeMs })
    // A timer, not the clock of the wall: turning that back must not let an approval live on.
    entry.timer = setTimeout(() => finish(entry, 'expired'), lifeMs)
    entry.timer.unref()
    entries.set(entry.view.id, entry)
    changed()
    return entry
  }

  const endIfOver = (entry: Entry) => {
    if (entry.state !== 'pending') return
    if (isOver(entry, now()) || !entry.asked.isAlive()) finish(entry, 'expired')
  }

  const open = (id: string): Entry => {
    const entry = entries.get(id)
    if (entry === undefined) throw unknownApproval(id)
    endIfOver(entry)
    if (entry.state === 'expired') throw expiredError()
    if (entry.state !== 'pending') throw decidedAlready(id, entry.state)
    return entry
  }

  /** The same write, prepared anew: only if nothing differs from what was shown is it made. */
  const carryOut = async (entry: Entry, meter: Meter): Promise<void> => {
    const { asked, view } = entry
    try {
      const fresh = await asked.prepare(ownSignal)
      if ('output' in fresh) {
        entry.output = fresh.output
        return finish(entry, 'done', meter)
      }
      if (payloadHashOf(asked, fresh) !== view.payloadHash) {
        throw new RosebridgeError('not_allowed', 'The write is not the one that was shown.', {
          nextStep: 'Nothing was changed. Call the tool again, so that it is shown anew.',
        })
      }
      if (hashOf(fresh) !== entry.fingerprint) {
        entry.successor = add(asked, fresh)
        note(entry.successor, 'asked')
        return finish(entry, 'changed', meter)
      }
      entry.output = await asked.execute(entry.prepared.write, ownSignal)
      finish(entry, 'done', meter)
    } catch (error) {
      entry.error = error
      finish(entry, 'failed', meter)
    }
  }

  const waitFor = async (entry: Entry, signal: AbortSignal, untilMs: number): Promise<Entry> => {
    await settledWithin(entry.settled, { signal, timeoutMs: untilMs - performance.now() })
    const { successor } = entry
    return successor === undefined ? entry : await waitFor(successor, signal, untilMs)
  }

  const known = (id: string, serverId: string | null): Entry => {
    const entry = entries.get(id)
    if (entry !== undefined && (serverId ?? entry.asked.serverId) === entry.asked.serverId) {
      return entry
    }
    throw unknownApproval(id)
  }

  /** The real output if it is made in that time, else the approval; throws what became of it otherwise. */
  const answerOf = async (
    entry: Entry,
    call: {
      readonly signal: AbortSignal
      readonly forMs: number
      progress(done: number, total: number, message: string): void
    },
  ): Promise<ToolOutput | WaitingAnswer> => {
    const { signal, forMs, progress } = call
    const stop = progressEvery({
      waitMs: forMs,
      progress: (done, total) => progress(done, total, `Waiting for approval ${entry.view.id}`),
    })
    const last = await waitFor(entry, signal, performance.now() + forMs).finally(stop)
    if (last.state === 'done') return last.output ?? {}
    if (last.state === 'denied') throw deniedError()
    if (last.state === 'expired') throw expiredError()
    if (last.state === 'failed') throw last.error
    const { id, expiresAt } = last.view
    return { approval: { id, expiresAt, nextStep: waitingStep(last.view, listeners.size > 0) } }
  }

  return {
    async request(asked, { signal, meter, progress, isHasty, onTaken }) {
      const prepared = await asked.prepare(signal)
      if ('output' in prepared) return prepared.output
      const allowed = standing.find(asked, prepared)
      if (allowed !== undefined) {
        onTaken?.()
        return await makeStandingWrite({ asked, prepared }, allowed, { signal, meter, onNote })
      }
      // Who repeats a write that waits joins it: two approvals of one write would be two writes.
      const fingerprint = hashOf(prepared)
      const payloadHash = payloadHashOf(asked, prepared)
      const same = [...entries.values()].find(
        ({ view, state, ...known }) =>
          (state === 'pending' || state === 'running') &&
          view.payloadHash === payloadHash &&
          known.fingerprint === fingerprint,
      )
      const entry = same ?? add(asked, prepared)
      onTaken?.()
      note(entry, 'asked', meter)
      return await answerOf(entry, { signal, progress, forMs: isHasty === true ? 0 : waitMs })
    },

    outcome: (id, serverId, call) => answerOf(known(id, serverId), { ...call, forMs: waitMs }),

    check: (id, serverId) => reportOf(known(id, serverId), listeners.size > 0),

    pending: () =>
      [...entries.values()]
        .filter((entry) => entry.state === 'pending' && !isOver(entry, now()))
        .filter(({ asked }) => asked.isAlive())
        .map(({ view }) => view),

    settled: () =>
      [...entries.values()]
        .filter(({ state }) => state !== 'pending')
        .map((entry) => {
          const { view, by, settledAt: at = now().toISOString() } = entry
          return { view, by, at, report: reportOf(entry, true) }
        })
        .sort((one, other) => (one.at < other.at ? 1 : -1)),

    async allow(id, by, { forMinutes, isGiverThere = () => true } = {}) {
      const entry = open(id)
      if (forMinutes !== undefined) checkMinutes(forMinutes, entry.view.canStand)
      // Taken before anything is waited for, so that a second click finds it taken.
      entry.state = 'running'
      entry.by = by
      clearTimeout(entry.timer)
      changed()
      const meter = startMeter()
      const work = meter.run(() => carryOut(entry, meter))
      running.add(work)
      await work.finally(() => running.delete(work))
      if (entry.output !== undefined && forMinutes !== undefined) {
        standing.add(entry, { by, minutes: forMinutes, isGiverThere })
      }
      return reportOf(entry, listeners.size > 0)
    },

    deny(id, by) {
      const entry = open(id)
      entry.by = by
      finish(entry, 'denied')
      return reportOf(entry, listeners.size > 0)
    },

    standing: standing.list,

    endStanding: standing.end,

    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    look() {
      ;[...entries.values()].forEach(endIfOver)
      standing.look()
    },

    async close() {
      listeners.clear()
      for (const entry of entries.values()) {
        if (entry.state === 'pending') finish(entry, 'expired')
      }
      await Promise.allSettled(running)
      for (const { timer } of entries.values()) clearTimeout(timer)
      entries.clear()
    },
  }
}
