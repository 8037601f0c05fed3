/** How much one request may ask for, and the refusal of more. */
import { RosebridgeError } from '../errors.ts'

/** The most one search is asked for (API notes, section 4). */
export const maxSearchLimit = 1_000
/** The most one page of events holds (API notes 2.1). */
export const maxEventsLimit = 200

/** Refuses a limit the API would refuse. Throws `invalid_input`. */
export function checkLimit(limit: number, most: number): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= most) return
  throw new RosebridgeError('invalid_input', `A limit must be a whole number from 1 to ${most}.`, {
    nextStep: `Ask for at most ${most} at a time.`,
  })
}
