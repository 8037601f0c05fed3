/** What every command is handed: where it speaks, what it reads, and the parts a bridge is built of. */
import type { Readable } from 'node:stream'
import type { Command } from 'commander'
import { z } from 'zod'
import { parseAsked } from '../access/asked.ts'
import { actingAs, commandLine } from '../administration.ts'
import type { Checkout } from '../checkout/checkout.ts'
import { absoluteDataDir, type Environment } from '../config.ts'
import type { BridgeParts } from '../parts.ts'
import { openRegistries, type Registries } from '../registries.ts'

export interface CommandSetting {
  readonly environment: Environment
  readonly workingDirectory: string
  readonly now: () => Date
  /** For answers: what a person asked for, or one JSON value. */
  readonly write: (text: string) => void
  /** For words beside the answer. */
  readonly say: (text: string) => void
  readonly input: Readable & { readonly isTTY?: boolean }
  /** Aborts when the process is asked to end. */
  readonly signal: AbortSignal
  readonly parts: BridgeParts
  /** What only a checkout can do; absent in the installed program. */
  readonly checkout?: Checkout | undefined
  /** Opens an address in the person's usual browser; the system's own way unless handed in. */
  readonly openPage?: (address: string) => void
  /** Absolute paths that start this program again: the runtime and its arguments. */
  readonly ownCommand: readonly [string, ...string[]]
}

const commonSchema = z.object({
  dataDir: z.string().min(1).optional(),
  json: z.boolean().optional(),
})

/** What the two options of every command say. */
export interface CommonOptions {
  readonly dataDir: string
  readonly json: boolean
}

/** Adds `--data-dir` and `--json`, which every command has. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--data-dir <directory>', 'where accounts, servers and tokens are kept')
    .option('--json', 'print one JSON value on stdout; words go to stderr')
}

/** Reads the common options, given before or after the command's name. */
export function commonOptions(command: Command, setting: CommandSetting): CommonOptions {
  const { dataDir, json = false } = parseAsked(commonSchema, command.optsWithGlobals())
  return {
    dataDir: absoluteDataDir(dataDir ?? setting.environment.dataDir, setting.workingDirectory),
    json,
  }
}

/** Opens the store for one command and closes it whatever happens. */
export async function withRegistries<Result>(
  { dataDir }: CommonOptions,
  { now, parts }: CommandSetting,
  work: (registries: Registries) => Promise<Result> | Result,
): Promise<Result> {
  const registries = openRegistries({
    dataDir,
    now,
    toolNames: parts.catalog.map(({ name }) => name),
    openSecrets: parts.openSecrets,
  })
  try {
    return await work(registries)
  } finally {
    registries.store.close()
  }
}

/** One run of a command: what was asked, and what it works with. */
export interface CommandRun extends Registries {
  readonly options: unknown
  /** What stands behind the command's name; empty where it takes nothing. */
  readonly argument: string
  /** What stands behind that. */
  readonly secondArgument: string
  /** Prints the answer: as one JSON value, or as lines for a person. */
  answer(value: unknown, words: () => string): void
}

/** What a command does: the store is opened for it, and closed whatever happens. */
export function action(
  setting: CommandSetting,
  work: (run: CommandRun) => Promise<void> | void,
): (this: Command) => Promise<void> {
  return async function act(this: Command) {
    const common = commonOptions(this, setting)
    await withRegistries(common, setting, (registries) =>
      actingAs(commandLine, () =>
        work({
          ...registries,
          options: this.opts(),
          argument: this.args[0] ?? '',
          secondArgument: this.args[1] ?? '',
          answer: (value, words) => answer(common, setting, value, words),
        }),
      ),
    )
  }
}

/** The command has said all there is, and failed: only the exit code is left to tell. */
export class AlreadyTold extends Error {
  constructor() {
    super('the command has told why it failed')
  }
}

/** Prints the answer: as one JSON value, or as lines for a person. */
export function answer(
  { json }: CommonOptions,
  { write }: CommandSetting,
  value: unknown,
  words: () => string,
): void {
  write(json ? `${JSON.stringify(value)}\n` : `${words()}\n`)
}
