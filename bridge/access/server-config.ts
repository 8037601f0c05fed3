/** The configuration of an MCP server: its shape, and the names it may use. */
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { domains } from '../../shared/roserocket/object-keys.ts'
import { methodGroups, readMethods, toolTags, writeMethods } from './policy.ts'

/**
 * Whether the client's own user is asked about a write (MCP's elicitation): besides a person here (`also`: a no ends
 * the write, a yes replaces nobody's), or with an answer that is enough by itself (`instead`). Absent = not at all.
 */
const elicitationSchema = z.enum(['also', 'instead'])

/** A configuration as it is stored and shown. Lists that are absent mean everything. */
export const serverConfigSchema = z.object({
  methods: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
  require_api_token_auth: z.boolean(),
  approval: z.enum(['ask', 'auto']),
  elicitation: elicitationSchema.optional(),
})
export type ServerConfig = z.infer<typeof serverConfigSchema>

const nameListSchema = z
  .array(z.string().trim().min(1).max(128))
  .min(1, 'must name something; leave it out for everything')
  .max(200)

/** A configuration as it is asked for. Strict: a misspelt key must not silently allow everything. */
export const askedConfigSchema = z.strictObject({
  methods: nameListSchema.nullish(),
  tags: nameListSchema.nullish(),
  require_api_token_auth: z.boolean().optional(),
  approval: z.enum(['ask', 'auto']).optional(),
  elicitation: elicitationSchema.nullish(),
})
export type AskedConfig = z.infer<typeof askedConfigSchema>

const startConfig: ServerConfig = { require_api_token_auth: false, approval: 'ask' }

/**
 * Lays what was asked for over what there is; null takes a list away again.
 * Throws invalid_input for a method or tag nobody knows, naming the known ones.
 */
export function mergeConfig(
  asked: AskedConfig,
  options: { readonly over?: ServerConfig; readonly toolNames: readonly string[] },
): ServerConfig {
  const { over = startConfig, toolNames } = options
  const methods = chosen(asked.methods, over.methods)
  const tags = chosen(asked.tags, over.tags)
  const groups = [...methodGroups, ...readMethods, ...writeMethods]
  const known = `${groups.join(', ')}, or the name of a tool`
  const merged: ServerConfig = {
    require_api_token_auth: asked.require_api_token_auth ?? over.require_api_token_auth,
    approval: asked.approval ?? over.approval,
  }
  const elicitation =
    asked.elicitation === undefined ? over.elicitation : (asked.elicitation ?? undefined)
  if (elicitation !== undefined) merged.elicitation = elicitation
  if (methods !== undefined) {
    merged.methods = knownNames('method', methods, [...groups, ...toolNames], known)
  }
  if (tags !== undefined) {
    const all = [...toolTags, ...domains]
    merged.tags = knownNames('tag', tags, all, all.join(', '))
  }
  return merged
}

function chosen(
  asked: readonly string[] | null | undefined,
  present: readonly string[] | undefined,
): readonly string[] | undefined {
  return asked === undefined ? present : (asked ?? undefined)
}

function knownNames(
  what: string,
  names: readonly string[],
  known: readonly string[],
  knownInWords: string,
): string[] {
  const lowered = names.map((name) => name.toLowerCase())
  const unknown = lowered.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new RosebridgeError('invalid_input', `Unknown ${what}: ${unknown.join(', ')}.`, {
      nextStep: `Known: ${knownInWords}.`,
      details: { known: [...known] },
    })
  }
  return [...new Set(lowered)]
}
