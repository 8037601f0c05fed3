/** Reads the body of an MCP request once, for everyone who has to look at it. */
import { z } from 'zod'

/**
 * The request and its JSON; `body` is undefined where there is none. A body that is no JSON stays unread in the
 * answered request, since whoever serves it has the right words for that.
 */
export async function withParsedBody(
  request: Request,
): Promise<{ readonly request: Request; readonly body: unknown }> {
  if (request.method !== 'POST') return { request, body: undefined }
  const text = await request.text()
  const { url, method, headers, signal } = request
  const unread = () => new Request(url, { method, headers, body: text, signal })
  try {
    const body: unknown = JSON.parse(text)
    return { request, body }
  } catch {
    return { request: unread(), body: undefined }
  }
}

/** The method a body asks for; undefined for a batch, and for what is no request. */
export function methodOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('method' in body)) return undefined
  return typeof body.method === 'string' ? body.method : undefined
}

const callSchema = z.looseObject({
  method: z.literal('tools/call'),
  params: z.looseObject({ name: z.string() }),
})

/** The tool a body calls; undefined where it calls none. */
export function calledTool(body: unknown): string | undefined {
  return callSchema.safeParse(body).data?.params.name
}
