/** `accounts list | show | rename | check | remove`: the connected organisations, from the command line. */
import { Command } from 'commander'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { givenNameSchema, parseAsked } from '../access/asked.ts'
import { checkAccount } from '../accounts/check-account.ts'
import { removeAccount } from '../accounts/remove-account.ts'
import { showAccount } from '../accounts/shown-account.ts'
import { accountLines, accountTable } from './account-lines.ts'
import { askPerson } from './ask-person.ts'
import { AlreadyTold, action, type CommandSetting, withCommonOptions } from './setting.ts'

const noneConnected = 'No organisation is connected. Connect one with: rosebridge connect'

/** Builds the command group. An account is named by its id or its name. */
export function accountCommands(setting: CommandSetting): Command {
  return new Command('accounts')
    .description('the connected Rose Rocket organisations')
    .addCommand(listCommand(setting))
    .addCommand(showCommand(setting))
    .addCommand(renameCommand(setting))
    .addCommand(checkCommand(setting))
    .addCommand(removeCommand(setting))
}

function listCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('list'))
    .description('list them, as they were when last checked')
    .action(
      action(setting, ({ accounts, servers, answer }) => {
        const result = accounts.list().map((account) => showAccount(account, servers))
        answer({ result, next_cursor: null }, () =>
          result.length === 0 ? noneConnected : accountTable(result),
        )
      }),
    )
}

function showCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('show'))
    .description('show one')
    .argument('<account>', 'id or name')
    .action(
      action(setting, ({ accounts, servers, argument: asked, answer }) => {
        const shown = showAccount(accounts.get(asked), servers)
        answer(shown, () => accountLines(shown))
      }),
    )
}

function renameCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('rename'))
    .description('call it something else; its id and its MCP servers stay')
    .argument('<account>', 'id or name')
    .argument('<name>', 'the new name')
    .action(
      action(setting, ({ accounts, servers, argument: asked, secondArgument, answer }) => {
        const { name } = parseAsked(z.object({ name: givenNameSchema }), { name: secondArgument })
        const renamed = accounts.rename(accounts.get(asked).id, name)
        const shown = showAccount(renamed, servers)
        answer(shown, () => `It is called ${shown.name} now.`)
      }),
    )
}

function checkCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('check'))
    .description('sign in and ask Rose Rocket who we are; exit code 1 when one does not work')
    .argument('[account]', 'id or name (default: every account)')
    .action(
      action(setting, async ({ argument: asked, answer, ...registries }) => {
        const { accounts, servers } = registries
        const { now, signal } = setting
        const chosen = asked === '' ? accounts.list() : [accounts.get(asked)]
        const checked = await Promise.all(
          chosen.map((account) => checkAccount(account, { ...registries, now }, { signal })),
        )
        const result = checked.map((account) => showAccount(account, servers))
        const [only] = result
        if (asked !== '' && only !== undefined) {
          answer(only, () => accountLines(only))
        } else {
          answer({ result, next_cursor: null }, () =>
            result.length === 0 ? noneConnected : accountTable(result),
          )
        }
        if (result.some(({ problem }) => problem !== null)) throw new AlreadyTold()
      }),
    )
}

function removeCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('remove'))
    .description('forget it: its secret, its MCP servers and their tokens are destroyed')
    .argument('<account>', 'id or name')
    .option('--yes', 'do not ask')
    .action(
      action(setting, async ({ accounts, servers, secrets, options, argument: asked, answer }) => {
        const { yes = false } = parseAsked(z.object({ yes: z.boolean().optional() }), options)
        const account = accounts.get(asked)
        const shown = showAccount(account, servers)
        if (!yes) await confirm(`Remove ${shown.name} and its ${counted(shown.servers)}?`, setting)
        const { secretLeft, ...removed } = await removeAccount(account.id, { accounts, secrets })
        const what = secretLeft === null ? 'its secret and its' : 'and its'
        answer({ id: account.id, name: account.name, ...removed }, () =>
          [
            `Removed ${account.name}, ${what} ${counted(removed.servers)}.`,
            account.kind === 'service_account'
              ? 'In Rose Rocket the service account is still there: an administrator can delete it below Settings > Applications.'
              : 'The sign-in at Rose Rocket is ended too.',
          ].join('\n'),
        )
        if (secretLeft === null) return
        setting.say(
          `Its secret may still be in the keychain. ${secretLeft}\nRemove the entries of rosebridge there that are named account.${account.id}.`,
        )
      }),
    )
}

async function confirm(question: string, setting: CommandSetting): Promise<void> {
  const onLeave = 'Nothing was removed.'
  if (setting.input.isTTY !== true) {
    throw new RosebridgeError('invalid_input', `${question} It was not confirmed.`, {
      nextStep: 'Add --yes to remove it without being asked.',
    })
  }
  const given = await askPerson(`${question} Type yes`, setting, { onLeave })
  if (/^y(es)?$/i.test(given)) return
  throw new RosebridgeError('cancelled', onLeave, { nextStep: 'Type yes to remove it.' })
}

function counted(servers: number): string {
  return servers === 1 ? '1 MCP server' : `${servers} MCP servers`
}
