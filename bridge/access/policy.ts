/** The one judge of what a server may do, for listing tools and for calling them. Pure. */

import type { Domain } from '../../shared/roserocket/object-keys.ts'
import type { Effect, ToolTag } from '../../shared/tool.ts'
import { domainOf, isDomain } from './domains.ts'
import { type OauthScope, scopeOf } from './scopes.ts'

/** The part of a tool that policy looks at. */
export interface JudgedTool {
  readonly name: string
  readonly effect: Effect
  readonly tags: readonly ToolTag[]
  /** Whether it takes an `object_key` or the id of a record, and so can be held to domains. */
  readonly takesRecords: boolean
}

/** The part of a server's configuration that policy looks at; absent lists mean everything. */
export interface JudgedConfig {
  readonly methods?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
}

/** `domains` null: records of every domain. Otherwise no record outside them may be touched. */
export type Judgement =
  | { readonly allowed: true; readonly domains: ReadonlySet<Domain> | null }
  | { readonly allowed: false; readonly why: string }

export const readMethods = ['list', 'get', 'search'] as const
export const writeMethods = ['create', 'update', 'delete'] as const
export const methodGroups = ['read', 'write', 'custom'] as const
export const toolTags = [
  'objects',
  'external_ids',
  'events',
  'user_groups',
  'boards',
  'context',
  'insights',
  'search',
] as const satisfies readonly ToolTag[]

const groupMembers: Readonly<Record<string, readonly string[]>> = {
  read: readMethods,
  write: writeMethods,
}
const customTags: readonly ToolTag[] = ['context', 'insights', 'search']
const upsertName = 'upsert_a_roserocket_object'
const approvalToolName = 'check_approval'

/**
 * Judges one tool for one server at one instant. `catalog` holds every tool there is; it matters only for
 * `check_approval`, which goes wherever a write goes. Unknown method and tag names allow nothing.
 */
export function judge(question: {
  readonly tool: JudgedTool
  readonly config: JudgedConfig
  /** ISO instant; null = never. */
  readonly expiresAt: string | null
  readonly now: Date
  readonly catalog?: readonly JudgedTool[]
}): Judgement {
  const { tool, config, expiresAt, now, catalog = [] } = question
  if (isExpired(expiresAt, now)) return { allowed: false, why: 'The server has expired.' }
  const why = refusal(tool, config)
  if (why === null) return { allowed: true, domains: namedDomains(config) }
  const followsWrites =
    tool.name === approvalToolName &&
    catalog.some((other) => other.effect !== 'read' && refusal(other, config) === null)
  return followsWrites ? { allowed: true, domains: namedDomains(config) } : { allowed: false, why }
}

/** The scope a call of the tool needs and the token does not have; null when none is missing. */
export function missingScope(
  tool: Pick<JudgedTool, 'name' | 'effect'>,
  scopes: readonly OauthScope[] | null,
): OauthScope | null {
  const needed = neededScope(tool)
  return scopes === null || needed === null || scopes.includes(needed) ? null : needed
}

/** The scope a tool needs; null for what goes with any. */
export function neededScope({
  name,
  effect,
}: Pick<JudgedTool, 'name' | 'effect'>): OauthScope | null {
  // Whoever may write must be able to learn what became of it.
  return name === approvalToolName ? null : scopeOf(effect)
}

/** Whether records of that type may be seen; `named` null = no domain is named, all may. */
export function mayRead(named: ReadonlySet<Domain> | null, objectKey: string): boolean {
  return named === null || named.has(domainOf(objectKey))
}

/** The domains a configuration names; null when it names none, which leaves all open. */
export function namedDomains(config: JudgedConfig): ReadonlySet<Domain> | null {
  const named = (config.tags ?? []).filter(isDomain)
  return named.length === 0 ? null : new Set(named)
}

/** Whether that instant has come; an instant that cannot be read has. */
function isExpired(expiresAt: string | null, now: Date): boolean {
  return expiresAt !== null && !(Date.parse(expiresAt) > now.getTime())
}

/** The methods a tool needs, all of them. A write's method is its effect (design 3). */
export function methodsOf(tool: Pick<JudgedTool, 'name' | 'effect'>): readonly string[] {
  if (tool.name === upsertName) return ['create', 'update']
  if (tool.effect !== 'read') return [tool.effect]
  if (tool.name.startsWith('list_')) return ['list']
  const searches = /(^|_)(search|autocomplete)$/.test(tool.name) || tool.name === 'find_order'
  return [searches ? 'search' : 'get']
}

/** Whether a person has to approve a call of this tool. Deletes ask even under `auto`, unless the bridge was told not to. */
export function mustAsk(
  tool: Pick<JudgedTool, 'effect'>,
  config: { readonly approval: 'ask' | 'auto' },
  { autoDeletes }: { readonly autoDeletes: boolean },
): boolean {
  if (tool.effect === 'read') return false
  if (config.approval === 'ask') return true
  return tool.effect === 'delete' && !autoDeletes
}

/** Whether the answer of the client's own user is enough for such a write. Deletes always need a person here. */
export function mayDecideInClient(
  tool: Pick<JudgedTool, 'effect'>,
  config: { readonly elicitation?: 'also' | 'instead' | undefined },
): boolean {
  return config.elicitation === 'instead' && tool.effect !== 'delete'
}

function refusal(tool: JudgedTool, config: JudgedConfig): string | null {
  if (config.methods !== undefined && !passesByMethod(tool, config.methods)) {
    return `Its methods (${config.methods.join(', ')}) do not include ${methodsOf(tool).join(' and ')}.`
  }
  if (config.tags !== undefined && !passesByTag(tool, config.tags)) {
    return `Its tags (${config.tags.join(', ')}) do not include ${tool.tags.join(' or ')}.`
  }
  return null
}

function passesByMethod(tool: JudgedTool, methods: readonly string[]): boolean {
  if (methods.includes(tool.name)) return true
  if (methods.includes('custom') && tool.tags.some((tag) => customTags.includes(tag))) return true
  const single = new Set(methods.flatMap((method) => groupMembers[method] ?? [method]))
  return methodsOf(tool).every((method) => single.has(method))
}

function passesByTag(tool: JudgedTool, tags: readonly string[]): boolean {
  if (tool.tags.some((tag) => tags.includes(tag))) return true
  return tool.takesRecords && tags.some(isDomain)
}
