/** Runs the real command line, as a process of its own or (much faster) inside this one, and collects what it says. */
import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { runCommandLine } from '../../bridge/command-line.ts'
import { parts } from '../../bridge/parts.ts'
import { cliPath } from '../helpers/bridge-process.ts'
import { notePlace } from '../helpers/journey-leaks.ts'

export interface CliOutcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command to its end. `stdin` is written and closed. */
export async function runCli(
  args: readonly string[],
  { stdin = '', env = {} }: { readonly stdin?: string; readonly env?: Record<string, string> } = {},
): Promise<CliOutcome> {
  const child = spawn(process.execPath, [cliPath, ...args], { env: { ...process.env, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  return await new Promise((resolve) => {
    child.on('close', (code) => {
      notePlace(`stderr of ${args[0]}`, stderr)
      resolve({ code, stdout, stderr })
    })
  })
}

/** The one JSON value a command printed with `--json`; throws when stdout holds anything else. */
export function jsonOf({ stdout }: CliOutcome): unknown {
  if (!/^[^\n]+\n$/.test(stdout)) throw new Error(`not one line of JSON: ${stdout}`)
  return JSON.parse(stdout)
}

/** Runs one command inside this process: the same command line, without the start of a runtime. */
export async function runHere(
  args: readonly string[],
  { stdin = '' }: { readonly stdin?: string } = {},
): Promise<CliOutcome> {
  let stdout = ''
  let stderr = ''
  const code = await runCommandLine(args, {
    environment: {
      dataDir: '/nowhere',
      logLevel: 'silent',
      secretsKey: undefined,
      secretsIn: 'file',
      programFolders: [],
      variables: {},
    },
    workingDirectory: process.cwd(),
    now: () => new Date(),
    write: (text) => {
      stdout += text
    },
    say: (text) => {
      stderr += text.endsWith('\n') ? text : `${text}\n`
    },
    input: Readable.from([stdin]),
    signal: new AbortController().signal,
    parts,
    ownCommand: [process.execPath, cliPath],
  })
  notePlace(`stderr of ${args[0]}`, stderr)
  return { code, stdout, stderr }
}
