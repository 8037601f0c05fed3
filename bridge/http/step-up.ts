/** Step-up: a call that needs a scope its token lacks is told which one, and where to ask for it. */
import { z } from 'zod'
import { type JudgedTool, missingScope } from '../access/policy.ts'
import { lacksScope, type OauthScope, oauthScopes } from '../access/scopes.ts'
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
  return errorReply(lacksScope(missing), 403, {
    'WWW-Authenticate': scopeChallenge(issuer, held, missing),
  })
}

/** What to ask for: the scopes held and the missing one. */
export function scopeChallenge(
  issuer: string,
  held: readonly OauthScope[],
  missing: OauthScope,
): string {
  return challenge(issuer, {
    error: 'insufficient_scope',
    description: lacksScope(missing).message,
    scope: oauthScopes.filter((scope) => scope === missing || held.includes(scope)).join(' '),
  })
}

/**
 * Whether the client looks for the challenge in the result of the call, as ChatGPT does, and not in the status of
 * the answer. By its own word, which only decides how a refusal is said.
 */
export function readsResults(request: Request, lastClient: string | null): boolean {
  const names = [request.headers.get('user-agent') ?? '', lastClient ?? '']
  return names.some((name) => /^(openai-mcp|chatgpt)\b/i.test(name))
}
