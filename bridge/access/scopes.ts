/** OAuth scopes: what a client may ask for in one word, and what of a preset they leave. Pure. */
import { RosebridgeError } from '../../shared/errors.ts'
import type { Effect } from '../../shared/tool.ts'
import type { Preset } from './presets.ts'

export const oauthScopes = ['read', 'write'] as const
export type OauthScope = (typeof oauthScopes)[number]

/** The scopes a text such as `openid read` names; what is unknown is passed over, and a missing scope means read. */
export function parseScopes(text: string | undefined): OauthScope[] {
  const named = new Set((text ?? '').split(' '))
  const known = oauthScopes.filter((scope) => named.has(scope))
  return known.length === 0 ? ['read'] : known
}

/** The scope a tool needs. */
export function scopeOf(effect: Effect): OauthScope {
  return effect === 'read' ? 'read' : 'write'
}

/** What a call is refused with whose token lacks a scope. */
export function lacksScope(missing: OauthScope): RosebridgeError {
  return new RosebridgeError('not_allowed', `This call needs the scope ${missing}.`, {
    nextStep: 'Ask for authorization again with that scope; a person decides.',
  })
}

/** What is left of a preset under the scopes a client asked for; `scopes` empty = nothing. */
export interface NarrowedPreset {
  /** Absent = all. */
  readonly methods?: string[]
  readonly tags?: string[]
  readonly scopes: readonly OauthScope[]
}

/** Narrows a preset to scopes. A scope is a group of methods: `read` is list, get, search; `write` the rest. */
export function narrowPreset(preset: Preset, asked: readonly OauthScope[]): NarrowedPreset {
  const scopes = asked.filter((scope) => preset.methods?.includes(scope) ?? true)
  const isWhole = preset.methods === undefined && scopes.length === oauthScopes.length
  return {
    scopes,
    ...(isWhole ? {} : { methods: [...scopes] }),
    ...(preset.tags === undefined ? {} : { tags: [...preset.tags] }),
  }
}
