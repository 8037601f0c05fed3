/** What the extension and the bridge say to each other: every exchange, its request and its reply. */
import * as z from 'zod/mini'
import { accountExchanges } from './account-exchanges.ts'
import { activityExchanges } from './activity-exchanges.ts'
import { createServerExchange, serverRecordSchema, statusSchema } from './bridge-facts.ts'
import { connectExchanges } from './connect-exchanges.ts'
import { decisionExchanges, waitingPush } from './decision-exchanges.ts'
import { openPageSchema } from './open-page.ts'
import { tunnelExchanges } from './tunnel-exchanges.ts'

/** Raised whenever an exchange changes so that an older other side would misread it. */
export const protocolVersion = 1

/** The path of the link on the bridge's port. */
export const linkPath = '/extension'

/** Close codes of the link; 4000 and above are free for applications (RFC 6455, 7.4.2). */
export const closeCodes = { unproven: 4001, revoked: 4002, silent: 4003, goingAway: 1001 } as const

const nothing = z.object({})
const nonce = z.string().check(z.regex(/^[\w-]{22,86}$/))
const proof = z.string().check(z.regex(/^[\w-]{43}$/))
const shortText = z.string().check(z.minLength(1), z.maxLength(120))

const introduction = { protocol: z.int(), bridgeId: z.string(), bridgeVersion: z.string() }

/** Before anything else: who is there, and is it the one that was paired? */
export const handshakeExchanges = {
  /** `deviceId` is null before pairing; `nonce` is what the bridge must prove itself over. */
  hello: {
    request: z.object({
      protocol: z.int(),
      extensionVersion: shortText,
      browser: shortText,
      deviceId: z.nullable(z.string().check(z.maxLength(64))),
      nonce,
    }),
    reply: z.discriminatedUnion('state', [
      z.object({ state: z.literal('challenge'), ...introduction, nonce }),
      z.object({ state: z.literal('not_paired'), ...introduction }),
      z.object({
        state: z.literal('version'),
        ...introduction,
        outdated: z.enum(['extension', 'bridge']),
      }),
    ]),
  },
  /** Each side shows that it knows the device's secret without saying it. */
  proof: {
    request: z.object({ proof }),
    reply: z.object({ proof, name: z.string() }),
  },
  /** The six digits the bridge shows; `left` says how many wrong tries the code still bears. */
  pair: {
    request: z.object({ code: z.string().check(z.maxLength(16)) }),
    reply: z.discriminatedUnion('state', [
      z.object({
        state: z.literal('paired'),
        deviceId: z.string(),
        secret: z.string(),
        name: z.string(),
      }),
      z.object({ state: z.literal('wrong'), left: z.int() }),
      z.object({ state: z.enum(['burnt', 'expired', 'none']) }),
    ]),
  },
  /** A round trip; the only thing that makes a link count as connected. */
  ping: { request: nothing, reply: z.object({ at: z.iso.datetime() }) },
} as const

/** What a paired browser may ask. */
export const pairedExchanges = {
  /** Every Rose Rocket tab of the browser, whenever one of them changes. */
  pages: {
    request: z.object({ pages: z.array(openPageSchema).check(z.maxLength(50)) }),
    reply: nothing,
  },
  /** The person at the browser ends the pairing. */
  unpair: { request: nothing, reply: nothing },
  /** Runs a tool of the catalogue as the operator; `output` has the tool's own output shape. */
  tool: {
    request: z.object({
      tool: shortText,
      input: z.record(z.string(), z.unknown()),
      accountId: z.optional(z.string()),
      /** Of the panel: the bridge's own sentences come in it. */
      language: z.optional(z.enum(['en', 'fr', 'es'])),
    }),
    reply: z.object({ output: z.unknown() }),
  },
  'servers.list': { request: nothing, reply: z.object({ servers: z.array(serverRecordSchema) }) },
  'servers.create': createServerExchange,
  'servers.revoke': { request: z.object({ id: z.string() }), reply: nothing },
  status: {
    /** `afresh`: Rose Rocket just failed somebody; what was good a moment ago is asked for again. */
    request: z.object({ afresh: z.optional(z.boolean()) }),
    reply: statusSchema,
  },
  ...connectExchanges,
  ...tunnelExchanges,
  ...decisionExchanges,
  ...activityExchanges,
  ...accountExchanges,
} as const

/** Everything a browser may ask of the bridge. */
export const bridgeExchanges = { ...handshakeExchanges, ...pairedExchanges } as const
export type BridgeExchanges = typeof bridgeExchanges
export type PairedExchanges = typeof pairedExchanges
export type HandshakeExchanges = typeof handshakeExchanges

/** Everything the bridge may ask of a browser. */
export const browserExchanges = { ...waitingPush } as const
export type BrowserExchanges = typeof browserExchanges
