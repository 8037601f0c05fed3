/** Completes what a person has begun to type into the orders it may mean, within what the grant may see. */
import { findOrder } from '../../shared/tools/insights.ts'
import { autocompleteObjects } from '../../shared/tools/objects.ts'
import type { CallSetting, ServerParts } from './server-parts.ts'

/** A list to choose from, not a search result. */
const maxSuggestions = 10
/** Nobody waits longer than this for a suggestion. */
const patienceMs = 4_000

const silent: Omit<CallSetting, 'signal'> = { progress: () => {} }

/** Order numbers for what was typed; none where nothing fits, nothing may be seen, or the answer takes too long. */
export async function completeOrder(
  typed: string,
  { access, contextOf }: Pick<ServerParts, 'access' | 'contextOf'>,
): Promise<string[]> {
  const term = typed.trim()
  if (term === '') return []
  const context = contextOf({ ...silent, signal: AbortSignal.timeout(patienceMs) })
  try {
    if (access.allows(autocompleteObjects)) {
      const { matches } = await autocompleteObjects.run(
        { object_key: 'order', search_term: term },
        context,
      )
      if (matches.length > 0) return unique(matches.map(({ label }) => label))
    }
    if (!access.allows(findOrder)) return []
    const { matches } = await findOrder.run({ query: term, limit: maxSuggestions }, context)
    return unique(matches.map(({ fullId, id }) => fullId ?? id))
  } catch {
    // A suggestion that cannot be had is no error: the person goes on typing.
    return []
  }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].slice(0, maxSuggestions)
}
