/** Directories and files that only their owner may read, where the operating system knows such a thing. */
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes sure the directory exists and is private (0700). A directory that already holds other people's
 * files keeps its mode: only the files in it are ours. `isOurs` tells our own directory by its file names.
 */
export function ensurePrivateDirectory(
  path: string,
  isOurs: (fileNames: readonly string[]) => boolean = () => true,
): void {
  const created = mkdirSync(path, { recursive: true, mode: 0o700 })
  if (created !== undefined) return
  const fileNames = readdirSync(path)
  if (fileNames.length === 0 || isOurs(fileNames)) chmodSync(path, 0o700)
}

/** Makes sure the file exists and is private (0600), without touching what it holds. */
export function ensurePrivateFile(path: string): void {
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
}

/** Writes the whole file anew, private (0600): whoever reads it, also after a power cut, finds the old text or the new. */
export function replacePrivateFile(path: string, text: string): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    const file = openSync(draft, 'wx', 0o600)
    try {
      writeSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
  syncDirectory(dirname(path))
}

/** A new name outlives a power cut once its directory is on the disk. Windows and some remote disks know no such order. */
function syncDirectory(path: string): void {
  try {
    const directory = openSync(path, 'r')
    try {
      fsyncSync(directory)
    } finally {
      closeSync(directory)
    }
  } catch {
    // The text is in place all the same.
  }
}

/** What the file holds; undefined when there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
