/** What the user is looking at in Rose Rocket, as the paired browsers report it. */

/** A record or a board on the user's screen, and when and where it was seen. */
export interface PageSighting {
  /** An object key, `board`, or `other`. */
  readonly kind: string
  readonly id?: string
  /** The number on the page's heading, where only that is known. */
  readonly fullId?: string
  /** Whether the address names the record, or only a heading on the page does, which is less sure. */
  readonly certainty: 'url' | 'heading'
  readonly url: string
  readonly title: string
  /** ISO instant at which it was last known to be on screen. */
  readonly seenAt: string
  /** Whole seconds since then, by the machine's clock. */
  readonly ageSeconds: number
  /** The name of the browser. */
  readonly browser: string
}

/** What is on screen, or why nothing can be told. */
export type OnScreen =
  | { readonly page: PageSighting; readonly reason: null }
  | { readonly page: null; readonly reason: 'no_browser' | 'no_page' | 'other_organisation' }

/** Why nothing is known of the screen, and what to do about it, in words. */
export const screenWords = {
  no_browser: {
    what: 'No paired browser is connected',
    nextStep: 'Pair the browser extension, or name the order.',
  },
  no_page: {
    what: 'No Rose Rocket page is open in the paired browser',
    nextStep: 'Open the order in Rose Rocket, or name it.',
  },
  other_organisation: {
    what: 'The page on screen belongs to another organisation',
    nextStep: 'Open an order of this organisation, or name it.',
  },
} as const
