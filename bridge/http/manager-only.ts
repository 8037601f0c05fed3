/** The door of whoever manages the bridge: an API token that is not bound to one MCP server. */
import type { MiddlewareHandler } from 'hono'
import { RosebridgeError } from '../../shared/errors.ts'
import type { ApiTokenRegistry } from '../access/api-tokens.ts'
import { bearerOf, errorReply, unauthorized } from './error-reply.ts'

/** Answers 401 without a valid token, 403 with one that only opens a server. */
export function managerOnly(apiTokens: ApiTokenRegistry): MiddlewareHandler {
  return async (context, next) => {
    const token = bearerOf(context.req.raw)
    const found = token === undefined ? undefined : apiTokens.findByToken(token)
    if (found === undefined) {
      return unauthorized(
        'The management interface needs a valid API token.',
        'Make one with `rosebridge token create` and send it as Authorization: Bearer TOKEN.',
      )
    }
    if (found.server_id !== null) {
      return errorReply(
        new RosebridgeError('not_allowed', 'This API token only opens one MCP server.', {
          nextStep: 'Use a token that was made without --server.',
        }),
      )
    }
    return next()
  }
}
