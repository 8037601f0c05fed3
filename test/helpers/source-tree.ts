/** The project's own source files and what each imports, read as text. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly lines: number
  /** Own files it imports, as paths from the root; `typeOnly` imports vanish at run time. */
  readonly imports: readonly { readonly path: string; readonly typeOnly: boolean }[]
  /** Packages and Node built-ins it imports. */
  readonly packages: readonly string[]
}

const statement =
  /^\s*(import|export)\s+(type\s+)?[^'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gmu

/** Every TypeScript file below the given rooms. */
export function sourceFiles(rooms: readonly string[]): SourceFile[] {
  return rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readSource(join(entry.parentPath, entry.name))),
  )
}

function readSource(file: string): SourceFile {
  const text = readFileSync(file, 'utf8')
  const found = [...text.matchAll(statement)].map((match) => ({
    specifier: match[3] ?? match[4] ?? match[5] ?? '',
    typeOnly: match[2] !== undefined,
  }))
  return {
    path: fromRoot(file),
    text,
    lines: text.split('\n').length - 1,
    imports: found
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier, typeOnly }) => ({
        path: fromRoot(resolve(dirname(file), specifier)),
        typeOnly,
      })),
    packages: found
      .map(({ specifier }) => specifier)
      .filter((specifier) => !specifier.startsWith('.')),
  }
}

function fromRoot(file: string): string {
  return relative(root, file).split(sep).join('/')
}

/** The first import circle found, as the list of files in it; types that vanish at run time make none. */
export function findCircle(files: readonly SourceFile[]): string[] | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return undefined
    for (const next of byPath.get(path)?.imports ?? []) {
      const circle = next.typeOnly ? undefined : visit(next.path, [...trail, path])
      if (circle !== undefined) return circle
    }
    done.add(path)
    return undefined
  }
  for (const { path } of files) {
    const circle = visit(path, [])
    if (circle !== undefined) return circle
  }
  return undefined
}
