/** Tells the worker what the tab shows, over a port that also wakes the worker when it was ended. */
import type { Browser } from 'wxt/browser'
import type { PageInstructions, PageReport } from '../messages.ts'
import { detectPage, type ReadyPatterns, readyPatterns } from './detect.ts'
import { watchPage } from './watch.ts'

/** A worker that was ended is woken this soon. */
const reconnectAfterMs = 150

/** Watches the page until `signal` ends. `connect` opens a port, or throws once the extension is gone. */
export function reportPage(options: {
  readonly window: Window
  readonly signal: AbortSignal
  readonly connect: () => Browser.runtime.Port
  readonly allowLoopback: boolean
}): void {
  const { window, connect, allowLoopback } = options
  const orphaned = new AbortController()
  const signal = AbortSignal.any([options.signal, orphaned.signal])
  const { document } = window
  let patterns: ReadyPatterns = readyPatterns([])
  let port: Browser.runtime.Port | null = null
  let told = ''
  let focusedAt = new Date()
  let seenAt = new Date()
  let wasVisible = false
  let returns = 0

  const isVisible = () => document.visibilityState === 'visible'
  const tell = () => {
    const visible = isVisible()
    // What leaves the screen was on it until just now.
    if (visible || wasVisible) seenAt = new Date()
    if (visible && (!wasVisible || document.hasFocus())) focusedAt = new Date()
    wasVisible = visible
    const address = new URL(window.location.href)
    const seen = detectPage({ address, document, patterns, allowLoopback })
    // While one tab keeps the focus, telling it once is enough; a return to it is news.
    const news = JSON.stringify([seen, visible, returns])
    if (news === told || port === null) return
    told = news
    const report: PageReport = {
      seen,
      visible,
      seenAt: seenAt.toISOString(),
      focusedAt: focusedAt.toISOString(),
    }
    try {
      port.postMessage(report)
    } catch {
      // The worker has just ended; a new one is told everything.
    }
  }

  const open = () => {
    if (signal.aborted || port !== null) return
    try {
      port = connect()
    } catch {
      // The extension was removed or replaced; its next version brings its own script.
      return orphaned.abort()
    }
    const mine = port
    mine.onMessage.addListener((instructions: PageInstructions) => {
      patterns = readyPatterns(instructions.patterns)
      tell()
    })
    mine.onDisconnect.addListener(() => {
      port = null
      setTimeout(open, reconnectAfterMs)
    })
    told = ''
    tell()
  }

  window.addEventListener('focus', () => (returns += 1), { signal })
  // A page kept for the back button loses its port when it is left.
  window.addEventListener('pageshow', open, { signal })
  signal.addEventListener('abort', () => port?.disconnect())
  open()
  if (!signal.aborted) watchPage({ window, signal, look: tell })
}
