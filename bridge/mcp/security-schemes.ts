/** What a client must bring to call a tool, as ChatGPT reads it: nothing more, or a token with a scope. Pure. */
import type { Tool } from '../../shared/tool.ts'
import type { Grant } from '../access/grant.ts'
import { neededScope } from '../access/policy.ts'
import type { OauthScope } from '../access/scopes.ts'

export type SecurityScheme =
  | { readonly type: 'noauth' }
  | { readonly type: 'oauth2'; readonly scopes: readonly OauthScope[] }

/** Behind a secret address or an API token there is nothing to sign in to; with OAuth every tool has its scope. */
export function securitySchemesOf(tool: Tool, { scopes }: Pick<Grant, 'scopes'>): SecurityScheme[] {
  if (scopes === null) return [{ type: 'noauth' }]
  const needed = neededScope(tool)
  return [{ type: 'oauth2', scopes: needed === null ? [] : [needed] }]
}
