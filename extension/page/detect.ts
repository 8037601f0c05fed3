/** What a page shows: the first detector that knows it wins. */
import type { PageSeen } from '../../shared/wire/open-page.ts'
import { detectBoard } from './detectors/board.ts'
import type { Detector } from './detectors/detector.ts'
import { detectPageHeading } from './detectors/page-heading.ts'
import { detectRecord } from './detectors/record.ts'
import { detectRecordPanel } from './detectors/record-panel.ts'
import { roseRocketHost } from './hosts.ts'
import { knownAddresses, knownHeadings, type PagePattern } from './known-patterns.ts'
import { type CompiledAddress, compileAddress } from './match-address.ts'
import { type CompiledHeading, compileHeading } from './match-heading.ts'

/** The address first; a panel beside a board before the board; the page's heading last. */
const detectors: readonly Detector[] = [
  detectRecord,
  detectRecordPanel,
  detectBoard,
  detectPageHeading,
]

/** Patterns made ready once, used at every look. */
export interface ReadyPatterns {
  readonly addresses: readonly CompiledAddress[]
  readonly headings: readonly CompiledHeading[]
}

/** Makes patterns ready; the user's own come first, and unusable ones are left out. */
export function readyPatterns(own: readonly PagePattern[]): ReadyPatterns {
  const addresses = own.filter((pattern) => 'address' in pattern)
  const headings = own.filter((pattern) => 'heading' in pattern)
  return {
    addresses: [...addresses, ...knownAddresses]
      .map(compileAddress)
      .filter((made) => made !== null),
    headings: [...headings, ...knownHeadings].map(compileHeading).filter((made) => made !== null),
  }
}

/** Reads a page; null where it is not Rose Rocket's web app. Reads no cookie, storage or token. */
export function detectPage(options: {
  readonly address: URL
  readonly document: Pick<Document, 'title' | 'querySelectorAll'>
  readonly patterns: ReadyPatterns
  readonly allowLoopback: boolean
}): PageSeen | null {
  const { address, document, patterns, allowLoopback } = options
  const host = roseRocketHost(address, { allowLoopback })
  if (host === null) return null
  const look = { address, document, opaqueIds: host.opaqueIds, ...patterns }
  let found: ReturnType<Detector> = null
  for (const detect of detectors) {
    found = detect(look)
    if (found !== null) break
  }
  return {
    ...(found ?? { kind: 'other', certainty: 'url' }),
    organisation: host.organisation,
    url: withoutQuery(address).slice(0, 2048),
    title: document.title.replace(/\s+/g, ' ').trim().slice(0, 300),
  }
}

/**
 * A query may hold a one-time token or a search someone typed, and so may a hash that is no route, as sign-ins leave it;
 * neither says which record is shown.
 */
function withoutQuery({ origin, pathname, hash }: URL): string {
  return `${origin}${pathname}${hash.startsWith('#/') ? hash.split('?', 1)[0] : ''}`
}
