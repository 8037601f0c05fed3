/** The page a client's browser waits on: who asks for what, the number to type, nothing that can be pressed. */
import { createHash } from 'node:crypto'
import type { PendingConsent } from '../access/consent-desk.ts'
import { inOwnWords } from '../own-name.ts'

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 34rem; margin: 8vh auto; padding: 0 1.25rem }
h1 { font-size: 1.35rem; line-height: 1.3 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem }
dt { opacity: .7 } dd { margin: 0; overflow-wrap: anywhere }
.number { font-size: 2.75rem; letter-spacing: .12em; font-variant-numeric: tabular-nums; margin: 1rem 0 }
code { display: block; padding: .75rem 1rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: .5rem; overflow-wrap: anywhere; user-select: all }
.warning { border-left: .25rem solid #c2410c; padding-left: .75rem }
`

/** What the page may do: show itself. No scripts, forms, frames, or anything from elsewhere. */
export const consentPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const refreshSeconds = 2

/** The page of a request that waits. It loads itself anew until somebody has decided. */
export function waitingPage(request: PendingConsent, number: string): string {
  const spaced = `${number.slice(0, 3)} ${number.slice(3)}`
  const facts: (readonly [string, string])[] = [
    ['Client', request.clientName],
    ['Described by', request.clientHost ?? 'itself (nobody answers for its name)'],
    ['Answer goes to', request.redirectHost],
    ['Asks to', request.scopes.map((scope) => scopeWords[scope]).join(' and ')],
    ['At', request.issuer],
  ]
  const warning = request.isLoopbackOnly
    ? '<p class="warning">The answer goes to a program on the computer of this browser. Go on only if you have just started that program yourself.</p>'
    : ''
  return page(
    `${request.clientName} wants to connect`,
    `<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>
${warning}
<p>Nothing can be allowed on this page. On the computer where Rosebridge runs, type this number in the Rosebridge panel (Activity), or run the command below:</p>
<p class="number" id="number">${spaced}</p>
<code>${inOwnWords('rosebridge consents')} allow <span id="request">${request.id}</span> --number ${number}</code>
<p>You have not asked for this? Close the page; without the number nothing happens, and the request dies by itself.</p>`,
    `<meta http-equiv="refresh" content="${refreshSeconds}">`,
  )
}

/** The page of a request that cannot even be asked. */
export function errorPage(error: string, description: string): string {
  return messagePage('The client could not be signed in', `${description} (${error})`.trim())
}

/** A page that only says something. */
export function messagePage(title: string, text: string): string {
  return page(title, `<p>${escapeHtml(text)}</p>`, '')
}

const scopeWords = { read: 'read your data', write: 'change your data' } as const

function page(title: string, body: string, head: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rosebridge</title>${head}
<style>${style}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
${body}
</main></body></html>
`
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
}
