/** Finds a program on the search path, the way the system would. */
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Its absolute path; undefined where there is none. On Windows only `.exe`, which starts without a shell. */
export async function findProgram(
  name: string,
  {
    folders,
    platform,
  }: { readonly folders: readonly string[]; readonly platform: NodeJS.Platform },
): Promise<string | undefined> {
  const file = platform === 'win32' ? `${name}.exe` : name
  for (const folder of folders) {
    const path = join(folder, file)
    try {
      await access(path, constants.X_OK)
      if ((await stat(path)).isFile()) return path
    } catch {
      // Not in this folder.
    }
  }
  return undefined
}
