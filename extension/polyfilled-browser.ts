/** The extension API as promises in every browser; stands in for `wxt/browser` in builds. */
import polyfill from 'webextension-polyfill'

export const browser = polyfill
