/** Bytes of the built extension: what the host page is given, and what a page of ours loads before it shows anything. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * In bytes, minified, as they lie in the folder. A first load counts page, scripts and styles. Other pages than the panel are
 * opened now and then; their bar only keeps them from growing unseen.
 */
export const byteBudgets = { contentScript: 25_000, panel: 90_000, otherPage: 150_000 } as const

/** The script every Rose Rocket page is given. */
export function contentScriptBytes(folder: string): number {
  return statSync(join(folder, 'content-scripts/content.js')).size
}

/** A page of ours and all it names: nothing is shown before this has been read. */
export function firstLoadBytes(folder: string, page: string): number {
  const html = readFileSync(join(folder, page), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)]
  if (named.length === 0) throw new Error(`${page} names no script`)
  const files = [page, ...named.map(([, path]) => path ?? '')]
  return files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0)
}
