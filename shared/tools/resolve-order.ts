/** From any reference to one order: looked up in one round, and once more by text where that finds nothing. */
import { RosebridgeError } from '../errors.ts'
import { matchOrders, type OrderMatch, type OrderMatches } from '../insights/match-orders.ts'
import { readOrderHead } from '../insights/order-head.ts'
import { parseReference, type ReferenceCandidate } from '../insights/reference.ts'
import { readReference } from '../insights/reference-reading.ts'
import { screenWords } from '../page-context.ts'
import type { RoseRecord } from '../roserocket/schemas.ts'
import type { ToolContext } from '../tool.ts'
import { customersNamed, ordersOfCustomers } from './customer-orders.ts'

/** Candidates of one kind that a search may answer with; more would only bury the right one. */
const perSearch = 25

/** The orders that a reference may mean, best first. One round of calls, or two if only text finds it. */
export async function findOrders(
  query: string,
  context: ToolContext,
  limit?: number,
): Promise<OrderMatches> {
  const webUrl = context.organisation.webUrl
  const candidates = parseReference(query, { webUrl })
  const { typed, words } = readReference(query, webUrl)
  // A lone word says nothing about an order, but ids are opaque: it may still be one.
  if (candidates.length === 0 && !/^[\p{L}\d_.~-]{1,80}$/u.test(typed)) {
    throw new RosebridgeError('invalid_input', 'There is no reference in that text.', {
      nextStep:
        'Give an order number (O-19), a PO, a load number, an id or the address of the order page.',
    })
  }
  const match = (orders: readonly RoseRecord[]) =>
    matchOrders({ query, orders, webUrl, ...(limit === undefined ? {} : { limit }) })
  const exact = candidates.filter(({ kind }) => kind !== 'text')
  // Who is named is asked for at once, so that words cost one round more and not two.
  const [found, customers] = await Promise.all([
    gathered([...exact, ...wholeText(typed, exact)], context),
    customersNamed({ words, typed }, context),
  ])
  const matched = match(found)
  if (matched.matches.length > 0) return matched
  const [byText, byCustomer] = await Promise.all([
    gathered(
      [
        { kind: 'id', value: typed, variants: [typed] },
        ...candidates.filter(({ kind }) => kind === 'text'),
      ],
      context,
    ),
    ordersOfCustomers(customers, context),
  ])
  return match([...byCustomer, ...byText])
}

/** A number with blanks or strokes in it (`LOAD/77 X`) is looked for as it stands, besides its parts. */
function wholeText(typed: string, candidates: readonly ReferenceCandidate[]): ReferenceCandidate[] {
  const isNumber = typed.length <= 60 && /\d/u.test(typed) && /[\s/&]/u.test(typed)
  if (!isNumber || typed.split(/\s+/u).length > 4) return []
  const isKnown = candidates.some(({ variants }) => variants.includes(typed))
  return isKnown ? [] : [{ kind: 'externalId', value: typed, variants: [typed] }]
}

/** Names the customers of some matches, which a search leaves out; one round of calls. */
export async function withCustomers(
  found: OrderMatches,
  { roserocket, signal }: ToolContext,
): Promise<OrderMatches> {
  const named = found.matches.map(async (match) => {
    if (match.customer !== undefined) return match
    const order = await roserocket.get({ id: match.id, paths: ['customer.name'] }, { signal })
    const customer = readOrderHead({ order, webUrl: '' }).customer
    return customer === undefined ? match : { ...match, customer }
  })
  return { ...found, matches: await Promise.all(named) }
}

/** The one order meant by `reference`, else the order on screen. Several equally good ones are never picked from. */
export async function resolveOrderId(
  reference: string | undefined,
  context: ToolContext,
): Promise<string> {
  if (reference === undefined) return await orderOnScreen(context)
  const [only, ...others] = parseReference(reference, { webUrl: context.organisation.webUrl })
  if (only?.kind === 'id' && others.every(({ kind }) => kind === 'text')) return only.value
  const { matches, ambiguous } = await findOrders(reference, context)
  const [best] = matches
  if (best === undefined) {
    throw new RosebridgeError('not_found', `No order matches “${reference.slice(0, 80)}”.`, {
      nextStep:
        'Check the reference, or look for the customer or a part of the number with find_order.',
    })
  }
  if (ambiguous) throw ambiguousReference(reference, matches)
  return best.id
}

async function orderOnScreen(context: ToolContext): Promise<string> {
  const { page, reason } = await context.page()
  if (page?.kind === 'order' && page.id !== undefined) return page.id
  // A page whose address names no record may still show its number.
  if (page?.kind === 'order' && page.fullId !== undefined) {
    return await resolveOrderId(page.fullId, context)
  }
  const { what, nextStep } =
    reason === null
      ? {
          what: `The page on screen is no order but ${page.kind}`,
          nextStep: 'Name the order, or open it.',
        }
      : screenWords[reason]
  throw new RosebridgeError('no_order_on_screen', `${what}.`, { nextStep })
}

function ambiguousReference(reference: string, matches: readonly OrderMatch[]): RosebridgeError {
  const candidates = matches.slice(0, 5)
  const named = candidates.map(({ fullId, customer, why }) =>
    [fullId, customer, `${why.field} ${why.value}`].filter(Boolean).join(', '),
  )
  return new RosebridgeError(
    'ambiguous',
    `“${reference.slice(0, 80)}” fits several orders: ${named.join(' | ')}.`,
    { nextStep: 'Ask which one is meant and call again with its id.', details: { candidates } },
  )
}

/** Runs the look-ups of one round side by side and keeps each order once. */
async function gathered(
  candidates: readonly ReferenceCandidate[],
  context: ToolContext,
): Promise<RoseRecord[]> {
  const found = await Promise.all(candidates.flatMap((candidate) => lookUps(candidate, context)))
  const byId = new Map(found.flat().map((record) => [record.id, record]))
  return [...byId.values()]
}

function lookUps(candidate: ReferenceCandidate, context: ToolContext): Promise<RoseRecord[]>[] {
  const { kind, value, variants } = candidate
  const { roserocket, signal } = context
  const search = (path: string, operator: string, wanted: unknown) =>
    roserocket
      .search(
        { objectKey: 'order', filters: [{ path, operator, value: wanted }], limit: perSearch },
        { signal },
      )
      .then(({ records }) => records)
  switch (kind) {
    case 'id':
      return [ifThere(roserocket.get({ id: value }, { signal }))]
    case 'externalId':
      // The direct look-up is authoritative; the search also knows other spellings but lags behind writes.
      return [
        ifThere(roserocket.getByExternalId({ objectKey: 'order', externalId: value }, { signal })),
        search(kind, 'in', variants),
      ]
    case 'text':
      return variants
        .slice(0, 3)
        .flatMap((text) =>
          ['fullId', 'externalId', 'poNum', 'refNum', 'loadTenderNum'].map((path) =>
            search(path, 'contains', text),
          ),
        )
    default:
      return [search(kind, 'in', variants)]
  }
}

async function ifThere(record: Promise<RoseRecord>): Promise<RoseRecord[]> {
  try {
    const found = await record
    return found.objectKey === undefined || found.objectKey === 'order' ? [found] : []
  } catch (thrown) {
    // A guess that does not exist, or lies outside what this caller may see, is simply no candidate.
    if (
      thrown instanceof RosebridgeError &&
      ['not_found', 'not_allowed', 'rejected'].includes(thrown.kind)
    )
      return []
    throw thrown
  }
}
