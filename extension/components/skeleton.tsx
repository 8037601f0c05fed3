/** Grey lines where an answer will stand, so that nothing jumps when it comes. */
import { answerWords } from '../words/answer-words.ts'

export function Skeleton({ lines }: { readonly lines: number }) {
  return (
    <div role="status">
      <span class="quiet-label">{answerWords.value.common.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          key={line}
          class="skeleton"
          style={{
            width: `${[92, 64, 78, 48][line % 4]}%`,
            marginTop: line === 0 ? '4px' : '11px',
          }}
        />
      ))}
    </div>
  )
}
