/** How the link to the bridge stands, told so that a person knows which part to mend. */
import * as z from 'zod/mini'

/** Where the bridge is looked for (host and port), and since when the link stands as it does. */
const common = { address: z.string(), since: z.string() }

/**
 * `connected` only while round trips work. `not_running`: nothing answers at the address. `wrong_port`:
 * something answers, but it is not a bridge. `not_answering`: a bridge or a port that takes connections and
 * stays silent. `impostor`: the bridge could not prove that it knows this browser.
 */
export const linkStateSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('connecting'), ...common }),
  z.object({
    name: z.literal('connected'),
    ...common,
    browser: z.string(),
    bridgeVersion: z.string(),
  }),
  z.object({ name: z.literal('not_paired'), ...common, bridgeVersion: z.string() }),
  z.object({ name: z.literal('not_running'), ...common }),
  z.object({ name: z.literal('wrong_port'), ...common }),
  z.object({ name: z.literal('not_answering'), ...common }),
  z.object({
    name: z.literal('version_too_old'),
    ...common,
    outdated: z.enum(['extension', 'bridge']),
    bridgeVersion: z.string(),
  }),
  z.object({ name: z.literal('impostor'), ...common }),
])
export type LinkState = z.output<typeof linkStateSchema>

/** A state without the parts every state has. */
export type LinkFinding = LinkState extends infer State
  ? State extends LinkState
    ? Omit<State, 'address' | 'since'>
    : never
  : never
