/** `/pairing-code` and `/browsers`: pairing a browser and ending that, for operators on this machine. */
import { Hono } from 'hono'
import type { ApiTokenRegistry } from '../access/api-tokens.ts'
import type { Link } from '../link/extension.ts'
import { managerOnly } from './manager-only.ts'

/** A code ends the one before; who is unpaired is out at once. The guards keep public hosts away from both. */
export function pairingRoutes(options: {
  readonly link: Link
  readonly apiTokens: ApiTokenRegistry
}): Hono {
  const { link, apiTokens } = options
  return new Hono()
    .use('/pairing-code', managerOnly(apiTokens))
    .post('/pairing-code', (context) => {
      const { code, expiresAt } = link.pairing.newCode()
      return context.json({ pairingCode: code, expiresAt })
    })
    .use('/browsers/*', managerOnly(apiTokens))
    .post('/browsers/:id/unpair', (context) => {
      link.forget(context.req.param('id'))
      return context.json({})
    })
}
