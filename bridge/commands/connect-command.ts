/** `connect`: a Rose Rocket organisation is connected with a service account, or by signing in with the browser. */
import { text } from 'node:stream/consumers'
import { Command } from 'commander'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { parseAsked } from '../access/asked.ts'
import { connectAccount } from '../accounts/connect-account.ts'
import { connectBySignIn } from '../accounts/connect-sign-in.ts'
import type { ConnectedResult, ConnectParts } from '../accounts/keep-account.ts'
import { machineTimezone } from '../accounts/timezones.ts'
import { openBrowser } from '../open-browser.ts'
import { findRunningBridges } from '../running-bridges.ts'
import { placeWords } from '../secrets/secret-store.ts'
import { askPerson } from './ask-person.ts'
import { action, type CommandSetting, withCommonOptions } from './setting.ts'

const optionsSchema = z.object({
  name: z.string().optional(),
  signIn: z.boolean().default(false),
  clientId: z.string().optional(),
  clientSecretStdin: z.boolean().default(false),
  orgId: z.string().optional(),
  userId: z.string().optional(),
  apiUrl: z.string().optional(),
  authUrl: z.string().optional(),
  webUrl: z.string().optional(),
  timezone: z.string().optional(),
  callbackPort: z.coerce.number().int().min(0).max(65_535).nullable().default(null),
  /** Commander's word for `--no-open`. */
  open: z.boolean().default(true),
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
    .description('connect a Rose Rocket organisation: with a service account, or by signing in')
    .option('--name <name>', 'what you call it (default: the name of the organisation)')
    .option('--sign-in', 'sign in with the browser as yourself, instead of a service account')
    .option('--client-id <id>', 'client id of the application')
    .option('--client-secret-stdin', 'read the client secret from stdin')
    .option('--org-id <id>', 'id of the organisation')
    .option('--user-id <id>', 'id of the service account')
    .option('--api-url <origin>', 'default: https://network.roserocket.com')
    .option('--auth-url <origin>', 'default: https://a.roserocket.com')
    .option('--web-url <origin>', 'where people open records')
    .option('--timezone <zone>', 'IANA name (default: what the organisation says)')
    .option(
      '--callback-port <number>',
      'with --sign-in: where the browser comes back (default: 8723, or a free one)',
    )
    .option('--no-open', 'with --sign-in: print the address only, open nothing')
    .addHelpText(
      'after',
      `
What is not given is asked for. In Rose Rocket the values are below Settings > Applications.
With --sign-in the application must list the callback address http://127.0.0.1:8723/callback.

Examples:
  printf %s "$SECRET" | rosebridge connect --client-id ID --client-secret-stdin --org-id ORG --user-id USER
  rosebridge connect --sign-in --client-id ID`,
    )
    .action(
      action(setting, async ({ store, accounts, secrets, options, answer }) => {
        const asked = parseAsked(optionsSchema, options)
        const { now, signal } = setting
        const parts = { accounts, secrets, now, machineTimezone, signal }
        const connected = await (asked.signIn ? bySignIn : byServiceAccount)(asked, parts, setting)
        const { account } = connected
        answer({ accountId: account.id, name: account.name }, () => connectedWords(connected))
        const what = account.kind === 'sign_in' ? 'sign-in' : 'client secret'
        setting.say(`The ${what} is kept in ${placeWords(account.secretPlace)}.`)
        const [bridge] = await findRunningBridges(store)
        if (bridge !== undefined) {
          setting.say(
            bridge.account_id === null
              ? 'The running bridge serves it from now on.'
              : 'The running bridge serves the sandbox and goes on doing so: stop it and run `rosebridge start` to serve this account.',
          )
        }
      }),
    )
}

function connectedWords({ account, isNew, timezoneFrom }: ConnectedResult): string {
  const { name, id, timezone, person } = account
  return [
    `${isNew ? 'Connected' : 'Renewed'} ${name}${person === null ? '' : ` as ${person}`}.`,
    '',
    `  Account id  ${id}`,
    `  Time zone   ${timezone}${timezoneFrom === 'machine' ? ' (of this machine; --timezone sets another)' : ''}`,
    '',
    'Next: rosebridge mcp create --preset dispatcher',
  ].join('\n')
}

async function byServiceAccount(
  options: ConnectOptions,
  parts: ConnectParts,
  setting: CommandSetting,
): Promise<ConnectedResult> {
  const isPerson = setting.input.isTTY === true && !options.clientSecretStdin
  const missing = questions.filter(({ key }) => options[key] === undefined)
  if (!isPerson && (missing.length > 0 || !options.clientSecretStdin)) {
    const flags = missing.map(({ flag }) => flag)
    throw notEnough([...flags, ...(options.clientSecretStdin ? [] : ['--client-secret-stdin'])])
  }
  const answers: Partial<Record<(typeof questions)[number]['key'], string>> = {}
  for (const { key, words } of missing) answers[key] = await ask(words, setting)
  const clientSecret = options.clientSecretStdin
    ? await secretFromStdin(setting)
    : await ask('Client secret (not shown)', setting, true)
  return await connectAccount(
    {
      ...options,
      clientId: answers.clientId ?? options.clientId ?? '',
      orgId: answers.orgId ?? options.orgId ?? '',
      userId: answers.userId ?? options.userId ?? '',
      clientSecret,
    },
    parts,
  )
}

async function bySignIn(
  options: ConnectOptions,
  parts: ConnectParts,
  setting: CommandSetting,
): Promise<ConnectedResult> {
  const { clientSecretStdin, callbackPort, open } = options
  const isPerson = setting.input.isTTY === true && !clientSecretStdin
  if (!isPerson && options.clientId === undefined) throw notEnough(['--client-id'])
  const clientId = options.clientId ?? (await ask('Client id', setting))
  const clientSecret = clientSecretStdin
    ? await secretFromStdin(setting)
    : isPerson
      ? await ask('Client secret (not shown; empty if the application has none)', setting, true)
      : ''
  const { url, redirectUri, done } = await connectBySignIn(
    { ...options, clientId, ...(clientSecret === '' ? {} : { clientSecret }) },
    { ...parts, signal: setting.signal, callbackPort },
  )
  setting.say(
    [
      open ? 'Your browser opens the sign-in of Rose Rocket. If it does not, open:' : 'Open:',
      '',
      `  ${url}`,
      '',
      `It comes back to ${redirectUri}, which the application in Rose Rocket must list. Waiting five minutes …`,
    ].join('\n'),
  )
  if (open) openBrowser(url, process.platform)
  return await done
}

async function secretFromStdin({ input }: CommandSetting): Promise<string> {
  return (await text(input)).trim()
}

function ask(question: string, setting: CommandSetting, hidden = false): Promise<string> {
  return askPerson(question, setting, { hidden, onLeave: 'Nothing was connected.' })
}

function notEnough(flags: readonly string[]): RosebridgeError {
  return new RosebridgeError('invalid_input', 'Not everything that is needed was given.', {
    nextStep: `Add ${flags.join(', ')}, or run it in a terminal to be asked.`,
  })
}
