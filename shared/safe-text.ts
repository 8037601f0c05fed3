/** Text typed by people, made harmless to read: no control, invisible or direction-changing characters. */

// Direction marks, zero-width characters, variation selectors and the tag characters that can carry a hidden
// message are all "default ignorable" or "format" to Unicode; control characters are not, but for tab and newline.
const hidden = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029]|(?![\n\t])\p{Cc}/gu

/** Strips what a reader cannot see and what changes the direction of what it sees; keeps line breaks. */
export function visibleText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(hidden, '').toWellFormed()
}

/** Applies `visibleText` to every string of a value, keys included. */
export function visibleValue(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value)
  if (Array.isArray(value)) return value.map(visibleValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [visibleText(key), visibleValue(item)]),
  )
}
