/** Reads a token request: JSON or form, secret in the body or as Basic credentials. */
import type { Context } from 'hono'
import { isJsonObject } from '../json-value.ts'

export interface TokenRequest {
  /** A text parameter; null when it is absent, empty or no text. */
  param(name: string): string | null
  readonly clientId: string | null
  readonly clientSecret: string | null
}

/** Null when the body cannot be read. */
export async function readTokenRequest(context: Context): Promise<TokenRequest | null> {
  const params = await readParams(context)
  if (params === null) return null
  const param = (name: string) => {
    const value = params.get(name)
    return value === undefined || value === '' ? null : value
  }
  const basic = readBasic(context.req.header('authorization'))
  return {
    param,
    clientId: basic?.id ?? param('client_id'),
    clientSecret: basic?.secret ?? param('client_secret'),
  }
}

async function readParams(context: Context): Promise<Map<string, string> | null> {
  const text = await context.req.text()
  if (!/\bjson\b/i.test(context.req.header('content-type') ?? '')) {
    return new Map(new URLSearchParams(text))
  }
  try {
    const json: unknown = JSON.parse(text)
    if (!isJsonObject(json)) return null
    const params = new Map<string, string>()
    for (const [name, value] of Object.entries(json)) {
      if (typeof value === 'string') params.set(name, value)
    }
    return params
  } catch {
    return null
  }
}

function readBasic(header: string | undefined): { id: string; secret: string } | null {
  const [, encoded] = /^Basic\s+(\S+)$/i.exec(header ?? '') ?? []
  if (encoded === undefined) return null
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  return { id: decode(id), secret: decode(rest.join(':')) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
