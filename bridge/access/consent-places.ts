/** Who has a place at the consent desk when it is full: nobody can hold with many requests what others need for one. Pure. */

/** So many may wait at once; anyone on the internet can begin one. */
const mostPlaces = 50
/** Ids of clients are public: whoever knows one can ask in its name. */
const mostOfOneClient = 5

export interface Place {
  readonly clientId: string
  /** From where it was asked, as far as that can be told. */
  readonly source: string
}

/**
 * Whether one more gets in beside those that wait (oldest first), and which of them has to leave for it: the oldest of
 * the source that holds at least two places more than the one that asks.
 */
export function findPlace<Taken extends Place>(
  taken: readonly Taken[],
  asked: Place,
): { readonly isFree: boolean; readonly leaves?: Taken } {
  const ofClient = taken.filter(({ clientId }) => clientId === asked.clientId)
  const isFull = taken.length >= mostPlaces
  if (ofClient.length < mostOfOneClient && !isFull) return { isFree: true }
  const crowd = ofClient.length >= mostOfOneClient ? ofClient : taken
  const held = Map.groupBy(crowd, ({ source }) => source)
  const own = held.get(asked.source)?.length ?? 0
  const [greedy = []] = [...held.values()].sort((one, other) => other.length - one.length)
  const [leaves] = greedy
  return leaves !== undefined && greedy.length > own + 1
    ? { isFree: true, leaves }
    : { isFree: false }
}
