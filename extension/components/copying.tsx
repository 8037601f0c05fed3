/** Text that a click puts on the clipboard, and the word that it did. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { words } from '../words/words.ts'
import { Icon } from './icon.tsx'

const shownForMs = 1_600

/** Resolves to whether the clipboard took it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** `what` names it for screen readers; `class` is its look. */
export function CopyButton(props: {
  readonly text: string
  readonly what: string
  readonly class: string
  readonly children?: ComponentChildren
}) {
  const [outcome, setOutcome] = useState<boolean | null>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), shownForMs)
    return () => clearTimeout(timer)
  }, [outcome])
  const { copy, copied, cannotCopy } = words.value.common
  return (
    <button
      type="button"
      class={props.class}
      title={copy(props.what)}
      aria-label={copy(props.what)}
      onClick={async () => setOutcome(await copyText(props.text))}
    >
      {props.children}
      <Icon name={outcome === true ? 'check' : 'copy'} size={13} />
      <span class="quiet-label" role="status">
        {outcome === null ? '' : outcome ? copied : cannotCopy}
      </span>
    </button>
  )
}

/** A command to be typed into a terminal, with its button. */
export function Command({ text }: { readonly text: string }) {
  return (
    <div class="command">
      <code>{text}</code>
      <CopyButton text={text} what={words.value.common.command} class="icon-button" />
    </div>
  )
}
