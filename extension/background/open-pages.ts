/** Every open Rose Rocket tab and what it shows, as their content scripts report it. */
import { type OpenPage, openPageSchema } from '../../shared/wire/open-page.ts'
import type { PageInstructions, PageReport, PanelPage } from '../messages.ts'

/** A reloading tab, or one whose worker was replaced, comes back within this; then it is gone. */
const comeBackWithinMs = 3_000
const maxPages = 50

/** What is used of a content script's port. */
export interface PagePort {
  readonly sender?:
    | { readonly tab?: { id?: number | undefined; windowId: number; active: boolean } | undefined }
    | undefined
  readonly onMessage: { addListener(listener: (report: PageReport) => void): void }
  readonly onDisconnect: { addListener(listener: () => void): void }
  postMessage(instructions: PageInstructions): void
  disconnect(): void
}

/** The tabs. */
export interface OpenPages {
  list(): readonly PanelPage[]
  /** Takes a content script's port. */
  connect(port: PagePort): void
  /** Takes what the worker before this one knew, until the tabs say it anew. */
  restore(pages: readonly PanelPage[]): void
  /** A tab came to the front of its window; what was there before is not on screen any more. */
  activate(tabId: number, windowId: number, at: Date): void
  /** A tab was dragged to another window. */
  move(tabId: number, windowId: number): void
  /**
   * A tab was closed: unlike one that reloads it does not come back. With its window the browser may be closing: what
   * was on screen last is then worth telling for a while.
   */
  close(tabId: number, how: { readonly isWindowClosing: boolean }): void
  instruct(instructions: PageInstructions): void
  /** How many tabs hold a port. */
  connections(): number
}

/** `onChange` is called whenever what is shown, or where, has changed. */
export function createOpenPages(options: {
  readonly instructions: () => Promise<PageInstructions>
  readonly onChange: () => void
}): OpenPages {
  const { onChange } = options
  const pages = new Map<number, PanelPage>()
  const ports = new Map<number, PagePort>()
  // Tabs known to be behind another one, whatever they say of themselves.
  const behind = new Set<number>()
  const farewells = new Map<number, ReturnType<typeof setTimeout>>()

  const leaveUnlessBack = (tabId: number) => {
    clearTimeout(farewells.get(tabId))
    farewells.set(
      tabId,
      setTimeout(() => {
        if (!ports.has(tabId) && pages.delete(tabId)) onChange()
      }, comeBackWithinMs),
    )
  }
  const set = (tabId: number, page: PanelPage | null) => {
    const before = JSON.stringify(pages.get(tabId))
    if (page === null) pages.delete(tabId)
    else pages.set(tabId, page)
    if (JSON.stringify(pages.get(tabId)) !== before) onChange()
  }

  return {
    list: () =>
      [...pages.values()]
        .sort((left, right) => Date.parse(right.focusedAt) - Date.parse(left.focusedAt))
        .slice(0, maxPages),
    connect(port) {
      const tab = port.sender?.tab
      const tabId = tab?.id
      if (tab === undefined || tabId === undefined) return port.disconnect()
      ports.set(tabId, port)
      if (tab.active) behind.delete(tabId)
      else behind.add(tabId)
      clearTimeout(farewells.get(tabId))
      port.onMessage.addListener((report) => {
        if (ports.get(tabId) !== port) return
        const windowId = pages.get(tabId)?.windowId ?? tab.windowId
        const { seen, seenAt, focusedAt } = report
        const visible = report.visible && !behind.has(tabId)
        const page = seen && { ...seen, tabId, windowId, visible, seenAt, focusedAt }
        // What one tab says amiss must not keep the bridge from hearing of the others.
        set(tabId, openPageSchema.safeParse(page).success ? page : null)
      })
      port.onDisconnect.addListener(() => {
        if (ports.get(tabId) !== port) return
        ports.delete(tabId)
        leaveUnlessBack(tabId)
        onChange()
      })
      void options.instructions().then((instructions) => send(port, instructions))
      onChange()
    },
    restore(known) {
      for (const page of known) {
        if (pages.has(page.tabId)) continue
        pages.set(page.tabId, page)
        if (!ports.has(page.tabId)) leaveUnlessBack(page.tabId)
      }
      if (known.length > 0) onChange()
    },
    activate(tabId, windowId, at) {
      behind.delete(tabId)
      for (const page of [...pages.values()]) {
        if (page.tabId === tabId) {
          const now = at.toISOString()
          set(tabId, { ...page, visible: true, seenAt: now, focusedAt: now })
        } else if (page.windowId === windowId) {
          behind.add(page.tabId)
          const seenAt = page.visible ? at.toISOString() : page.seenAt
          set(page.tabId, { ...page, visible: false, seenAt })
        }
      }
    },
    move(tabId, windowId) {
      const page = pages.get(tabId)
      if (page !== undefined) set(tabId, { ...page, windowId })
    },
    close(tabId, { isWindowClosing }) {
      if (isWindowClosing) return
      clearTimeout(farewells.get(tabId))
      ports.delete(tabId)
      behind.delete(tabId)
      if (pages.delete(tabId)) onChange()
    },
    instruct(instructions) {
      for (const port of ports.values()) send(port, instructions)
    },
    connections: () => ports.size,
  }
}

/** A tab as the bridge is told of it. */
export function withoutWindow({ windowId: _windowId, ...page }: PanelPage): OpenPage {
  return page
}

function send(port: PagePort, instructions: PageInstructions): void {
  try {
    port.postMessage(instructions)
  } catch {
    // The tab has gone meanwhile; its disconnect is on its way.
  }
}
