/** The answer to the bridge's own question from outside; whoever asks anything else gets 404. */
import { Hono } from 'hono'
import { RosebridgeError } from '../../shared/errors.ts'
import { type Reachability, reachablePath } from '../tunnel/reachability.ts'
import { errorReply } from './error-reply.ts'
import type { PublicOrigins } from './guards.ts'
import { issuerOf } from './issuer.ts'

/** GET with a nonce the bridge is asking: the word that belongs to it, and the origin it came in under. */
export function reachableRoute(
  reachability: Pick<Reachability, 'answer'>,
  publicOrigins: PublicOrigins,
): Hono {
  return new Hono().get(`${reachablePath}/:nonce`, (context) => {
    const answer = reachability.answer(context.req.param('nonce'))
    if (answer === undefined) {
      return errorReply(
        new RosebridgeError('not_found', 'There is nothing at this address.', {
          nextStep: 'Only the bridge itself asks here.',
        }),
      )
    }
    return context.json({ answer, origin: issuerOf(context.req.raw, publicOrigins()) })
  })
}
