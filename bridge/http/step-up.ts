/** Step-up: a call that needs a scope its token lacks is told which one, and where to ask for it. */
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { type JudgedTool, missingScope } from '../access/policy.ts'
import { type OauthScope, oauthScopes } from '../access/scopes.ts'
import { errorReply } from './error-reply.ts'
import { challenge } from './oauth-metadata.ts'

const callSchema = z.object({
  method: z.literal('tools/call'),
  params: z.object({ name: z.string() }),
})

/** The scope a request's tool calls need beyond those held; null when none, or when the body is no call at all. */
export async function missingScopeOf(
  request: Request,
  held: readonly OauthScope[],
  findTool: (name: string) => Pick<JudgedTool, 'name' | 'effect'> | undefined,
): Promise<OauthScope | null> {
  if (request.method !== 'POST' || held.length === oauthScopes.length) return null
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null)
  for (const message of Array.isArray(body) ? body : [body]) {
    const { data } = callSchema.safeParse(message)
    const tool = data === undefined ? undefined : findTool(data.params.name)
    const missing = tool === undefined ? null : missingScope(tool, held)
    if (missing !== null) return missing
  }
  return null
}

/** 403 with the scopes to ask for: those held and the missing one. */
export function insufficientScope(
  issuer: string,
  held: readonly OauthScope[],
  missing: OauthScope,
): Response {
  const message = `This call needs the scope ${missing}.`
  const nextStep = 'Ask for authorization again with that scope; a person decides.'
  return errorReply(new RosebridgeError('not_allowed', message, { nextStep }), 403, {
    'WWW-Authenticate': challenge(issuer, {
      error: 'insufficient_scope',
      description: message,
      scope: oauthScopes.filter((scope) => scope === missing || held.includes(scope)).join(' '),
    }),
  })
}
