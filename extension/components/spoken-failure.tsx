/** An error in the language of the page, with its own words at hand where that language is not theirs. */
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { words } from '../words/words.ts'
import { FailureNote } from './failure-note.tsx'
import { inWords, type Tried } from './failure-words.ts'

export function SpokenFailure(props: {
  readonly error: WireErrorFacts
  readonly onAgain?: (() => void) | undefined
  readonly tried?: Tried
}) {
  const { error, onAgain, tried } = props
  const { original, isVague, ...said } = inWords(error, tried)
  return (
    <FailureNote error={{ ...error, ...said }} onAgain={onAgain}>
      <Original text={original} isOpen={isVague} />
    </FailureNote>
  )
}

/** Words of the bridge beside what the page says itself: in sight where the page speaks English. */
export function BridgeWords({ text }: { readonly text: string }) {
  if (words.value.errors === null) return <p class="soft small">{text}</p>
  return <Original text={text} isOpen={false} />
}

/** English words of the bridge, folded away unless nothing else says as much. */
export function Original({
  text,
  isOpen,
}: {
  readonly text: string | null
  readonly isOpen: boolean
}) {
  const title = words.value.errors?.original
  if (text === null || title === undefined) return null
  return (
    <details class="small soft" open={isOpen}>
      <summary>{title}</summary>
      <p lang="en">{text}</p>
    </details>
  )
}
