/** From where a request came, as far as that can be told: for people to see, never to decide by. */
import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'

const bindingsSchema = z.object({
  incoming: z.custom<IncomingMessage>((value) => typeof value === 'object' && value !== null),
})

/**
 * The address of the other end. Through a public host it is the last one that the tunnel has added (what stands
 * before it, anybody can write), else the host. `bindings`: what the HTTP server hands to the routes.
 */
export function clientAddress(request: Request, bindings: unknown, publicHost: string | null) {
  if (publicHost !== null) {
    const last = (request.headers.get('x-forwarded-for') ?? '').split(',').at(-1)?.trim() ?? ''
    return ipaddr.isValid(last) ? last : publicHost
  }
  const { data } = bindingsSchema.safeParse(bindings)
  return data?.incoming.socket?.remoteAddress ?? 'unknown'
}
