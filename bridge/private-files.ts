/** Directories and files that only their owner may read, where the operating system knows such a thing. */
import { chmodSync, closeSync, mkdirSync, openSync, readdirSync } from 'node:fs'

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
