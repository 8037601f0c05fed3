/** Keeps the focus in the view when what had it is taken away: whoever uses keys goes on from there, not from nowhere. */

/**
 * Watches a view that can take the focus itself. What is switched off for a moment gets the focus back; what is gone leaves
 * it to the view. Goes on for as long as the page.
 */
export function keepFocus(view: HTMLElement): void {
  let last: HTMLElement | null = null
  const note = ({ target }: Event) => {
    last = target instanceof HTMLElement && target !== view ? target : null
  }
  // A click beside everything lets go of the focus on purpose.
  const letGo = () => {
    last = null
  }
  const observer = new MutationObserver(() => {
    const { activeElement, body } = document
    if (last === null || !document.hasFocus()) return
    if (activeElement !== body && activeElement !== null) return
    const heir = last.isConnected ? last : view
    heir.focus({ preventScroll: true })
  })
  view.addEventListener('focusin', note)
  document.addEventListener('pointerdown', letGo, true)
  observer.observe(view, { childList: true, subtree: true, attributeFilter: ['disabled'] })
}
