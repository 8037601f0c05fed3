/** Addresses of Rose Rocket that people give us: origins only, encrypted unless they stay on this machine. */
import { RosebridgeError } from '../../shared/errors.ts'
import { defaultOrigins } from '../config.ts'

const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** The origin in normal form. Throws invalid_input unless it is https, or http on loopback, and nothing but an origin. */
export function parseOrigin(text: string, what: string): string {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && loopbackHost.test(url.hostname))
  const isBare =
    url?.pathname === '/' && `${url.search}${url.hash}${url.username}${url.password}` === ''
  if (url !== undefined && isSafe && isBare) return url.origin
  throw new RosebridgeError('invalid_input', `${what} is not an address we can use.`, {
    nextStep:
      'Give an https origin without a path, such as https://network.roserocket.com; http only for this machine.',
  })
}

/** Where people open records: what was said, else the organisation's own host beside the public API, else the API's. */
export function webOriginOf(options: {
  readonly said: string | undefined
  readonly apiUrl: string
  readonly subdomain: string | null | undefined
}): string {
  const { said, apiUrl, subdomain } = options
  if (said !== undefined) return said
  if (apiUrl !== defaultOrigins.api) return apiUrl
  return subdomain !== null && subdomain !== undefined && /^[a-z0-9-]{1,63}$/i.test(subdomain)
    ? `https://${subdomain.toLowerCase()}.roserocket.com`
    : defaultOrigins.api
}
