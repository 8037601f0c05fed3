/** `approvals list | allow | deny | end`: decides on writes that wait in a running bridge, from the command line. */
import { Command } from 'commander'
import { z } from 'zod'
import { pendingApprovalSchema, standingApprovalSchema } from '../../shared/approvals.ts'
import { RosebridgeError } from '../../shared/errors.ts'
import { unknownApproval, unknownStanding } from '../access/approval-words.ts'
import { parseAsked } from '../access/asked.ts'
import { approvalLines, standingLines } from './approval-lines.ts'
import { type BridgeCalls, withBridges } from './bridge-calls.ts'
import { action, type CommandRun, type CommandSetting, withCommonOptions } from './setting.ts'

const listSchema = z.object({ result: z.array(pendingApprovalSchema) })
const standingSchema = z.object({ result: z.array(standingApprovalSchema) })
const clientsSchema = z.object({ result: z.array(z.unknown()) })
const reportSchema = z.looseObject({ id: z.string(), state: z.string(), nextStep: z.string() })
const allowSchema = z.object({
  number: z.string().optional(),
  minutes: z.coerce.number().int().optional(),
})

/** Builds the command group. */
export function approvalCommands(setting: CommandSetting): Command {
  return new Command('approvals')
    .description('writes that wait for you: see what they would change, allow or deny them')
    .addCommand(listCommand(setting))
    .addCommand(allowCommand(setting))
    .addCommand(denyCommand(setting))
    .addCommand(endCommand(setting))
}

function listCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('list'))
    .description('show what waits, field by field, and what is let through for some minutes')
    .action(
      action(setting, (run) =>
        withBridges(run, async (bridges) => {
          const waiting = await everyOne(bridges, '/approvals', listSchema)
          const standing = await everyOne(bridges, '/approvals/standing', standingSchema)
          run.answer({ result: waiting, standing, next_cursor: null }, () =>
            [
              ...(waiting.length === 0 ? ['Nothing waits for you.'] : []),
              ...waiting.map((pending) => approvalLines(pending, setting.now())),
              ...standing.map((one) => standingLines(one, setting.now())),
            ].join('\n\n'),
          )
          // Clients that ask to be let in are decided on elsewhere; whoever looks for what waits must hear of them.
          const clients = (await everyOne(bridges, '/consents', clientsSchema)).length
          if (clients > 0) {
            const who = clients === 1 ? '1 client waits' : `${clients} clients wait`
            setting.say(`${who} to be let in, each with its number: rosebridge consents list`)
          }
          if (bridges.urls.length === 0) {
            setting.say('No bridge runs on these data; what waits lives in the running bridge.')
          }
        }),
      ),
    )
}

function allowCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('allow'))
    .description('allow one write; it is made at once, exactly as it was shown')
    .argument('<id>', 'id of the approval')
    .option('--number <number>', 'the number shown where it was asked for, if it shows one')
    .option('--minutes <count>', 'also allow this kind on this record for so many minutes')
    .action(
      action(setting, async (run) => {
        const { number, minutes } = parseAsked(allowSchema, run.options)
        await decide(run, {
          path: 'allow',
          body: {
            ...(number === undefined ? {} : { number }),
            ...(minutes === undefined ? {} : { for_minutes: minutes }),
          },
        })
      }),
    )
}

function denyCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('deny'))
    .description('deny one write; nothing is changed')
    .argument('<id>', 'id of the approval')
    .action(action(setting, (run) => decide(run, { path: 'deny', body: {} })))
}

function endCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('end'))
    .description('end what is let through for some minutes: the next such write asks again')
    .argument('<id>', 'id of the approval that gave it')
    .action(
      action(setting, (run) =>
        withBridges(run, async (bridges) => {
          const id = run.argument
          const answered = await sendToOwner(bridges, id, { path: 'end', body: {} })
          if (answered === undefined) throw unknownStanding(id)
          const { title } = standingApprovalSchema.parse(answered)
          run.answer({ ended: id }, () => `Ended. The next "${title}" there asks again.`)
        }),
      ),
    )
}

async function decide(
  run: CommandRun,
  decision: { readonly path: string; readonly body: Readonly<Record<string, unknown>> },
): Promise<void> {
  const id = run.argument
  await withBridges(run, async (bridges) => {
    const answered = await sendToOwner(bridges, id, decision)
    if (answered === undefined) throw unknownFor(id, decision.body.number !== undefined)
    const report = reportSchema.parse(answered)
    const { state, nextStep } = report
    if (state !== 'done' && state !== 'denied') {
      throw new RosebridgeError('conflict', `The write was not made (${state}).`, { nextStep })
    }
    // The result itself holds records: those belong to who asked.
    run.answer({ id, state, nextStep }, () =>
      state === 'done' ? `Allowed. ${nextStep}` : 'Denied. Nothing was changed.',
    )
  })
}

/** Sends the decision to the bridge in which that approval lives; undefined where none knows it. */
async function sendToOwner(
  { urls, send }: BridgeCalls,
  id: string,
  { path, body }: { readonly path: string; readonly body: Readonly<Record<string, unknown>> },
): Promise<unknown> {
  for (const url of urls) {
    try {
      return await send(url, `/approvals/${encodeURIComponent(id)}/${path}`, body)
    } catch (error) {
      if (!(error instanceof RosebridgeError) || error.kind !== 'not_found') throw error
    }
  }
  return undefined
}

function unknownFor(id: string, hasNumber: boolean): RosebridgeError {
  if (!hasNumber) return unknownApproval(id)
  return new RosebridgeError('not_found', `No write waits under the id ${id}.`, {
    nextStep: 'A number belongs to a client that asks to be let in: rosebridge consents list',
  })
}

/** What every bridge lists under that path. */
async function everyOne<One>(
  { urls, send }: BridgeCalls,
  path: string,
  schema: z.ZodType<{ readonly result: readonly One[] }>,
): Promise<One[]> {
  const lists = await Promise.all(
    urls.map(async (url) => schema.parse(await send(url, path)).result),
  )
  return lists.flat()
}
