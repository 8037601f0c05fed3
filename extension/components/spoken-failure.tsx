/** An error in the language of the page, with its own words at hand where that language is not theirs. */
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { words } from '../words/words.ts'
import { FailureNote } from './failure-note.tsx'
import { inWords } from './failure-words.ts'

export function SpokenFailure(props: {
  readonly error: WireErrorFacts
  readonly onAgain?: (() => void) | undefined
  readonly isNumber?: boolean
}) {
  const { error, onAgain, isNumber } = props
  const { original, isVague, ...said } = inWords(error, isNumber)
  return (
    <FailureNote error={{ ...error, ...said }} onAgain={onAgain}>
      <Original text={original} isOpen={isVague} />
    </FailureNote>
  )
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
