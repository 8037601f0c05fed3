/** From any reference to one order: looked up in one round, and once more by text where that finds nothing. */
import { RosebridgeError } from '../errors.ts'
import { matchOrders, type OrderMatch, type OrderMatches } from '../insights/match-orders.ts'
import { parseReference, type ReferenceCandidate } from '../insights/reference.ts'
import type { RoseRecord } from '../roserocket/schemas.ts'
import type { ToolContext } from '../tool.ts'

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
  if (candidates.length === 0) {
    throw new RosebridgeError('invalid_input', 'There is no reference in that text.', {
      nextStep:
        'Give an order number (O-19), a PO, a load number, an id or the address of the order page.',
    })
  }
  const match = (orders: readonly RoseRecord[]) =>
    matchOrders({ query, orders, webUrl, ...(limit === undefined ? {} : { limit }) })
  const exact = match(
    await gathered(
      candidates.filter(({ kind }) => kind !== 'text'),
      context,
    ),
  )
  if (exact.matches.length > 0) return exact
  return match(
    await gathered(
      candidates.filter(({ kind }) => kind === 'text'),
      context,
    ),
  )
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

async function orderOnScreen({ page }: ToolContext): Promise<string> {
  const sighting = await page()
  if (sighting?.kind === 'order' && sighting.id !== undefined) return sighting.id
  const seen =
    sighting === null
      ? 'No paired browser shows a Rose Rocket page'
      : `The page on screen is a ${sighting.kind}`
  throw new RosebridgeError('no_order_on_screen', `${seen}, so there is no order to speak of.`, {
    nextStep:
      'Name the order (O-19, a PO, a load number), or open it in Rose Rocket beside the panel.',
  })
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
