/** What waits for a person, seen and decided from the panel: writes of MCP clients, and clients that ask to be let in. */
import * as z from 'zod/mini'

const nothing = z.object({})
const id = z.string().check(z.minLength(1), z.maxLength(120))

/** In one line each, pushed at every change: enough to count, to notify, and to know when to look again. */
export const waitingSchema = z.object({
  writes: z.array(
    z.object({
      id: z.string(),
      tool: z.optional(z.string()),
      title: z.string(),
      client: z.nullable(z.string()),
      serverName: z.string(),
      /** What the records are called; never what they hold. */
      labels: z.array(z.string()),
      expiresAt: z.string(),
    }),
  ),
  clients: z.array(z.object({ id: z.string(), clientName: z.string(), expiresAt: z.string() })),
  /** Ids of the approvals that stand for some minutes. */
  standing: z.optional(z.array(z.string())),
})
export type Waiting = z.output<typeof waitingSchema>

const recordSchema = z.object({
  id: z.nullable(z.string()),
  objectKey: z.string(),
  label: z.string(),
  change: z.enum(['create', 'update', 'delete']),
  /** As it is and as it would be; null = nothing there. `hiddenCharacters`: of the new value, those nobody can see. */
  fields: z.array(
    z.object({
      field: z.string(),
      before: z.nullable(z.string()),
      after: z.nullable(z.string()),
      hiddenCharacters: z.optional(z.number()),
    }),
  ),
  moreFields: z.optional(z.number()),
  /** Its page in Rose Rocket's web app. */
  url: z.optional(z.string()),
})

const writeSchema = z.object({
  id: z.string(),
  tool: z.string(),
  title: z.string(),
  client: z.nullable(z.string()),
  serverName: z.string(),
  records: z.array(recordSchema),
  askedAt: z.string(),
  expiresAt: z.string(),
  /** Whether this kind of write on these records may be allowed for some minutes. */
  canStand: z.boolean(),
})

const stateSchema = z.enum(['pending', 'done', 'denied', 'expired', 'changed', 'failed'])
const reportSchema = z.object({ id: z.string(), state: stateSchema, nextStep: z.string() })

const consentSchema = z.object({
  id: z.string(),
  clientName: z.string(),
  /** Host that describes the client; null = nobody answers for its name. */
  clientHost: z.nullable(z.string()),
  redirectHost: z.string(),
  isLoopbackOnly: z.boolean(),
  scopes: z.array(z.enum(['read', 'write'])),
  issuer: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  /** Each preset, and which of the scopes it leaves; none = it cannot be chosen. */
  presets: z.array(z.object({ name: z.string(), scopes: z.array(z.enum(['read', 'write'])) })),
})

/** What a paired browser may ask about what waits. Instants are ISO 8601. */
export const decisionExchanges = {
  /** Answers what waits now; from then on every change is pushed (`waiting`). */
  'waiting.watch': { request: nothing, reply: waitingSchema },
  'approvals.list': {
    request: nothing,
    reply: z.object({
      waiting: z.array(writeSchema),
      /** What became of others within the last minutes, newest first. `by`: the device or command that decided. */
      settled: z.array(
        z.extend(reportSchema, {
          tool: z.string(),
          title: z.string(),
          client: z.nullable(z.string()),
          serverName: z.string(),
          labels: z.array(z.string()),
          by: z.nullable(z.string()),
          at: z.string(),
        }),
      ),
      /** What is let through without asking, for whom and until when. `by`: the device or command that allowed it. */
      standing: z.optional(
        z.array(
          z.object({
            id: z.string(),
            tool: z.string(),
            title: z.string(),
            client: z.nullable(z.string()),
            serverName: z.string(),
            labels: z.array(z.string()),
            by: z.string(),
            until: z.string(),
          }),
        ),
      ),
    }),
  },
  /** `forMinutes`: also this kind on these records, for so long. */
  'approvals.allow': {
    request: z.object({ id, forMinutes: z.optional(z.int()) }),
    reply: reportSchema,
  },
  'approvals.deny': { request: z.object({ id }), reply: reportSchema },
  /** Ends one that stands: the next write of its kind asks again. */
  'approvals.end': { request: z.object({ id }), reply: z.object({ id: z.string() }) },
  'consents.list': {
    request: nothing,
    reply: z.object({
      waiting: z.array(consentSchema),
      accounts: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  },
  /** `number` is on the page of the request and nowhere else; `expiresAt` null = never. */
  'consents.allow': {
    request: z.object({
      id,
      number: z.string().check(z.maxLength(20)),
      preset: z.string().check(z.maxLength(40)),
      accountId: z.optional(z.string().check(z.maxLength(200))),
      expiresAt: z.nullable(z.iso.datetime()),
    }),
    reply: z.object({ clientName: z.string() }),
  },
  'consents.deny': { request: z.object({ id }), reply: z.object({ clientName: z.string() }) },
} as const

/** What the bridge tells a browser that watches. */
export const waitingPush = { waiting: { request: waitingSchema, reply: nothing } } as const
