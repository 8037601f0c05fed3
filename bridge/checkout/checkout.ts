/** What only a checkout can do, for the installed program brings no sources: build the extension, show it at work. */
import { join } from 'node:path'
import { isCheckout } from '../own-name.ts'
import { type BuildOutcome, buildExtension, type ExtensionMode } from './extension-build.ts'
import { type BesideBrowser, launchBeside } from './launch-beside.ts'

export interface Checkout {
  /** Builds the extension unless the folder is current. Never throws. */
  readonly buildExtension: (mode: ExtensionMode, signal: AbortSignal) => Promise<BuildOutcome>
  /** Starts a browser that has the extension of that folder loaded; null where none will. */
  readonly launchBeside: (options: {
    readonly extension: string
    readonly profile: string
  }) => Promise<BesideBrowser | null>
}

/** The checkout whose `bridge/` (or `dist/`) this is; undefined where the program was installed without its sources. */
export function findCheckout(options: {
  readonly programFolder: string
  /** The variable PATH, for browsers that live there. */
  readonly searchPath: string
}): Checkout | undefined {
  const { programFolder, searchPath } = options
  if (!isCheckout(programFolder)) return undefined
  const root = join(programFolder, '..')
  return {
    buildExtension: (mode, signal) => buildExtension({ root, mode, signal }),
    launchBeside: (asked) => launchBeside({ ...asked, searchPath }),
  }
}
