/** `sandbox`: Rose Rocket in a box, alone, so that `connect` can be tried for real. */
import { Command } from 'commander'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { parseAsked } from '../access/asked.ts'
import type { SandboxAddress } from '../accounts/sandbox-gateway.ts'
import { untilAborted } from '../until-aborted.ts'
import { type CommandSetting, commonOptions, withCommonOptions } from './setting.ts'
import { askedWorld, wholeNumber, withWorldOptions, worldShape } from './start-options.ts'
import { namedLines } from './wording.ts'

const optionsSchema = z.object({ ...worldShape, port: z.number().default(0) })

/** Builds the command. Its port is free unless named; everything it holds ends with it. */
export function sandboxCommand(setting: CommandSetting): Command {
  const command = withCommonOptions(new Command('sandbox'))
    .description('run the emulated Rose Rocket alone, to try connect and the web app')
    .option('--port <number>', 'port on this machine (default: a free one)', wholeNumber(0, 65_535))
  return withWorldOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  rosebridge sandbox
  rosebridge sandbox --port 9000 --orders 500 --seed 7 --json`,
    )
    .action(async (options: unknown, self: Command) => {
      const common = commonOptions(self, setting)
      const { port, ...said } = parseAsked(optionsSchema, options)
      const choice = askedWorld(said, setting.workingDirectory)
      const sandbox = await setting.parts
        .startSandbox({ ...choice, port })
        .catch((error: unknown) => {
          throw isTaken(error) ? portTaken(port, error) : error
        })
      const {
        url,
        webAppUrl,
        clientId,
        clientSecret,
        orgId,
        serviceAccountUserId: userId,
      } = sandbox
      if (common.json) {
        const ready = {
          ready: true,
          sandboxUrl: url,
          webAppUrl,
          clientId,
          clientSecret,
          orgId,
          userId,
        }
        setting.write(`${JSON.stringify(ready)}\n`)
      } else {
        setting.write(`${readyWords(sandbox)}\n`)
      }
      await untilAborted(setting.signal)
      await sandbox.close()
    })
}

function readyWords(sandbox: SandboxAddress): string {
  const { url, webAppUrl, clientId, clientSecret, orgId, serviceAccountUserId } = sandbox
  const addresses = `--api-url ${url} --auth-url ${url}`
  return [
    'Rose Rocket in a box: made-up data, nothing real is touched.',
    '',
    namedLines([
      ['API and sign-in', url],
      ['Web app', webAppUrl],
      ['Client id', clientId],
      ['Client secret', clientSecret],
      ['Organisation id', orgId],
      ['Service account', serviceAccountUserId],
    ]),
    '',
    'In another terminal, connect its service account (paste the client secret when asked):',
    `  rosebridge connect --client-id ${clientId} --org-id ${orgId} --user-id ${serviceAccountUserId} ${addresses}`,
    '',
    'Or sign in with the browser, as one of its people (it knows every client id; leave the secret empty):',
    `  rosebridge connect --sign-in --client-id my-app ${addresses}`,
    '',
    'Stop it with Ctrl+C.',
  ].join('\n')
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

function portTaken(port: number, cause: unknown): RosebridgeError {
  return new RosebridgeError('port_taken', `Another program has port ${port}.`, {
    nextStep: 'Name another with --port, or leave it out for a free one.',
    cause,
  })
}
