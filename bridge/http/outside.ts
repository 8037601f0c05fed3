/** Which requests have come in from outside this machine: under a public name, or passed on by a proxy. Pure. */
import type { IncomingHttpHeaders } from 'node:http'

/** What proxies add to what they pass on. Nothing in them is believed; that they are there says enough. */
const forwardedHeaders = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'cf-connecting-ip',
  'via',
]

/** Whether that Host is one of the public names. */
export function isPublicHost(host: string, publicOrigins: readonly string[]): boolean {
  return publicOrigins.some((origin) => new URL(origin).host === host.toLowerCase())
}

/** Also one that gives our own name for Host: a proxy must not open what is for this machine only. */
export function isForwarded(header: (name: string) => unknown): boolean {
  return forwardedHeaders.some((name) => header(name) !== undefined)
}

/** Both, for a request that no route has seen yet. */
export function cameFromOutside(
  headers: IncomingHttpHeaders,
  publicOrigins: readonly string[],
): boolean {
  return isPublicHost(headers.host ?? '', publicOrigins) || isForwarded((name) => headers[name])
}
