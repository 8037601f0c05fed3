/** The polyfilled API, for what `wxt/browser` has no types for. */
// Elsewhere the browsers' own promises do: neither panel nor host page need load ten kilobytes for what every browser
// since Chromium 120 and Firefox 142 has.
import polyfill from 'webextension-polyfill'

export const browser = polyfill
