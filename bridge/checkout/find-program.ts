/** Finds an installed program without asking a shell. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first that can be run: of those names along the search path, then of those places. */
export function findProgram(wanted: {
  readonly names: readonly string[]
  readonly places: readonly string[]
  readonly searchPath: string
}): string | undefined {
  const folders = wanted.searchPath.split(delimiter).filter((folder) => folder !== '')
  const onPath = wanted.names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...wanted.places].find(isRunnable)
}

/** Whether there is a file that may be run. */
export function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
