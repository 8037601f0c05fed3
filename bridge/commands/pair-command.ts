/** `pair`: asks the running bridge for the six digits to type in the panel. */
import { Command } from 'commander'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { withBridges } from './bridge-calls.ts'
import { action, type CommandSetting, withCommonOptions } from './setting.ts'

const codeSchema = z.object({ pairingCode: z.string(), expiresAt: z.string() })

/** Builds the command. A code made before stops working. */
export function pairCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('pair'))
    .description('show the code that pairs the browser extension with the running bridge')
    .action(
      action(setting, (run) =>
        withBridges(run, async ({ urls, send }) => {
          const [url] = urls
          if (url === undefined) {
            throw new RosebridgeError('not_found', 'No bridge runs on these data.', {
              nextStep: 'Start it with `rosebridge start`; it shows a code too.',
            })
          }
          const code = codeSchema.parse(await send(url, '/pairing-code', {}))
          run.answer(code, () =>
            [
              `  ${code.pairingCode.slice(0, 3)} ${code.pairingCode.slice(3)}`,
              '',
              `Type it in the Rosebridge panel of your browser before ${new Date(code.expiresAt).toLocaleTimeString()}.`,
            ].join('\n'),
          )
        }),
      ),
    )
}
