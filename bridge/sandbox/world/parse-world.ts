/** Reads a world from JSON: shapes first, then ids; every refusal names the record and what to do. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isJsonObject } from '../json-value.ts'
import { isTimezone } from '../local-time.ts'
import { findSyntaxFault } from './json-syntax.ts'
import type { World } from './world.ts'
import { WorldFileError } from './world-file-error.ts'
import { checkWorldReferences } from './world-references.ts'

const instant = z.iso.datetime({
  offset: true,
  error: (issue) => (issue.input === undefined ? 'is missing' : 'is not an instant'),
})

function text(what = 'is not a text') {
  return z.string({ error: (issue) => (issue.input === undefined ? 'is missing' : what) })
}

const id = text('is not a text').min(1, 'is empty')

const orgSchema = z.looseObject({
  id,
  name: text().default('Sandbox Freight'),
  subdomain: text().default('sandbox'),
  timezone: text().refine(isTimezone, 'is not an IANA time zone'),
})

const userSchema = z.looseObject({
  id,
  email: text().default(''),
  firstName: text().default(''),
  lastName: text().default(''),
  role: text().default('manager'),
})

const worldSchema = z.looseObject({
  now: instant.optional(),
  org: orgSchema,
  users: z.array(userSchema).default([]),
  boards: z
    .array(z.looseObject({ id: z.guid('is not a UUID'), name: text(), objectKey: id }))
    .optional(),
  userGroups: z
    .array(
      z.looseObject({
        id,
        name: text().min(1, 'is empty'),
        description: text().optional(),
        members: z.array(id).default([]),
      }),
    )
    .default([]),
  objects: z.array(z.looseObject({ id, objectKey: id, createdAt: instant })).default([]),
  events: z
    .array(
      z.looseObject({
        id,
        recordId: id,
        objectKey: id,
        type: id,
        createdAt: instant,
        userId: text().nullish(),
        json: z.unknown().optional(),
      }),
    )
    .default([]),
})

const nextSteps: readonly (readonly [RegExp, string])[] = [
  [/instant/, 'Give an ISO 8601 instant such as "2026-05-04T13:02:11Z".'],
  [/time zone/, 'Give an IANA name such as "America/Chicago".'],
  [/UUID/, 'Give a UUID: the API refuses every other board id.'],
  [/missing/, 'Add it.'],
]

/** Says where an issue lies: `objects[12] (id "abc"): createdAt`. */
function place(json: unknown, path: readonly PropertyKey[]): string {
  const [list, index, ...rest] = path
  if (typeof list !== 'string' || typeof index !== 'number') return path.map(String).join('.')
  const entries = isJsonObject(json) ? json[list] : undefined
  const entry: unknown = Array.isArray(entries) ? entries[index] : undefined
  const name =
    isJsonObject(entry) && entry.id !== undefined ? ` (id ${JSON.stringify(entry.id)})` : ''
  const field = rest.map(String).join('.')
  return `${list}[${index}]${name}${field === '' ? '' : `: ${field}`}`
}

/** Checks a parsed JSON value. `source` names it in errors. Throws `WorldFileError`. */
export function parseWorld(json: unknown, source: string): World {
  const parsed = worldSchema.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = place(json, issue?.path ?? [])
    const missing =
      issue?.code === 'invalid_type' && where !== '' && valueAt(json, issue.path) === undefined
    const problem = missing ? 'is missing' : shapeProblem(issue)
    const advice = nextSteps.find(([pattern]) => pattern.test(problem))?.[1] ?? 'Correct it.'
    throw new WorldFileError(
      `${source}: ${where === '' ? 'the world' : where} ${problem}. ${advice}`,
    )
  }
  checkWorldReferences(parsed.data, source)
  return parsed.data
}

function shapeProblem(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code !== 'invalid_type' || !['array', 'object'].includes(issue.expected)) {
    return issue?.message ?? 'is not valid'
  }
  return issue.expected === 'array' ? 'is not a list' : 'is not an object'
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json
  for (const key of path) {
    if (Array.isArray(value) && typeof key === 'number') value = value[key]
    else if (isJsonObject(value)) value = value[String(key)]
    else return undefined
  }
  return value
}

/** Reads and checks a world file. Throws `WorldFileError` naming the file and the line or the record. */
export function readWorldFile(path: string): World {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new WorldFileError(
      `${path}: the file cannot be read (${cause instanceof Error ? cause.message : 'unknown reason'}). Check the path.`,
      { cause },
    )
  }
  const bare = text.replace(/^\uFEFF/, '')
  let json: unknown
  try {
    json = JSON.parse(bare)
  } catch (cause) {
    const fault = findSyntaxFault(bare)
    const where = fault
      ? `line ${fault.line}, column ${fault.column}: ${fault.problem}`
      : 'not JSON'
    throw new WorldFileError(`${path}: ${where}. Correct the JSON there.`, { cause })
  }
  return parseWorld(json, path)
}
