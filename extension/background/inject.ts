/** Brings the content script to Rose Rocket tabs that were open before the extension was. */
import { browser } from 'wxt/browser'

/** Browsers inject only into pages that load later; a dispatcher's tab may stay open for days. */
export function injectIntoOpenTabs(): void {
  browser.runtime.onInstalled.addListener(async () => {
    for (const { matches = [], js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
      const tabs = await browser.tabs.query({ url: matches })
      for (const { id } of tabs) {
        if (id === undefined) continue
        // A tab that is asleep or shows an error page refuses; it gets the script when it loads.
        await browser.scripting.executeScript({ target: { tabId: id }, files: js }).catch(() => {})
      }
    }
  })
}
