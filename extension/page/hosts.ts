/** Which addresses are Rose Rocket's web app, and what the host says about the organisation. */

/** What a host tells. `opaqueIds`: record ids there need not look like UUIDs (the sandbox's do not). */
export interface RoseRocketHost {
  readonly organisation: string | null
  readonly opaqueIds: boolean
}

/** Hosts of the vendor that hold no records: sign-in, marketing, help. */
const otherServices = new Set(['a', 'www', 'help', 'platform', 'auth'])
const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Reads the host of an address; null where it is not the web app. `allowLoopback` lets the sandbox in
 * and is on in demo builds only. Rules: API notes, section 11.
 */
export function roseRocketHost(
  address: URL,
  { allowLoopback }: { readonly allowLoopback: boolean },
): RoseRocketHost | null {
  const { hostname, protocol, port } = address
  if (allowLoopback && protocol === 'http:' && loopbackNames.has(hostname)) {
    return { organisation: null, opaqueIds: true }
  }
  if (protocol !== 'https:' || port !== '') return null
  if (hostname === 'roserocket.com') return { organisation: null, opaqueIds: false }
  if (!hostname.endsWith('.roserocket.com')) return null
  const label = hostname.split('.', 1)[0] ?? ''
  if (otherServices.has(label)) return null
  return { organisation: label === 'network' ? null : label, opaqueIds: false }
}
