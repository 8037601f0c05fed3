/** Which of some orders a typed reference means, best first, and why each one matches. */
import { z } from 'zod'
import type { RoseRecord } from '../roserocket/schemas.ts'
import { cleanText } from '../safe-text.ts'
import { firstTextAt, nameAt, statusOf, textAt } from './record-fields.ts'
import { compareText, type Fields, isFields } from './record-value.ts'
import { type FoundCode, foldText, runsOf } from './reference-codes.ts'
import { type ReadReference, readReference } from './reference-reading.ts'

/** One order that may be meant. `score` is 0 to 100 and comparable only within one answer. */
const orderMatchSchema = z.object({
  id: z.string(),
  fullId: z.string(),
  externalId: z.string().optional(),
  customer: z.string().optional(),
  status: z.string().optional(),
  why: z.object({ field: z.string(), value: z.string() }),
  score: z.number(),
})
export type OrderMatch = z.infer<typeof orderMatchSchema>

/** `ambiguous`: the first two are equally good, so a person has to choose. */
export const orderMatchesSchema = z.object({
  matches: z.array(orderMatchSchema),
  ambiguous: z.boolean(),
})
export type OrderMatches = z.infer<typeof orderMatchesSchema>

/** Points of each way to match; they are far enough apart that small bonuses never change the order. */
const points = {
  id: 100,
  fullId: 95,
  externalId: 90,
  number: 85,
  normalisedUnderItsLabel: 75,
  normalised: 65,
  otherField: 50,
  partOfCode: 40,
  startOfNumber: 25,
  words: 20,
} as const

const codeFields = ['fullId', 'externalId', 'poNum', 'refNum', 'loadTenderNum'] as const
type CodeField = (typeof codeFields)[number]

/** Prefixes that people put before the number of a field without changing what it means. */
const fieldPrefixes: Readonly<Record<CodeField, readonly string[]>> = {
  fullId: ['O', 'ORDER', 'ORD'],
  externalId: ['SO', 'ERP', 'EXT'],
  poNum: ['PO'],
  refNum: ['REF', 'BOL', 'PRO'],
  loadTenderNum: ['LOAD', 'LT', 'LD'],
}

/** Fields in which words are looked for; records of a search hold few of them. */
const wordPaths = [
  ...['customer.name', 'partner.name', 'shipper.companyName', 'shipper.name', 'shipper.city'],
  ...['shipper.formattedAddress', 'consignee.companyName', 'consignee.name', 'consignee.city'],
  ...['consignee.formattedAddress', 'origins', 'destinations', 'firstPickupTask.name'],
  ...['lastDeliveryTask.name', 'driverName', 'status', 'serviceType', 'billingParty.companyName'],
] as const

interface Match {
  readonly score: number
  readonly field: string
  readonly value: string
}

function sameRuns(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((run, index) => run === other[index])
}

function withoutPrefix(runs: readonly string[], prefixes: readonly string[]): readonly string[] {
  const [first, second] = runs
  if (first === undefined || second === undefined || !/\d/u.test(second)) return runs
  return prefixes.includes(first) ? runs.slice(1) : runs
}

function containsRuns(long: readonly string[], short: readonly string[]): boolean {
  return long.some((_, start) => sameRuns(long.slice(start, start + short.length), short))
}

/** How well one code of the reference fits one field of one order. */
function codeScore(found: FoundCode, field: CodeField, value: string): number {
  const said = [found.code, found.typed].map((text) => text.toUpperCase())
  const own = found.label === undefined ? undefined : found.label.kinds[0] === field
  const typedRuns = runsOf(found.label === undefined ? found.code : found.typed)
  const valueRuns = runsOf(value)
  const codeRuns = withoutPrefix(runsOf(found.code), fieldPrefixes[field])
  const bareValue = withoutPrefix(valueRuns, fieldPrefixes[field])
  const identical = said.includes(value.trim().toUpperCase())
  // `po 19` may be written for the field of another name, but then it is a lesser match.
  const named = own !== false || sameRuns(typedRuns, valueRuns)
  if (identical && named) {
    return field === 'fullId' || field === 'externalId' ? points[field] : points.number
  }
  if (sameRuns(typedRuns, valueRuns)) return points.normalisedUnderItsLabel
  if (sameRuns(codeRuns, bareValue)) {
    if (own === true) return points.normalisedUnderItsLabel
    if (own === undefined) return points.normalised
    return found.label?.kinds.includes(field) === true ? points.otherField : points.partOfCode
  }
  if (!codeRuns.some((run) => /\d/u.test(run))) return 0
  if (containsRuns(valueRuns, codeRuns)) return points.partOfCode
  const number = codeRuns.findLast((run) => /^\d{3,}$/u.test(run))
  const starts = number !== undefined && valueRuns.some((run) => run.startsWith(number))
  return starts && codeRuns.length === 1 ? points.startOfNumber : 0
}

function textsAt(order: Fields, path: string): string[] {
  const value = textAt(order, path)
  if (value !== undefined) return [value]
  const list = order[path]
  return Array.isArray(list)
    ? list.flatMap((item) => {
        if (typeof item === 'string') return [item]
        if (!isFields(item)) return []
        return ['name', 'companyName', 'city', 'state', 'formattedAddress'].flatMap(
          (name) => textAt(item, name) ?? [],
        )
      })
    : []
}

/** The words of the reference that an order's customer, places or carrier contain, as a share of all. */
function wordMatch(order: Fields, words: readonly string[]): Match | undefined {
  let best: Match | undefined
  const hit = new Set<string>()
  for (const path of wordPaths) {
    for (const value of textsAt(order, path)) {
      const folded = foldText(value).toLowerCase()
      const there = folded.match(/[\p{L}\d]+/gu) ?? []
      const hits = words.filter(
        (word) =>
          there.some((other) => other === word || (word.length >= 4 && other.startsWith(word))) ||
          (/\d/u.test(word) && folded.split(/[\s,;()]+/u).includes(word)),
      )
      for (const word of hits) hit.add(word)
      if (hits.length > (best?.score ?? 0))
        best = { score: hits.length, field: path.split('.')[0] ?? path, value }
    }
  }
  if (best === undefined) return undefined
  return { ...best, score: hit.size / words.length }
}

interface Query {
  readonly ids: readonly string[]
  readonly codes: readonly FoundCode[]
  readonly words: readonly string[]
}

function asQuery({ ids, opaque, single, codes, words, typed }: ReadReference): Query {
  // Any text can be somebody's number or the id of a record, if it is one letter for letter.
  const isCode = codes.some((found) => found.typed === typed || found.code === typed)
  const whole = isCode || ids.length > 0 ? [] : [typed]
  return {
    ids: [...ids, ...(single === undefined ? [] : [single]), typed],
    codes: [
      ...codes,
      ...[...opaque, ...whole].map((code) => ({ typed: code, code, label: undefined })),
    ],
    words,
  }
}

function bestMatch(order: RoseRecord, query: Query): Match | undefined {
  if (query.ids.some((id) => id.toLowerCase() === order.id.toLowerCase())) {
    return { score: points.id, field: 'id', value: order.id }
  }
  const hits = query.codes.flatMap((found) => {
    const perField = codeFields.flatMap((field): Match[] => {
      const value = textAt(order, field)
      if (value === undefined) return []
      const score = codeScore(found, field, value)
      return score === 0 ? [] : [{ score, field, value }]
    })
    return perField.sort((one, other) => other.score - one.score).slice(0, 1)
  })
  hits.sort((one, other) => other.score - one.score)
  const words = query.words.length === 0 ? undefined : wordMatch(order, query.words)
  const [best] = hits
  if (best === undefined) {
    return words === undefined ? undefined : { ...words, score: points.words * words.score }
  }
  // Each further reference and the words that fit count a little: they tell twins apart.
  const different = new Set(hits.map(({ value }) => value)).size
  const bonus = Math.min(2, different - 1) + 2 * (words?.score ?? 0)
  return { ...best, score: Math.min(points.id - 1, best.score + bonus) }
}

function present(order: RoseRecord, match: Match): OrderMatch {
  const externalId = textAt(order, 'externalId')
  const customer = nameAt(order, 'customer') ?? textAt(order, 'customerName')
  const status = textAt(order, 'status')
  return {
    id: order.id,
    fullId: cleanText(firstTextAt(order, ['fullId', 'externalId']) ?? order.id, 80),
    ...(externalId === undefined ? {} : { externalId: cleanText(externalId, 80) }),
    ...(customer === undefined ? {} : { customer: cleanText(customer, 120) }),
    ...(status === undefined ? {} : { status: cleanText(status, 40) }),
    why: { field: match.field, value: cleanText(match.value, 120) },
    score: Math.round(match.score * 10) / 10,
  }
}

const closedStatuses = new Set(['archived', 'cancelled', 'rejected', 'expired', 'invoiced'])

/**
 * Ranks orders against a typed reference: an exact id, then `fullId`, `externalId`, the numbers (`poNum`, `refNum`,
 * `loadTenderNum`), the same number in another dress, part of a code, words. Numbers are compared whole. Orders that
 * fit nothing are left out; equals stand open ones first, then the newer, then by id. At most `limit` are returned.
 */
export function matchOrders({
  query,
  orders,
  webUrl,
  limit = 10,
}: {
  readonly query: string
  readonly orders: readonly RoseRecord[]
  readonly webUrl?: string
  readonly limit?: number
}): OrderMatches {
  const parsed = asQuery(readReference(query, webUrl))
  const seen = new Set<string>()
  const ranked = orders
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .flatMap((order) => {
      const match = bestMatch(order, parsed)
      return match === undefined ? [] : [{ order, match: present(order, match) }]
    })
    .sort(
      (one, other) =>
        other.match.score - one.match.score ||
        Number(closedStatuses.has(statusOf(one.order))) -
          Number(closedStatuses.has(statusOf(other.order))) ||
        compareText(textAt(other.order, 'createdAt') ?? '', textAt(one.order, 'createdAt') ?? '') ||
        compareText(one.order.id, other.order.id),
    )
    .map(({ match }) => match)
  const [first, second] = ranked
  return {
    matches: ranked.slice(0, limit),
    ambiguous: first !== undefined && second !== undefined && first.score === second.score,
  }
}
