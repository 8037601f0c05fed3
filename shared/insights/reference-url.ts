/** The order in a pasted web-app address, classic or new; any other address says nothing. */

const address = /\b(?:https?:\/\/)?[\w.-]+(?::\d{1,5})?\/[^\s<>"'“”]*|\bhttps?:\/\/[^\s<>"'“”]+/giu
const appHost = /^(?:[a-z0-9-]+\.)*roserocket\.com$/u
/** Hosts of the same domain that do not serve the web app (API notes, section 11). */
const otherServices = new Set(
  ['a', 'www', 'help', 'platform', 'auth'].map((name) => `${name}.roserocket.com`),
)
const loopbackHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u

function parseAddress(text: string): URL | undefined {
  const whole = /^https?:\/\//iu.test(text) ? text : `https://${text}`
  return URL.canParse(whole) ? new URL(whole) : undefined
}

function servesTheApp(url: URL, webUrl: string | undefined): boolean {
  if (webUrl !== undefined && URL.canParse(webUrl) && new URL(webUrl).origin === url.origin)
    return true
  if (loopbackHost.test(url.hostname)) return true
  return url.protocol === 'https:' && appHost.test(url.hostname) && !otherServices.has(url.hostname)
}

/** What stands after `orders` in addresses of pages that are no order's own. */
const pageNames = new Set(
  (
    'new create add edit list all board boards view views table map timeline chart charts calendar search filter import ' +
    'export dashboard dispatch planning archive archived deleted draft drafts template templates settings report reports ' +
    'open closed active recent bulk overview summary'
  ).split(' '),
)

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Both apps route by hash; the path is looked at only where there is no hash route. */
function orderIdIn(url: URL): string | undefined {
  const route = url.hash.length > 1 ? url.hash.slice(1) : url.pathname
  const segments = (route.split(/[?#]/u)[0] ?? '').split('/').map(decoded)
  let id: string | undefined
  segments.forEach((segment, index) => {
    const next = segments[index + 1]
    if (!/^orders?$/iu.test(segment) || next === undefined || next === '') return
    if (!pageNames.has(next.toLowerCase())) id = next
  })
  return id
}

/**
 * Takes the web addresses out of a text. `orderIds` are the records that the app's own addresses open, in order;
 * `rest` is the text without any address. A lone UUID in an address may be a board, so it counts only after
 * `order` or `orders`. `webUrl` is the origin of the organisation's own web app, where it is not the usual one.
 */
export function takeAddresses(text: string, webUrl?: string): { orderIds: string[]; rest: string } {
  const orderIds: string[] = []
  const rest = text.replace(address, (match) => {
    const url = parseAddress(match.replace(/[).,;:!?\]]+$/u, ''))
    // `PO/5561` has the look of a path, but `PO` is no host.
    if (
      url === undefined ||
      (!/[.:\]]|localhost/u.test(match.split('/')[0] ?? '') && !/^https?:/iu.test(match))
    ) {
      return match
    }
    const id = servesTheApp(url, webUrl) ? orderIdIn(url) : undefined
    if (id !== undefined && !orderIds.includes(id)) orderIds.push(id)
    return ' '
  })
  return { orderIds, rest }
}
