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
  /** What comes in from now on comes under that address; what came under another one is forgotten. */
  under(address: string): void
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
  let present = ''
  return {
    note(arrival, client) {
      known = {
        ...known,
        [`${arrival}At`]: now().toISOString(),
        ...(client === undefined ? {} : { client }),
      }
    },
    under(address) {
      if (address === present) return
      present = address
      known = nothing
    },
    read: () => known,
  }
}
