/** Finds the browsers the journeys drive, or says how to get one. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findProgram, isRunnable } from '../../bridge/checkout/find-program.ts'

interface Wanted {
  /** Environment variable that names one outright. */
  readonly variable: string
  readonly names: readonly string[]
  readonly places: readonly string[]
  /** Debian's package. */
  readonly apt: string
}

const browsers = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    apt: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    apt: 'firefox-esr',
  },
} as const satisfies Record<string, Wanted>

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The path of a browser. Installs it on Debian as root; throws with the command where it cannot. `install` gets Debian's
 * package; it is absent where nothing can be installed.
 */
export function findBrowser(
  name: keyof typeof browsers,
  env: Environment,
  {
    install = installer(env),
    places = browsers[name].places,
  }: {
    readonly install?: ((apt: string) => void) | null
    readonly places?: readonly string[]
  } = {},
): string {
  const wanted = { ...browsers[name], places }
  const found = search(wanted, env)
  if (found !== undefined) return found
  let reason = ''
  try {
    install?.(wanted.apt)
  } catch (error) {
    reason = ` (installing it failed: ${error instanceof Error ? error.message : error})`
  }
  const installed = search(wanted, env)
  if (installed !== undefined) return installed
  throw new Error(
    `The journeys need ${name} and found none${reason}: run "sudo apt-get install -y ${wanted.apt}", or set ${wanted.variable} to the path of one.`,
  )
}

function installer(env: Environment): ((apt: string) => void) | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  return (apt) => {
    const run = (...args: string[]) =>
      execFileSync('apt-get', args, {
        stdio: 'inherit',
        env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    run('update')
    run('install', '-y', '--no-install-recommends', apt)
  }
}

function search({ variable, names, places }: Wanted, env: Environment): string | undefined {
  const named = env[variable]
  if (named !== undefined && isRunnable(named)) return named
  return findProgram({ names, places, searchPath: env.PATH ?? '' })
}
