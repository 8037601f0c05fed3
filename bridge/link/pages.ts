/** Which of all open Rose Rocket tabs is the one the user looks at. */
import type { OnScreen, PageSighting } from '../../shared/page-context.ts'
import type { OpenPage } from '../../shared/wire/open-page.ts'

/** Whose screen is asked about; what is absent is not compared. */
export interface AskedOrganisation {
  /** Such as `acme` of `acme.roserocket.com`. */
  readonly subdomain?: string | undefined
  /** Origin of the account's web app. */
  readonly webUrl?: string | undefined
}

/** The tabs one browser reported last. `heardAt`: when it last answered; null while it is connected. */
export interface ReportedPages {
  readonly browser: string
  readonly pages: readonly OpenPage[]
  readonly heardAt: Date
  readonly connected: boolean
}

/** After this long without a word a lost browser's tabs say nothing about the screen any more. */
export const forgetAfterMs = 15 * 60_000

/** The newest focused tab of the organisation; its `seenAt` is when it was last known to be on screen. */
export function choosePage(
  reports: readonly ReportedPages[],
  options: { readonly organisation?: AskedOrganisation | undefined; readonly now: Date },
): OnScreen {
  const { organisation = {}, now } = options
  const fresh = reports.filter(
    ({ connected, heardAt }) => connected || now.getTime() - heardAt.getTime() < forgetAfterMs,
  )
  if (fresh.length === 0) return { page: null, reason: 'no_browser' }
  const tabs = fresh
    .flatMap((report) => report.pages.map((page) => ({ report, page })))
    .sort((left, right) => Date.parse(right.page.focusedAt) - Date.parse(left.page.focusedAt))
  if (tabs.length === 0) return { page: null, reason: 'no_page' }
  const found = tabs.find(({ page }) => belongsTo(page, organisation))
  if (found === undefined) return { page: null, reason: 'other_organisation' }
  return { page: sightingOf(found.page, found.report, now), reason: null }
}

/** Whether a tab may show the organisation's records. A host that names no organisation may. */
export function belongsTo(
  page: Pick<OpenPage, 'url' | 'organisation'>,
  { subdomain, webUrl }: AskedOrganisation,
): boolean {
  const shown = new URL(page.url)
  const web = webUrl === undefined ? undefined : new URL(webUrl)
  if (web !== undefined && samePlace(shown, web) && page.organisation === null) return true
  if (isLoopback(shown)) return web === undefined
  if (!isRoseRocket(shown) || (web !== undefined && !isRoseRocket(web))) return false
  if (page.organisation === null) return true
  const expected =
    subdomain ?? (web && web.hostname.split('.').length > 2 ? labelOf(web) : 'network')
  return expected === 'network' || page.organisation === expected.toLowerCase()
}

function sightingOf(page: OpenPage, report: ReportedPages, now: Date): PageSighting {
  const { kind, id, fullId, certainty, url, title } = page
  // What is visible stays on screen until the browser says otherwise, and it was heard later.
  const heardAt = report.heardAt.toISOString()
  const seenAt = page.visible && heardAt > page.seenAt ? heardAt : page.seenAt
  return {
    kind,
    ...(id === undefined ? {} : { id }),
    ...(fullId === undefined ? {} : { fullId }),
    certainty,
    url,
    title,
    seenAt,
    ageSeconds: Math.max(0, Math.round((now.getTime() - Date.parse(seenAt)) / 1000)),
    browser: report.browser,
  }
}

const isLoopback = ({ hostname }: URL) =>
  hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
const isRoseRocket = ({ hostname }: URL) => `.${hostname}`.endsWith('.roserocket.com')
const labelOf = ({ hostname }: URL) => hostname.split('.', 1)[0] ?? ''
const samePlace = (left: URL, right: URL) =>
  left.origin === right.origin ||
  (isLoopback(left) && isLoopback(right) && left.port === right.port)
