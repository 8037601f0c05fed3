/** `tunnel status | start | stop | check`: whether and how the running bridge is reached from outside. */
import { text } from 'node:stream/consumers'
import { Command, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import {
  type TunnelStart,
  type TunnelStatus,
  tunnelProviderNames,
  tunnelStatusSchema,
} from '../../shared/wire/tunnel-exchanges.ts'
import { parseAsked } from '../access/asked.ts'
import { findRunningBridges } from '../running-bridges.ts'
import { type BridgeCalls, withBridges } from './bridge-calls.ts'
import { action, type CommandSetting, withCommonOptions } from './setting.ts'
import { tunnelLines } from './tunnel-lines.ts'

const usualSeconds = 3_600
const secondsOf: Readonly<Record<string, number>> = { s: 1, min: 60, m: 60, h: 3_600, d: 86_400 }

const startSchema = z.object({
  provider: z.enum(tunnelProviderNames).optional(),
  for: z.number().nullable().default(usualSeconds),
  domain: z.string().optional(),
  tunnelId: z.string().optional(),
  authtokenStdin: z.boolean().optional(),
  keyStdin: z.boolean().optional(),
})

/** Builds the command group. */
export function tunnelCommands(setting: CommandSetting): Command {
  return new Command('tunnel')
    .description('a way from ChatGPT to this machine: off unless you switch it on')
    .addCommand(lookCommand(setting))
    .addCommand(startCommand(setting))
    .addCommand(postCommand(setting, 'stop', 'switch it off; whoever is connected is cut off'))
    .addCommand(postCommand(setting, 'check', 'fetch the public address from outside once more'))
}

function lookCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('status'))
    .description('show how it stands, and which ways this machine has')
    .action(sending(setting, (send) => send('/tunnel')))
}

function postCommand(setting: CommandSetting, name: string, description: string): Command {
  return withCommonOptions(new Command(name))
    .description(description)
    .action(sending(setting, (send) => send(`/tunnel/${name}`, {})))
}

function startCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('start'))
    .description('switch it on and wait until the address works from outside')
    .addOption(
      new Option('--provider <way>', 'default: what is ready on this machine').choices([
        ...tunnelProviderNames,
      ]),
    )
    .option('--for <time>', 'such as 15m, 1h, 8h, or stopped (default: 1h)', parseTime)
    .option('--domain <name>', 'your ngrok domain, which then stays the same')
    .option('--authtoken-stdin', 'read ngrok’s authtoken from stdin; it is kept')
    .option('--tunnel-id <id>', 'id of OpenAI’s private tunnel')
    .option('--key-stdin', 'read the runtime key of that tunnel from stdin; it is kept')
    .addHelpText(
      'after',
      `
Examples:
  printf %s "$TOKEN" | rosebridge tunnel start --provider ngrok --authtoken-stdin --for 8h
  rosebridge tunnel start --provider cloudflared --for 15m`,
    )
    .action(
      sending(setting, async (send, options) =>
        working(await send('/tunnel/start', await askedStart(options, setting))),
      ),
    )
}

/** A way in that does not work is a failure, also where it stays on. */
function working(status: TunnelStatus): TunnelStatus {
  const { state, problem } = status
  if (problem === null || state === 'ready') return status
  const stays = 'It stays on: look again with `tunnel check`, or end it with `tunnel stop`.'
  throw new RosebridgeError('upstream_unavailable', problem.message, {
    nextStep: state === 'off' ? problem.nextStep : `${problem.nextStep} ${stays}`,
  })
}

async function askedStart(options: unknown, { input }: CommandSetting): Promise<TunnelStart> {
  const said = parseAsked(startSchema, options)
  const secret =
    said.authtokenStdin === true || said.keyStdin === true ? (await text(input)).trim() : undefined
  if (secret === '') {
    throw new RosebridgeError('invalid_input', 'Nothing came in on stdin.', {
      nextStep: 'Pipe the authtoken or key into the command.',
    })
  }
  const name = said.domain ?? said.tunnelId
  const provider =
    said.provider ??
    (said.keyStdin === true || said.tunnelId !== undefined
      ? 'openai'
      : said.authtokenStdin === true || said.domain !== undefined
        ? 'ngrok'
        : undefined)
  return {
    seconds: said.for,
    ...(provider === undefined ? {} : { provider }),
    ...(name === undefined ? {} : { name }),
    ...(secret === undefined ? {} : { secret }),
  }
}

function parseTime(said: string): number | null {
  if (['stopped', 'until-stopped', 'never'].includes(said.trim().toLowerCase())) return null
  const [, count = '', unit = ''] = /^\s*(\d+)\s*(s|min|m|h|d)\s*$/iu.exec(said) ?? []
  const seconds = Number(count) * (secondsOf[unit.toLowerCase()] ?? 0)
  if (seconds >= 1 && seconds <= 7 * 86_400) return seconds
  throw new InvalidArgumentError('Say how long, such as 15m, 1h or 8h (at most 7d), or: stopped.')
}

type Send = (path: string, body?: Readonly<Record<string, unknown>>) => Promise<TunnelStatus>

function sending(
  setting: CommandSetting,
  work: (send: Send, options: unknown) => Promise<TunnelStatus>,
) {
  return action(setting, (run) =>
    withBridges(run, async (bridges) => {
      // One that serves a single program has no way in of its own.
      const [bridge] = await findRunningBridges(run.store)
      const status = await work(senderOf(bridges, bridge?.port), run.options)
      run.answer(status, () => tunnelLines(status, setting.now()))
    }),
  )
}

function senderOf({ send }: BridgeCalls, port: number | undefined): Send {
  if (port === undefined) {
    throw new RosebridgeError('not_found', 'No bridge runs on these data.', {
      nextStep: 'Start it with `rosebridge start`.',
    })
  }
  const url = `http://127.0.0.1:${port}`
  return async (path, body) => tunnelStatusSchema.parse(await send(url, path, body))
}
