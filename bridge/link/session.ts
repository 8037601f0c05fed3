/** One browser's connection: handshake, then its pages and its requests. */
import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../shared/wire/exchange.ts'
import {
  type BrowserExchanges,
  bridgeExchanges,
  browserExchanges,
  type HandshakeExchanges,
  handshakeExchanges,
  type PairedExchanges,
  protocolVersion,
} from '../../shared/wire/messages.ts'
import type { OpenPage } from '../../shared/wire/open-page.ts'
import { createPeer, type Peer, type SocketLike } from '../../shared/wire/peer.ts'
import { isProof, proofOf, randomToken, verifierOf } from '../../shared/wire/proof.ts'
import { WireError } from '../../shared/wire/wire-error.ts'
import { actingAs } from '../administration.ts'
import { deviceWords } from '../audit-entries.ts'
import { describedHere } from '../own-name.ts'
import { type DeviceStore, freeName, type PairedDevice } from './devices.ts'
import type { Pairing } from './pairing.ts'

/** The browser on whose behalf a request is answered. */
export interface Caller {
  /** Throws not_paired when asked before the proof. */
  device(): PairedDevice
  /** Asks that browser something. */
  readonly ask: Peer<BrowserExchanges>['ask']
  /** Calls `listener` once its connection has closed. */
  whenGone(listener: () => void): void
}

/** What a paired browser's requests are answered with; pages and pairings the link keeps itself. */
export type LinkAnswers = Handlers<Omit<PairedExchanges, 'pages' | 'unpair'>>

/** This bridge, as it introduces itself. `id` is stable: browsers know their bridge by it. */
export interface BridgeIdentity {
  readonly id: string
  readonly version: string
}

/** Where the link tells what happens; pino has this shape. */
export interface LinkLog {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
}

/** A connected browser. */
export interface Session {
  readonly peer: Peer<BrowserExchanges>
  /** Null until the browser has proven itself. */
  readonly device: PairedDevice | null
  readonly pages: readonly OpenPage[]
  readonly heardAt: Date
}

/** Opens a session on an accepted socket; `origin` is the extension's. */
export function openSession(options: {
  readonly socket: SocketLike
  readonly origin: string
  readonly bridge: BridgeIdentity
  readonly devices: DeviceStore
  readonly pairing: Pairing
  readonly answersFor: (caller: Caller) => LinkAnswers
  readonly onPages: () => void
  readonly onUnpair: (deviceId: string) => void
  readonly now: () => Date
  readonly log: LinkLog
}): Session {
  const { socket, origin, bridge, devices, pairing, answersFor, onPages, onUnpair, now, log } =
    options
  let device: PairedDevice | null = null
  let pages: readonly OpenPage[] = []
  let heardAt = now()
  let browser = 'Browser'
  // Used up by the first proof, right or wrong, so that no proof can be tried twice.
  let challenge: { device: PairedDevice; nonce: string; theirNonce: string } | null = null

  const become = (proven: PairedDevice) => {
    device = proven
    devices.seen(proven.id, now().toISOString())
    log.info({ device: proven.id, browser: proven.name }, 'a browser is connected')
  }

  const handshake: Handlers<HandshakeExchanges> = {
    hello(hello) {
      browser = hello.browser
      challenge = null
      const introduction = {
        protocol: protocolVersion,
        bridgeId: bridge.id,
        bridgeVersion: bridge.version,
      }
      if (hello.protocol !== protocolVersion) {
        const outdated = hello.protocol < protocolVersion ? 'extension' : 'bridge'
        return { state: 'version', ...introduction, outdated }
      }
      const known = hello.deviceId === null ? undefined : devices.find(hello.deviceId)
      if (known === undefined || known.origin !== origin) {
        return { state: 'not_paired', ...introduction }
      }
      challenge = { device: known, nonce: randomToken(), theirNonce: hello.nonce }
      return { state: 'challenge', ...introduction, nonce: challenge.nonce }
    },
    async proof({ proof }) {
      const asked = challenge
      challenge = null
      if (asked === null) throw notPaired('There is no open challenge.')
      const { id, verifier, name } = asked.device
      const ids = { deviceId: id, bridgeId: bridge.id }
      // The person may have unpaired the browser between challenge and proof.
      if (devices.find(id) === undefined) throw notPaired('This browser was unpaired.')
      if (!(await isProof(proof, verifier, { role: 'browser', nonce: asked.nonce, ...ids }))) {
        log.warn({ device: id, origin }, 'a browser failed to prove itself')
        throw notPaired('The proof is wrong.')
      }
      become(asked.device)
      const mine = await proofOf(verifier, { role: 'bridge', nonce: asked.theirNonce, ...ids })
      return { proof: mine, name }
    },
    async pair({ code }) {
      const outcome = pairing.tryCode(code)
      if (outcome.state !== 'right') {
        log.warn({ origin, outcome: outcome.state }, 'a wrong pairing code was typed')
        return outcome
      }
      const secret = randomToken()
      const paired: PairedDevice = {
        id: randomUUID(),
        name: freeName(
          browser,
          devices.list().map(({ name }) => name),
        ),
        verifier: await verifierOf(secret),
        origin,
        createdAt: now().toISOString(),
        lastSeenAt: now().toISOString(),
      }
      devices.add(paired)
      become(paired)
      return { state: 'paired', deviceId: paired.id, secret, name: paired.name }
    },
    ping: () => ({ at: now().toISOString() }),
  }

  const caller: Caller = {
    device() {
      if (device === null) throw notPaired('This browser is not paired with the bridge.')
      return device
    },
    ask: (name, request, options) => peer.ask(name, request, options),
    whenGone: (listener) => socket.addEventListener('close', listener),
  }

  const heard = () => {
    heardAt = now()
  }
  socket.addEventListener('message', heard)
  const peer: Peer<BrowserExchanges> = createPeer({
    socket,
    asks: browserExchanges,
    answers: bridgeExchanges,
    handlers: {
      ...handshake,
      ...answersFor(caller),
      pages(report) {
        pages = report.pages
        onPages()
        return {}
      },
      unpair() {
        onUnpair(caller.device().id)
        return {}
      },
    },
    admit(name) {
      if (!Object.hasOwn(handshakeExchanges, name)) caller.device()
    },
    within: (work) => (device === null ? work() : actingAs(deviceWords(device), work)),
    describe: describedHere,
  })

  return {
    peer,
    get device() {
      return device
    },
    get pages() {
      return pages
    },
    get heardAt() {
      return heardAt
    },
  }
}

function notPaired(message: string): WireError {
  return new WireError({
    kind: 'not_paired',
    message,
    nextStep: 'Ask the bridge for a pairing code and type it in the panel.',
  })
}
