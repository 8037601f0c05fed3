/** After a write whose answer was lost: looks up whether it happened, and never asks for it twice. */
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
 * Runs a write that must not happen twice. Where its answer is lost, `find` says what it made: undefined = nothing is
 * there, null = it cannot be told. What was found is the answer; else the error stands, and says what was looked at.
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
      `${error.message} It was looked up at once and is not there so far.`,
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
  const isSame = Object.entries(json).every(
    ([field, value]) => typeof value === 'object' || record[field] === value,
  )
  return isSame ? record : null
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
