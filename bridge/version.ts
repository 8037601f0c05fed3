/** The version of this Rosebridge, from the package it belongs to. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const packageSchema = z.object({ name: z.literal('rosebridge'), version: z.string() })

/** Looks upward, since the bundle that is installed lies elsewhere than the sources. */
function readVersion(directory: string): string {
  const path = join(directory, 'package.json')
  if (existsSync(path)) {
    const found = packageSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    if (found.success) return found.data.version
  }
  const parent = dirname(directory)
  return parent === directory ? '0.0.0' : readVersion(parent)
}

export const version: string = readVersion(import.meta.dirname)
