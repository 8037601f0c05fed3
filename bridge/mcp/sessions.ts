/** Sessions for older clients (2025-11-25 and before): one server each, bound to the token that opened it. */
import {
  isInitializeRequest,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server'
import { revocable } from '../http/revocable-stream.ts'
import type { Announcer } from './announcer.ts'
import { createEventStore, type KeptMessages } from './event-store.ts'
import type { BuiltServer } from './server.ts'
import { followChanges } from './session-changes.ts'
import type { Subject } from './subject.ts'

/** After so long without a request or an open stream a session ends. */
const idleMs = 30 * 60_000
const sweepMs = 60_000
/** Sessions one MCP server may have; a further one takes the place of the longest idle. */
const maxSessions = 32
/** How soon a client should come back to a stream that was closed on purpose. */
const retryMs = 1_000

interface Session {
  readonly id: string
  readonly built: BuiltServer
  readonly transport: WebStandardStreamableHTTPServerTransport
  readonly ended: AbortController
  /** For whom the server answers; replaced with every request. */
  readonly current: { subject: Subject }
  readonly kept: KeptMessages
  /** Whether its client has ever opened the stream for what it has not asked for. */
  hasListened: boolean
  openStreams: number
  usedAtMs: number
}

export interface Sessions {
  /**
   * Serves a request that opens a session or belongs to one; null when it does neither. A session that is unknown,
   * over, or opened with another token answers 404, upon which a client opens a new one.
   */
  serve(request: Request, subject: Subject, body: unknown): Promise<Response> | null
}

/** Builds the table. `build` makes a server that speaks for whatever subject the function it gets answers. */
export function createSessions(options: {
  readonly build: (subject: () => Subject) => BuiltServer
  readonly announcer: Announcer
  /** Whether a subject may be told that the resource of that address changed. */
  readonly mayHear: (subject: Subject, uri: string) => boolean
  readonly newId: () => string
  readonly nowMs: () => number
  readonly onError: (error: Error) => void
}): Sessions {
  const { build, announcer, mayHear, newId, nowMs, onError } = options
  const sessions = new Map<string, Session>()

  let sweeping: NodeJS.Timeout | undefined
  const end = (session: Session) => {
    if (!sessions.delete(session.id)) return
    if (sessions.size === 0) clearInterval(sweeping)
    session.ended.abort()
    void session.transport.close().catch(onError)
  }

  const idleOnes = () => [...sessions.values()].filter(({ openStreams }) => openStreams === 0)
  const endIdle = () => {
    for (const session of idleOnes()) if (nowMs() - session.usedAtMs >= idleMs) end(session)
  }
  /** Makes room where a server has too many: what is idle goes first, the longest unused before all. */
  const makeRoom = (serverId: string) => {
    const own = [...sessions.values()].filter(
      ({ current }) => current.subject.grant.serverId === serverId,
    )
    if (own.length < maxSessions) return
    const idle = new Set(idleOnes())
    const byUse = own.sort((one, other) => one.usedAtMs - other.usedAtMs)
    const oldest = byUse.find((session) => idle.has(session)) ?? byUse[0]
    if (oldest !== undefined) end(oldest)
  }

  const answer = async (session: Session, request: Request, body: unknown): Promise<Response> => {
    session.usedAtMs = nowMs()
    session.openStreams += 1
    try {
      const response = await session.transport.handleRequest(fromBeginning(session, request), {
        parsedBody: body,
      })
      return revocable(response, session.ended.signal, () => {
        session.openStreams -= 1
        session.usedAtMs = nowMs()
      })
    } catch (error) {
      session.openStreams -= 1
      throw error
    }
  }

  const open = async (request: Request, subject: Subject, body: unknown): Promise<Response> => {
    endIdle()
    makeRoom(subject.grant.serverId)
    const id = newId()
    const ended = new AbortController()
    const kept = createEventStore()
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: () => id,
      eventStore: kept,
      retryInterval: retryMs,
      onsessionclosed: () => end(session),
    })
    const current = { subject }
    const built = build(() => current.subject)
    const session: Session = {
      id,
      built,
      transport,
      ended,
      current,
      kept,
      hasListened: false,
      openStreams: 0,
      usedAtMs: nowMs(),
    }
    const changes = announcer.streamOf(subject.grant, (uri) => mayHear(current.subject, uri))
    const stopFollowing = followChanges(built, changes)
    const stopWatching = subject.grant.whenGone(() => end(session))
    ended.signal.addEventListener('abort', () => {
      stopFollowing()
      stopWatching()
    })
    if (sessions.size === 0) {
      sweeping = setInterval(endIdle, sweepMs)
      sweeping.unref()
    }
    sessions.set(id, session)
    await built.server.connect(transport)
    const response = await answer(session, request, body)
    if (transport.sessionId !== undefined) return response
    // What the transport refused has opened nothing; its words outlive the session that was none.
    const words = await response.text()
    end(session)
    return new Response(words, response)
  }

  return {
    serve(request, subject, body) {
      const id = request.headers.get('mcp-session-id')
      if (id === null) {
        if (!isInitializeRequest(body)) return null
        const { name, version } = body.params.clientInfo
        subject.grant.reportClient(`${name} ${version}`)
        return open(request, subject, body)
      }
      endIdle()
      const session = sessions.get(id)
      if (session === undefined || !isSameDoor(session.current.subject, subject)) {
        return Promise.resolve(unknownSession())
      }
      const hasChanged = reachOf(session.current.subject) !== reachOf(subject)
      session.current.subject = subject
      if (hasChanged) session.built.renew()
      return answer(session, request, body)
    },
  }
}

/** What was sent before a client listened for the first time is not lost: that stream starts at its beginning. */
function fromBeginning(session: Session, request: Request): Request {
  if (request.method !== 'GET' || session.hasListened) return request
  session.hasListened = true
  if (request.headers.has('last-event-id')) return request
  const headers = new Headers(request.headers)
  headers.set('last-event-id', session.kept.beginning)
  return new Request(request, { headers })
}

/** What decides what is offered: it may change under a session, with the server or with a renewed token. */
function reachOf({ grant: { config, scopes } }: Subject): string {
  return JSON.stringify({ config, scopes })
}

function isSameDoor({ grant: opened }: Subject, { grant }: Subject): boolean {
  return opened.serverId === grant.serverId && opened.credential === grant.credential
}

function unknownSession(): Response {
  return Response.json(
    {
      jsonrpc: '2.0',
      id: null,
      error: { code: -32_001, message: 'Session not found. Open a new one with initialize.' },
    },
    { status: 404 },
  )
}
