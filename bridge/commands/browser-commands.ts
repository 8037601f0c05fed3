/** `browsers list | unpair`: the browsers whose side panel is paired, also one that is out of reach. */
import { Command } from 'commander'
import { RosebridgeError } from '../../shared/errors.ts'
import { pairingsInAudit } from '../administration.ts'
import { listDevices, storedPairings } from '../link/stored-devices.ts'
import { withBridges } from './bridge-calls.ts'
import { action, type CommandRun, type CommandSetting, withCommonOptions } from './setting.ts'
import { shortInstant, table } from './wording.ts'

/** Builds the command group. */
export function browserCommands(setting: CommandSetting): Command {
  return new Command('browsers')
    .description('browsers that are paired with the bridge: each may do what you may')
    .addCommand(listCommand(setting))
    .addCommand(unpairCommand(setting))
}

function listCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('list'))
    .description('list them, with when each was last connected')
    .action(
      action(setting, ({ store, answer }) => {
        const result = listDevices(store).map(({ id, name, createdAt, lastSeenAt }) => ({
          id,
          name,
          created_at: createdAt,
          last_seen_at: lastSeenAt,
        }))
        answer({ result, next_cursor: null }, () =>
          result.length === 0
            ? 'No browser is paired. Pair one with: rosebridge pair'
            : table(
                ['ID', 'NAME', 'PAIRED', 'LAST CONNECTED'],
                result.map(({ id, name, created_at, last_seen_at }) => [
                  id,
                  name,
                  shortInstant(created_at),
                  shortInstant(last_seen_at),
                ]),
              ),
        )
      }),
    )
}

function unpairCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('unpair'))
    .description('end a pairing; that browser is out at once, and needs a new code to come back')
    .argument('<browser>', 'id or name')
    .action(
      action(setting, async (run) => {
        const { id, name } = findBrowser(run)
        // Here first: it must hold also where a bridge does not answer, or cannot read who is paired.
        pairingsInAudit(storedPairings(run.store), run).remove(id)
        await withBridges(run, async ({ urls, send }) => {
          for (const url of urls) await send(url, `/browsers/${encodeURIComponent(id)}/unpair`, {})
        })
        run.answer({ unpaired: id, name }, () => `Unpaired ${name}. It opens nothing any more.`)
      }),
    )
}

/** By id, else by name. */
function findBrowser({ store, argument }: CommandRun) {
  const known = listDevices(store)
  const found =
    known.find(({ id }) => id === argument) ?? known.find(({ name }) => name === argument)
  if (found !== undefined) return found
  throw new RosebridgeError('not_found', `No browser ${argument} is paired.`, {
    nextStep: 'See which are: rosebridge browsers list',
  })
}
