/** What a paired browser and the bridge say about connected organisations. */
import * as z from 'zod/mini'

/** What a check of an account may find; each has its own next step. */
export const accountProblems = [
  'secret_refused',
  'account_revoked',
  'no_permission',
  'wrong_organisation',
  'wrong_address',
  'unreachable',
  'rate_limited',
  'secret_unreadable',
  'other',
] as const

/** Why an organisation cannot be reached as connected, in words for a person. */
export const accountProblemSchema = z.object({
  problem: z.enum(accountProblems),
  message: z.string(),
  nextStep: z.string(),
})
export type AccountProblem = z.output<typeof accountProblemSchema>

/** A connected organisation as every surface shows it. Instants are ISO 8601; addresses are origins. */
export const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['service_account', 'sign_in']),
  /** Email of the person who signed in. */
  person: z.nullable(z.string()),
  client_id: z.string(),
  org_id: z.string(),
  user_id: z.string(),
  api_url: z.string(),
  auth_url: z.string(),
  web_url: z.string(),
  timezone: z.string(),
  secret_place: z.enum(['keychain', 'encrypted_file', 'file']),
  servers: z.int(),
  created_at: z.string(),
  updated_at: z.string(),
  checked_at: z.string(),
  /** What the last check found; null = it went well. */
  problem: z.nullable(accountProblemSchema),
})
export type ShownAccount = z.output<typeof accountSchema>

/** Where secrets are kept from now on; `why` says why not in the keychain. */
const placingSchema = z.object({
  place: z.enum(['keychain', 'encrypted_file', 'file']),
  why: z.nullable(z.string()),
})

const text = z.string().check(z.maxLength(4_000))
const origins = {
  name: z.optional(text),
  apiUrl: z.optional(text),
  authUrl: z.optional(text),
}
const one = z.object({ id: z.string() })
const nothing = z.object({})

/** `serves`: whether tools reach the organisation at once, or only when the bridge was started again. */
const connectedSchema = z.object({
  account: accountSchema,
  isNew: z.boolean(),
  serves: z.enum(['now', 'after_restart']),
})

/** A sign-in in the browser: begun, then asked after until it is done. */
const signInStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('done'), connected: connectedSchema }),
  z.object({ state: z.literal('failed'), message: z.string(), nextStep: z.string() }),
])

/** Everything a paired browser may ask about organisations. Secrets pass here once and are kept by the bridge alone. */
export const accountExchanges = {
  'accounts.list': {
    request: nothing,
    reply: z.object({
      accounts: z.array(accountSchema),
      sandbox: z.boolean(),
      secrets: placingSchema,
    }),
  },
  'accounts.connect': {
    request: z.object({
      ...origins,
      clientId: text,
      clientSecret: text,
      orgId: text,
      userId: text,
    }),
    reply: connectedSchema,
  },
  /** `url` is the page to open; `redirectUri` is what the application in Rose Rocket must know. */
  'accounts.sign_in': {
    request: z.object({
      ...origins,
      clientId: text,
      clientSecret: z.optional(text),
      orgId: z.optional(text),
    }),
    reply: z.object({ id: z.string(), url: z.string(), redirectUri: z.string() }),
  },
  'accounts.sign_in_state': { request: one, reply: signInStateSchema },
  'accounts.cancel_sign_in': { request: one, reply: nothing },
  'accounts.rename': {
    request: z.object({ id: z.string(), name: text }),
    reply: z.object({ account: accountSchema }),
  },
  'accounts.check': { request: one, reply: z.object({ account: accountSchema }) },
  /** `secretLeft`: why the keychain may still hold its secret; null = it is gone. */
  'accounts.remove': {
    request: one,
    reply: z.object({ servers: z.int(), secretLeft: z.optional(z.nullable(z.string())) }),
  },
} as const
