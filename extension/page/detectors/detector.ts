/** The shape of a detector: a pure reading of an address and a document. */
import type { PageSeen } from '../../../shared/wire/open-page.ts'
import type { CompiledAddress } from '../match-address.ts'
import type { CompiledHeading } from '../match-heading.ts'

/** What a detector may look at. */
export interface Look {
  readonly address: URL
  readonly document: Pick<Document, 'title' | 'querySelectorAll'>
  readonly opaqueIds: boolean
  readonly addresses: readonly CompiledAddress[]
  readonly headings: readonly CompiledHeading[]
}

/** What a detector finds; the rest of the sighting is the same for all. */
export type Found = Pick<PageSeen, 'kind' | 'certainty'> & { id?: string; fullId?: string }

/** Answers null where it does not know the page. */
export type Detector = (look: Look) => Found | null
