/** The row of views; arrow keys move along it. */
import { useEffect, useRef } from 'preact/hooks'
import { words } from '../words/words.ts'
import { type View, view, views } from './navigation.ts'

/** `waitingCount`: decisions that wait in the activity view. */
export function Tabs({ waitingCount }: { readonly waitingCount: number }) {
  const say = words.value.tabs
  const row = useRef<HTMLDivElement>(null)
  const chosen = view.value
  useEffect(() => {
    // In a narrow panel the row scrolls. It alone: a panel that is still opening has no height yet, and would be moved too.
    const strip = row.current
    const tab = strip?.querySelector<HTMLElement>(`[data-view="${chosen}"]`)
    if (strip === null || tab === null || tab === undefined) return
    const { offsetLeft, offsetWidth } = tab
    const least = offsetLeft + offsetWidth - strip.clientWidth
    strip.scrollLeft = Math.min(offsetLeft, Math.max(strip.scrollLeft, least))
  }, [chosen])
  const move = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = views.at((views.indexOf(view.value) + step) % views.length)
    if (next === undefined) return
    view.value = next
    event.currentTarget.querySelector<HTMLElement>(`[data-view="${next}"]`)?.focus()
  }
  const tab = (name: View) => (
    <button
      key={name}
      type="button"
      role="tab"
      data-view={name}
      aria-selected={view.value === name}
      aria-controls="view"
      tabIndex={view.value === name ? 0 : -1}
      onClick={() => {
        view.value = name
      }}
    >
      <span>
        {say[name]}
        {name === 'activity' && waitingCount > 0 ? <span class="count">{waitingCount}</span> : null}
      </span>
    </button>
  )
  return (
    <div ref={row} class="tabs" role="tablist" aria-label={say.label} onKeyDown={move}>
      {views.map(tab)}
    </div>
  )
}
