/** The way from outside to the bridge, as the panel and the command line see it: how it stands, on, off. */
import * as z from 'zod/mini'

/** The ways there are, the most lasting first. */
export const tunnelProviderNames = ['ngrok', 'cloudflared', 'openai'] as const
export type TunnelProviderName = (typeof tunnelProviderNames)[number]

const instant = z.nullable(z.string())
const problem = z.nullable(z.object({ message: z.string(), nextStep: z.string() }))

/** One way to be reached, and whether it can be used on this machine. */
const providerSchema = z.object({
  name: z.enum(tunnelProviderNames),
  /** Its package or program is on this machine; else `problem` says how to get it. */
  isHere: z.boolean(),
  /** The address differs at every start. */
  isTemporary: z.boolean(),
  needsSecret: z.boolean(),
  /** The secret it needs is kept already. */
  hasSecret: z.boolean(),
  /** The domain, or the id of the private tunnel, that was used last. */
  keptName: z.nullable(z.string()),
  problem,
})

/**
 * `off`; `starting`: the provider is asked; `checking`: an address is there and is being fetched from outside;
 * `ready`: it answered from outside; `unreachable`: it did not; `returning`: it died and is being made anew.
 */
export const tunnelStates = [
  'off',
  'starting',
  'checking',
  'ready',
  'unreachable',
  'returning',
] as const

export const tunnelStatusSchema = z.object({
  state: z.enum(tunnelStates),
  provider: z.nullable(z.enum(tunnelProviderNames)),
  /** Origin under which the bridge is reached; null for a private tunnel. */
  publicUrl: z.nullable(z.string()),
  /** A private tunnel is chosen by its id, without any address. */
  tunnelId: z.nullable(z.string()),
  isTemporary: z.boolean(),
  /** An address of this run that stopped working when the tunnel came back under another. */
  previousUrl: z.nullable(z.string()),
  since: instant,
  /** When it switches itself off; null = when it is stopped. */
  endsAt: instant,
  /** Why it is off: a person, the chosen time, or a failure. Null before it was ever on. */
  endedBy: z.nullable(z.enum(['person', 'time', 'failure'])),
  problem,
  /** The address of `--public-url`, which is checked in the same way. */
  ownAddress: z.nullable(
    z.object({ url: z.string(), state: z.enum(['checking', 'ready', 'unreachable']), problem }),
  ),
  providers: z.array(providerSchema),
  /** What came in under this address, newest instants; a name is the client's own. */
  arrivals: z.object({
    handshakeAt: instant,
    signInAt: instant,
    allowedAt: instant,
    callAt: instant,
    client: z.nullable(z.string()),
  }),
})
export type TunnelStatus = z.output<typeof tunnelStatusSchema>

/** What switching on takes. A secret that is not given is the one kept from last time. */
export const tunnelStartSchema = z.object({
  /** Absent: the most lasting way that needs nothing more. */
  provider: z.optional(z.enum(tunnelProviderNames)),
  /** Switches itself off after so long; null = when it is stopped. */
  seconds: z.nullable(z.int().check(z.minimum(1), z.maximum(7 * 86_400))),
  /** The ngrok domain, or the id of the private tunnel. */
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(253))),
  secret: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
})
export type TunnelStart = z.output<typeof tunnelStartSchema>

const nothing = z.object({})

/** `start` answers at once with how it stands; ask `status` for how it goes on. */
export const tunnelExchanges = {
  'tunnel.status': { request: nothing, reply: tunnelStatusSchema },
  'tunnel.start': { request: tunnelStartSchema, reply: tunnelStatusSchema },
  'tunnel.stop': { request: nothing, reply: tunnelStatusSchema },
  'tunnel.check': { request: nothing, reply: tunnelStatusSchema },
} as const
