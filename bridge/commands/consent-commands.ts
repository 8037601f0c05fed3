/** `consents list | allow | deny`: MCP clients that ask to be let in, decided from the command line. */
import { Command } from 'commander'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { presetNames } from '../../shared/presets.ts'
import { endsAt, parseAsked } from '../access/asked.ts'
import { findPreset, presets } from '../access/presets.ts'
import { oauthScopes } from '../access/scopes.ts'
import { askedConfigSchema, mergeConfig } from '../access/server-config.ts'
import { wideServerWarning } from '../access/wide-server.ts'
import { type BridgeCalls, withBridges } from './bridge-calls.ts'
import { action, type CommandRun, type CommandSetting, withCommonOptions } from './setting.ts'
import { namedLines, table, whenItEnds } from './wording.ts'

const requestSchema = z.object({
  id: z.string(),
  clientName: z.string(),
  clientHost: z.string().nullable(),
  clientId: z.string(),
  redirectHost: z.string(),
  isLoopbackOnly: z.boolean(),
  scopes: z.array(z.enum(oauthScopes)),
  issuer: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
})
type WaitingRequest = z.infer<typeof requestSchema>
const listSchema = z.object({ result: z.array(requestSchema) })
const allowedSchema = requestSchema.extend({
  server: z.object({
    accountId: z.string(),
    preset: z.enum(presetNames),
    scopes: z.array(z.enum(oauthScopes)),
    config: askedConfigSchema,
    expiresAt: z.string().nullish(),
  }),
})
const optionsSchema = z.object({
  number: z.string(),
  preset: z.string().optional(),
  account: z.string().optional(),
  expires: z.string().optional(),
})

/** Builds the command group. */
export function consentCommands(setting: CommandSetting): Command {
  return new Command('consents')
    .description('MCP clients that ask to be let in: nothing is allowed without its number')
    .addCommand(listCommand(setting))
    .addCommand(allowCommand(setting))
    .addCommand(denyCommand(setting))
}

function listCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('list'))
    .description('list the clients that wait; their number is on their page only')
    .action(
      action(setting, async (run) => {
        const result = await atBridges(run, allWaiting)
        run.answer({ result, next_cursor: null }, () =>
          result.length === 0 ? 'No client waits.' : waitingTable(result),
        )
      }),
    )
}

function allowCommand(setting: CommandSetting): Command {
  const presetHelp = presetNames.map((name) => `${name}: ${presets[name].title}`).join('; ')
  return withCommonOptions(new Command('allow'))
    .description('let a client in; an MCP server is made for it, which you can revoke any time')
    .argument('<id>', 'id of the request')
    .requiredOption('--number <number>', 'the number on the page of the request')
    .option('--preset <preset>', `${presetHelp} (default: dispatcher)`)
    .option('--account <id>', 'id or name of the account (needed only when several are connected)')
    .option('--expires <instant>', 'ISO 8601 instant, or never (default: in 30 days)')
    .addHelpText('after', '\nExample:\n  rosebridge consents allow K7Q2MX --number 481516')
    .action(
      action(setting, async (run) => {
        const asked = askedAllow(run.options)
        const allowed = allowedSchema.parse(
          await atBridges(run, (bridges) =>
            sendToOwner(bridges, run.argument, { path: 'allow', body: asked }),
          ),
        )
        run.answer(allowed, () => {
          const { server } = allowed
          const ends =
            server.expiresAt === undefined
              ? 'in 30 days'
              : whenItEnds(server.expiresAt, setting.now())
          return [
            `Allowed ${allowed.clientName}. It is let in as soon as its page looks again.`,
            '',
            namedLines([
              ['Answer goes to', allowed.redirectHost],
              ['Account', server.accountId],
              ['Preset', server.preset],
              ['May', server.scopes.join(' and ')],
              ['Expires', ends],
            ]),
          ].join('\n')
        })
        const { catalog } = setting.parts
        const toolNames = catalog.map(({ name }) => name)
        const warning = wideServerWarning(
          mergeConfig(allowed.server.config, { toolNames }),
          catalog,
        )
        if (warning !== null) setting.say(warning)
        const withheld = allowed.scopes.filter((scope) => !allowed.server.scopes.includes(scope))
        if (withheld.length > 0) {
          setting.say(
            `It asked for ${withheld.join(' and ')} too, which the preset ${allowed.server.preset} does not give.`,
          )
        }
      }),
    )
}

function denyCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('deny'))
    .description('refuse a client')
    .argument('<id>', 'id of the request')
    .action(
      action(setting, async (run) => {
        const denied = requestSchema.parse(
          await atBridges(run, (bridges) =>
            sendToOwner(bridges, run.argument, { path: 'deny', body: {} }),
          ),
        )
        run.answer(denied, () => `Denied ${denied.clientName}.`)
      }),
    )
}

function askedAllow(options: unknown) {
  const { number, preset, account, expires } = parseAsked(optionsSchema, options)
  if (preset !== undefined && findPreset(preset) === undefined) {
    throw new RosebridgeError('invalid_input', `There is no preset ${preset}.`, {
      nextStep: `Known: ${presetNames.join(', ')}.`,
    })
  }
  return {
    number,
    ...(preset === undefined ? {} : { preset: preset.trim().toLowerCase().replaceAll('-', '_') }),
    ...(account === undefined ? {} : { account }),
    ...(expires === undefined ? {} : { expires_at: endsAt(expires) }),
  }
}

/** Who waits does so in a running bridge. Throws upstream_unavailable when none runs on these data. */
function atBridges<Result>(
  run: CommandRun,
  work: (bridges: BridgeCalls) => Promise<Result>,
): Promise<Result> {
  return withBridges(run, (bridges) => {
    if (bridges.urls.length > 0) return work(bridges)
    throw new RosebridgeError('upstream_unavailable', 'No bridge runs on these data.', {
      nextStep: 'Start it with: rosebridge start',
    })
  })
}

async function waitingAt({ send }: BridgeCalls, url: string): Promise<WaitingRequest[]> {
  return listSchema.parse(await send(url, '/consents')).result
}

async function allWaiting(bridges: BridgeCalls): Promise<WaitingRequest[]> {
  const lists = await Promise.all(bridges.urls.map((url) => waitingAt(bridges, url)))
  return lists.flat().sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1))
}

/** Sends the decision to the bridge where the request waits; to the newest when none knows it, whose refusal says so best. */
async function sendToOwner(
  bridges: BridgeCalls,
  id: string,
  { path, body }: { readonly path: string; readonly body: Readonly<Record<string, unknown>> },
): Promise<unknown> {
  const send = (url: string) =>
    bridges.send(url, `/consents/${encodeURIComponent(id)}/${path}`, body)
  for (const url of bridges.urls) {
    const waiting = await waitingAt(bridges, url)
    if (waiting.some((request) => request.id === id.trim().toUpperCase())) return await send(url)
  }
  const [newest] = bridges.urls
  if (newest !== undefined) return await send(newest)
  throw new RosebridgeError('not_found', `No client waits under the id ${id}.`, {
    nextStep: 'List those that wait: rosebridge consents list',
  })
}

function waitingTable(requests: readonly WaitingRequest[]): string {
  return table(
    ['ID', 'CLIENT', 'DESCRIBED BY', 'ANSWER GOES TO', 'ASKS TO', 'AT'],
    requests.map(({ id, clientName, clientHost, redirectHost, scopes, issuer }) => [
      id,
      clientName,
      clientHost ?? 'itself',
      redirectHost,
      scopes.join(', '),
      issuer,
    ]),
  )
}
