/** What every insight reads: one order, its connected records and their events, gathered by the tools. */
import type { RoseEvent, RoseRecord } from '../roserocket/schemas.ts'

/** An event together with the record it belongs to. */
export interface RecordedEvent {
  readonly recordId: string
  /** `order`, `task` or `manifest`. */
  readonly objectKey: string
  readonly event: RoseEvent
}

/** The input of every insight. Records are raw API records; connections of the order are resolved into lists. */
export interface OrderFacts {
  /** The order; `customer`, `partner`, `shipper`, `consignee` are nested records where they were asked for. */
  readonly order: RoseRecord
  /** Tasks with their stop nested: `task.stop.location` is the address with `timezone`, `city`, `companyName`. */
  readonly tasks: readonly RoseRecord[]
  /** Manifests with `partner`, `drivers` nested. */
  readonly manifests: readonly RoseRecord[]
  /** Documents of the order, its tasks and manifests. */
  readonly documents: readonly RoseRecord[]
  /** Documents lie outside what this caller may see: none is here, and none is known to be missing. */
  readonly documentsClosed?: boolean
  readonly events: readonly RecordedEvent[]
  /** The organisation's IANA zone: used where a stop has none, and then named in `unknowns`. */
  readonly orgTimezone: string
  /** Origin of the organisation's web app, for addresses a user can open. */
  readonly webUrl: string
  /** What could not be read (older events cut off, a record refused): goes into `unknowns`. */
  readonly gaps: readonly string[]
}
