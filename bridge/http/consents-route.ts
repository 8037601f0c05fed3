/** `/consents`: clients that wait to be allowed, for whoever manages the bridge from this machine. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { presetNames } from '../../shared/presets.ts'
import type { ApiTokenRegistry } from '../access/api-tokens.ts'
import { instantSchema, parseAsked } from '../access/asked.ts'
import type { ConsentChoice, ConsentDesk } from '../access/consent-desk.ts'
import { jsonBody, managerOf, managerOnly } from './manager-only.ts'

const allowSchema = z.strictObject({
  number: z.string().min(1).max(20),
  preset: z.enum(presetNames).optional(),
  account: z.string().min(1).max(200).optional(),
  expires_at: instantSchema.nullish(),
})

/** List, allow, deny. They are not among the public paths, so no tunnel reaches them. */
export function consentRoutes(options: {
  readonly desk: ConsentDesk
  readonly apiTokens: ApiTokenRegistry
}): Hono {
  const { desk, apiTokens } = options
  const idOf = (context: Context) => context.req.param('id') ?? ''
  return new Hono()
    .use('/consents', managerOnly(apiTokens))
    .use('/consents/*', managerOnly(apiTokens))
    .get('/consents', (context) => context.json({ result: desk.pending(), next_cursor: null }))
    .post('/consents/:id/allow', async (context) => {
      const asked = parseAsked(allowSchema, await jsonBody(context))
      const by = managerOf(context, apiTokens).name
      return context.json(desk.allow(idOf(context), asked.number, by, choiceOf(asked)))
    })
    .post('/consents/:id/deny', (context) =>
      context.json(desk.deny(idOf(context), managerOf(context, apiTokens).name)),
    )
}

function choiceOf({ preset, account, expires_at }: z.output<typeof allowSchema>): ConsentChoice {
  return {
    ...(preset === undefined ? {} : { preset }),
    ...(account === undefined ? {} : { account }),
    ...(expires_at === undefined ? {} : { expiresAt: expires_at }),
  }
}
