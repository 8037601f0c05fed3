/** Records as tools give them out: trimmed, with connections as { id, name }, and small enough to read. */
import type { z } from 'zod'
import { ceilingFor, estimateTokens } from '../result-size.ts'
import type { RoseRecord } from '../roserocket/schemas.ts'
import type { ToolContext } from '../tool.ts'
import type { recordOutput } from './fields.ts'

type PublicRecord = z.infer<typeof recordOutput>

/** Bookkeeping of the platform that tells a reader nothing. */
const internalKeys = new Set([
  'orgId',
  'ownerId',
  'version',
  'source',
  'widgets',
  'widgetToOpen',
  'createdBy',
  'updatedBy',
  'deletedAt',
  'deletedBy',
  'isDeletable',
  '_isNew',
])

/** Connections worth a name on every record of that type, at no further call. */
const usualConnections: Readonly<Record<string, readonly string[]>> = {
  order: ['customer.name', 'partner.name'],
  task: ['order.fullId', 'manifest.name'],
  manifest: ['partner.name'],
  invoice: ['customer.name'],
  bill: ['partner.name'],
  quote: ['customer.name'],
}

const singleTextLimit = 4_000
const listedTextLimit = 300

/** What a person would call the record: its name, else its number, else its id. */
export function labelOf(record: RoseRecord): string {
  const person = [record.firstName, record.lastName].filter(isText).join(' ')
  const candidates = [record.label, record.name, person, record.companyName, record.fullId]
  return candidates.find(isText) ?? record.id
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** Which part of the record is wanted: its depth in the record, the asked paths, how long texts may be. */
interface TrimRules {
  readonly asked: ReadonlySet<string>
  readonly textLimit: number
}

/** Drops what is empty or internal, shortens texts, turns connections into { id, name } plus what was asked. */
export function trimRecord(
  record: RoseRecord,
  { fields, listed = false }: { fields?: readonly string[] | undefined; listed?: boolean } = {},
): PublicRecord {
  const rules: TrimRules = {
    asked: new Set(fields),
    textLimit: listed && fields === undefined ? listedTextLimit : singleTextLimit,
  }
  const trimmed = trimFields(record, '', rules)
  const wanted = fields === undefined ? trimmed : pickFields(trimmed, fields)
  return { ...wanted, id: record.id }
}

function trimFields(fields: Record<string, unknown>, prefix: string, rules: TrimRules) {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields)) {
    const path = prefix + key
    if (internalKeys.has(key) && !rules.asked.has(path)) continue
    const trimmed = trimValue(value, path, rules)
    if (trimmed !== undefined) kept[key] = trimmed
  }
  return kept
}

function trimValue(value: unknown, path: string, rules: TrimRules): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'string') {
    return value.length > rules.textLimit ? `${value.slice(0, rules.textLimit)}…` : value
  }
  if (Array.isArray(value)) {
    const items = value
      .map((item) => trimValue(item, path, rules))
      .filter((item) => item !== undefined)
    return items.length === 0 ? undefined : items
  }
  if (!isObject(value)) return value
  return 'id' in value
    ? trimConnection(value, path, rules)
    : undefinedIfEmpty(trimFields(value, `${path}.`, rules))
}

function trimConnection(connection: Record<string, unknown>, path: string, rules: TrimRules) {
  const { objectKey: _objectKey, fullId, ...rest } = trimFields(connection, `${path}.`, rules)
  const name = rest.name ?? fullId
  return {
    ...rest,
    ...(name === undefined ? {} : { name }),
    ...(rules.asked.has(`${path}.fullId`) ? { fullId } : {}),
  }
}

function undefinedIfEmpty(fields: Record<string, unknown>) {
  return Object.keys(fields).length === 0 ? undefined : fields
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** With `fields`, only their top-level parts are kept, and the record's own number for orientation. */
function pickFields(record: Record<string, unknown>, fields: readonly string[]) {
  // Boards write system fields with a `$` (API notes 3.1); records hold them without.
  const heads = fields.map((field) => field.split('.')[0]?.replace(/^\$/, ''))
  const wanted = new Set(['id', 'fullId', ...heads])
  return Object.fromEntries(Object.entries(record).filter(([key]) => wanted.has(key)))
}

/** Reads one record with the connections asked for, trimmed and within the ceiling of its call. */
export async function readRecord(
  request: {
    readonly id: string
    readonly objectKey: string | undefined
    readonly fields: readonly string[] | undefined
  },
  { roserocket, signal }: ToolContext,
) {
  const usual = request.objectKey === undefined ? [] : (usualConnections[request.objectKey] ?? [])
  const paths = request.fields ?? usual
  const record = await roserocket.get({ id: request.id, paths }, { signal })
  return fitRecord(trimRecord(record, { fields: request.fields }), ceilingFor(request))
}

/** The same by external id; that endpoint knows no paths, so `fields` cost one call more. */
export async function readRecordByExternalId(
  request: {
    readonly objectKey: string
    readonly externalId: string
    readonly fields: readonly string[] | undefined
  },
  context: ToolContext,
) {
  const { objectKey, externalId, fields } = request
  const { roserocket, signal } = context
  const record = await roserocket.getByExternalId({ objectKey, externalId }, { signal })
  if (fields !== undefined) return await readRecord({ id: record.id, objectKey, fields }, context)
  return fitRecord(trimRecord(record), ceilingFor({}))
}

/** A write's answer: the record as it is now. */
export function writtenRecord(record: RoseRecord) {
  return fitRecord(trimRecord(record), ceilingFor({}))
}

/** Drops the longest texts, then the tails of the longest lists, until the record fits; names them in `cut`. */
export function fitRecord(record: PublicRecord, ceilingTokens: number) {
  const cut: string[] = []
  const isTooBig = (fitted: PublicRecord) =>
    estimateTokens(JSON.stringify({ record: fitted, cut })) > ceilingTokens
  if (!isTooBig(record)) return { record }
  const fitted = structuredClone(record)
  while (isTooBig(fitted)) {
    const path = dropLongest(fitted)
    if (path === undefined) break
    if (!cut.includes(path)) cut.push(path)
  }
  return { record: fitted, ...(cut.length === 0 ? {} : { cut }) }
}

interface Leaf {
  readonly path: string
  readonly weight: number
  drop(): void
}

function dropLongest(record: PublicRecord): string | undefined {
  const longest = leavesOf(record, '').sort((one, other) => other.weight - one.weight)[0]
  longest?.drop()
  return longest?.path
}

function leavesOf(fields: Record<string, unknown>, prefix: string): Leaf[] {
  return Object.entries(fields).flatMap(([key, value]): Leaf[] => {
    const path = prefix + key
    if (path === 'id') return []
    if (Array.isArray(value) && value.length > 1) {
      return [
        {
          path,
          weight: JSON.stringify(value).length / 2,
          drop: () => value.splice(Math.ceil(value.length / 2)),
        },
      ]
    }
    if (isObject(value) && !Array.isArray(value)) return leavesOf(value, `${path}.`)
    return [{ path, weight: JSON.stringify(value)?.length ?? 0, drop: () => delete fields[key] }]
  })
}
