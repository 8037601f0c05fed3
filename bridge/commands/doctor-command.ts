/** `doctor`: what works, what does not, and the command that mends it. */
import { Command } from 'commander'
import { z } from 'zod'
import { parseAsked } from '../access/asked.ts'
import { commandLine } from '../administration.ts'
import { type DoctorLine, examine } from '../doctor.ts'
import { openRegistries } from '../registries.ts'
import { resetClock } from '../reset-clock.ts'
import { secretsInFiles } from '../secrets/open-secrets.ts'
import { version } from '../version.ts'
import {
  AlreadyTold,
  action,
  answer,
  type CommandSetting,
  commonOptions,
  withCommonOptions,
} from './setting.ts'

const optionsSchema = z.object({ resetClock: z.boolean().default(false) })

/** Builds the command. Exit code 1 when something is broken; a warning alone is none. */
export function doctorCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('doctor'))
    .description(
      'look at every link between this machine and Rose Rocket; says what mends what is broken',
    )
    .option(
      '--reset-clock',
      "after this machine's clock was wrong in the future: go by it again; ends what was made meanwhile, and every sign-in of a client",
    )
    .action(async (options: unknown, command: Command) => {
      if (parseAsked(optionsSchema, options).resetClock) return await reset(setting, command)
      const common = commonOptions(command, setting)
      const { now, signal, parts } = setting
      const { dataDir } = common
      const { openSecrets = secretsInFiles } = parts
      const toolNames = parts.catalog.map(({ name }) => name)
      const lines = await examine({
        dataDir,
        secrets: openSecrets({ dataDir }),
        now,
        signal,
        openRegistries: () => openRegistries({ dataDir, now, toolNames, openSecrets }),
      })
      const isSound = lines.every(({ state }) => state !== 'fail')
      answer(common, setting, { ok: isSound, version, findings: lines }, () => words(lines))
      if (!isSound) throw new AlreadyTold()
    })
}

async function reset(setting: CommandSetting, command: Command): Promise<void> {
  const act = action(setting, async ({ options: _options, answer, ...registries }) => {
    const done = await resetClock(registries, { now: setting.now, by: commandLine })
    answer(done, () =>
      [
        `The clock goes by this machine's again: ${done.behind_seconds} seconds back.`,
        `Ended: ${done.servers} MCP servers, ${done.api_tokens} API tokens, and every sign-in of a client.`,
      ].join('\n'),
    )
  })
  await act.call(command)
}

const marks = { ok: 'ok  ', warn: 'WARN', fail: 'FAIL' } as const

function words(lines: readonly DoctorLine[]): string {
  const width = Math.max(...lines.map(({ title }) => title.length))
  const rows = lines.flatMap(({ state, title, message, nextStep }, index) => {
    const isSame = lines[index - 1]?.title === title
    const named = (isSame ? '' : title).padEnd(width)
    const row = `  ${marks[state]}  ${named}  ${message}`
    return nextStep === null ? [row] : [row, `${' '.repeat(width + 10)}${nextStep}`]
  })
  return [`Rosebridge ${version}`, '', ...rows, '', verdict(lines)].join('\n')
}

function verdict(lines: readonly DoctorLine[]): string {
  const count = (wanted: DoctorLine['state']) =>
    lines.filter(({ state }) => state === wanted).length
  const [failures, warnings] = [count('fail'), count('warn')]
  const warned = warnings === 1 ? '1 warning' : `${warnings} warnings`
  if (failures === 0) return warnings === 0 ? 'All is well.' : `Nothing is broken; ${warned}.`
  return `${failures === 1 ? '1 thing is' : `${failures} things are`} broken${warnings === 0 ? '' : `, ${warned}`}. What mends it stands below each.`
}
