/** Free text over a record type: the API joins all conditions one way, so text is turned into ids first. */
import type { ToolContext } from '../tool.ts'

/** The most matches one search gives; a text that fits more is no text to search by. */
const mostMatches = 1_000

/** Text fields people know a record by; a path that a type does not have is answered with an error. */
const textPaths: Readonly<Record<string, readonly string[]>> = {
  order: ['fullId', 'externalId', 'poNum', 'refNum', 'loadTenderNum'],
  customer: ['fullId', 'externalId', 'name'],
  partner: ['fullId', 'externalId', 'name'],
  manifest: ['fullId', 'externalId', 'name'],
  task: ['fullId', 'externalId', 'description', 'refNum'],
  quote: ['fullId', 'externalId', 'poNum', 'refNum'],
}
const anyTextPaths: readonly string[] = ['fullId', 'externalId']

/** Ids of the records whose own references or name hold `text`; of orders also those of customers so named. */
export async function idsWithText(
  objectKey: string,
  text: string,
  { roserocket, mayRead, signal }: ToolContext,
): Promise<string[]> {
  const named =
    objectKey === 'order' && mayRead('customer')
      ? await roserocket.autocomplete({ objectKey: 'customer', term: text }, { signal })
      : []
  const inText = (textPaths[objectKey] ?? anyTextPaths).map((path) => ({
    path,
    operator: 'contains',
    value: text,
  }))
  const ofCustomer = { path: 'customer', operator: 'in', value: named.map(({ id }) => id) }
  const { records } = await roserocket.search(
    {
      objectKey,
      filters: [...inText, ...(named.length === 0 ? [] : [ofCustomer])],
      join: 'or',
      limit: mostMatches,
    },
    { signal },
  )
  return records.map(({ id }) => id)
}
