/** Telling apart the kinds of JSON values that records are made of. */

export type JsonObject = Record<string, unknown>

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `{ "id": … }`: how a connection to another record is written. */
export function isReference(value: unknown): value is JsonObject & { id: string } {
  return isJsonObject(value) && typeof value.id === 'string' && value.id !== ''
}

export function isStringList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
}

/** Any spelling of a UUID, whatever its version; the API refuses other `boardId`s. */
export function isUuid(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value)
  )
}
