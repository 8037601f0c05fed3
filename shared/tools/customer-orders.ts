/** Orders by the words of their customer: the customers meant, then their newest orders. */
import { RosebridgeError } from '../errors.ts'
import { foldText } from '../insights/reference-codes.ts'
import type { RoseRecord } from '../roserocket/schemas.ts'
import type { ToolContext } from '../tool.ts'
import { labelOf } from './records.ts'

/** A customer that words may mean. */
export interface NamedCustomer {
  readonly id: string
  readonly name: string
}

const mostTerms = 6
const mostCustomers = 5
const ordersPerCustomer = 25

/**
 * The customers whose names hold the most of the words; none where this caller may not see customers. `words` are
 * folded; `typed` is the text they come from, since the API knows a name only by its own accents.
 */
export async function customersNamed(
  { words, typed }: { readonly words: readonly string[]; readonly typed: string },
  { roserocket, mayRead, signal }: ToolContext,
): Promise<NamedCustomer[]> {
  const spelt = (typed.match(/[\p{L}\d][\p{L}\p{M}\d&-]*/gu) ?? []).filter((word) =>
    words.includes(foldText(word).toLowerCase()),
  )
  const terms = [...new Set([...words, ...spelt].map((word) => word.toLowerCase()))]
    .filter((term) => term.length > 1)
    .slice(0, mostTerms)
  if (terms.length === 0 || !mayRead('customer')) return []
  const found = await Promise.all(
    terms.map((term) =>
      roserocket.autocomplete({ objectKey: 'customer', term }, { signal }).catch(orNone),
    ),
  )
  const names = new Map(found.flat().map((record) => [record.id, labelOf(record)]))
  const rated = [...names].map(([id, name]) => ({ id, name, hits: hitsOf(words, name) }))
  const most = Math.max(1, ...rated.map(({ hits }) => hits))
  return rated
    .filter(({ hits }) => hits === most)
    .slice(0, mostCustomers)
    .map(({ id, name }) => ({ id, name }))
}

/** Their newest orders, each with its customer's name, which a search leaves out. */
export async function ordersOfCustomers(
  customers: readonly NamedCustomer[],
  { roserocket, signal }: ToolContext,
): Promise<RoseRecord[]> {
  const found = await Promise.all(
    customers.map(async (customer) => {
      const { records } = await roserocket.search(
        {
          objectKey: 'order',
          filters: [{ path: 'customer', operator: 'in', value: [customer.id] }],
          orderBy: { path: 'createdAt', direction: 'desc' },
          limit: ordersPerCustomer,
        },
        { signal },
      )
      return records.map((order) => ({ ...order, customer }))
    }),
  )
  return found.flat()
}

function hitsOf(words: readonly string[], name: string): number {
  const there = foldText(name).toLowerCase()
  return words.filter((word) => there.includes(word)).length
}

/** A role that may not look customers up still finds orders by their numbers. */
function orNone(thrown: unknown): RoseRecord[] {
  if (
    thrown instanceof RosebridgeError &&
    ['forbidden', 'not_allowed', 'not_found', 'rejected'].includes(thrown.kind)
  )
    return []
  throw thrown
}
