/** The named error a piece of work fails with; work that succeeds, or fails otherwise, fails the test. */
import { RosebridgeError } from '../../shared/errors.ts'

export async function failureOf(work: Promise<unknown>): Promise<RosebridgeError> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (thrown instanceof RosebridgeError) return thrown
  throw new Error(`expected a RosebridgeError, got ${String(thrown)}`)
}
