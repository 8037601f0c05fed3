/** What waits for a person, shown to a paired browser and decided there: writes, and clients that ask to be let in. */
import { z } from 'zod'
import type { ApprovalReport, PendingApproval, StandingApproval } from '../../shared/approvals.ts'
import { RosebridgeError } from '../../shared/errors.ts'
import { presetNames } from '../../shared/presets.ts'
import { addressOf } from '../../shared/tools/record-address.ts'
import type { Waiting } from '../../shared/wire/decision-exchanges.ts'
import type { ApprovalDesk } from '../access/approval-desk.ts'
import type { ConsentDesk } from '../access/consent-desk.ts'
import { presets } from '../access/presets.ts'
import { narrowPreset } from '../access/scopes.ts'
import { deviceWords } from '../audit-entries.ts'
import type { Caller, LinkAnswers } from './session.ts'
import type { ShownAccount } from './status.ts'

export interface DecisionAnswersOptions {
  readonly approvals: ApprovalDesk
  readonly consents: ConsentDesk
  readonly accounts: () => readonly ShownAccount[]
  readonly caller: Caller
  /** Whether that browser is paired: what it allowed for some minutes ends with its pairing. */
  readonly isPaired: (deviceId: string) => boolean
}

type Names =
  | 'waiting.watch'
  | `approvals.${'list' | 'allow' | 'deny' | 'end'}`
  | `consents.${'list' | 'allow' | 'deny'}`

/** Builds the answers for one browser. */
export function createDecisionAnswers(options: DecisionAnswersOptions): Pick<LinkAnswers, Names> {
  const { approvals, consents, accounts, caller, isPaired } = options
  const by = () => deviceWords(caller.device())
  const waiting = (): Waiting => ({
    writes: approvals.pending().map((view) => ({ ...headOf(view), expiresAt: view.expiresAt })),
    clients: consents
      .pending()
      .map(({ id, clientName, expiresAt }) => ({ id, clientName, expiresAt })),
    standing: approvals.standing().map(({ id }) => id),
  })
  let stopWatching: (() => void) | null = null

  return {
    'waiting.watch'() {
      stopWatching?.()
      stopWatching = watch(options, waiting)
      caller.whenGone(stopWatching)
      return waiting()
    },

    'approvals.list': () => ({
      waiting: approvals.pending().map((view) => writeOf(view, accounts())),
      settled: approvals.settled().map(({ view, report, by, at }) => ({
        ...headOf(view),
        ...decided(report),
        by,
        at,
      })),
      standing: approvals
        .standing()
        .map((view) => ({ ...headOf(view), by: view.by, until: view.until })),
    }),
    async 'approvals.allow'({ id, forMinutes }) {
      const device = caller.device()
      const isGiverThere = () => isPaired(device.id)
      return decided(await approvals.allow(id, deviceWords(device), { forMinutes, isGiverThere }))
    },
    'approvals.deny': ({ id }) => decided(approvals.deny(id, by())),
    'approvals.end': ({ id }) => ({ id: approvals.endStanding(id, by()).id }),

    'consents.list': () => ({
      waiting: consents.pending().map((request) => {
        const { clientId: _clientId, scopes, ...shown } = request
        const chosen = presetNames.map((name) => ({
          name,
          scopes: [...narrowPreset(presets[name], scopes).scopes],
        }))
        return { ...shown, scopes: [...scopes], presets: chosen }
      }),
      accounts: accounts().map(({ id, name }) => ({ id, name })),
    }),
    'consents.allow'({ id, number, preset, accountId, expiresAt }) {
      const { clientName } = consents.allow(id, number, by(), {
        preset: presetOf(preset),
        expiresAt,
        ...(accountId === undefined ? {} : { account: accountId }),
      })
      return { clientName }
    },
    'consents.deny': ({ id }) => ({ clientName: consents.deny(id, by()).clientName }),
  }
}

/** Tells the browser at every change, once for all that changes in one go. Answers a function that stops it. */
function watch(
  { approvals, consents, caller }: DecisionAnswersOptions,
  waiting: () => Waiting,
): () => void {
  let isDue = false
  const tell = () => {
    if (isDue) return
    isDue = true
    setImmediate(() => {
      isDue = false
      // A browser that does not hear this is told all of it when it connects again.
      caller.ask('waiting', waiting()).catch(() => {})
    })
  }
  const stops = [approvals.onChange(tell), consents.onChange(tell)]
  return () => {
    for (const stop of stops) stop()
  }
}

function headOf(view: PendingApproval | StandingApproval) {
  const { id, tool, title, client, serverName, records } = view
  return { id, tool, title, client, serverName, labels: records.map(({ label }) => label) }
}

/** The result itself holds records: those belong to who asked. */
function decided({ id, state, nextStep }: ApprovalReport) {
  return { id, state, nextStep }
}

function writeOf(view: PendingApproval, accounts: readonly ShownAccount[]) {
  const { id, tool, title, client, serverName, askedAt, expiresAt, canStand } = view
  const webUrl = accounts.find((account) => account.id === view.accountId)?.webUrl
  const records = view.records.map((record) => ({
    ...record,
    ...(webUrl === undefined || record.id === null
      ? {}
      : { url: addressOf(record.objectKey, record.id, webUrl) }),
  }))
  return { id, tool, title, client, serverName, askedAt, expiresAt, canStand, records }
}

function presetOf(name: string) {
  const found = z.enum(presetNames).safeParse(name)
  if (found.success) return found.data
  throw new RosebridgeError('invalid_input', `There is no preset ${name}.`, {
    nextStep: `Known: ${presetNames.join(', ')}.`,
  })
}
