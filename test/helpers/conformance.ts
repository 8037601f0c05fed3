/** The official conformance suite as it is installed: one run of its command line, and what it found. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const packagePath = createRequire(import.meta.url).resolve(
  '@modelcontextprotocol/conformance/package.json',
)
const cliPath = join(dirname(packagePath), 'dist/index.js')

const checksSchema = z.array(
  z.looseObject({ id: z.string(), status: z.string(), errorMessage: z.string().optional() }),
)

export interface ScenarioOutcome {
  /** Checks that failed or were only warned of, in words. */
  readonly failures: readonly string[]
  readonly warnings: readonly string[]
  readonly passed: number
}

export interface ConformanceRun {
  readonly exitCode: number
  readonly output: string
  readonly scenarios: ReadonlyMap<string, ScenarioOutcome>
}

/** The scenarios a revision requires of a server, as the suite itself lists them. */
export function requiredScenarios(revision: string): string[] {
  const text = readFileSync(join(dirname(packagePath), `requirements/${revision}.yaml`), 'utf8')
  const server = text.split(/^server:$/m)[1]?.split(/^\w+:$/m)[0] ?? ''
  return [...server.matchAll(/^ {2}- (\S+)$/gm)].map(([, name]) => name ?? '')
}

/** Runs everything the suite has for that revision against a server. */
export async function runConformance(url: string, revision: string): Promise<ConformanceRun> {
  const directory = mkdtempSync(join(tmpdir(), 'rosebridge-conformance-'))
  try {
    const args = ['server', '--url', url, '--requirements', revision, '-o', directory]
    const child = spawn(process.execPath, [cliPath, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
      })
    }
    const exitCode = await new Promise<number>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code) => resolve(code ?? -1))
    })
    return { exitCode, output, scenarios: outcomesIn(directory) }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Results lie in `server-SCENARIO-INSTANT/checks.json`. */
function outcomesIn(directory: string): Map<string, ScenarioOutcome> {
  return new Map(
    readdirSync(directory).flatMap((folder) => {
      const name = /^server-(.+?)-\d{4}-\d\d-\d\dT/.exec(folder)?.[1]
      if (name === undefined) return []
      const checks = checksSchema.parse(
        JSON.parse(readFileSync(join(directory, folder, 'checks.json'), 'utf8')),
      )
      const told = (status: string) =>
        checks
          .filter((check) => check.status === status)
          .map(({ id, errorMessage }) => `${id}: ${errorMessage ?? ''}`)
      return [
        [
          name,
          {
            failures: told('FAILURE'),
            warnings: told('WARNING'),
            passed: told('SUCCESS').length,
          },
        ] as const,
      ]
    }),
  )
}
