/** `config CLIENT`: makes a server for that client, unless it signs in, and prints its ready configuration. */
import { Argument, Command } from 'commander'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { usualPreset } from '../../shared/presets.ts'
import { parseAsked } from '../access/asked.ts'
import { wideServerWarning } from '../access/wide-server.ts'
import { chooseAccount } from '../accounts/accounts.ts'
import { clientNames, signsIn } from '../client-configurations.ts'
import { createConfigureClient } from '../configure-client.ts'
import { findBridgeAddress } from './bridge-address.ts'
import { askedServer, describesServer, withServerOptions } from './server-options.ts'
import { action, type CommandSetting, withCommonOptions } from './setting.ts'
import { whatItMay, whenItEnds } from './wording.ts'

const clientSchema = z.enum(clientNames)
const accountSchema = z.object({ account: z.string().optional() })

/** Builds the command. */
export function configCommand(setting: CommandSetting): Command {
  return withServerOptions(withCommonOptions(new Command('config')))
    .description('print the ready configuration of an MCP client, with a server made for it')
    .addArgument(new Argument('<client>', 'the client').choices([...clientNames]))
    .option('--account <id>', 'id or name of the account (needed only when several are connected)')
    .addHelpText(
      'after',
      `
Without --preset, --methods or --tags the server gets the preset dispatcher, which only reads.
mcp-remote signs in (OAuth): what it may do you choose when you allow it.

Examples:
  rosebridge config claude-desktop
  rosebridge config codex --preset full --expires never`,
    )
    .action(
      action(setting, async ({ options, argument, answer, ...registries }) => {
        const client = clientSchema.parse(argument)
        const { store, accounts } = registries
        const accountId = chooseAccount(accounts, parseAsked(accountSchema, options).account)
        const bridge = await findBridgeAddress(store, { accountId })
        if (signsIn(client)) refuseServerOptions(options)
        const configureClient = createConfigureClient({
          registries,
          ownCommand: setting.ownCommand,
          bridgeUrl: bridge.url,
        })
        const { server, configuration } = configureClient({
          client,
          accountId,
          server: askedServer(options, { name: client, preset: usualPreset }),
        })
        answer({ client, server, configuration }, () => configuration.text)
        setting.say(`${configuration.title}: put it into ${configuration.place}.`)
        if (server === null) {
          setting.say('It holds no secret: the client opens a page with a number when it starts.')
          setting.say('Allow it with that number and a preset: rosebridge consents list')
          if (!bridge.isRunning) setting.say('Start the bridge before the client: rosebridge start')
          return
        }
        setting.say(
          `Its server may: ${whatItMay(server)}. It ends ${whenItEnds(server.expires_at, setting.now())}.`,
        )
        const warning = wideServerWarning(server.config, setting.parts.catalog)
        if (warning !== null) setting.say(warning)
      }),
    )
}

/** Throws invalid_input for options that describe a server where none is made. */
function refuseServerOptions(options: unknown): void {
  if (!describesServer(options)) return
  throw new RosebridgeError(
    'invalid_input',
    'This client signs in; no server is made for it now.',
    {
      nextStep:
        'Leave these options out, and choose --preset and --expires with `rosebridge consents allow`; `rosebridge mcp update` narrows it further.',
    },
  )
}
