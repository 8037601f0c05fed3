/** A small real HTTP server for client tests: records what it is asked and answers as the test scripts. */
import { createServer, type IncomingMessage } from 'node:http'

export interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  /** The body as text; `json()` parses it. */
  readonly body: string
  json(): Record<string, unknown>
}

export interface ScriptedAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** An object is sent as JSON, a text as it is. */
  readonly body?: unknown
  readonly delayMs?: number
  /** Cuts the connection instead of answering. */
  readonly cut?: boolean
}

export interface ScriptedServer {
  readonly url: string
  readonly requests: SeenRequest[]
  /** The most requests that were under way at once. */
  mostAtOnce(): number
  close(): Promise<void>
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

async function readRequest(message: IncomingMessage): Promise<SeenRequest> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(Buffer.from(part))
  const url = new URL(message.url ?? '/', 'http://localhost')
  const body = Buffer.concat(parts).toString()
  return {
    method: message.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers,
    body,
    json() {
      const parsed: unknown = JSON.parse(body)
      if (!isObject(parsed)) throw new Error(`not an object: ${body}`)
      return parsed
    },
  }
}

/** Starts the server on a free port. `answer` may be asynchronous; what it throws is answered with 599. */
export async function startScriptedServer(
  answer: (request: SeenRequest) => ScriptedAnswer | Promise<ScriptedAnswer>,
): Promise<ScriptedServer> {
  const requests: SeenRequest[] = []
  let underWay = 0
  let most = 0
  const server = createServer(async (message, response) => {
    underWay += 1
    most = Math.max(most, underWay)
    response.on('close', () => {
      underWay -= 1
    })
    const request = await readRequest(message).catch(() => undefined)
    if (request === undefined) return
    requests.push(request)
    const reply = await Promise.resolve(request)
      .then(answer)
      .catch((thrown: unknown): ScriptedAnswer => ({ status: 599, body: String(thrown) }))
    if (reply.delayMs !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, reply.delayMs))
    }
    if (reply.cut === true) {
      message.socket.destroy()
      return
    }
    const isText = typeof reply.body === 'string'
    const status = reply.status ?? 200
    response.writeHead(status, {
      'content-type': isText ? 'text/html' : 'application/json',
      ...reply.headers,
    })
    const empty = reply.body === undefined || status === 204
    response.end(empty ? undefined : isText ? reply.body : JSON.stringify(reply.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was opened')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    mostAtOnce: () => most,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
