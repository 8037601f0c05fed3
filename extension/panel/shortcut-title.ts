/** What a shortcut is called in the language of the panel. */
import type { Shortcut } from '../../shared/shortcuts.ts'
import { words } from '../words/words.ts'

export function titleOf({ name, title }: Shortcut): string {
  return words.value.shortcuts.titles[name] ?? title
}
