/** Settings of one run: what argv and environment may say, and what holds when they are silent. */
import { delimiter, isAbsolute, resolve } from 'node:path'
import envPaths from 'env-paths'
import { z } from 'zod'

/** The port people and clients know the bridge by. */
export const defaultPort = 8722

/** Rose Rocket’s public origins: API and sign-in. */
export const defaultOrigins = {
  api: 'https://network.roserocket.com',
  auth: 'https://a.roserocket.com',
} as const

/** Largest request body the bridge reads, in bytes. */
export const maxBodyBytes = 4 * 1024 * 1024

/** How approvals of writes run: how long a call waits for a person, how long a person has. */
export const approvalTimes = { waitMs: 25_000, lifeMs: 300_000 } as const

/** What one MCP server may call: in a minute, and at once. */
export const callLimits = { callsPerMinute: 600, concurrentCalls: 16 } as const

/** The sandbox is there to be tried and measured: nobody's Rose Rocket suffers. */
export const sandboxCallLimits = { callsPerMinute: 60_000, concurrentCalls: 500 } as const

/** How long the audit keeps its lines, in days. */
export const auditRetentionDays = 90

const environmentSchema = z.object({
  ROSEBRIDGE_DATA_DIR: z.string().min(1).optional().catch(undefined),
  ROSEBRIDGE_LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .optional()
    .catch(undefined),
  PATH: z.string().optional().catch(undefined),
  ROSEBRIDGE_KEY: z.string().min(1).optional().catch(undefined),
  ROSEBRIDGE_SECRETS: z.enum(['keychain', 'file']).optional().catch(undefined),
})

/** What the environment says; unreadable values count as not said. */
export interface Environment {
  readonly dataDir: string
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** Where programs are looked for. */
  readonly programFolders: readonly string[]
  /** Everything it says, for programs that are started beside the bridge. */
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Passphrase for secrets that have to lie in files. */
  readonly secretsKey: string | undefined
  /** `keychain`: there if it can be used, else in files. */
  readonly secretsIn: 'keychain' | 'file'
}

/** Reads the environment; the data directory defaults to the operating system's place for data of one user. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const said = environmentSchema.parse(env)
  return {
    dataDir: said.ROSEBRIDGE_DATA_DIR ?? envPaths('rosebridge', { suffix: '' }).data,
    logLevel: said.ROSEBRIDGE_LOG_LEVEL ?? 'info',
    programFolders: (said.PATH ?? '').split(delimiter).filter(isAbsolute),
    variables: withoutOurs(env),
    secretsKey: said.ROSEBRIDGE_KEY,
    secretsIn: said.ROSEBRIDGE_SECRETS ?? 'keychain',
  }
}

/** The directory a `--data-dir` means, seen from `workingDirectory`. */
export function absoluteDataDir(dataDir: string, workingDirectory: string): string {
  return isAbsolute(dataDir) ? dataDir : resolve(workingDirectory, dataDir)
}

/** Our own settings, a passphrase among them, are no business of another program. */
function withoutOurs(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith('ROSEBRIDGE_')),
  )
}
