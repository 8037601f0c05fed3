/** The management interface: MCP servers of one account, made, listed, shown, changed and revoked. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import type { ApiTokenRegistry } from '../access/api-tokens.ts'
import { parseAsked } from '../access/asked.ts'
import type { ServerConfig } from '../access/server-config.ts'
import { newServerSchema, serverChangeSchema } from '../access/server-record.ts'
import type { ServerRegistry } from '../access/servers.ts'
import { jsonBody, managerOnly } from './manager-only.ts'

const pageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  cursor: z.string().optional(),
})

/** Routes below `/integrated-account/{accountId}/mcp`, open to API tokens that are not bound to a server. */
export function managementRoutes(options: {
  readonly servers: ServerRegistry
  readonly apiTokens: ApiTokenRegistry
  readonly knowsAccount: (accountId: string) => boolean
  /** The address at which a server's token opens it. */
  readonly urlOf: (token: string) => string
  /** What to say of a server that may do a lot; null where there is nothing to say. */
  readonly warningOf: (config: ServerConfig) => string | null
  /** Called after a server was changed or revoked here. */
  readonly onChange: () => void
}): Hono {
  const { servers, apiTokens, knowsAccount, urlOf, warningOf, onChange } = options
  const accountOf = (context: Context): string => {
    const accountId = context.req.param('accountId') ?? ''
    if (knowsAccount(accountId)) return accountId
    throw new RosebridgeError('not_found', `There is no connected account ${accountId}.`, {
      nextStep: 'Use the account id that connect or start printed.',
    })
  }

  return new Hono()
    .use('/integrated-account/*', managerOnly(apiTokens))
    .post('/integrated-account/:accountId/mcp', async (context) => {
      const accountId = accountOf(context)
      const asked = parseAsked(newServerSchema, await jsonBody(context))
      const { token, ...record } = servers.create({ ...asked, accountId })
      onChange()
      const warning = warningOf(record.config)
      const once = { token, url: urlOf(token), ...(warning === null ? {} : { warning }) }
      return context.json({ ...record, ...once }, 201)
    })
    .get('/integrated-account/:accountId/mcp', (context) => {
      const accountId = accountOf(context)
      const page = parseAsked(pageSchema, context.req.query())
      return context.json(servers.list({ accountId, ...page }))
    })
    .get('/integrated-account/:accountId/mcp/:id', (context) => {
      const accountId = accountOf(context)
      return context.json(servers.get(context.req.param('id'), { accountId }))
    })
    .patch('/integrated-account/:accountId/mcp/:id', async (context) => {
      const accountId = accountOf(context)
      const id = context.req.param('id')
      servers.get(id, { accountId })
      const change = parseAsked(serverChangeSchema, await jsonBody(context))
      const record = servers.update(id, change, { accountId })
      onChange()
      const warning = warningOf(record.config)
      return context.json({ ...record, ...(warning === null ? {} : { warning }) })
    })
    .delete('/integrated-account/:accountId/mcp/:id', (context) => {
      const accountId = accountOf(context)
      servers.revoke(context.req.param('id'), { accountId })
      onChange()
      return context.body(null, 204)
    })
}
