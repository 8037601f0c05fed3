/** Keys while the panel has the focus: `/` searches the shortcuts, a letter presses one, Escape goes back. */
import { signal } from '@preact/signals'
import { view } from './navigation.ts'

/** The shortcut that a key or a click asked for; null: the list. */
export const askedShortcut = signal<string | null>(null)

/** What was typed from `/` on, until the search field is there to take it and the focus; else null. */
export const typedAhead = signal<string | null>(null)

/** Listens until the returned function is called. Typing in a field is never a shortcut. */
export function listenForKeys(): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return
    if (typedAhead.value !== null && event.key.length === 1) {
      event.preventDefault()
      typedAhead.value += event.key
      return
    }
    if (event.key === '/') {
      event.preventDefault()
      askedShortcut.value = null
      view.value = 'shortcuts'
      typedAhead.value = ''
      return
    }
    // Only plain letters press shortcuts; the list is fetched with the first of them.
    if (/^[a-z]$/iu.test(event.key)) void press(event.key.toLowerCase())
  }
  document.addEventListener('keydown', hear)
  return () => document.removeEventListener('keydown', hear)
}

async function press(key: string): Promise<void> {
  const { shortcuts } = await import('../../shared/shortcuts.ts')
  const shortcut = shortcuts.find((known) => known.key === key)
  if (shortcut === undefined) return
  view.value = 'shortcuts'
  askedShortcut.value = shortcut.name
}
