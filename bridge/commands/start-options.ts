/** The options that start a bridge, and what they mean. */

import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { parseAsked } from '../access/asked.ts'
import { parseOrigin } from '../accounts/origins.ts'
import { defaultPort } from '../config.ts'
import type { SandboxChoice } from '../start.ts'

/** What `withWorldOptions` adds, as commander hands it over. */
export const worldShape = {
  world: z.string().min(1).optional(),
  orders: z.number().optional(),
  seed: z.number().optional(),
}

const optionsSchema = z.object({
  ...worldShape,
  port: z.number().optional(),
  sandbox: z.boolean().optional(),
  publicUrl: z.string().optional(),
  open: z.boolean().optional(),
  withExtension: z.boolean().optional(),
  autoDeletes: z.boolean().optional(),
})

export interface AskedStart {
  readonly port: number
  readonly sandbox?: SandboxChoice
  readonly publicUrl?: string
  readonly open: boolean
  readonly withExtension: boolean
  readonly autoDeletes: boolean
}

/** Adds the options of `start`; a checkout can do more than the installed program. */
export function withStartOptions(
  command: Command,
  { isCheckout }: { readonly isCheckout: boolean },
): Command {
  if (isCheckout) {
    command.option(
      '--with-extension',
      'build the extension where it is not current, and say how to load it',
    )
  }
  command
    .option(
      '--port <number>',
      `port on this machine (default ${defaultPort}); 0 takes a free one`,
      wholeNumber(0, 65_535),
    )
    .option('--sandbox', 'serve the sandbox, also when accounts are connected')
  return withWorldOptions(command)
    .option(
      '--public-url <origin>',
      'https origin under which the bridge is reachable from outside',
    )
    .option(
      '--open',
      isCheckout
        ? 'open the web app with a late order and the panel beside it'
        : 'open the web app in the browser',
    )
    .option('--auto-deletes', 'servers with approval auto may delete without asking')
}

/** Adds the options that choose what the sandbox holds. */
export function withWorldOptions(command: Command): Command {
  return command
    .option('--world <file>', 'a world file for the sandbox')
    .option('--orders <count>', 'a made-up world with so many orders', wholeNumber(1, 1_000_000))
    .option('--seed <number>', 'the same seed makes the same world', wholeNumber(0, 4_294_967_295))
}

/** The world they choose. Throws invalid_input where they contradict each other. */
export function askedWorld(
  said: z.infer<z.ZodObject<typeof worldShape>>,
  workingDirectory: string,
): SandboxChoice {
  if (said.world !== undefined && said.orders !== undefined) {
    throw contradiction('--world and --orders both choose a world.', 'Give one of them.')
  }
  if (said.seed !== undefined && said.orders === undefined) {
    throw contradiction('--seed needs --orders.', 'Add --orders with the number of orders.')
  }
  return {
    ...(said.world === undefined ? {} : { worldFile: resolve(workingDirectory, said.world) }),
    ...(said.orders === undefined ? {} : { orders: { count: said.orders, seed: said.seed ?? 1 } }),
  }
}

/** What was asked for. Throws invalid_input where options contradict each other. */
export function askedStart(options: unknown, workingDirectory: string): AskedStart {
  const said = parseAsked(optionsSchema, options)
  const choice = askedWorld(said, workingDirectory)
  const wantsSandbox =
    said.sandbox === true || said.world !== undefined || said.orders !== undefined
  return {
    port: said.port ?? defaultPort,
    open: said.open ?? false,
    withExtension: said.withExtension ?? false,
    autoDeletes: said.autoDeletes ?? false,
    ...(wantsSandbox ? { sandbox: choice } : {}),
    ...(said.publicUrl === undefined
      ? {}
      : { publicUrl: parseOrigin(said.publicUrl, 'The public address') }),
  }
}

function contradiction(message: string, nextStep: string): RosebridgeError {
  return new RosebridgeError('invalid_input', message, { nextStep })
}

/** Reads a whole number from an option. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
  }
}
