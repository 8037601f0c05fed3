/** Builds the extension's folder from its sources, and knows when there is nothing to build. */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** `demo` also works on the sandbox's web app; `production` is what is published. */
export type ExtensionMode = 'demo' | 'production'

/** The folder to load, or why there is none that is current. */
export type BuildOutcome =
  | { readonly folder: string; readonly built: boolean }
  | { readonly problem: string }

/** Everything a build is made of. */
const sources = ['extension', 'shared', 'wxt.config.ts', 'package-lock.json']
/** Of what a failing build says, the last lines tell why. */
const toldLines = 12

/** Where a build of Chromium's kind lies. */
export function extensionFolder(root: string, mode: ExtensionMode): string {
  return join(root, '.output', mode === 'demo' ? 'chrome-mv3-demo' : 'chrome-mv3')
}

/** Builds unless the folder is newer than every source. Never throws: a bridge runs without a panel too. */
export async function buildExtension(options: {
  readonly root: string
  readonly mode: ExtensionMode
  readonly signal: AbortSignal
}): Promise<BuildOutcome> {
  const { root, mode, signal } = options
  const folder = extensionFolder(root, mode)
  try {
    if (isCurrent(root, folder)) return { folder, built: false }
    // The program's script by the present runtime: what npm puts into .bin is no program on Windows.
    const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
    if (!existsSync(wxt)) return { problem: 'Its builder, wxt, is not installed: run `npm ci`.' }
    await promisify(execFile)(process.execPath, [wxt, 'build', '--mode', mode], {
      cwd: root,
      signal,
    })
    return { folder, built: true }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

/** The manifest is what a build writes last. */
function isCurrent(root: string, folder: string): boolean {
  const builtAtMs = changedAtMs(join(folder, 'manifest.json'))
  return sources.every((source) => newestMs(join(root, source)) < builtAtMs)
}

function newestMs(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const inside = readdirSync(path, { withFileTypes: true, recursive: true })
  // Folders count too: a file that was removed shows in nothing else.
  const times = inside.map(({ parentPath, name }) => changedAtMs(join(parentPath, name)))
  return Math.max(found.mtimeMs, ...times)
}

function changedAtMs(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const outputs = [
    'stdout' in error ? String(error.stdout) : '',
    'stderr' in error ? String(error.stderr) : '',
  ]
  const said = outputs.join('\n').trim()
  return (said === '' ? error.message : said).split('\n').slice(-toldLines).join('\n')
}
