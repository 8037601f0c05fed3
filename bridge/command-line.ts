/** The command line: finds the command, runs it, turns whatever it throws into words and an exit code. */
import { Command, CommanderError } from 'commander'
import { describeError } from '../shared/errors.ts'
import { accountCommands } from './commands/account-commands.ts'
import { approvalCommands } from './commands/approval-commands.ts'
import { auditCommand } from './commands/audit-command.ts'
import { browserCommands } from './commands/browser-commands.ts'
import { configCommand } from './commands/config-command.ts'
import { connectCommand } from './commands/connect-command.ts'
import { consentCommands } from './commands/consent-commands.ts'
import { doctorCommand } from './commands/doctor-command.ts'
import { mcpCommands } from './commands/mcp-commands.ts'
import { pairCommand } from './commands/pair-command.ts'
import { sandboxCommand } from './commands/sandbox-command.ts'
import type { CommandSetting } from './commands/setting.ts'
import { AlreadyTold, withCommonOptions } from './commands/setting.ts'
import { startCommand } from './commands/start-command.ts'
import { stdioCommand } from './commands/stdio-command.ts'
import { tokenCommands } from './commands/token-commands.ts'
import { tunnelCommands } from './commands/tunnel-commands.ts'
import { createLog, errorFacts } from './log.ts'
import { inCheckout } from './own-name.ts'
import { version } from './version.ts'

/** Runs one command line (without program and script). Answers the exit code: 0 done, 1 failed, 2 usage. */
export async function runCommandLine(
  args: readonly string[],
  given: CommandSetting,
): Promise<0 | 1 | 2> {
  const wantsJson = args.includes('--json')
  const setting = given.checkout === undefined ? given : spoken(given, wantsJson)
  const program = withCommonOptions(new Command('rosebridge'))
    .description('Rose Rocket beside your orders and inside ChatGPT, on this machine')
    .version(version, '--version', 'print the version')
    .addCommand(startCommand(setting))
    .addCommand(connectCommand(setting))
    .addCommand(accountCommands(setting))
    .addCommand(mcpCommands(setting))
    .addCommand(tokenCommands(setting))
    .addCommand(configCommand(setting))
    .addCommand(consentCommands(setting))
    .addCommand(stdioCommand(setting))
    .addCommand(pairCommand(setting))
    .addCommand(browserCommands(setting))
    .addCommand(tunnelCommands(setting))
    .addCommand(approvalCommands(setting))
    .addCommand(auditCommand(setting))
    .addCommand(doctorCommand(setting))
    .addCommand(sandboxCommand(setting))
    .addHelpText(
      'after',
      `
Start with:
  try it with made-up data              rosebridge start
  connect your Rose Rocket organisation rosebridge connect
  give an MCP client its own door       rosebridge config cursor
  let ChatGPT in                        rosebridge tunnel start`,
    )
  for (const command of everyCommand(program)) {
    command.exitOverride().configureOutput({ writeOut: setting.write, writeErr: setting.say })
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      const described = usageError(error)
      if (wantsJson) writeError(setting, described)
      // What is wrong commander has said itself, but not what to do about it.
      if (error.code !== 'commander.help') setting.say(described.nextStep)
      return 2
    }
    if (error instanceof AlreadyTold) return 1
    const described = describeError(error)
    if (wantsJson) writeError(setting, described)
    setting.say(`${described.message}\n${described.nextStep}`)
    if (described.kind === 'internal') {
      createLog({ level: setting.environment.logLevel }).error(errorFacts(error), 'command failed')
    }
    return ['invalid_input', 'ambiguous'].includes(described.kind) ? 2 : 1
  }
}

/** What a command says to people, in the words of a checkout. */
function spoken({ write, say, ...setting }: CommandSetting, wantsJson: boolean): CommandSetting {
  return {
    ...setting,
    write: wantsJson ? write : (text) => write(inCheckout(text)),
    say: (text) => say(inCheckout(text)),
  }
}

function* everyCommand(command: Command): Generator<Command> {
  yield command
  for (const inner of command.commands) yield* everyCommand(inner)
}

function writeError(setting: CommandSetting, error: unknown): void {
  setting.write(`${JSON.stringify({ error })}\n`)
}

function usageError({ code, message }: CommanderError) {
  return {
    kind: 'invalid_input',
    // A group of commands named alone shows its help, and that is all commander says of it.
    message: code === 'commander.help' ? 'No command was given.' : message.replace(/^error: /, ''),
    nextStep: 'Run it with --help to see what it takes.',
  }
}
