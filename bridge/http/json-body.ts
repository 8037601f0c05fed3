/** The body of a request as the JSON it is declared to be. */
import type { Context } from 'hono'
import { RosebridgeError } from '../../shared/errors.ts'

/** Throws invalid_input when it is not JSON after all. */
export async function jsonBody(context: Context): Promise<unknown> {
  const text = await context.req.text()
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new RosebridgeError('invalid_input', 'The request body is not valid JSON.', {
      nextStep: 'Correct the body and send it again.',
      cause: error,
    })
  }
}
