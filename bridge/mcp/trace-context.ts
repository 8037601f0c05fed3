/** The trace a client's request belongs to, as W3C trace context names it in the request's `_meta`. */
import { TRACEPARENT_META_KEY } from '@modelcontextprotocol/server'

/** version, trace id, parent id, flags; an id of zeros only is none. */
const traceparent = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/

/** The trace id; undefined where the client traces nothing or writes it wrongly. */
export function traceIdOf(meta: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const said = meta?.[TRACEPARENT_META_KEY]
  return typeof said === 'string' ? traceparent.exec(said)?.[1] : undefined
}
