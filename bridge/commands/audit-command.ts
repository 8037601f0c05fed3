/** `audit`: who did what through which server; filtered, exported as JSON lines, and checked for missing lines. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { instantSchema, parseAsked } from '../access/asked.ts'
import { chooseAccount } from '../accounts/accounts.ts'
import { commandLine } from '../administration.ts'
import type { AuditFilter } from '../audit.ts'
import type { AuditLine } from '../audit-chain.ts'
import { brokenAuditWords, countedLines, wholeAuditWords } from '../audit-words.ts'
import { action, type CommandRun, type CommandSetting, withCommonOptions } from './setting.ts'
import { table } from './wording.ts'

const mostNameLength = 40

const optionsSchema = z.object({
  account: z.string().min(1).optional(),
  server: z.string().optional(),
  client: z.string().optional(),
  writes: z.boolean().default(false),
  tool: z.string().optional(),
  outcome: z.string().optional(),
  since: instantSchema.optional(),
  until: instantSchema.optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(50),
  verify: z.boolean().default(false),
  adopt: z.boolean().default(false),
  export: z.string().min(1).optional(),
})

/** Builds the command. */
export function auditCommand(setting: CommandSetting): Command {
  return withCommonOptions(new Command('audit'))
    .description('who did what, through which MCP server or to it; never what the records held')
    .option('--account <id>', 'only what was asked of this account; id or name')
    .option('--server <id>', 'only calls through this server; or panel, sign-in, administration')
    .option('--client <name>', 'only what this client asked, by its whole name as listed')
    .option('--tool <name>', 'only calls of this tool')
    .option('--writes', 'only what changes something')
    .option(
      '--outcome <outcome>',
      'done, asked, allowed, denied, expired, changed, ended, a kind of error, or failed (any error)',
    )
    .option('--since <instant>', 'from this ISO 8601 instant on')
    .option('--until <instant>', 'before this ISO 8601 instant')
    .option('--limit <count>', 'at most so many of the newest (default 50)')
    .option('--verify', 'check that no line was removed or changed')
    .option('--adopt', 'after lines were lost: go on from those there are, and tell so in a line')
    .option('--export <file>', 'write every line that matches as JSON lines; - is stdout')
    .addHelpText(
      'after',
      `
Examples:
  rosebridge audit --outcome denied
  rosebridge audit --account "Night desk" --writes
  rosebridge audit --since 2026-11-01T00:00:00Z --export november.jsonl
  rosebridge audit --verify`,
    )
    .action(
      action(setting, (run) => {
        const said = parseAsked(optionsSchema, run.options)
        const { limit, verify, adopt, export: target, writes, ...rest } = said
        const account = said.account === undefined ? undefined : accountOf(said.account, run)
        const writing = setting.parts.catalog.filter(({ effect }) => effect !== 'read')
        const tools = writes ? writing.map(({ name }) => name) : undefined
        const filter = { ...rest, account, tools }
        if (adopt) run.audit.adopt(commandLine)
        if (verify || adopt) return tellVerdict(run)
        if (target !== undefined) return exportLines(run, filter, target, setting)
        const lines = run.audit.newest(filter, limit)
        run.answer({ result: lines, next_cursor: null }, () =>
          lines.length === 0 ? 'No line matches.' : lineTable(lines),
        )
      }),
    )
}

/** The id of that account; of one that is gone there are still lines. Throws not_found and ambiguous. */
function accountOf(idOrName: string, { accounts, audit }: CommandRun): string {
  const hasLines = audit.newest({ account: idOrName }, 1).length > 0
  return hasLines ? idOrName : chooseAccount(accounts, idOrName)
}

/** Throws `rejected` for a chain that is broken, with the line it is broken at. */
function tellVerdict({ audit, answer }: CommandRun): void {
  const verdict = audit.verify()
  if (verdict.intact) {
    const { lines, keptApart } = verdict
    const { linesAfter, ...link } = keptApart
    const kept = { file: audit.headPath, ...link, lines_after: linesAfter }
    answer({ intact: true, lines, kept_apart: kept }, () =>
      wholeAuditWords(verdict, audit.headPath),
    )
    return
  }
  const { brokenLine } = verdict
  const { message, nextStep } = brokenAuditWords(verdict)
  throw new RosebridgeError('rejected', `The audit is ${message}`, {
    nextStep,
    details: { brokenLine },
  })
}

function exportLines(
  { audit, answer }: CommandRun,
  filter: AuditFilter,
  target: string,
  setting: CommandSetting,
): void {
  if (target === '-') {
    for (const line of audit.every(filter)) setting.write(`${JSON.stringify(line)}\n`)
    return
  }
  const path = resolve(setting.workingDirectory, target)
  let count = 0
  const file = openForWriting(path)
  try {
    for (const line of audit.every(filter)) {
      writeSync(file, `${JSON.stringify(line)}\n`)
      count += 1
    }
  } finally {
    closeSync(file)
  }
  answer({ exported: count, file: path }, () => `Wrote ${countedLines(count)} to ${path}.`)
}

/** Throws invalid_input for a place where no file can be written. */
function openForWriting(path: string): number {
  try {
    return openSync(path, 'w', 0o600)
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : ''
    throw new RosebridgeError('invalid_input', `${path} cannot be written${why}.`, {
      nextStep: 'Name a file in a directory that is there and that you may write to.',
      cause,
    })
  }
}

function lineTable(lines: readonly AuditLine[]): string {
  return table(
    ['TIME', 'SERVER', 'CLIENT', 'TOOL', 'RECORDS', 'OUTCOME', 'BY', 'MS', 'TOKENS'],
    lines.map((line) => [
      line.at.slice(0, 19).replace('T', ' '),
      shortened(line.server_name),
      line.client ?? '-',
      line.tool,
      shortList(line.record_ids),
      line.outcome,
      line.approved_by ?? '-',
      String(line.duration_ms),
      String(line.tokens_out),
    ]),
  )
}

/** Of a server that was made or changed the name is followed by what it may do: whole with --json and in an export. */
function shortened(name: string): string {
  return name.length <= mostNameLength ? name : `${name.slice(0, mostNameLength - 1)}…`
}

function shortList(ids: readonly string[]): string {
  const [first = '-', ...others] = ids
  return others.length === 0 ? first : `${first} +${others.length}`
}
