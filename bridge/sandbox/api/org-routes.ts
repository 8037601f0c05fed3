/** Who am I, and which boards do I see. */
import { Hono } from 'hono'
import { type ApiParts, Visit } from './api-parts.ts'

export function meRoutes(parts: ApiParts): Hono {
  const { org, records } = parts.state
  const routes = new Hono()
  routes.get('/me', (context) => {
    const { caller } = new Visit(context, parts)
    const { email = null, firstName, lastName } = records.get(caller.userId)?.fields ?? {}
    const { id, name, subdomain, timezone } = org
    return context.json({
      id: caller.userId,
      email,
      firstName,
      lastName,
      role: caller.role,
      org: { id, name, subdomain, timezone },
    })
  })
  return routes
}

export function boardRoutes(parts: ApiParts): Hono {
  const { boards, clock } = parts.state
  const createdAt = clock.nowIso()
  const routes = new Hono()
  // The documented body on this GET cannot be sent by most clients, so nothing is read (quirk 13).
  routes.get('/boards/nav', (context) => {
    const visit = new Visit(context, parts)
    return context.json(
      boards
        .filter(({ objectKey }) => visit.presenter.mayRead(objectKey))
        .map(({ id, name, objectKey }) => ({
          id,
          name,
          icon: null,
          objectKey,
          createdAt,
          isExternal: false,
        })),
    )
  })
  return routes
}
