/** The type of the cause tables: a category and its phrases. */
import type { CauseCategory } from '../delay-schema.ts'
import type { PhraseTable } from '../phrase-language.ts'

/**
 * One category's phrases. Beside the X12 codes a line may say `SITE` (or `SITEB1` and so on): the words fit any facility,
 * so the stop decides whether it is the shipper (AM) or the consignee (AG, or the code behind SITE).
 */
export type CausePhrases = PhraseTable<Exclude<CauseCategory, 'not_stated'>>
