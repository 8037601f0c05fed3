/** Makes a text match itself in a regular expression. */

/** `RegExp.escape` exists only in browsers from 2025 on. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
