/** The options that describe an MCP server on the command line, and what they mean. */
import { type Command, Option } from 'commander'
import { z } from 'zod'
import { presetNames } from '../../shared/presets.ts'
import { endsAt, parseAsked } from '../access/asked.ts'
import { presetConfig } from '../access/preset-config.ts'
import { presets } from '../access/presets.ts'
import type { AskedConfig } from '../access/server-config.ts'
import { newServerSchema, serverChangeSchema } from '../access/server-record.ts'

const optionsSchema = z.object({
  name: z.string().optional(),
  preset: z.string().optional(),
  methods: z.string().optional(),
  tags: z.string().optional(),
  approval: z.enum(['ask', 'auto']).optional(),
  elicitation: z.enum(['off', 'also', 'instead']).optional(),
  expires: z.string().optional(),
  requireApiToken: z.boolean().optional(),
})
type ServerOptions = z.infer<typeof optionsSchema>

/** Adds the options of a server. */
export function withServerOptions(command: Command): Command {
  const presetHelp = presetNames.map((name) => `${name}: ${presets[name].title}`).join('; ')
  return command
    .option('--name <name>', 'what you call it')
    .option('--preset <preset>', presetHelp)
    .option('--methods <a,b>', 'read, write, custom, a single method, a tool name; all = no limit')
    .option('--tags <a,b>', 'tool tags or record domains; all = no limit')
    .addOption(
      new Option('--approval <how>', 'whether writes ask a person first').choices(['ask', 'auto']),
    )
    .addOption(
      new Option(
        '--elicitation <how>',
        "whether the client's own user is asked about writes: besides you, or instead of you (deletes always ask you)",
      ).choices(['off', 'also', 'instead']),
    )
    .option('--expires <instant>', 'ISO 8601 instant, or never (default: in 30 days)')
    .option('--require-api-token', 'the address alone is not enough; an API token is needed too')
}

/** Whether any option says something about a server. */
export function describesServer(options: unknown): boolean {
  return Object.values(parseAsked(optionsSchema, options)).some((said) => said !== undefined)
}

/** What creating a server takes, from its options. Throws invalid_input. */
export function askedServer(options: unknown, fallback: { name: string; preset?: string }) {
  const said = parseAsked(optionsSchema, options)
  return parseAsked(newServerSchema, {
    name: said.name ?? fallback.name,
    config: configOf(said, fallback.preset),
    ...expiryOf(said),
  })
}

/** What changing a server takes, from its options. Throws invalid_input. */
export function askedChange(options: unknown) {
  const said = parseAsked(optionsSchema, options)
  const config = configOf(said, undefined)
  return parseAsked(serverChangeSchema, {
    ...(said.name === undefined ? {} : { name: said.name }),
    ...(Object.keys(config).length === 0 ? {} : { config }),
    ...expiryOf(said),
  })
}

function configOf(said: ServerOptions, presetByDefault: string | undefined): AskedConfig {
  const narrows = said.methods !== undefined || said.tags !== undefined
  const named = said.preset ?? (narrows ? undefined : presetByDefault)
  const preset: Pick<AskedConfig, 'methods' | 'tags'> =
    named === undefined ? {} : presetConfig(named)
  // Not `??`: null is an answer here, it lifts the limit.
  const methods = said.methods === undefined ? preset.methods : listOf(said.methods)
  const tags = said.tags === undefined ? preset.tags : listOf(said.tags)
  return {
    ...(methods === undefined ? {} : { methods }),
    ...(tags === undefined ? {} : { tags }),
    ...(said.approval === undefined ? {} : { approval: said.approval }),
    ...(said.elicitation === undefined
      ? {}
      : { elicitation: said.elicitation === 'off' ? null : said.elicitation }),
    ...(said.requireApiToken === undefined ? {} : { require_api_token_auth: said.requireApiToken }),
  }
}

/** `a, b` as a list, `all` as null (no limit). */
function listOf(text: string): string[] | null {
  if (text.trim().toLowerCase() === 'all') return null
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function expiryOf({ expires }: ServerOptions) {
  return expires === undefined ? {} : { expires_at: endsAt(expires) }
}
