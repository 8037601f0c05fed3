/** The house rules that a machine can check: directions, circles, lengths, names, and what shared may import. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalog } from '../shared/tools/catalog.ts'
import { startsNothing } from './helpers/journey-leaks.ts'
import { findCircle, root, type SourceFile, sourceFiles } from './helpers/source-tree.ts'
import journeys from './journeys.config.ts'

const files = sourceFiles(['shared', 'bridge', 'extension']).filter(
  ({ path }) => !/\.(config|d)\.ts$/u.test(path),
)
const roomOf = (path: string) =>
  path.startsWith('bridge/sandbox/') ? 'sandbox' : path.split('/')[0]

/** Which rooms a room may import; a room not named here may import nothing of ours. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  sandbox: ['sandbox'],
  bridge: ['bridge', 'shared', 'sandbox'],
  extension: ['extension', 'shared'],
}
const anywhere = new Set(['zod', 'zod/mini', 'ky', 'temporal-polyfill', 'p-limit'])
const nodeOnly = /\b(process|Buffer|__dirname|require)\b\s*[.([]/u
const browserOnly =
  /\b(window|chrome|browser|document\.(body|cookie|querySelector\w*|getElement\w*|createElement))\b\s*[.([]/u

function list(problems: readonly (string | false | undefined)[]): string[] {
  return problems.filter((problem) => typeof problem === 'string')
}

const code = ({ text }: SourceFile) =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'|`[^`]*`/gmu, '')

describe('the house', () => {
  it('has imports that point inward', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter(({ path }) => !mayImport[roomOf(file.path) ?? '']?.includes(roomOf(path) ?? ''))
        .map(({ path }) => `${file.path} imports ${path}`),
    )
    expect(wrong).toEqual([])
  })

  it('has commands as the outer room of the bridge: nothing else there imports them', () => {
    const commands = 'bridge/commands/'
    const wrong = files
      .filter(({ path }) => !path.startsWith(commands) && path !== 'bridge/command-line.ts')
      .flatMap(({ path, imports }) =>
        imports
          .filter((imported) => imported.path.startsWith(commands))
          .map((imported) => `${path} imports ${imported.path}`),
      )
    expect(wrong).toEqual([])
  })

  it('has no import circles', () => {
    expect(findCircle(files)).toBeUndefined()
  })

  it('keeps shared able to run anywhere', () => {
    const shared = files.filter(({ path }) => path.startsWith('shared/'))
    const foreign = shared.flatMap((file) =>
      file.packages
        .filter((name) => !anywhere.has(name))
        .map((name) => `${file.path} imports ${name}`),
    )
    const globals = shared
      .filter((file) => nodeOnly.test(code(file)) || browserOnly.test(code(file)))
      .map(({ path }) => `${path} uses a global that only Node or only a page has`)
    expect([...foreign, ...globals]).toEqual([])
  })

  it('keeps the content script small: it takes only types from shared', () => {
    const values = files
      .filter(({ path }) => path.startsWith('extension/page/'))
      .flatMap(({ path, imports }) =>
        imports
          .filter((imported) => imported.path.startsWith('shared/') && !imported.typeOnly)
          .map((imported) => `${path} imports ${imported.path}`),
      )
    expect(values).toEqual([])
  })

  it('opens every file with one sentence, keeps it short and well named', () => {
    const problems = files.flatMap((file) =>
      list([
        !/^(#!.*\n)?\/\*\* [^\n]+/u.test(file.text) &&
          `${file.path} does not open with its sentence`,
        file.lines > 300 && `${file.path} has ${file.lines} lines`,
        !/^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/u.test(basename(file.path)) &&
          `${file.path} is not kebab-case`,
        /^(utils?|helpers?|types|services?|manager|index|misc|common)\.tsx?$/u.test(
          basename(file.path),
        ) && `${file.path} has a name that says nothing`,
      ]),
    )
    expect(problems).toEqual([])
  })

  it('has no any, no casts, no default exports in what ships', () => {
    const problems = files.flatMap((file) =>
      list([
        /:\s*any\b|<any>|\bas any\b/u.test(code(file)) && `${file.path} says any`,
        /\bas (?!const\b)[A-Za-z{[(]/u.test(
          code(file).replace(/^\s*(import|export)[^;]*?from/gmu, ''),
        ) && `${file.path} casts`,
        // WXT takes its entries by their default export.
        /^export default/mu.test(file.text) &&
          !file.path.startsWith('extension/entrypoints/') &&
          `${file.path} has a default export`,
        /@ts-(ignore|expect-error)/u.test(file.text) && `${file.path} silences the compiler`,
      ]),
    )
    expect(problems).toEqual([])
  })
})

describe('the styles of a view that is fetched later', () => {
  // Once fetched they stay, whatever view is shown.
  it.each(['connect/connect', 'activity', 'single-answers'])('%s.css keep to it', (name) => {
    const css = readFileSync(join(root, `extension/panel/${name}.css`), 'utf8')
    const rules = css.replace(/\/\*[\s\S]*?\*\//gu, '').matchAll(/([^{}]+)\{/gu)
    const selectors = [...rules].map(([, selector = '']) => selector.trim())
    expect(selectors.length).toBeGreaterThan(5)
    const ours = (selector: string) => /[.#]/u.test(selector.replace(/^\.card(?= \w)/u, ''))
    expect(selectors.filter((selector) => !selector.startsWith('@') && !ours(selector))).toEqual([])
  })
})

describe('the journeys', () => {
  const tests = new Map(sourceFiles(['test']).map((file) => [file.path, file]))
  const look = 'test/helpers/journey-leaks.ts'
  const ownFiles = [...tests.keys()].filter((path) => /^test\/journeys\/.*\.test\.ts$/u.test(path))
  const nextOf = (path: string) =>
    tests.get(path)?.imports.flatMap((next) => (next.typeOnly ? [] : next.path)) ?? []
  const reached = (path: string, seen = new Set<string>()): Set<string> => {
    for (const next of nextOf(path)) if (!seen.has(next)) reached(next, seen.add(next))
    return seen
  }
  const starting =
    /\b(launchPersistentContext|chromium\.launch|spawn|startBridge|createLink|runCommandLine)\(/u

  it('are all looked through for secrets when they are done', () => {
    expect(ownFiles.length).toBeGreaterThan(20)
    expect(journeys.test?.setupFiles).toEqual(['test/helpers/look-for-leaks.ts'])
    expect(nextOf('test/helpers/look-for-leaks.ts')).toContain(look)
    const unseen = ownFiles.filter(
      (path) => !reached(path).has(look) && startsNothing[basename(path)] === undefined,
    )
    expect(unseen).toEqual([])
    const names = ownFiles.map((path) => basename(path))
    expect(Object.keys(startsNothing).filter((name) => !names.includes(name))).toEqual([])
  })

  it('start a bridge or a browser only where what it leaves behind is noted', () => {
    const all = new Set(ownFiles.flatMap((path) => [path, ...reached(path)]))
    const unnoted = [...all].filter(
      (path) =>
        path.startsWith('test/') &&
        starting.test(tests.get(path)?.text ?? '') &&
        !nextOf(path).includes(look),
    )
    // Programs and a page of clients: nothing of ours starts there, and the bridge they speak to is noted.
    expect(unnoted.toSorted()).toEqual([
      'test/clients/foreign-program.ts',
      'test/helpers/widget-host.ts',
    ])
  })
})

describe('the catalogue', () => {
  it('has every tool once, named, described and tagged', () => {
    const names = catalog.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    const problems = catalog.flatMap(({ name, title, description, tags }) =>
      list([
        !/^[a-z][a-z0-9_]{2,63}$/u.test(name) && `${name} is no tool name`,
        title.length < 3 && `${name} has no title`,
        (description.length < 20 || description.length > 400) &&
          `${name}: ${description.length} characters of description`,
        tags.length === 0 && `${name} has no tag`,
      ]),
    )
    expect(problems).toEqual([])
  })
})
