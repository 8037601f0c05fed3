/** Opening the panel: by the toolbar button, or from a notification. */
import { browser } from 'wxt/browser'
import { browser as firefox } from '../polyfilled-browser.ts'

/** A click on the toolbar button opens the panel: Chromium's side panel, Firefox's sidebar. */
export function openPanelFromToolbar(): void {
  if (import.meta.env.FIREFOX) {
    browser.action.onClicked.addListener(() => void firefox.sidebarAction.toggle())
  } else {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })
  }
}

/** Answers a function that opens the panel beside the window last worked in, or where the browser refuses, as a tab. */
export function createPanelOpener(): () => void {
  // Known beforehand, since asking takes time and a click does not last.
  let windowId: number | undefined
  void browser.windows.getLastFocused().then(({ id }) => {
    windowId ??= id
  })
  browser.windows.onFocusChanged.addListener((id) => {
    if (id !== browser.windows.WINDOW_ID_NONE) windowId = id
  })
  const openTab = () => browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') })
  return () => {
    if (import.meta.env.FIREFOX) {
      // Firefox takes no notification's click for a person's.
      void firefox.sidebarAction.open().catch(openTab)
    } else if (windowId === undefined) {
      void openTab()
    } else {
      void browser.sidePanel.open({ windowId }).catch(openTab)
    }
  }
}
