/** The door of the link: which upgrade requests may become a socket at all. */
import type { IncomingMessage } from 'node:http'
import { linkPath } from '../../shared/wire/messages.ts'

/** An answer at the door: the extension's origin, or why the request is turned away. */
export type DoorAnswer =
  | { readonly origin: string }
  | { readonly status: 403 | 404; readonly problem: string }

const extensionOrigin = /^(?:chrome|moz)-extension:\/\/[a-z0-9-]+$/i
const loopbackHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i

/**
 * Judges an upgrade request. A web page cannot forge its Origin, and a rebound name shows in Host;
 * a local program can forge both, which is why pairing and proof follow.
 */
export function judgeUpgrade(request: Pick<IncomingMessage, 'url' | 'headers'>): DoorAnswer {
  const { host = '', origin = '' } = request.headers
  if (!loopbackHost.test(host)) {
    return { status: 403, problem: 'The link is open on this computer only.' }
  }
  if (!extensionOrigin.test(origin)) {
    return { status: 403, problem: 'The link is open to the browser extension only.' }
  }
  const path = (request.url ?? '').split('?', 1)[0]
  if (path !== linkPath) return { status: 404, problem: `The link is at ${linkPath}.` }
  return { origin: origin.toLowerCase() }
}
