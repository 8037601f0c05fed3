/** The door of what only operators may do: an API token that is not bound to one MCP server. */
import type { Context, MiddlewareHandler } from 'hono'
import { RosebridgeError } from '../../shared/errors.ts'
import type { ApiTokenRegistry } from '../access/api-tokens.ts'
import { actingAs, commandLine } from '../administration.ts'
import { bearerOf, errorReply, unauthorized } from './error-reply.ts'

/** Refuses whoever brings no management token: 401 without a valid one, 403 with one of a server. */
export function managerOnly(apiTokens: ApiTokenRegistry): MiddlewareHandler {
  return async ({ req }, next) => {
    const token = bearerOf(req.raw)
    const found = token === undefined ? undefined : apiTokens.findByToken(token)
    if (found === undefined) {
      return unauthorized(
        'The management interface needs a valid API token.',
        'Make one with `rosebridge token create` and send it as Authorization: Bearer TOKEN.',
        // Who has shown nothing has shown nothing wrong (RFC 6750, section 3.1).
        token === undefined ? 'Bearer realm="rosebridge"' : undefined,
      )
    }
    if (found.server_id !== null) {
      return errorReply(
        new RosebridgeError('not_allowed', 'This API token only opens one MCP server.', {
          nextStep: 'Use a token that was made without --server.',
        }),
      )
    }
    return actingAs(found.name, next)
  }
}

/** Who a request comes from: the name of its token, to say who did it, and whether that one may still decide. */
export function managerOf(
  context: Context,
  apiTokens: ApiTokenRegistry,
): { readonly name: string; isThere(): boolean } {
  const token = bearerOf(context.req.raw)
  const found = token === undefined ? undefined : apiTokens.findByToken(token)
  if (found === undefined) return { name: 'API token', isThere: () => false }
  const { id, name } = found
  // A command has its say from the data that it may write; the token it lends itself for a moment is only its way in.
  return { name, isThere: () => name === commandLine || apiTokens.has(id) }
}

/** The JSON of a request. Throws invalid_input. */
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
