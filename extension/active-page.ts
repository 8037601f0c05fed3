/** Which tab a panel stands beside. */
import type { PanelPage } from './messages.ts'

/** The visible Rose Rocket tab of the panel's window; null where another site is on screen there. */
export function activePage(pages: readonly PanelPage[], windowId: number): PanelPage | null {
  const visible = pages.filter((page) => page.windowId === windowId && page.visible)
  return newest(visible)
}

/** The Rose Rocket tab a person turned to last, in whatever window. */
export function newest(pages: readonly PanelPage[]): PanelPage | null {
  const [first] = [...pages].sort((a, b) => Date.parse(b.focusedAt) - Date.parse(a.focusedAt))
  return first ?? null
}
