/** Finds an installed Chromium for the journeys, or says how to get one. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const usualPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium; `CHROMIUM` names one outright. Installs it on Debian as root; else throws. */
export function findBrowser(env: Readonly<Record<string, string | undefined>>): string {
  const found = search(env)
  if (found !== undefined) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: 'inherit' })
    apt('update')
    apt('install', '-y', '--no-install-recommends', 'chromium')
    const installed = search(env)
    if (installed !== undefined) return installed
  }
  throw new Error(
    'The journeys need Chromium and found none: run "sudo apt-get install -y chromium", or set CHROMIUM to the path of one.',
  )
}

function search(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter)
  const candidates = [
    ...(env.CHROMIUM === undefined ? [] : [env.CHROMIUM]),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...usualPlaces,
  ]
  return candidates.find(isRunnable)
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
