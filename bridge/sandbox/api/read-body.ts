/** Reads and checks request bodies; what breaks a rule is answered with the API's list of messages. */
import type { Context } from 'hono'
import type { z } from 'zod'
import { ApiError } from '../api-error.ts'
import { isJsonObject, type JsonObject } from '../json-value.ts'

const maxBodyBytes = 10 * 1024 * 1024

/** The JSON object of a body. Throws 400 for anything else and 413 above 10 MB. */
export async function readJsonObject(context: Context): Promise<JsonObject> {
  if (Number(context.req.header('content-length') ?? 0) > maxBodyBytes) {
    throw new ApiError(413, 'request entity too large')
  }
  const text = await context.req.text()
  if (text.length > maxBodyBytes) throw new ApiError(413, 'request entity too large')
  let json: unknown
  try {
    json = text === '' ? {} : JSON.parse(text)
  } catch (cause) {
    throw new ApiError(400, cause instanceof Error ? cause.message : 'Unexpected token in JSON')
  }
  if (!isJsonObject(json)) throw new ApiError(400, ['body must be an object'])
  return json
}

/** Checks a value; the schema's messages are written as the API words them. */
export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new ApiError(400, [...new Set(parsed.error.issues.map((issue) => issue.message))])
}
