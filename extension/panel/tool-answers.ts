/** What each tool the panel asks answers with: types only, since the bridge has parsed the output. */
import type { OrderBrief } from '../../shared/insights/brief.ts'
import type { DelayGrounds } from '../../shared/insights/delay-grounds.ts'
import type { DelayExplanation } from '../../shared/insights/delay-schema.ts'
import type { DocumentCheck } from '../../shared/insights/documents.ts'
import type { Draft } from '../../shared/insights/drafts.ts'
import type { ExceptionList } from '../../shared/insights/exceptions.ts'
import type { OrderMatches } from '../../shared/insights/match-orders.ts'
import type { Timeline } from '../../shared/insights/timeline.ts'

/** Answers by the name of the tool. */
export interface ToolAnswers {
  readonly get_order_brief: OrderBrief
  readonly explain_order_delay: DelayExplanation & { readonly grounds?: DelayGrounds }
  readonly get_order_timeline: Timeline
  readonly check_order_documents: DocumentCheck
  readonly draft_order_update: Draft
  readonly list_order_exceptions: ExceptionList
  readonly find_order: OrderMatches
  readonly get_single_roserocket_object_by_id: Readonly<Record<string, unknown>>
  readonly create_a_roserocket_event: Readonly<Record<string, unknown>>
}
export type ToolName = keyof ToolAnswers & string
