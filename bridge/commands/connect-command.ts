/** `connect`: a Rose Rocket organisation is connected with a service account, by flags or by questions. */
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Command } from 'commander'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { parseAsked } from '../access/asked.ts'
import { type AskedAccount, connectAccount } from '../accounts/connect-account.ts'
import { machineTimezone } from '../accounts/timezones.ts'
import { findRunningBridges } from '../running-bridges.ts'
import {
  answer,
  type CommandSetting,
  commonOptions,
  withCommonOptions,
  withRegistries,
} from './setting.ts'

const optionsSchema = z.object({
  name: z.string().optional(),
  clientId: z.string().optional(),
  clientSecretStdin: z.boolean().optional(),
  orgId: z.string().optional(),
  userId: z.string().optional(),
  apiUrl: z.string().optional(),
  authUrl: z.string().optional(),
  webUrl: z.string().optional(),
  timezone: z.string().optional(),
})
type ConnectOptions = z.infer<typeof optionsSchema>

const questions = [
  { key: 'clientId', flag: '--client-id', words: 'Client id' },
  { key: 'orgId', flag: '--org-id', words: 'Organisation id' },
  { key: 'userId', flag: '--user-id', words: 'User id of the service account' },
] as const

/** Builds the command. */
export function connectCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('connect'))
    .description('connect a Rose Rocket organisation with a service account')
    .option('--name <name>', 'what you call it (default: the name of the organisation)')
    .option('--client-id <id>', 'client id of the application')
    .option('--client-secret-stdin', 'read the client secret from stdin')
    .option('--org-id <id>', 'id of the organisation')
    .option('--user-id <id>', 'id of the service account')
    .option('--api-url <origin>', 'default: https://network.roserocket.com')
    .option('--auth-url <origin>', 'default: https://a.roserocket.com')
    .option('--web-url <origin>', 'where people open records')
    .option('--timezone <zone>', 'IANA name (default: what the organisation says)')
    .addHelpText(
      'after',
      `
What is not given is asked for. In Rose Rocket the values are below Settings > Applications.

Example:
  printf %s "$SECRET" | rosebridge connect --client-id ID --client-secret-stdin --org-id ORG --user-id USER`,
    )
    .action(async (options: unknown, command: Command) => {
      const common = commonOptions(command, setting)
      const asked = await complete(parseAsked(optionsSchema, options), setting)
      await withRegistries(common, setting, async ({ store, accounts, secrets }) => {
        const { account, isNew, timezoneFrom } = await connectAccount(asked, {
          accounts,
          secrets,
          now: setting.now,
          machineTimezone,
          signal: setting.signal,
        })
        answer(common, setting, { accountId: account.id, name: account.name }, () =>
          [
            `${isNew ? 'Connected' : 'Renewed'} ${account.name}.`,
            '',
            `  Account id  ${account.id}`,
            `  Time zone   ${account.timezone}${timezoneFrom === 'machine' ? ' (of this machine; --timezone sets another)' : ''}`,
            '',
            'Next: rosebridge mcp create --preset dispatcher',
          ].join('\n'),
        )
        setting.say(`The client secret lies in ${common.dataDir}, in a file only you can read.`)
        const running = await findRunningBridges(store)
        if (running.some(({ account_id }) => account_id !== null)) {
          setting.say('The running bridge serves the sandbox; restart it to serve this account.')
        }
      })
    })
}

/** Fills in what the flags left open: by questions to a person, or by naming the missing flags. */
async function complete(options: ConnectOptions, setting: CommandSetting): Promise<AskedAccount> {
  const { clientSecretStdin = false, ...given } = options
  const isPerson = setting.input.isTTY === true && !clientSecretStdin
  const missing = questions.filter(({ key }) => given[key] === undefined)
  if (!isPerson && (missing.length > 0 || !clientSecretStdin)) {
    const flags = missing.map(({ flag }) => flag)
    throw new RosebridgeError('invalid_input', 'Not everything that is needed was given.', {
      nextStep: `Add ${[...flags, ...(clientSecretStdin ? [] : ['--client-secret-stdin'])].join(', ')}, or run it in a terminal to be asked.`,
    })
  }
  const answers: Record<string, string> = {}
  for (const { key, words } of missing) answers[key] = await ask(words, setting, { hidden: false })
  const clientSecret = clientSecretStdin
    ? (await text(setting.input)).trim()
    : await ask('Client secret (not shown)', setting, { hidden: true })
  return {
    clientId: '',
    orgId: '',
    userId: '',
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...answers,
    clientSecret,
  }
}

/** Asks one question on stderr, so that stdout keeps to the answer of the command. */
async function ask(
  question: string,
  { input, signal, say }: CommandSetting,
  { hidden }: { readonly hidden: boolean },
): Promise<string> {
  let isMuted = false
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!isMuted) process.stderr.write(chunk)
      done()
    },
  })
  const lines = createInterface({ input, output, terminal: true })
  const leaving = new AbortController()
  lines.once('SIGINT', () => leaving.abort())
  lines.once('close', () => leaving.abort())
  try {
    const answered = lines.question(`${question}: `, {
      signal: AbortSignal.any([signal, leaving.signal]),
    })
    isMuted = hidden
    const given = await answered
    if (hidden) say('')
    return given.trim()
  } catch (error) {
    say('')
    throw new RosebridgeError('cancelled', 'Nothing was connected.', {
      nextStep: 'Run it again when you have the values at hand.',
      cause: error,
    })
  } finally {
    lines.close()
  }
}
