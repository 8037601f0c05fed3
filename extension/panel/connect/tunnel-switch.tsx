/** The line that says whether the bridge is reached from outside, and the switch that ends it. */

import type { TunnelStatus } from '../../../shared/wire/tunnel-exchanges.ts'
import { Badge } from '../../components/badge.tsx'
import { SpokenFailure } from '../../components/spoken-failure.tsx'
import { clockHere } from '../../components/time-words.ts'
import { connectWords } from '../../words/connect-words.ts'
import type { Desk } from '../desk.ts'
import { showTunnel } from '../tunnel-state.ts'
import { useAct } from '../use-act.ts'

export function TunnelState({
  desk,
  status,
}: {
  readonly desk: Desk
  readonly status: TunnelStatus
}) {
  const { walk: say } = connectWords.value
  const { isBusy, failure, act } = useAct()
  const { state, provider, endsAt, isTemporary, tunnelId } = status
  if (state === 'off') {
    return status.endedBy === 'time' ? (
      <p role="status" class="soft">
        {say.endedByTime}
      </p>
    ) : null
  }
  return (
    <>
      <div class="way-in">
        <p>
          <Badge tone={state === 'ready' ? 'good' : 'risk'}>{say.on}</Badge>{' '}
          <strong>{provider === null ? '' : say.ways[provider]}</strong>{' '}
          <span class="soft small">
            {tunnelId === null ? (isTemporary ? say.temporary : say.lasting) : say.private}
            {' · '}
            {endsAt === null ? say.untilStopped : say.until(clockHere(endsAt))}
          </span>
        </p>
        <button
          type="button"
          class="button"
          disabled={isBusy}
          onClick={() => void act(async () => showTunnel(await desk.worker.ask('tunnel.stop', {})))}
        >
          {say.off}
        </button>
      </div>
      {status.previousUrl === null ? null : (
        <p class="note small" data-tone="risk" role="status">
          {say.moved(status.previousUrl)}
        </p>
      )}
      {failure === null ? null : <SpokenFailure error={failure} tried="tunnel" />}
    </>
  )
}
