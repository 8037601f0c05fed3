/** The one WebSocket to the bridge: found, greeted, kept alive, found again. */

import type { Waiting } from '../../shared/wire/decision-exchanges.ts'
import type { ReplyOf, RequestOf } from '../../shared/wire/exchange.ts'
import {
  type BridgeExchanges,
  bridgeExchanges,
  browserExchanges,
} from '../../shared/wire/messages.ts'
import type { OpenPage } from '../../shared/wire/open-page.ts'
import { type AskOptions, createPeer, type Peer } from '../../shared/wire/peer.ts'
import { verifierOf } from '../../shared/wire/proof.ts'
import { linkClosed } from '../../shared/wire/wire-error.ts'
import type { LinkFinding, LinkState } from '../link-state.ts'
import type { PairOutcome } from '../messages.ts'
import { describeFailure } from './describe-failure.ts'
import { greet } from './greet.ts'
import { beat, paces } from './heartbeat.ts'
import type { PairingMemory } from './kept.ts'
import { type Outside, reach } from './reach.ts'
import { type Attention, retryInMs, socketMayBeTried } from './retry.ts'

/** How long a request waits for a link that is just being made, in milliseconds. */
const connectWithinMs = 3_000

/** The link as the worker's other parts use it. */
export interface BridgeLink {
  state(): LinkState
  /** Who needs the link now; decides how eagerly it is sought and how closely it is watched. */
  attend(attention: Attention): void
  /** Tries at once; for alarms, a changed address, and a person's "try again". */
  wake(): void
  /** Leaves the present connection and makes a new one, where the address says. */
  restart(): void
  pair(code: string): Promise<PairOutcome>
  unpair(): Promise<void>
  /** Asks the bridge, waiting a little for a link that is on its way. Rejects with a WireError. */
  ask<N extends keyof BridgeExchanges>(
    name: N,
    request: RequestOf<BridgeExchanges, N>,
    options?: AskOptions,
  ): Promise<ReplyOf<BridgeExchanges, N>>
  /** Tells the bridge what is on screen: now if it can, else as soon as it can. */
  showPages(pages: readonly OpenPage[]): void
}

/** Makes the link; it stays idle until it is attended to or woken. */
export function createBridgeLink(options: {
  readonly address: () => Promise<string>
  readonly memory: PairingMemory
  readonly outside: Outside
  readonly browser: string
  readonly extensionVersion: string
  readonly now: () => Date
  readonly onState: (state: LinkState) => void
  /** Told what waits for a person, at once and at every change. */
  readonly onWaiting: (waiting: Waiting) => void
  /** The last state a worker before this one knew, so that its age is not lost. */
  readonly before?: Promise<LinkState | null>
}): BridgeLink {
  const { memory, now, onState, onWaiting } = options
  let attention: Attention = 'none'
  let before: LinkState | null = null
  const remembered = options.before?.then((state) => {
    before = state
  })
  let state: LinkState = { name: 'connecting', address: '', since: now().toISOString() }
  let peer: Peer<BridgeExchanges> | null = null
  /** The same peer once it has proven itself: the only one that is told or asked anything of ours. */
  let trusted: Peer<BridgeExchanges> | null = null
  let bridgeId: string | null = null
  let isRunning = false
  /** Whether the address was changed while an earlier one was being reached. */
  let isMoved = false
  let attempt = 0
  let socketTriedAtMs = Number.NEGATIVE_INFINITY
  let retry: ReturnType<typeof setTimeout> | undefined
  let hurry = () => {}
  let pages: readonly OpenPage[] | null = null
  const waiting: (() => void)[] = []

  const find = (finding: LinkFinding, address = state.address) => {
    const isSame = (known: LinkState | null) =>
      finding.name === known?.name && address === known.address
    const earlier = isSame(state) ? state : isSame(before) ? before : null
    const next: LinkState = { ...finding, address, since: earlier?.since ?? now().toISOString() }
    if (next.name !== 'connecting') before = null
    const isNews = JSON.stringify(next) !== JSON.stringify(state)
    state = next
    if (isNews) onState(next)
    // Whatever was found, those who wait for it need not wait longer.
    if (next.name !== 'connecting') for (const resume of waiting.splice(0)) resume()
  }

  const pushPages = async () => {
    if (pages === null || trusted === null) return
    const pushed = pages
    try {
      await trusted.ask('pages', { pages: [...pushed] })
    } catch {
      // A lost push is made up for: the pages are pushed again with the next connection.
    }
  }

  const watchWaiting = async () => {
    if (trusted === null) return
    try {
      onWaiting(await trusted.ask('waiting.watch', {}))
    } catch {
      // An older bridge knows no such question; a lost link asks again when it is back.
    }
  }

  const live = async (socket: WebSocket, address: string) => {
    const mine: Peer<BridgeExchanges> = createPeer({
      socket,
      asks: bridgeExchanges,
      answers: browserExchanges,
      handlers: {
        waiting(waiting) {
          if (trusted === mine) onWaiting(waiting)
          return {}
        },
      },
      describe: describeFailure,
    })
    // A closed socket must not wait for the next beat to be noticed.
    socket.addEventListener('close', () => hurry())
    try {
      peer = mine
      const { browser, extensionVersion } = options
      const greeting = await greet({
        peer: mine,
        kept: await memory.load(),
        browser,
        extensionVersion,
      })
      bridgeId = greeting.bridgeId
      let proven = greeting.finding
      if (proven.name === 'connected') trusted = mine
      find(proven, address)
      if (proven.name !== 'connected' && proven.name !== 'not_paired') return
      attempt = 0
      void pushPages()
      void watchWaiting()
      await beat({
        peer: mine,
        pace: () => (attention === 'watched' ? paces.watched : paces.unwatched),
        onHurry: (listener) => {
          hurry = listener
        },
        onPong() {
          // Pairing may have changed the finding since; a pong confirms whichever holds.
          if (state.name === 'connected' || state.name === 'not_paired') return
          find(proven, address)
        },
        onSilence() {
          if (state.name === 'connected') proven = findingOf(state)
          find({ name: 'not_answering' }, address)
        },
      })
    } finally {
      peer = null
      trusted = null
      hurry = () => {}
      mine.close()
    }
  }

  const run = async () => {
    if (isRunning) return
    isRunning = true
    isMoved = false
    clearTimeout(retry)
    await remembered
    const address = await options.address()
    try {
      if (address !== state.address) find({ name: 'connecting' }, address)
      const mayTrySocket = socketMayBeTried(state.name, performance.now() - socketTriedAtMs)
      const reached = await reach(address, { outside: options.outside, mayTrySocket })
      if (mayTrySocket && !('problem' in reached && reached.problem === 'not_running')) {
        socketTriedAtMs = performance.now()
      }
      if (isMoved) {
        if ('socket' in reached) reached.socket.close()
      } else if ('problem' in reached) find({ name: reached.problem }, address)
      else await live(reached.socket, address)
    } catch {
      // What was left for another address says nothing of that one.
      if (!isMoved) find({ name: 'not_answering' }, address)
    } finally {
      isRunning = false
      if (state.name === 'connected' || state.name === 'not_paired') {
        find({ name: 'connecting' }, address)
      }
      if (isMoved) void run()
      else retryLater()
    }
  }

  const retryLater = () => {
    clearTimeout(retry)
    const delayMs = retryInMs(attention, attempt)
    attempt += 1
    if (delayMs !== null) retry = setTimeout(() => void run(), delayMs)
  }

  const decided = () =>
    new Promise<void>((resolve) => {
      if (trusted !== null || state.name === 'not_paired') return resolve()
      const patience = setTimeout(resolve, connectWithinMs)
      waiting.push(() => {
        clearTimeout(patience)
        resolve()
      })
    })

  const ask: BridgeLink['ask'] = async (name, request, askOptions) => {
    if (!isRunning) void run()
    await decided()
    // Another program on the port must not learn what is looked up, nor answer it.
    if (trusted === null) throw linkClosed()
    return await trusted.ask(name, request, askOptions)
  }

  return {
    state: () => state,
    attend(next) {
      const before = attention
      attention = next
      if (next === before) return
      if (isRunning) return hurry()
      attempt = 0
      if (next !== 'none') void run()
    },
    wake() {
      attempt = 0
      hurry()
      void run()
    },
    restart() {
      attempt = 0
      isMoved = isRunning && peer === null
      if (peer === null) void run()
      else peer.close()
    },
    async pair(code) {
      if (peer === null || bridgeId === null) return { state: 'unreachable' }
      const pairedWith = bridgeId
      const asked = peer
      let reply: ReplyOf<BridgeExchanges, 'pair'>
      try {
        reply = await asked.ask('pair', { code })
      } catch {
        return { state: 'unreachable' }
      }
      if (reply.state !== 'paired') return reply
      const { deviceId, secret, name } = reply
      await memory.keep({
        deviceId,
        verifier: await verifierOf(secret),
        bridgeId: pairedWith,
        name,
      })
      // A connection lost meanwhile greets anew, by the pairing just kept.
      if (peer !== asked) return { state: 'paired', name }
      trusted = asked
      const bridgeVersion = 'bridgeVersion' in state ? state.bridgeVersion : ''
      find({ name: 'connected', browser: name, bridgeVersion })
      void pushPages()
      void watchWaiting()
      return { state: 'paired', name }
    },
    async unpair() {
      // The bridge forgets too, if it can be told, also by a link on its way; if not, the person can do it there.
      await ask('unpair', {}).catch(() => {})
      await memory.forget()
      if (peer === null) void run()
      else peer.close()
    },
    ask,
    showPages(next) {
      pages = next
      void pushPages()
    },
  }
}

function findingOf({ address: _address, since: _since, ...finding }: LinkState): LinkFinding {
  return finding
}
