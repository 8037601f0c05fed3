/** Orders that need somebody now: what is wrong, how bad by which points, and what to do next. */
import { z } from 'zod'
import { readCursor, writeCursor } from './cursor.ts'
import { firstPage } from './page-size.ts'
import { compareText } from './record-value.ts'

/** Kinds of exceptions, worst first. */
export const exceptionKinds = [
  'late',
  'missed_pickup',
  'no_carrier',
  'at_risk',
  'stale_tracking',
  'missing_pod',
] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

/**
 * One order with what is wrong with it. `minutes` (whole): how late it is (`late`, else `missed_pickup`), else how long
 * nothing was heard (`stale_tracking`), else since its delivery (`missing_pod`). `score` is the sum of `scoreParts`.
 */
export const orderExceptionSchema = z.object({
  order: z.object({
    id: z.string(),
    fullId: z.string(),
    customer: z.string().optional(),
    status: z.string(),
  }),
  kinds: z.array(z.enum(exceptionKinds)).min(1),
  minutes: z.number().int().nonnegative().optional(),
  score: z.number(),
  scoreParts: z.record(z.string(), z.number()),
  reason: z.string(),
  nextAction: z.string(),
})
export type OrderException = z.infer<typeof orderExceptionSchema>

/** `considered`: orders judged in full; `notLookedAt`: open orders that were not. */
export const exceptionListSchema = z.object({
  exceptions: z.array(orderExceptionSchema),
  considered: z.number().int().nonnegative(),
  notLookedAt: z.number().int().nonnegative(),
  nextCursor: z.string().optional(),
})
export type ExceptionList = z.infer<typeof exceptionListSchema>

/** Highest score first, then by id: the same list for the same orders, however they came. */
export function rankExceptions(exceptions: readonly OrderException[]): OrderException[] {
  return exceptions.toSorted(
    (one, other) => other.score - one.score || compareText(one.order.id, other.order.id),
  )
}

/**
 * One page of the ranking. `kinds` keeps orders that show any of them (default: all); `limit` is at least 1;
 * without it, at most 20 entries of about 1,300 tokens. Throws `invalid_input` for a cursor it did not make.
 */
export function pageExceptions({
  exceptions,
  kinds,
  limit,
  cursor,
  considered,
  notLookedAt,
}: {
  readonly exceptions: readonly OrderException[]
  readonly kinds?: readonly ExceptionKind[] | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
  readonly considered: number
  readonly notLookedAt: number
}): ExceptionList {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const wanted = rankExceptions(exceptions).filter(
    ({ kinds: own, score, order }) =>
      (kinds === undefined || own.some((kind) => kinds.includes(kind))) &&
      (after === undefined ||
        score < after.rank ||
        (score === after.rank && compareText(order.id.toWellFormed(), after.key) > 0)),
  )
  const shown = firstPage(wanted, { limit, usual: 20 })
  const last = shown.at(-1)
  return {
    exceptions: shown,
    considered,
    notLookedAt,
    ...(last !== undefined && wanted.length > shown.length
      ? { nextCursor: writeCursor({ rank: last.score, key: last.order.id }) }
      : {}),
  }
}
