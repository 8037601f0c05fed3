/** Text typed by people, made harmless to read: nothing invisible, nothing that changes direction, one line where asked. */

/**
 * What a reader cannot see but a model can: formats and direction marks, zero-width characters, variation selectors,
 * the tag characters that can carry a hidden message, private use, unassigned, lone surrogates.
 */
const hidden = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu
const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const control = /(?![\n\t])\p{Cc}/gu
const blank = /[\p{Cc}\p{Z}]+/gu
/** All but the no-break space that French sets before its high signs. */
const looseBlank = /(?!\u00a0[:;?!»])[\p{Cc}\p{Z}]+/gu

/** Strips what a reader cannot see and what changes the direction of what it sees; keeps line breaks and tabs. */
export function visibleText(text: string): string {
  return text.replace(lineBreak, '\n').replace(hidden, '').replace(control, '')
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

/** One visible line: control characters and line breaks become single spaces, invisible ones go. */
export function visibleLine(text: string): string {
  return inOneLine(text, blank)
}

function inOneLine(text: string, blanks: RegExp): string {
  return text.normalize('NFC').replace(hidden, '').replace(blanks, ' ').trim()
}

/** One visible line of at most `maxLength` characters, an ellipsis included; to be shown, so signs stay where they stand. */
export function cleanText(text: string, maxLength = 200): string {
  const line = inOneLine(text, looseBlank)
  const characters = [...line]
  if (characters.length <= maxLength) return line
  return `${characters
    .slice(0, Math.max(0, maxLength - 1))
    .join('')
    .trimEnd()}…`
}

/** Marks around text from records; they are taken out of the text itself, so it cannot close them. */
export const openingMark = '“'
export const closingMark = '”'

/** The text with other quotation marks in place of ours. */
export function unmarked(text: string): string {
  return text.replace(/[“”]/g, '"')
}

/** Free text of a record as a quotation: cleaned, capped, and in marks that it cannot close itself. */
export function quoted(text: string, maxLength = 200): string {
  return openingMark + unmarked(cleanText(text, maxLength)) + closingMark
}

/** Longer than this a string is prose somebody wrote rather than a value. */
const proseLength = 60
/** What we part facts with, and what a page would make a link or a picture of: in a value it needs marks around it. */
const ourSigns = /[\n;<>[\]]|:\s|^[-#(]|\w:\/\//u

/** A value or a name among our own words, on one line: in marks where it is prose, or could pass for words of ours. */
export function markedProse(text: string): string {
  const line = unmarked(visibleLine(text.replace(/\s*\n\s*/g, ' / ')))
  const isProse = line.length > proseLength ? !isMachineText(line) : ourSigns.test(text)
  return isProse ? openingMark + line + closingMark : line
}

/** Ids, cursors and addresses of pages have no spaces, and nothing that a page would render. */
function isMachineText(text: string): boolean {
  return !/[\s<>[\]]/u.test(text)
}
