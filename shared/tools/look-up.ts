/** After a write whose answer was lost: looks up whether it happened, and does not ask for it twice. */
import { RosebridgeError } from '../errors.ts'
import type { RecordJson, RoseRocketClient } from '../roserocket/client.ts'
import type { RoseEvent, RoseRecord } from '../roserocket/schemas.ts'
import type { ToolContext } from '../tool.ts'

type LookUpContext = Pick<ToolContext, 'roserocket' | 'signal' | 'now'>

/** Whoever waits has waited for the lost answer already. */
const patienceMs = 5_000
/** A note with the same words that is older than this is another one. */
const recentMs = 300_000
const newestEvents = 20

/**
 * Runs a write. Where its answer is lost, `find` says what came of it: undefined = it has not happened, null = it cannot be
 * told. What was found is the answer; else the error stands, and says what was looked at.
 */
export async function orLookUp<Made>(
  { signal }: LookUpContext,
  write: () => Promise<Made>,
  find: (signal: AbortSignal) => Promise<Made | undefined | null>,
): Promise<Made> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof RosebridgeError) || error.kind !== 'outcome_unknown') throw error
    const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
    const found = await find(patience).catch(() => null)
    if (found === null) throw error
    if (found !== undefined) return found
    throw new RosebridgeError(
      'outcome_unknown',
      `${error.message} It was looked up at once: so far it has not happened.`,
      { nextStep: error.nextStep, details: error.details ?? {}, cause: error },
    )
  }
}

/** The record a create may have made: the one with its external id, if it holds what was sent. */
export async function findCreated(
  { objectKey, json }: { readonly objectKey: string; readonly json: RecordJson },
  { roserocket }: Pick<LookUpContext, 'roserocket'>,
  signal: AbortSignal,
): Promise<RoseRecord | undefined | null> {
  const { externalId } = json
  if (typeof externalId !== 'string' || externalId === '') return null
  const record = await orNothing(roserocket.getByExternalId({ objectKey, externalId }, { signal }))
  if (record === undefined) return undefined
  // Somebody else's record with that id is not what was asked for.
  return holds(record, json) ? record : null
}

/** The record as an update was to leave it; undefined = it is not so. */
export async function findUpdated(
  { id, json }: { readonly id: string; readonly json: RecordJson },
  { roserocket }: Pick<LookUpContext, 'roserocket'>,
  signal: AbortSignal,
): Promise<RoseRecord | undefined> {
  const record = await roserocket.get({ id }, { signal })
  return holds(record, json) ? record : undefined
}

/** The ids, once none of them has a record any more; undefined = some have. */
export async function findGone(
  ids: readonly string[],
  { roserocket }: Pick<LookUpContext, 'roserocket'>,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const left = await Promise.all(ids.map((id) => orNothing(roserocket.get({ id }, { signal }))))
  return left.every((record) => record === undefined) ? ids : undefined
}

/** Whether a value shows what was written: fields, connections and lists may hold more than was sent of them. */
function holds(shown: unknown, written: unknown): boolean {
  if (written === null || written === '')
    return shown === null || shown === undefined || shown === ''
  if (typeof written !== 'object') return shown === written
  if (typeof shown !== 'object' || shown === null) return false
  const fields = new Map(Object.entries(shown))
  return Object.entries(written).every(([field, value]) => holds(fields.get(field), value))
}

/** The note that may have been written: among the newest, with the same words. */
export async function findNote(
  note: Parameters<RoseRocketClient['createEvent']>[0],
  { roserocket, now }: Pick<LookUpContext, 'roserocket' | 'now'>,
  signal: AbortSignal,
): Promise<RoseEvent | undefined> {
  const { recordId, objectKey, text } = note
  const { events } = await roserocket.events(
    { recordId, objectKey, limit: newestEvents },
    { signal },
  )
  const since = now().getTime() - recentMs
  return events.find(
    ({ json, createdAt }) => json?.logMessage === text && Date.parse(createdAt) >= since,
  )
}

async function orNothing<Found>(looking: Promise<Found>): Promise<Found | undefined> {
  try {
    return await looking
  } catch (error) {
    if (error instanceof RosebridgeError && error.kind === 'not_found') return undefined
    throw error
  }
}
