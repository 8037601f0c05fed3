/** `mcp create | list | show | update | revoke`: the MCP servers, from the command line. */
import { Command } from 'commander'
import { z } from 'zod'
import { parseAsked } from '../access/asked.ts'
import { serverView } from '../access/server-view.ts'
import { wideServerWarning } from '../access/wide-server.ts'
import { chooseAccount } from '../accounts/accounts.ts'
import { createToolLists } from '../mcp/tool-lists.ts'
import { findBridgeAddress } from './bridge-address.ts'
import { askedChange, askedServer, withServerOptions } from './server-options.ts'
import { action, type CommandSetting, withCommonOptions } from './setting.ts'
import { namedLines, serverLines, table, whatItMay, whenServerEnds } from './wording.ts'

const accountSchema = z.object({ account: z.string().optional() })
const pageSchema = z.object({
  account: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(1_000),
  cursor: z.string().optional(),
})

/** Builds the command group. */
export function mcpCommands(setting: CommandSetting): Command {
  return new Command('mcp')
    .description('MCP servers: narrow, revocable doors to one Rose Rocket account')
    .addCommand(createCommand(setting))
    .addCommand(listCommand(setting))
    .addCommand(showCommand(setting))
    .addCommand(updateCommand(setting))
    .addCommand(revokeCommand(setting))
}

function createCommand(setting: CommandSetting): Command {
  return withServerOptions(withCommonOptions(new Command('create')))
    .description('make a server; its address is shown this once')
    .option('--account <id>', 'id or name of the account (needed only when several are connected)')
    .addHelpText(
      'after',
      `
Examples:
  rosebridge mcp create --name "Night desk" --preset dispatcher
  rosebridge mcp create --name CI --methods read --tags orders --expires 2027-01-31T00:00:00Z --json`,
    )
    .action(
      action(setting, async ({ store, accounts, servers, options, answer }) => {
        const asked = askedServer(options, { name: 'MCP server' })
        const { account } = parseAsked(accountSchema, options)
        const accountId = chooseAccount(accounts, account)
        const { token, ...record } = servers.create({ ...asked, accountId })
        const bridge = await findBridgeAddress(store, { accountId })
        const url = `${bridge.url}/mcp/${token}`
        const warning = wideServerWarning(record.config, setting.parts.catalog)
        const once = { token, url, ...(warning === null ? {} : { warning }) }
        answer({ ...record, ...once }, () =>
          [
            `Made the MCP server "${record.name}".`,
            '',
            namedLines([['Address', url]]),
            serverLines(record, setting.now()),
            '',
            'The address is the credential, and it is shown only now: keep it like a password.',
          ].join('\n'),
        )
        if (warning !== null) setting.say(warning)
        if (asked.expires_at === undefined) {
          setting.say('It expires in 30 days; --expires sets another end, or never.')
        }
        if (!bridge.isRunning) setting.say('No bridge runs on these data now: `rosebridge start`.')
      }),
    )
}

function listCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('list'))
    .description('list the servers')
    .option('--account <id>', 'only those of this account')
    .option('--limit <count>', 'at most so many (1 to 1,000)')
    .option('--cursor <cursor>', 'go on where an earlier list ended')
    .action(
      action(setting, ({ accounts, servers, serverUses, options, answer }) => {
        const { account, ...page } = parseAsked(pageSchema, options)
        const whose = account === undefined ? {} : { accountId: chooseAccount(accounts, account) }
        const found = servers.list({ ...page, ...whose })
        answer(found, () => {
          if (found.result.length === 0) {
            return 'There are no MCP servers. Make one with: rosebridge mcp create'
          }
          const toolLists = createToolLists(setting.parts.catalog)
          const rows = found.result.map((record) => {
            const view = serverView(record, { servers, serverUses, toolLists })
            const { stale_list, last_client } = view
            return [
              record.id,
              record.name,
              whatItMay(record),
              whenServerEnds(view, setting.now()),
              `${last_client ?? '-'}${stale_list ? ' (old tool list)' : ''}`,
            ]
          })
          return table(['ID', 'NAME', 'MAY', 'EXPIRES', 'LAST CLIENT'], rows)
        })
        if (found.next_cursor !== null) setting.say(`More: --cursor ${found.next_cursor}`)
      }),
    )
}

function showCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('show'))
    .description('show one server')
    .argument('<id>', 'id of the server')
    .action(
      action(setting, ({ servers, serverUses, argument: id, answer }) => {
        const record = servers.get(id)
        answer(record, () => {
          const toolLists = createToolLists(setting.parts.catalog)
          return serverLines(serverView(record, { servers, serverUses, toolLists }), setting.now())
        })
      }),
    )
}

function updateCommand(setting: CommandSetting): Command {
  return withServerOptions(withCommonOptions(new Command('update')))
    .description('change what is named, keep the rest; a running bridge obeys at once')
    .argument('<id>', 'id of the server')
    .option('--no-require-api-token', 'the address alone is enough')
    .addHelpText(
      'after',
      `
Examples:
  rosebridge mcp update ID --methods read
  rosebridge mcp update ID --tags all --expires never`,
    )
    .action(
      action(setting, ({ servers, argument: id, options, answer }) => {
        const record = servers.update(id, askedChange(options))
        answer(record, () => {
          const ends_with_process = servers.lenderOf(id) !== null
          return serverLines({ ...record, ends_with_process }, setting.now())
        })
        const warning = wideServerWarning(record.config, setting.parts.catalog)
        if (warning !== null) setting.say(warning)
      }),
    )
}

function revokeCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('revoke'))
    .description('destroy a server and its credentials; clients are out at once')
    .argument('<id>', 'id of the server')
    .action(
      action(setting, ({ servers, argument: id, answer }) => {
        servers.revoke(id)
        answer({ revoked: id }, () => `Revoked ${id}. Its address opens nothing.`)
      }),
    )
}
