/** The bar at the foot of every view while something waits for a person. */
import type { Waiting } from '../../shared/wire/decision-exchanges.ts'
import { Icon } from '../components/icon.tsx'
import { words } from '../words/words.ts'
import { view } from './navigation.ts'

/** Stands over the view instead of pushing it, and is heard when it comes. */
export function WaitingBanner({ waiting }: { readonly waiting: Waiting }) {
  const say = words.value.waits
  const { writes, clients } = waiting
  const parts = [
    ...(writes.length === 0 ? [] : [say.writes(writes.length)]),
    ...(clients.length === 0 ? [] : [say.clients(clients.length)]),
  ]
  const isShown = parts.length > 0 && view.value !== 'activity'
  return (
    <div class="banner" role="status" aria-label={say.label} data-waiting={parts.length > 0}>
      {isShown ? (
        <button
          type="button"
          onClick={() => {
            view.value = 'activity'
          }}
        >
          <Icon name="bell" size={16} />
          <span>{parts.join(' · ')}</span>
          <strong>{say.look}</strong>
        </button>
      ) : null}
    </div>
  )
}
