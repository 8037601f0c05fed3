/** Runs the delay cases and prints how many fields are right: `node test/shared/eval.ts [files…]`; exits 1 below the mark. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { explainDelay } from '../../shared/insights/delay.ts'
import { factsFromWorld } from '../helpers/world-facts.ts'

export const passMark = 0.97

const caseSchema = z.looseObject({
  name: z.string(),
  asOf: z.string(),
  audience: z.enum(['internal', 'customer']).optional(),
  order: z.string(),
  world: z.unknown(),
  expected: z.record(z.string(), z.unknown()),
})
export type DelayCase = z.infer<typeof caseSchema>

export interface Miss {
  readonly file: string
  readonly name: string
  readonly path: string
  readonly expected: unknown
  readonly actual: unknown
}

export interface Score {
  readonly right: number
  readonly total: number
  readonly cases: number
  readonly perField: ReadonlyMap<string, { readonly right: number; readonly total: number }>
  readonly misses: readonly Miss[]
}

export const casesFolder = fileURLToPath(new URL('delay-cases/', import.meta.url))

export function caseFiles(): string[] {
  return readdirSync(casesFolder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(casesFolder, name))
}

export function readCases(file: string): DelayCase[] {
  return z.array(caseSchema).parse(JSON.parse(readFileSync(file, 'utf8')))
}

function valueAt(answer: unknown, path: string): unknown {
  let value: unknown = answer
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return value === null ? null : undefined
    value = new Map(Object.entries(value)).get(key)
  }
  return value
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u

/** `contains:`, `includes:` and instants are compared as the case format says; everything else must be equal. */
export function matches(expected: unknown, actual: unknown): boolean {
  if (expected === null) return actual === null
  if (typeof expected === 'string') {
    if (expected.startsWith('contains:'))
      return typeof actual === 'string' && actual.includes(expected.slice('contains:'.length))
    if (expected.startsWith('includes:')) {
      const wanted = expected.slice('includes:'.length)
      const pattern = /^\/(?<source>.*)\/(?<flags>[a-z]*)$/u.exec(wanted)?.groups
      const list: unknown[] = Array.isArray(actual) ? actual : []
      if (pattern === undefined) return list.includes(wanted)
      const regex = new RegExp(pattern.source ?? '', pattern.flags)
      return list.some((entry) => typeof entry === 'string' && regex.test(entry))
    }
    if (instant.test(expected) && typeof actual === 'string')
      return Date.parse(expected) === Date.parse(actual)
  }
  return JSON.stringify(expected) === JSON.stringify(actual)
}

export function evaluate(files: readonly string[]): Score {
  const perField = new Map<string, { right: number; total: number }>()
  const misses: Miss[] = []
  let right = 0
  let total = 0
  let cases = 0
  for (const file of files) {
    for (const entry of readCases(file)) {
      cases += 1
      const answer = explainDelay({
        facts: factsFromWorld(entry.world, entry.order),
        asOf: new Date(entry.asOf),
        audience: entry.audience ?? 'internal',
      })
      for (const [path, expected] of Object.entries(entry.expected)) {
        const actual = valueAt(answer, path)
        const good = matches(expected, actual)
        const field = perField.get(path) ?? { right: 0, total: 0 }
        perField.set(path, { right: field.right + Number(good), total: field.total + 1 })
        total += 1
        right += Number(good)
        if (!good) misses.push({ file: basename(file), name: entry.name, path, expected, actual })
      }
    }
  }
  return { right, total, cases, perField, misses }
}

export function report(score: Score): string {
  const lines = [...score.perField]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([path, { right, total }]) =>
        `${path.padEnd(24)} ${right}/${total} ${((100 * right) / total).toFixed(1)} %`,
    )
  for (const miss of score.misses)
    lines.push(
      `MISS ${miss.file} ${miss.name}: ${miss.path} expected ${JSON.stringify(miss.expected)}, got ${JSON.stringify(miss.actual)}`,
    )
  lines.push(
    `${score.cases} cases, ${score.right} of ${score.total} fields right: ${((100 * score.right) / score.total).toFixed(2)} %`,
  )
  return lines.join('\n')
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === process.argv[1]) {
  const given = process.argv.slice(2)
  const score = evaluate(given.length > 0 ? given : caseFiles())
  console.log(report(score))
  process.exitCode = score.total > 0 && score.right / score.total >= passMark ? 0 : 1
}
