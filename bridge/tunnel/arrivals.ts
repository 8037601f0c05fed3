/** What has come in from outside: the steps of a client that is being connected, as they are seen. */

export interface Arrivals {
  readonly handshakeAt: string | null
  readonly signInAt: string | null
  readonly allowedAt: string | null
  readonly callAt: string | null
  /** The client's own words for itself, as its sign-in gave them. */
  readonly client: string | null
}

export type Arrival = 'handshake' | 'signIn' | 'allowed' | 'call'

export interface ArrivalBook {
  note(arrival: Arrival, client?: string): void
  read(): Arrivals
}

const nothing: Arrivals = {
  handshakeAt: null,
  signInAt: null,
  allowedAt: null,
  callAt: null,
  client: null,
}

/** Keeps the newest instant of each; it lives in memory and holds no secrets. */
export function createArrivalBook({ now }: { readonly now: () => Date }): ArrivalBook {
  let known = nothing
  return {
    note(arrival, client) {
      known = {
        ...known,
        [`${arrival}At`]: now().toISOString(),
        ...(client === undefined ? {} : { client }),
      }
    },
    read: () => known,
  }
}
