/** Every selector, beside the saved pages (test/pages) it must match and how often. */

/** A selector and the pages that prove it. */
export interface ProvenSelector {
  readonly css: string
  /** Saved page → how many elements of it must match. */
  readonly pages: Readonly<Record<string, number>>
}

const heading = ':is(h1, h2, h3, [role="heading"])'
const panel = ':is([role="dialog"], [role="complementary"], aside, dialog[open])'

export const selectors = {
  /** Headings of a record panel laid beside a list or a board. */
  panelHeading: {
    css: `${panel} ${heading}`,
    pages: {
      'board-new-app.html': 0,
      'board-with-panel.html': 1,
      'board-with-two-panels.html': 2,
      'board-with-closed-panel.html': 1,
      'order-classic.html': 0,
      'order-new-app.html': 0,
      'settings.html': 0,
    },
  },
  /** The heading of the page itself. */
  pageHeading: {
    css: ':is(h1, [role="heading"][aria-level="1"])',
    pages: {
      'board-new-app.html': 1,
      'board-with-panel.html': 1,
      'board-with-two-panels.html': 1,
      'board-with-closed-panel.html': 1,
      'order-classic.html': 1,
      'order-new-app.html': 1,
      'settings.html': 1,
    },
  },
  /** What is in the page but not on the screen. */
  hidden: {
    css: ':is([hidden], [aria-hidden="true"], [inert])',
    pages: {
      'board-new-app.html': 0,
      'board-with-panel.html': 0,
      'board-with-two-panels.html': 0,
      'board-with-closed-panel.html': 1,
      'order-classic.html': 0,
      'order-new-app.html': 0,
      'settings.html': 0,
    },
  },
} as const satisfies Record<string, ProvenSelector>
