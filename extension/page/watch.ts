/** Notices in-app navigation and panels that open: once per change, at little cost to the page. */

/** At most one look per this long while the page keeps changing without a new address. */
const lookEveryMs = 150

/** Ends with `signal`. */
export interface WatchOptions {
  readonly window: Window
  readonly signal: AbortSignal
  /** Called with nothing; compares for itself whether there is news. */
  readonly look: () => void
}

/**
 * Calls `look` at once when the address changes, and soon after the document changed. Content scripts see
 * no pushState of the page's own script, yet every in-app navigation also changes the document.
 */
export function watchPage({ window, signal, look }: WatchOptions): void {
  const { document } = window
  let address = window.location.href
  let waiting: ReturnType<typeof setTimeout> | undefined
  let lookedAt = 0

  const lookNow = () => {
    clearTimeout(waiting)
    waiting = undefined
    if (signal.aborted) return
    address = window.location.href
    lookedAt = performance.now()
    look()
  }
  const lookSoon = () => {
    if (window.location.href !== address) return lookNow()
    if (document.visibilityState === 'hidden') return
    const dueInMs = Math.max(0, lookedAt + lookEveryMs - performance.now())
    waiting ??= setTimeout(lookNow, dueInMs)
  }
  for (const event of ['hashchange', 'popstate', 'pageshow', 'focus']) {
    window.addEventListener(event, lookNow, { signal })
  }
  document.addEventListener('visibilitychange', lookNow, { signal })
  // The Navigation API tells of pushState itself, before the page draws anything.
  if ('navigation' in window && window.navigation instanceof EventTarget) {
    window.navigation.addEventListener('currententrychange', lookNow, { signal })
  }
  const observer = new MutationObserver(lookSoon)
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    // Panels close by these.
    attributeFilter: ['hidden', 'aria-hidden', 'inert', 'open', 'class', 'style'],
  })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(waiting)
  })
}
