/** The keyword `rr` in the address bar: orders are suggested while a person types, Enter looks one up. */
import { browser } from 'wxt/browser'
import * as z from 'zod/mini'

/** Nobody wants a search for every letter. */
const pauseMs = 180
const shortest = 2
const mostSuggestions = 5

const replySchema = z.object({
  output: z.object({
    matches: z.array(
      z.object({
        fullId: z.string(),
        externalId: z.optional(z.string()),
        customer: z.optional(z.string()),
        status: z.optional(z.string()),
      }),
    ),
  }),
})
type Match = z.output<typeof replySchema>['output']['matches'][number]

/** What the browser shows in the list below the address bar. */
interface Suggestion {
  readonly content: string
  readonly description: string
}

/** `find` asks the bridge for `find_order`'s answer and rejects when it cannot be asked; `onEnter` gets what was typed or chosen. */
export function listenToAddressBar(options: {
  readonly find: (
    query: string,
    options: { readonly limit: number; readonly signal: AbortSignal },
  ) => Promise<unknown>
  readonly onEnter: (text: string) => void
}): void {
  const { find, onEnter } = options
  let typing = new AbortController()
  const forget = () => {
    typing.abort()
    typing = new AbortController()
    return typing.signal
  }
  browser.omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('lookUpTyped') })
  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    const signal = forget()
    const query = text.trim()
    if (query.length < shortest) return
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    if (signal.aborted) return
    try {
      const reply = replySchema.parse(await find(query, { limit: mostSuggestions, signal }))
      if (!signal.aborted) suggest(reply.output.matches.map(suggestion))
    } catch {
      // No bridge, no suggestions; Enter opens the panel, which says what is wrong.
    }
  })
  browser.omnibox.onInputCancelled.addListener(() => void forget())
  browser.omnibox.onInputEntered.addListener((text) => {
    forget()
    if (text.trim() !== '') onEnter(text.trim())
  })
}

function suggestion(match: Match): Suggestion {
  const { fullId, externalId, customer, status } = match
  const facts = [externalId, customer, status].filter(
    (fact) => fact !== undefined && fact !== fullId,
  )
  const rest = facts.length === 0 ? '' : ` ${facts.join(', ')}`
  // Chromium reads descriptions as XML, Firefox as they are.
  const description = import.meta.env.FIREFOX
    ? `${fullId}${rest}`
    : `<match>${escapeXml(fullId)}</match><dim>${escapeXml(rest)}</dim>`
  return { content: fullId, description }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function escapeXml(text: string): string {
  // Browsers refuse the whole list for one control character.
  return text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? '').replace(/\p{Cc}/gu, ' ')
}
