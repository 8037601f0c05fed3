/** `/approvals`: what waits for a person or stands, and that person's decision; for operators on this machine. */
import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiTokenRegistry } from '../access/api-tokens.ts'
import type { ApprovalDesk } from '../access/approval-desk.ts'
import { parseAsked } from '../access/asked.ts'
import { jsonBody, managerOf, managerOnly } from './manager-only.ts'

const allowSchema = z.strictObject({
  number: z.string().regex(/^\d+$/, 'must be digits').optional(),
  for_minutes: z.number().int().min(1).optional(),
})

/** GET lists (`/standing`: what stands), POST `/{id}/allow`, `/deny` and `/end` decide. The guards keep public hosts away from it. */
export function approvalRoutes(options: {
  readonly desk: ApprovalDesk
  readonly apiTokens: ApiTokenRegistry
}): Hono {
  const { desk, apiTokens } = options
  return new Hono()
    .use('/approvals', managerOnly(apiTokens))
    .use('/approvals/*', managerOnly(apiTokens))
    .get('/approvals', (context) => context.json({ result: desk.pending(), next_cursor: null }))
    .get('/approvals/standing', (context) =>
      context.json({ result: desk.standing(), next_cursor: null }),
    )
    .post('/approvals/:id/allow', async (context) => {
      const asked = parseAsked(allowSchema, await jsonBody(context))
      const { name, isThere } = managerOf(context, apiTokens)
      const report = await desk.allow(context.req.param('id'), name, {
        number: asked.number,
        forMinutes: asked.for_minutes,
        isGiverThere: isThere,
      })
      return context.json(report)
    })
    .post('/approvals/:id/deny', (context) =>
      context.json(desk.deny(context.req.param('id'), managerOf(context, apiTokens).name)),
    )
    .post('/approvals/:id/end', (context) =>
      context.json(desk.endStanding(context.req.param('id'), managerOf(context, apiTokens).name)),
    )
}
