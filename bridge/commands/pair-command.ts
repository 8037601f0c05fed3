/** `pair`: asks the running bridge for the six digits to type in the panel. */
import { Command } from 'commander'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { withBridges } from './bridge-calls.ts'
import {
  answer,
  type CommandSetting,
  commonOptions,
  withCommonOptions,
  withRegistries,
} from './setting.ts'

const codeSchema = z.object({ pairingCode: z.string(), expiresAt: z.string() })

/** Builds the command. A code made before stops working. */
export function pairCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('pair'))
    .description('show the code that pairs the browser extension with the running bridge')
    .action(async (_options: unknown, command: Command) => {
      const common = commonOptions(command, setting)
      await withRegistries(common, setting, (registries) =>
        withBridges(registries, { name: 'Command line' }, async ({ urls, send }) => {
          const [url] = urls
          if (url === undefined) {
            throw new RosebridgeError('not_found', 'No bridge runs on these data.', {
              nextStep: 'Start it with `rosebridge start`; it shows a code too.',
            })
          }
          const code = codeSchema.parse(await send(url, '/pairing-code', {}))
          answer(common, setting, code, () =>
            [
              `  ${code.pairingCode.slice(0, 3)} ${code.pairingCode.slice(3)}`,
              '',
              `Type it in the Rosebridge panel of your browser before ${new Date(code.expiresAt).toLocaleTimeString()}.`,
            ].join('\n'),
          )
        }),
      )
    })
}
