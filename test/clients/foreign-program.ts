/** Runs a program of an installed package, away from the home directory of whoever runs the tests. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { root } from '../helpers/source-tree.ts'

const packageSchema = z.looseObject({ bin: z.record(z.string(), z.string()) })

/** The file behind a package's command, to be started by Node: shell scripts around it differ between systems. */
export function programOf(packageName: string, command: string): string {
  const directory = join(root, 'node_modules', packageName)
  const { bin } = packageSchema.parse(
    JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')),
  )
  const path = join(directory, bin[command] ?? '')
  if (!existsSync(path) || path === directory) throw new Error(`${packageName} has no ${command}`)
  return path
}

/** An environment in which programs find nothing of this machine's user. */
export function homelessEnvironment(home: string): Record<string, string> {
  const kept = ['PATH', 'Path', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']
  const own = kept.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(own),
    HOME: home,
    USERPROFILE: home,
    APPDATA: home,
    LOCALAPPDATA: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
    NODE_COMPILE_CACHE: join(dirname(home), 'compiled'),
  }
}

export interface ProgramOutcome {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs it to its end. */
export async function runProgram(
  path: string,
  args: readonly string[],
  home: string,
): Promise<ProgramOutcome> {
  const child = spawn(process.execPath, [path, ...args], {
    cwd: dirname(home),
    env: homelessEnvironment(home),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? -1))
  })
  return { exitCode, stdout, stderr }
}
