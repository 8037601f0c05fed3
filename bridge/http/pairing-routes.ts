/** `/pairing-code`: the six digits that pair a browser, for operators on this machine. */
import { Hono } from 'hono'
import type { ApiTokenRegistry } from '../access/api-tokens.ts'
import type { Link } from '../link/extension.ts'
import { managerOnly } from './manager-only.ts'

/** POST makes a code and ends the one before. The guards keep public hosts away from it. */
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
}
