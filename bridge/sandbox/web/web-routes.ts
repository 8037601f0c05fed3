/** Serves the small web app: the page under both addresses, its script and style, and what it shows. */
import { type Context, Hono } from 'hono'
import { showEvent } from '../api/event-routes.ts'
import { SortedRecords } from '../api/order-by.ts'
import { Presenter } from '../api/present.ts'
import { ApiError } from '../api-error.ts'
import { hostName } from '../control/control-routes.ts'
import { displayName } from '../store/display-name.ts'
import type { SandboxState } from '../store/state.ts'
import { runWebApp } from './client.ts'
import { webStyle } from './style.ts'

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rose Rocket</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/web/style.css">
<script src="/web/app.js" defer></script></head><body></body></html>`

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
}

const maxRows = 200
const maxEvents = 50

/** Names that a browser may know this page by: loopback, or the real one mapped here for a test. */
function requireWebHost(context: Context): void {
  const name = hostName(context)
  const known =
    ['127.0.0.1', 'localhost', '[::1]'].includes(name) || /(^|\.)roserocket\.com$/.test(name)
  if (!known || context.req.header('sec-fetch-site') === 'cross-site') {
    throw new ApiError(403, 'Forbidden')
  }
}

export function webRoutes(state: SandboxState): Hono {
  const { records, boards, org } = state
  const sorted = new SortedRecords(records)
  const presenter = new Presenter(records, {
    userId: state.serviceAccountUserId,
    fullName: 'Web app',
    role: 'manager',
    internal: true,
  })
  const routes = new Hono()
  routes.get('/', () => new Response(page, { headers: pageHeaders }))
  routes.get('/_', (context) => context.redirect('/_/', 301))
  routes.get('/_/', () => new Response(page, { headers: pageHeaders }))
  routes.get(
    '/web/app.js',
    () =>
      new Response(`(${runWebApp.toString()})()\n`, {
        headers: { 'content-type': 'text/javascript; charset=utf-8' },
      }),
  )
  routes.get(
    '/web/style.css',
    () => new Response(webStyle, { headers: { 'content-type': 'text/css; charset=utf-8' } }),
  )
  routes.get('/favicon.ico', (context) => context.body(null, 204))

  routes.use('/web/data/*', async (context, next) => {
    requireWebHost(context)
    await next()
  })
  routes.get('/web/data/org', (context) => context.json({ name: org.name, boards }))
  routes.get('/web/data/boards/:board', (context) => {
    const wanted = context.req.param('board')
    // The classic addresses name the type instead of a board.
    const board =
      boards.find(({ id }) => id === wanted) ?? boards.find(({ objectKey }) => objectKey === wanted)
    if (board === undefined) throw new ApiError(404, 'Board not found')
    const newest = sorted.by(board.objectKey, '$createdAt').slice(-maxRows).reverse()
    const rows = newest.map((record) => {
      const { fullId, status, createdAt } = record.fields
      const { id, objectKey } = record
      return { id, objectKey, fullId, name: displayName(record), status, createdAt }
    })
    return context.json({ board, records: rows })
  })
  routes.get('/web/data/records/:id', (context) => {
    const record = records.get(context.req.param('id'))
    if (record === undefined) throw new ApiError(404, 'Record not found')
    const events = state.events.of(record.id).slice(-maxEvents).reverse()
    return context.json({
      record: presenter.record(record, presenter.detailPaths(record)),
      events: events.map((event) => showEvent(state, event)),
    })
  })
  return routes
}
