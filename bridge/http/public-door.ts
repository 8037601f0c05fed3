/** Requests that came in through a tunnel: they end with it, and what they mean is noted on the way. */
import type { MiddlewareHandler } from 'hono'
import { RosebridgeError } from '../../shared/errors.ts'
import { oauthPaths } from '../access/oauth/routes.ts'
import { methodOf } from '../mcp/request-body.ts'
import type { Arrival } from '../tunnel/arrivals.ts'
import type { OpenAddresses } from '../tunnel/open-address.ts'
import { errorReply } from './error-reply.ts'
import { hostOf } from './issuer.ts'
import { revocable } from './revocable-stream.ts'

/** Cuts off whatever came through an address when that address closes: streams end, calls are cancelled. */
export function endWithAddress({ signalOf }: Pick<OpenAddresses, 'signalOf'>): MiddlewareHandler {
  return async (context, next) => {
    const closed = signalOf(hostOf(context.req.raw))
    if (closed === undefined) return next()
    const { raw } = context.req
    context.req.raw = new Request(raw, { signal: AbortSignal.any([raw.signal, closed]) })
    let close: () => void = () => {}
    const gone = new Promise<'gone'>((resolve) => {
      close = () => resolve('gone')
      closed.addEventListener('abort', close, { once: true })
    })
    const answered = next()
    const first = await Promise.race([answered, gone]).finally(() =>
      // The address outlives thousands of requests; none may hang on it.
      closed.removeEventListener('abort', close),
    )
    if (first === 'gone') {
      // Its request is aborted; what it still answers, or throws, has no reader any more.
      void answered.catch(() => {})
      return errorReply(
        new RosebridgeError('upstream_unavailable', 'This address has just been closed.', {
          nextStep: 'Switch the tunnel on again in Rosebridge.',
        }),
      )
    }
    context.res = revocable(context.res, closed, () => {})
    return undefined
  }
}

/** Tells what a request from outside was: the steps of a client that signs in and calls its first tool. */
export function noteArrivals(options: {
  readonly isOutside: (host: string) => boolean
  readonly note: (arrival: Arrival) => void
}): MiddlewareHandler {
  return async (context, next) => {
    const { raw } = context.req
    if (!options.isOutside(hostOf(raw))) return next()
    const body = wantsBody(raw) ? raw.clone() : null
    await next()
    const arrival = await arrivalOf(context.req.path, context.res.status, raw, body)
    if (arrival !== null) options.note(arrival)
    return undefined
  }
}

const isMcp = (path: string) => path === '/mcp' || path.startsWith('/mcp/')

/** Newer clients name the method in a header; of the others the body has to be read. */
function wantsBody(request: Request): boolean {
  return (
    request.method === 'POST' &&
    isMcp(new URL(request.url).pathname) &&
    !request.headers.has('mcp-method')
  )
}

async function arrivalOf(
  path: string,
  status: number,
  request: Request,
  body: Request | null,
): Promise<Arrival | null> {
  const isDiscovery = path.startsWith('/.well-known/oauth-') && status === 200
  if (isDiscovery || (path === '/mcp' && status === 401)) return 'handshake'
  if (path === oauthPaths.token && status === 200) return 'allowed'
  if (!isMcp(path) || status !== 200 || request.method !== 'POST') return null
  const method =
    request.headers.get('mcp-method') ?? methodOf(await body?.json().catch(() => undefined))
  return method === 'tools/call' ? 'call' : null
}
