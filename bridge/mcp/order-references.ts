/** Completes what a person has begun to type into the orders it may mean, within what the grant may see. */
import { visibleLine } from '../../shared/safe-text.ts'
import { findOrder } from '../../shared/tools/insights.ts'
import { autocompleteObjects } from '../../shared/tools/objects.ts'
import type { ServerParts } from './server-parts.ts'

/** A list to choose from, not a search result. */
const maxSuggestions = 10
/** Nobody waits longer than this for a suggestion. */
const patienceMs = 4_000

/** Order numbers for what was typed; none where nothing fits, nothing may be seen, or the answer takes too long. */
export async function completeOrder(
  typed: string,
  { allows, call }: Pick<ServerParts, 'allows' | 'call'>,
): Promise<string[]> {
  const term = typed.trim()
  if (term === '') return []
  const setting = { signal: AbortSignal.timeout(patienceMs), progress: () => {} }
  if (allows(autocompleteObjects)) {
    const input = { object_key: 'order', search_term: term }
    const told = await call(autocompleteObjects, input, setting)
    // An error is no reason to disturb whoever types on: it only leaves nothing to choose from.
    const { data } = autocompleteObjects.output.safeParse(told.structuredContent)
    if (data !== undefined && data.matches.length > 0) {
      return unique(data.matches.map(({ label }) => label))
    }
  }
  if (!allows(findOrder)) return []
  const told = await call(findOrder, { query: term, limit: maxSuggestions }, setting)
  const { data } = findOrder.output.safeParse(told.structuredContent)
  return unique(data?.matches.map(({ fullId, id }) => fullId ?? id) ?? [])
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.map(visibleLine))].slice(0, maxSuggestions)
}
