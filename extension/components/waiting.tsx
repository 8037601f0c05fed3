/** Work that takes its time: skeleton, how far it is, and the button that stops it. */
import type { Progress } from '../../shared/wire/exchange.ts'
import { words } from '../words/words.ts'
import { Skeleton } from './skeleton.tsx'

export function Waiting(props: {
  readonly lines: number
  readonly progress: Progress | null
  readonly what?: string
  readonly onCancel?: () => void
}) {
  const { lines, progress, what, onCancel } = props
  const { cancel, of } = words.value.common
  return (
    <>
      {onCancel === undefined ? null : (
        <div class="row patience">
          <span class="soft small" style={{ flex: 1 }}>
            {what} {progress?.total === undefined ? '' : of(progress.done, progress.total)}
          </span>
          <button type="button" class="button" onClick={onCancel}>
            {cancel}
          </button>
        </div>
      )}
      {onCancel === undefined ? null : (
        <progress
          class="patience"
          aria-label={what}
          max={progress?.total ?? 1}
          // Without a value it says that nobody knows how far it is.
          value={progress === null ? undefined : progress.done}
        />
      )}
      <Skeleton lines={lines} />
    </>
  )
}
