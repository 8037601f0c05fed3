/** Waits until a page is really shown: a browser may draw one in advance, behind the page its tab shows. */

/** What is used of a document; `prerendering` is Chromium's (Prerendering Revamped, section 3). */
export interface DrawnAhead {
  readonly prerendering?: boolean | undefined
  addEventListener(type: string, listener: () => void, options: { readonly once: true }): void
}

/** Calls `start` at once, or when the page drawn in advance takes its place. */
export function whenShown(document: DrawnAhead, start: () => void): void {
  if (document.prerendering === true) {
    document.addEventListener('prerenderingchange', start, { once: true })
  } else {
    start()
  }
}
