/** JSON-RPC messages on their way between stdin and HTTP: what the headers must say, what an error looks like. */
import { z } from 'zod'

const messageSchema = z.looseObject({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string().optional(),
  params: z.looseObject({}).optional(),
})
export type Message = z.infer<typeof messageSchema>

/** The message in a line; null when the line holds none. */
export function parseMessage(line: string): Message | null {
  try {
    return messageSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

/** A JSON-RPC error as one line. */
export function errorLine(id: string | number | null, code: number, message: string): string {
  return JSON.stringify({ jsonrpc: '2.0', id, error: { code, message } })
}

const protocolVersionKey = 'io.modelcontextprotocol/protocolVersion'
/** Which parameter a method's `Mcp-Name` repeats (MCP 2026-07-28, transport). */
const nameParameters: Readonly<Record<string, string>> = {
  'tools/call': 'name',
  'prompts/get': 'name',
  'resources/read': 'uri',
  'tasks/get': 'taskId',
  'tasks/update': 'taskId',
  'tasks/cancel': 'taskId',
}

/** Whether a message is of the 2026-07-28 dialect, which names its version in every message. */
export function speaksModern({ params }: Message): boolean {
  const meta = z.looseObject({}).safeParse(params?._meta).data
  return typeof meta?.[protocolVersionKey] === 'string'
}

/**
 * The headers a message needs over HTTP. A message of the 2026-07-28 dialect names its version itself;
 * for an older one `negotiated` is the version its handshake agreed on.
 */
export function headersOf(message: Message, negotiated: string | null): Record<string, string> {
  const { method, params } = message
  const meta = z.looseObject({}).safeParse(params?._meta).data
  const version = meta?.[protocolVersionKey]
  if (typeof version !== 'string') {
    return negotiated === null || method === 'initialize'
      ? {}
      : { 'MCP-Protocol-Version': headerText(negotiated) }
  }
  const headers: Record<string, string> = { 'MCP-Protocol-Version': headerText(version) }
  if (method === undefined) return headers
  headers['Mcp-Method'] = headerText(method)
  const name = params?.[nameParameters[method] ?? '']
  if (typeof name === 'string') headers['Mcp-Name'] = headerText(name)
  return headers
}

/** Plain text as it is; anything else in the specification's Base64 form. */
function headerText(text: string): string {
  const isPlain =
    /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !text.startsWith('=?base64?')
  return isPlain ? text : `=?base64?${Buffer.from(text).toString('base64')}?=`
}

/** The messages of an event stream, as they come; `onId` hears the id of each event, to come back with. */
export async function* eventMessages(
  body: ReadableStream<Uint8Array>,
  onId: (id: string) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let pending = ''
  for await (const chunk of body) {
    pending += decoder.decode(chunk, { stream: true })
    const events = pending.split(/\r?\n\r?\n/)
    pending = events.pop() ?? ''
    for (const event of events) {
      const lines = event.split(/\r?\n/)
      const valuesOf = (field: string) =>
        lines
          .filter((line) => line.startsWith(`${field}:`))
          .map((line) => line.slice(field.length + 1).replace(/^ /, ''))
      const id = valuesOf('id').at(-1)
      if (id !== undefined) onId(id)
      const data = valuesOf('data').join('\n')
      if (data !== '') yield data
    }
  }
}
