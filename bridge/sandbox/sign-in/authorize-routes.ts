/** The sign-in page of the authorization code grant, and the discovery documents. */
import { Hono } from 'hono'
import { escapeHtml } from '../escape-html.ts'
import type { SandboxState } from '../store/state.ts'
import { apiAudience } from './token-routes.ts'
import type { TokenStore } from './token-store.ts'

interface Parts {
  readonly state: SandboxState
  readonly tokens: TokenStore
}

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
}

export function authorizeRoutes(parts: Parts): Hono {
  const { state, tokens } = parts
  const routes = new Hono()

  routes.get('/authorize', (context) => {
    const query = context.req.query()
    const redirect = readRedirect(query.redirect_uri)
    if (redirect === null) return page('redirect_uri is missing or not an address.', 400)
    const back = (params: Record<string, string>) => {
      for (const [name, value] of Object.entries(params)) redirect.searchParams.set(name, value)
      if (query.state !== undefined) redirect.searchParams.set('state', query.state)
      return context.redirect(redirect.href, 302)
    }
    if (!query.client_id) return page('client_id is missing.', 400)
    if (query.response_type !== 'code') {
      return back({
        error: 'unsupported_response_type',
        error_description: 'Only code is offered.',
      })
    }
    if (query.audience !== undefined && query.audience !== apiAudience) {
      return back({ error: 'access_denied', error_description: 'The audience is unknown.' })
    }
    const method = query.code_challenge_method ?? 'plain'
    if (query.code_challenge !== undefined && method !== 'S256' && method !== 'plain') {
      return back({
        error: 'invalid_request',
        error_description: 'code_challenge_method is unknown.',
      })
    }
    const userId = query.login_hint
    if (userId === undefined) return page(chooser(state, query), 200)
    if (state.records.get(userId)?.objectKey !== 'user') {
      return page('login_hint names nobody of this organisation.', 400)
    }
    const code = tokens.issueCode({
      userId,
      clientId: query.client_id,
      redirectUri: query.redirect_uri ?? '',
      scope: query.scope ?? '',
      challenge:
        query.code_challenge === undefined
          ? null
          : { value: query.code_challenge, method: method === 'S256' ? 'S256' : 'plain' },
    })
    return back({ code })
  })

  const discovery = (url: string) => {
    const { origin } = new URL(url)
    return Response.json({
      issuer: `${origin}/`,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/oauth/token`,
      revocation_endpoint: `${origin}/oauth/revoke`,
      jwks_uri: `${origin}/.well-known/jwks.json`,
      response_types_supported: ['code'],
      grant_types_supported: ['client_credentials', 'authorization_code', 'refresh_token'],
      code_challenge_methods_supported: ['S256', 'plain'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
      scopes_supported: ['offline_access', 'email', 'profile'],
    })
  }
  routes.get('/.well-known/openid-configuration', (context) => discovery(context.req.url))
  routes.get('/.well-known/oauth-authorization-server', (context) => discovery(context.req.url))
  // Tokens are opaque here, so there is no key to publish.
  routes.get('/.well-known/jwks.json', () => Response.json({ keys: [] }))
  return routes
}

function readRedirect(text: string | undefined): URL | null {
  try {
    const url = new URL(text ?? '')
    return url.protocol === 'javascript:' || url.protocol === 'data:' || url.hash !== ''
      ? null
      : url
  } catch {
    return null
  }
}

function page(body: string, status: number): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign in</title>
<style>body{font:16px system-ui;max-width:36rem;margin:3rem auto;padding:0 1rem}form{margin:.5rem 0}</style>
<body>${body}</body></html>`
  return new Response(html, { status, headers: pageHeaders })
}

function chooser(state: SandboxState, query: Record<string, string>): string {
  const hidden = Object.entries(query)
    .map(
      ([name, value]) =>
        `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
    )
    .join('')
  const forms = state.userIds.map((id) => {
    const fields = state.records.get(id)?.fields ?? {}
    const label = `${fields.firstName ?? ''} ${fields.lastName ?? ''} (${fields.role ?? ''})`
    return `<form action="/authorize">${hidden}<input type="hidden" name="login_hint" value="${escapeHtml(id)}"><button>Allow</button> as ${escapeHtml(label)}</form>`
  })
  return `<h1>Sign in to ${escapeHtml(state.org.name)}</h1><p>${escapeHtml(query.client_id ?? '')} wants to act for you.</p>${forms.join('')}`
}
