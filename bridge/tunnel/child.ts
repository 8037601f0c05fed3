/** A program that runs beside the bridge: its lines as they come, its end, and how it is ended. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** How long a program may take to end when asked, before it is made to. */
const patienceMs = 2_000

export interface Child {
  /** Resolves with the exit code (null after a signal), or with why it never started. */
  readonly ended: Promise<number | null | Error>
  stop(): Promise<void>
}

export interface ChildOptions {
  readonly path: string
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Gets what it writes to stderr. */
  readonly onLine: (line: string) => void
}

export type StartChild = (options: ChildOptions) => Child

/** What a tunnel that a program of its provider's makes is built of. */
export interface TunnelProgram {
  /** Answers the program's path; undefined where it is not on this machine. */
  readonly find: () => Promise<string | undefined>
  /** What the program gets. */
  readonly environment: ChildOptions['environment']
  readonly start?: StartChild
}

/** Starts it without a shell. */
export function startChild(options: ChildOptions): Child {
  const { path, args, environment, onLine } = options
  const child = spawn(path, [...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
    env: { ...environment },
  })
  createInterface({ input: child.stderr }).on('line', onLine)
  let isOver = false
  const ended = new Promise<number | null | Error>((resolve) => {
    child.once('error', resolve)
    child.once('exit', (code) => resolve(code))
  }).then((outcome) => {
    isOver = true
    return outcome
  })
  return {
    ended,
    async stop() {
      if (isOver) return
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      await ended
      clearTimeout(force)
    },
  }
}
