/** Puts a request to a Koa application and hands its answer back as a web response, so that our own guards stay in front. */
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type Provider from 'oidc-provider'

/** Asks the application. `origin` is what it shall believe to be reached under, whatever the request claims. */
export type AskKoa = (request: Request, origin: string) => Promise<Response>

/** Prepares the application (to be called once per application). Whatever it throws is thrown on. */
export function createAskKoa(application: Provider): AskKoa {
  const answers = new WeakMap<ServerResponse, { response?: Response; thrown?: unknown }>()
  application.use(async (context, next) => {
    // The response has no socket; what was to be written is read here.
    context.respond = false
    const answer = answers.get(context.res) ?? {}
    try {
      await next()
      answer.response = responseOf(context.status, context.body, context.res)
    } catch (error) {
      answer.thrown = error
    }
  })
  const listener = application.callback()

  return async (request, origin) => {
    const incoming = await incomingOf(request, origin)
    const outgoing = new ServerResponse(incoming)
    const answer: { response?: Response; thrown?: unknown } = {}
    answers.set(outgoing, answer)
    await listener(incoming, outgoing)
    if (answer.response !== undefined) return answer.response
    throw answer.thrown ?? new Error('the application gave no answer')
  }
}

async function incomingOf(request: Request, origin: string): Promise<IncomingMessage> {
  const { protocol, host } = new URL(origin)
  const { pathname, search } = new URL(request.url)
  const body = Buffer.from(await request.arrayBuffer())
  const incoming = new IncomingMessage(new Socket())
  incoming.method = request.method
  incoming.url = `${pathname}${search}`
  const named = [...request.headers].filter(
    ([name]) => !name.startsWith('x-forwarded-') && name !== 'transfer-encoding',
  )
  incoming.headers = {
    ...Object.fromEntries(named),
    host,
    'x-forwarded-proto': protocol.slice(0, -1),
    ...(body.length === 0 ? {} : { 'content-length': String(body.length) }),
  }
  if (body.length > 0) incoming.push(body)
  incoming.push(null)
  incoming.complete = true
  return incoming
}

function responseOf(status: number, body: unknown, outgoing: ServerResponse): Response {
  const headers = new Headers()
  for (const [name, value] of Object.entries(outgoing.getHeaders())) {
    // Whether pages may read an answer is for our own guards to say, and they say no.
    if (name === 'content-length' || name.startsWith('access-control-')) continue
    for (const each of Array.isArray(value) ? value : [value]) headers.append(name, String(each))
  }
  const isText = typeof body === 'string' || body === null || body === undefined
  return new Response(isText ? (body ?? null) : JSON.stringify(body), { status, headers })
}
