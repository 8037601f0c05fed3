/** The link to the browser extension: every connected browser, what it shows, who may come in. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { OnScreen } from '../../shared/page-context.ts'
import { closeCodes } from '../../shared/wire/messages.ts'
import type { DeviceState, DeviceStore } from './devices.ts'
import { judgeUpgrade } from './door.ts'
import { type AskedOrganisation, choosePage, forgetAfterMs, type ReportedPages } from './pages.ts'
import { createPairing, type Pairing } from './pairing.ts'
import {
  type BridgeIdentity,
  type Caller,
  type LinkAnswers,
  type LinkLog,
  openSession,
  type Session,
} from './session.ts'

/** A browser that says nothing for this long is gone; it pings every 20 seconds. */
const silentAfterMs = 60_000
const lookEveryMs = 10_000
/** How long a browser may take to answer that the bridge is stopping. */
const farewellMs = 500
/** Unproven sockets kept at once; a flood of them pushes out the oldest of itself only. */
const maxUnproven = 16
const maxMessageBytes = 1024 * 1024

/** The link, ready to be plugged into a Node HTTP server's `upgrade` event. */
export interface Link {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** The newest focused tab of the organisation, or the reason why there is none. */
  onScreen(organisation?: AskedOrganisation): OnScreen
  /** Every paired browser, connected or not. */
  devices(): readonly DeviceState[]
  /** Unpairs a browser and closes its connections. */
  forget(deviceId: string): void
  readonly pairing: Pick<Pairing, 'newCode' | 'current'>
  /** Closes every connection; nothing connects afterwards. */
  close(): void
}

/** Opens the link. `answersFor` gives what paired browsers are answered with. */
export function createLink(options: {
  readonly bridge: BridgeIdentity
  readonly devices: DeviceStore
  readonly answersFor: (caller: Caller) => LinkAnswers
  /** Told when something else has come on screen. */
  readonly onScreenChange?: () => void
  /** Whether a request came in from outside, where there is no link; absent: none does. */
  readonly isOutside?: (request: IncomingMessage) => boolean
  readonly now: () => Date
  readonly log: LinkLog
}): Link {
  const { devices, now } = options
  const pairing = createPairing({ now })
  // ws answers pings by itself and refuses messages that are too long (close code 1009).
  const server = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes })
  const sessions = new Map<WebSocket, Session>()
  // Tabs of browsers that went away: still worth telling for a while, with their age.
  let left: (ReportedPages & { readonly deviceId: string })[] = []
  let closed = false

  const lookAround = setInterval(() => {
    for (const [socket, { heardAt }] of sessions) {
      if (now().getTime() - heardAt.getTime() > silentAfterMs) {
        socket.close(closeCodes.silent, 'silent')
        socket.terminate()
      }
    }
    left = left.filter(({ heardAt }) => now().getTime() - heardAt.getTime() < forgetAfterMs)
  }, lookEveryMs)
  lookAround.unref()

  const forget = (deviceId: string) => {
    devices.remove(deviceId)
    left = left.filter((report) => report.deviceId !== deviceId)
    for (const [socket, { device }] of sessions) {
      if (device?.id === deviceId) socket.close(closeCodes.revoked, 'revoked')
    }
  }
  const connect = (socket: WebSocket, origin: string) => {
    const unproven = [...sessions].filter(([, { device }]) => device === null)
    if (unproven.length >= maxUnproven) unproven[0]?.[0].close(closeCodes.unproven, 'unproven')
    const session = openSession({
      ...options,
      socket,
      origin,
      pairing,
      onPages() {
        const deviceId = session.device?.id
        left = left.filter((report) => report.deviceId !== deviceId)
        compareScreen()
      },
      // After the reply, since this closes the socket it goes through.
      onUnpair: (deviceId) => void setImmediate(() => forget(deviceId)),
    })
    sessions.set(socket, session)
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      sessions.delete(socket)
      const { device, pages, heardAt } = session
      if (device === null || closed) return
      devices.seen(device.id, heardAt.toISOString())
      left.push({ deviceId: device.id, browser: device.name, pages, heardAt, connected: false })
      compareScreen()
    })
  }

  const reports = (): ReportedPages[] => {
    const names: string[] = []
    const connected = [...sessions.values()].flatMap(({ device, pages, heardAt }) => {
      if (device === null) return []
      names.push(device.name)
      const nth = names.filter((name) => name === device.name).length
      const browser = nth === 1 ? device.name : `${device.name} (${nth})`
      return [{ browser, pages, heardAt, connected: true }]
    })
    return [...connected, ...left]
  }
  const onScreen = (organisation?: AskedOrganisation) =>
    choosePage(reports(), { organisation, now: now() })
  let shown = ''
  /** Browsers report again and again; only another page, or another reason for none, is a change. */
  const compareScreen = () => {
    const { page, reason } = onScreen()
    const showing = page === null ? reason : `${page.kind} ${page.id} ${page.fullId} ${page.url}`
    if (showing === shown) return
    shown = showing
    options.onScreenChange?.()
  }

  return {
    handleUpgrade(request, socket, head) {
      const answer = closed
        ? { status: 404, problem: 'The bridge is stopping.' }
        : options.isOutside?.(request) === true
          ? { status: 404, problem: 'There is nothing at this address.' }
          : judgeUpgrade(request)
      if ('status' in answer) return turnAway(socket, answer)
      server.handleUpgrade(request, socket, head, (open) => connect(open, answer.origin))
    },
    onScreen,
    devices() {
      const ids = [...sessions.values()].map(({ device }) => device?.id)
      return devices.list().map(({ id, name, createdAt, lastSeenAt }) => {
        const connections = ids.filter((connectedId) => connectedId === id).length
        return { id, name, createdAt, lastSeenAt, connections }
      })
    },
    forget,
    pairing,
    close() {
      closed = true
      clearInterval(lookAround)
      for (const socket of sessions.keys()) {
        socket.close(closeCodes.goingAway, 'stopping')
        // A browser that sleeps answers no farewell.
        setTimeout(() => socket.terminate(), farewellMs).unref()
      }
      server.close()
    },
  }
}

function turnAway(socket: Duplex, { status, problem }: { status: number; problem: string }): void {
  const name = status === 403 ? 'Forbidden' : 'Not Found'
  const body = `${problem}\n`
  socket.on('error', () => socket.destroy())
  // No longer the server's, which lets the other end speak on for as long as it likes.
  socket.once('finish', () => socket.destroy())
  socket.end(
    `HTTP/1.1 ${status} ${name}\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}
