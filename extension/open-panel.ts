/** Opens the panel for a person who asked elsewhere: beside the page where the browser lets us, else as a tab. */
import { browser } from 'wxt/browser'
import { browser as firefox } from './polyfilled-browser.ts'

/**
 * Opens it beside the page; false where the browser refuses. To be called before anything is awaited: both browsers open
 * it only within a person's own click or key, and the address bar of Chromium is none.
 */
export async function openPanel(windowId: number): Promise<boolean> {
  try {
    if (import.meta.env.FIREFOX) await firefox.sidebarAction.open()
    else await browser.sidePanel.open({ windowId })
    return true
  } catch {
    return false
  }
}

/** Opens it as a tab of its own; what was open stays open. */
export async function openPanelTab(windowId: number): Promise<void> {
  await browser.tabs.create({ windowId, url: browser.runtime.getURL('/sidepanel.html') })
}
