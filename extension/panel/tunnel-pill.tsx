/** The sign in the header that the bridge can be reached from outside; a click leads to the switch. */
import { Icon } from '../components/icon.tsx'
import { clockHere } from '../components/time-words.ts'
import { words } from '../words/words.ts'
import { view } from './navigation.ts'
import { tunnelStatus } from './tunnel-state.ts'

export function TunnelPill() {
  const status = tunnelStatus.value
  if (status === null || status.state === 'off') return null
  const { publicShort, publicLong } = words.value.link
  const { endsAt, state } = status
  const title = publicLong(endsAt === null ? null : clockHere(endsAt))
  return (
    <button
      type="button"
      class="badge pill"
      data-tone="risk"
      data-tunnel={state}
      title={title}
      aria-label={title}
      onClick={() => {
        view.value = 'connect'
      }}
    >
      <Icon name="globe" size={12} /> {publicShort}
    </button>
  )
}
