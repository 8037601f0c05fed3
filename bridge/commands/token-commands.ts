/** `token create | list | revoke`: API tokens, from the command line. */
import { Command } from 'commander'
import { z } from 'zod'
import { newApiTokenSchema } from '../access/api-tokens.ts'
import { endsAt, parseAsked } from '../access/asked.ts'
import { commandLine } from '../administration.ts'
import { action, type CommandSetting, withCommonOptions } from './setting.ts'
import { apiTokenLines, namedLines, table, whenItEnds } from './wording.ts'

const isTaken = (name: string) => name.trim().toLowerCase() === commandLine.toLowerCase()
const optionsSchema = z.object({
  name: z
    .string()
    .refine((name) => !isTaken(name), `must not be ${commandLine}: what you do here is told by it`)
    .optional(),
  server: z.string().optional(),
  expires: z.string().optional(),
})

/** Builds the command group. */
export function tokenCommands(setting: CommandSetting): Command {
  return new Command('token')
    .description('API tokens: for the management interface, or for one MCP server')
    .addCommand(createCommand(setting))
    .addCommand(listCommand(setting))
    .addCommand(revokeCommand(setting))
}

function createCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('create'))
    .description('make a token; it is shown this once')
    .option('--name <name>', 'what you call it')
    .option('--server <id>', 'it opens /mcp as this server, and may not manage')
    .option('--expires <instant>', 'ISO 8601 instant, or never (default)')
    .addHelpText(
      'after',
      `
Examples:
  rosebridge token create --name deploy
  rosebridge token create --name codex --server ID --json`,
    )
    .action(
      action(setting, ({ apiTokens, options, answer }) => {
        const { name, server, expires } = parseAsked(optionsSchema, options)
        const asked = parseAsked(newApiTokenSchema, {
          name: name ?? (server === undefined ? 'API token' : 'MCP token'),
          server_id: server ?? null,
          expires_at: endsAt(expires) ?? null,
        })
        const { token, ...record } = apiTokens.create(asked)
        answer({ ...record, token }, () =>
          [
            `Made the API token "${record.name}".`,
            '',
            namedLines([['Token', token]]),
            apiTokenLines(record, setting.now()),
            '',
            'It is shown only now: keep it like a password.',
          ].join('\n'),
        )
      }),
    )
}

function listCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('list'))
    .description('list the tokens')
    .action(
      action(setting, ({ apiTokens, answer }) => {
        const result = apiTokens.list()
        answer({ result, next_cursor: null }, () =>
          result.length === 0
            ? 'There are no API tokens.'
            : table(
                ['ID', 'NAME', 'OPENS', 'EXPIRES'],
                result.map((token) => [
                  token.id,
                  token.name,
                  token.server_id === null ? 'management' : `server ${token.server_id}`,
                  whenItEnds(token.expires_at, setting.now()),
                ]),
              ),
        )
      }),
    )
}

function revokeCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('revoke'))
    .description('destroy a token; it opens nothing from now on')
    .argument('<id>', 'id of the token')
    .action(
      action(setting, ({ apiTokens, argument: id, answer }) => {
        apiTokens.revoke(id)
        answer({ revoked: id }, () => `Revoked ${id}.`)
      }),
    )
}
