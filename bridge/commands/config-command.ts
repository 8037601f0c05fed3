/** `config CLIENT`: makes a server for that client and prints its ready configuration. */
import { Argument, Command } from 'commander'
import { z } from 'zod'
import { parseAsked } from '../access/asked.ts'
import { chooseAccount } from '../accounts/accounts.ts'
import { createConfigureClient } from '../configure-client.ts'
import { findBridgeAddress } from './bridge-address.ts'
import { clientNames } from './client-configurations.ts'
import { askedServer, withServerOptions } from './server-options.ts'
import {
  answer,
  type CommandSetting,
  commonOptions,
  withCommonOptions,
  withRegistries,
} from './setting.ts'
import { whatItMay, whenItEnds } from './wording.ts'

const clientSchema = z.enum(clientNames)
const accountSchema = z.object({ account: z.string().optional() })

/** Builds the command. */
export function configCommand(setting: CommandSetting): Command {
  return withServerOptions(withCommonOptions(new Command('config')))
    .description('make a server for an MCP client and print its ready configuration')
    .addArgument(new Argument('<client>', 'the client').choices([...clientNames]))
    .option('--account <id>', 'id or name of the account (needed only when several are connected)')
    .addHelpText(
      'after',
      `
Without --preset, --methods or --tags the server gets the preset dispatcher, which only reads.

Examples:
  rosebridge config claude-desktop
  rosebridge config codex --preset full --expires never`,
    )
    .action(async (named: string, options: unknown, command: Command) => {
      const common = commonOptions(command, setting)
      const client = clientSchema.parse(named)
      await withRegistries(common, setting, async (registries) => {
        const { store, accounts } = registries
        const asked = askedServer(options, { name: client, preset: 'dispatcher' })
        const accountId = chooseAccount(accounts, parseAsked(accountSchema, options).account)
        const bridge = await findBridgeAddress(store, { accountId })
        const configureClient = createConfigureClient({
          registries,
          ownCommand: setting.ownCommand,
          bridgeUrl: bridge.url,
        })
        const configured = configureClient({ client, accountId, server: asked })
        const { server, configuration, holdsSecret } = configured
        answer(common, setting, { client, server, configuration }, () => configuration.text)
        setting.say(`${configuration.title}: put it into ${configuration.place}.`)
        setting.say(
          `Its server may: ${whatItMay(server)}. It ends ${whenItEnds(server.expires_at, setting.now())}.`,
        )
        if (holdsSecret) {
          setting.say('The configuration holds a token that is shown only now.')
          if (!bridge.isRunning) setting.say('Start the bridge before the client: rosebridge start')
        }
      })
    })
}
