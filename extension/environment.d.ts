/** What the build gives the extension's code: its environment, and the API's loosely typed parts. */
/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Whether this is the Firefox build. */
  readonly FIREFOX: boolean
}

declare module 'webextension-polyfill' {
  import type { browser as wxtBrowser } from 'wxt/browser'

  const browser: Omit<typeof wxtBrowser, 'commands'> & {
    /** Firefox's own page for an extension's keys. */
    readonly commands: typeof wxtBrowser.commands & { openShortcutSettings(): Promise<void> }
    /** Firefox's sidebar; opening and toggling need a person's gesture. */
    readonly sidebarAction: {
      toggle(): Promise<void>
      open(): Promise<void>
    }
  }
  export default browser
}
