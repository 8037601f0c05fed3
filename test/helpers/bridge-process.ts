/** A real bridge as its own process, on a free port with a data directory of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { root } from './source-tree.ts'

const readySchema = z.object({
  ready: z.literal(true),
  bridgeUrl: z.string(),
  mcpUrl: z.string().nullable(),
  apiToken: z.string().nullable(),
  accountId: z.string().nullable(),
  sandboxUrl: z.string().nullable(),
  webAppUrl: z.string().nullable(),
  pairingCode: z.string(),
})
/** What `start --json` says when it is ready; in sandbox mode nothing of it is null. */
export type Ready = z.infer<typeof readySchema>

export interface BridgeProcess extends AsyncDisposable {
  readonly ready: Ready
  readonly mcpUrl: string
  readonly sandboxUrl: string
  readonly dataDirectory: string
  readonly process: ChildProcess
  /** Everything the process has written to stderr so far. */
  errorText(): string
}

export const cliPath = join(root, 'bridge/cli.ts')

/** Starts the bridge, in sandbox mode unless `isSandbox` is false. `dataDirectory` is made and removed unless given. */
export async function startBridgeProcess({
  args = [],
  program = cliPath,
  dataDirectory,
  isSandbox = true,
  env = {},
}: {
  readonly args?: readonly string[]
  /** The script that is started; the sources' own unless given. */
  readonly program?: string
  readonly isSandbox?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly dataDirectory?: string
} = {}): Promise<BridgeProcess> {
  const directory = dataDirectory ?? mkdtempSync(join(tmpdir(), 'rosebridge-'))
  const child = spawn(
    process.execPath,
    [
      ...[program, 'start', '--port', '0', '--json', '--data-dir', directory],
      ...(isSandbox ? ['--sandbox'] : []),
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
  )
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const ready = await readyLine(child, () => errors)
  return {
    ready,
    mcpUrl: ready.mcpUrl ?? '',
    sandboxUrl: ready.sandboxUrl ?? '',
    dataDirectory: directory,
    process: child,
    errorText: () => errors,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve))
        child.kill('SIGTERM')
        await gone
      }
      if (dataDirectory === undefined) rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function readyLine(child: ChildProcess, errors: () => string): Promise<Ready> {
  if (child.stdout === null) throw new Error('the bridge has no stdout')
  const lines = createInterface({ input: child.stdout })
  return await new Promise((resolve, reject) => {
    lines.once('line', (line) => resolve(readySchema.parse(JSON.parse(line))))
    child.once('exit', (code) => reject(new Error(`the bridge ended with ${code}: ${errors()}`)))
  })
}
