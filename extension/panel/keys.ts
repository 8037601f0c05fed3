/** Keys while the panel has the focus: `/` searches the shortcuts, a letter presses one, Escape goes back. */
import { signal } from '@preact/signals'
import { lookedUp, view } from './navigation.ts'

/** The shortcut that a key or a click asked for; null: the list. */
export const askedShortcut = signal<string | null>(null)

/** What was typed from `/` on, until the search field is there to take it and the focus; else null. */
export const typedAhead = signal<string | null>(null)

/**
 * Listens until the returned function is called. `letters`: whether single keys are wanted; Escape always is. Typing in a
 * field is never a shortcut.
 */
export function listenForKeys({ letters }: { readonly letters: boolean }): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const field = event.target instanceof Element && event.target.closest('input, textarea, select')
    if (event.key === 'Escape') {
      // In a field that holds something Escape is the field's own: it empties a search, and never loses a text.
      if (!holdsText(field)) goBack()
      return
    }
    if (field || !letters) return
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

/** One step: from a shortcut's answer to the list, from what was looked up or another view to what is on screen. */
function goBack(): void {
  if (view.value === 'shortcuts' && askedShortcut.value !== null) {
    askedShortcut.value = null
    return
  }
  if (view.value !== 'order') view.value = 'order'
  else lookedUp.value = null
  // Once the view is drawn: whoever uses keys goes on from the row of views, not from nowhere.
  setTimeout(() => {
    document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
  })
}

function holdsText(field: Element | null | false): boolean {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return field.value !== ''
  }
  return field instanceof HTMLSelectElement
}

async function press(key: string): Promise<void> {
  const { shortcuts } = await import('../../shared/shortcuts.ts')
  const shortcut = shortcuts.find((known) => known.key === key)
  if (shortcut === undefined) return
  view.value = 'shortcuts'
  askedShortcut.value = shortcut.name
}
