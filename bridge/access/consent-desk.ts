/** The desk where a person allows clients: requests come in with a number, and only who knows the number lets one in. */
import { randomBytes, randomInt } from 'node:crypto'
import { RosebridgeError } from '../../shared/errors.ts'
import { type PresetName, usualPreset } from '../../shared/presets.ts'
import { sameSecret } from '../secrets.ts'
import { findPlace } from './consent-places.ts'
import { createAlarm } from './expiry.ts'
import { presets } from './presets.ts'
import { narrowPreset, type OauthScope } from './scopes.ts'
import type { AskedConfig } from './server-config.ts'

const mostWrongNumbers = 5

/** Who asks for what. Names are the client's own words. */
export interface AskedConsent {
  readonly clientName: string
  /** Host whose metadata document describes the client; null = it registered itself, so nobody answers for its name. */
  readonly clientHost: string | null
  readonly clientId: string
  /** Where the answer goes: a host, or `this computer`. */
  readonly redirectHost: string
  readonly isLoopbackOnly: boolean
  readonly scopes: readonly OauthScope[]
  /** The origin it was asked at. */
  readonly issuer: string
  /** ISO instant. */
  readonly expiresAt: string
}

/** A request as the operator sees it: without the number, which only the page of the request shows. */
export interface PendingConsent extends AskedConsent {
  readonly id: string
  readonly createdAt: string
}

/** What the person chooses. */
export interface ConsentChoice {
  /** Absent: `dispatcher`, which only reads. */
  readonly preset?: PresetName
  /** Id or name of the account; needed only when there are several. */
  readonly account?: string
  /** ISO instant; null = never, absent = in 30 days. */
  readonly expiresAt?: string | null
}

/** An allowed request, and the MCP server that will be made of it. */
export interface AllowedConsent extends PendingConsent {
  readonly server: {
    readonly accountId: string
    readonly preset: PresetName
    /** Of the scopes that were asked for, those the preset leaves. */
    readonly scopes: readonly OauthScope[]
    readonly config: AskedConfig
    readonly expiresAt?: string | null
  }
}

/** What happened to a request, for the audit. `outcome`: asked, allowed, denied, expired or not_allowed (a wrong number). */
export interface ConsentNote {
  readonly request: PendingConsent
  readonly outcome: 'asked' | 'allowed' | 'denied' | 'expired' | 'not_allowed'
  /** The device or command that decided; null where nobody did. */
  readonly by: string | null
  /** The account it was allowed for. */
  readonly accountId?: string
}

/** The operator's side: the command line and the panel. `by`: the device or command, for the audit. */
export interface ConsentDesk {
  pending(): PendingConsent[]
  /**
   * Throws not_found, conflict (decided already), not_allowed (wrong number; the fifth ends the request),
   * invalid_input when the preset leaves nothing of what was asked for, and what choosing the account throws.
   */
  allow(id: string, number: string, by: string, choice: ConsentChoice): AllowedConsent
  /** Throws not_found, conflict. */
  deny(id: string, by: string): PendingConsent
  /** Called after every change; answers a function that stops it. */
  onChange(listener: () => void): () => void
}

/** What the page of a request shows. */
export type ConsentState =
  | { readonly state: 'pending'; readonly request: PendingConsent; readonly number: string }
  | { readonly state: 'allowed' | 'denied' | 'finished' }

/** The side of the page; `key` is the secret that only the browser of the request has. */
export interface ConsentCounter {
  /**
   * Shows the request of that key, made on first sight. `source`: from where it came, as far as that can be told.
   * Throws rate_limited when too many wait, and none of them has to leave for it.
   */
  present(key: string, asked: AskedConsent, source: string): ConsentState
  /** Takes an allowed request to its end, once: the second caller gets undefined. */
  take(key: string): AllowedConsent | undefined
}

interface Entry {
  readonly request: PendingConsent
  readonly number: string
  readonly source: string
  wrongNumbers: number
  state: ConsentState['state']
  allowed?: AllowedConsent
}

/** Opens the desk. It lives in memory: a request does not outlive the bridge, its page then shows a new one. */
export function createConsentDesk(options: {
  readonly now: () => Date
  /** The account that is meant; throws when there is none, or several and none is named. */
  readonly chooseAccount: (named: string | undefined) => string
  /** Must not throw. */
  readonly onNote: (note: ConsentNote) => void
}): ConsentDesk & ConsentCounter {
  const { now, chooseAccount, onNote } = options
  const entries = new Map<string, Entry>()
  const listeners = new Set<() => void>()

  const changed = () => {
    for (const listener of listeners) listener()
  }
  const forgetExpired = () => {
    const instant = now().toISOString()
    let hasForgotten = false
    for (const [key, { request, state }] of entries) {
      if (request.expiresAt > instant) continue
      entries.delete(key)
      hasForgotten = true
      if (state === 'pending') onNote({ request, outcome: 'expired', by: null })
    }
    const next = [...entries.values()].map(({ request }) => request.expiresAt).sort()[0]
    alarm.set(next ?? null)
    if (hasForgotten) changed()
  }
  const alarm = createAlarm({ ring: forgetExpired, now })
  const waiting = () => [...entries.values()].filter(({ state }) => state === 'pending')

  const undecided = (id: string): Entry => {
    forgetExpired()
    const entry = [...entries.values()].find(
      ({ request }) => request.id === id.trim().toUpperCase(),
    )
    if (entry === undefined) {
      throw new RosebridgeError('not_found', `No client waits under the id ${id}.`, {
        nextStep: 'List those that wait; a request dies after ten minutes.',
      })
    }
    if (entry.state === 'pending') return entry
    throw new RosebridgeError('conflict', 'That request has been decided already.', {
      nextStep: 'Let the client ask again if it was decided wrongly.',
    })
  }

  const serverOf = (
    request: PendingConsent,
    { preset = usualPreset, account, expiresAt }: ConsentChoice,
  ): AllowedConsent['server'] => {
    const { scopes, ...config } = narrowPreset(presets[preset], request.scopes)
    if (scopes.length === 0) {
      throw new RosebridgeError(
        'invalid_input',
        `The preset ${preset} leaves nothing of what the client asks for (${request.scopes.join(' ')}).`,
        { nextStep: 'Choose another preset, or deny the request.' },
      )
    }
    if (typeof expiresAt === 'string' && expiresAt <= now().toISOString()) {
      throw new RosebridgeError(
        'invalid_input',
        `That instant (${expiresAt}) has passed already.`,
        {
          nextStep: 'Name a later one.',
        },
      )
    }
    const accountId = chooseAccount(account)
    return { accountId, preset, scopes, config, ...(expiresAt === undefined ? {} : { expiresAt }) }
  }

  return {
    pending() {
      forgetExpired()
      return waiting().map(({ request }) => request)
    },

    allow(id, number, by, choice) {
      const entry = undecided(id)
      if (!sameSecret(number.replace(/\s/g, ''), entry.number)) {
        entry.wrongNumbers += 1
        onNote({ request: entry.request, outcome: 'not_allowed', by })
        if (entry.wrongNumbers >= mostWrongNumbers) {
          entry.state = 'denied'
          changed()
        }
        throw wrongNumber(mostWrongNumbers - entry.wrongNumbers)
      }
      const server = serverOf(entry.request, choice)
      entry.state = 'allowed'
      entry.allowed = { ...entry.request, server }
      onNote({ request: entry.request, outcome: 'allowed', by, accountId: server.accountId })
      changed()
      return entry.allowed
    },

    deny(id, by) {
      const entry = undecided(id)
      entry.state = 'denied'
      onNote({ request: entry.request, outcome: 'denied', by })
      changed()
      return entry.request
    },

    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    present(key, asked, source) {
      forgetExpired()
      const known = entries.get(key)
      if (known !== undefined) return stateOf(known)
      const places = [...entries]
        .filter(([, { state }]) => state === 'pending')
        .map(([held, { request, source }]) => ({
          held,
          request,
          source,
          clientId: request.clientId,
        }))
      const { isFree, leaves } = findPlace(places, { clientId: asked.clientId, source })
      if (!isFree) {
        throw new RosebridgeError('rate_limited', 'Too many clients wait to be allowed.', {
          nextStep: 'Decide about those that wait, or try again in ten minutes.',
        })
      }
      if (leaves !== undefined) {
        entries.delete(leaves.held)
        onNote({ request: leaves.request, outcome: 'expired', by: null })
      }
      const request = { ...asked, id: newRequestId(), createdAt: now().toISOString() }
      const entry: Entry = {
        request,
        number: sixDigits(),
        source,
        wrongNumbers: 0,
        state: 'pending',
      }
      entries.set(key, entry)
      onNote({ request, outcome: 'asked', by: null })
      forgetExpired()
      changed()
      return stateOf(entry)
    },

    take(key) {
      const entry = entries.get(key)
      if (entry?.state !== 'allowed') return undefined
      entry.state = 'finished'
      return entry.allowed
    },
  }
}

function stateOf({ state, request, number }: Entry): ConsentState {
  return state === 'pending' ? { state, request, number } : { state }
}

/** Short enough to type, without letters that look alike. */
function newRequestId(): string {
  const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
  return [...randomBytes(6)].map((byte) => alphabet[byte % alphabet.length]).join('')
}

function wrongNumber(left: number): RosebridgeError {
  const nextStep =
    left > 0
      ? `Type the number that the page in your browser shows; ${left} more wrong ones end the request. If you see no such page, deny the request.`
      : 'The request is refused now. Let the client ask again, and type the number its page shows.'
  return new RosebridgeError('not_allowed', 'That is not the number of the request.', { nextStep })
}

function sixDigits(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}
