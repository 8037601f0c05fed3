/** What somebody types over a stored value, and what is wrong with it, until that value itself changes. */
import { useState } from 'preact/hooks'

interface Draft {
  readonly text: string
  /** Empty: nothing is wrong. */
  readonly error: string
  change(text: string): void
  /** Says what is wrong with the text; empty: nothing. */
  judge(error: string): void
}

/** Holds it; a change of `stored`, from wherever, ends the draft. */
export function useDraft(stored: string): Draft {
  const [draft, setDraft] = useState({ text: stored, error: '', over: stored })
  const ended = { text: stored, error: '', over: stored }
  const { text, error } = draft.over === stored ? draft : ended
  // Forgotten for good: it must not come back when the value does.
  if (draft.over !== stored) setDraft(ended)
  return {
    text,
    error,
    change: (next) => setDraft({ text: next, error, over: stored }),
    judge: (next) => setDraft({ text, error: next, over: stored }),
  }
}
