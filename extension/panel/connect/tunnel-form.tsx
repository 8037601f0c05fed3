/** The choice of a way in: which, for how long, and what that way needs once. */
import { useState } from 'preact/hooks'
import type { TunnelProviderName, TunnelStatus } from '../../../shared/wire/tunnel-exchanges.ts'
import { Badge } from '../../components/badge.tsx'
import { SpokenFailure } from '../../components/spoken-failure.tsx'
import { connectWords } from '../../words/connect-words.ts'
import type { Desk } from '../desk.ts'
import { showTunnel } from '../tunnel-state.ts'
import { useAct } from '../use-act.ts'
import { TunnelSecret } from './tunnel-secret.tsx'

type Provider = TunnelStatus['providers'][number]

const durations = [
  ['quarter', 900],
  ['hour', 3_600],
  ['shift', 28_800],
  ['stopped', null],
] as const

/** What needs nothing more comes before what needs a secret first. */
function usual(providers: readonly Provider[]): TunnelProviderName {
  const here = providers.filter(({ isHere }) => isHere)
  const ready = here.find(({ needsSecret, hasSecret }) => !needsSecret || hasSecret)
  return (ready ?? here[0] ?? providers[0])?.name ?? 'ngrok'
}

export function TunnelForm({
  desk,
  status,
}: {
  readonly desk: Desk
  readonly status: TunnelStatus
}) {
  const { walk: say } = connectWords.value
  const { isBusy, failure, act } = useAct()
  const [chosen, choose] = useState<TunnelProviderName | null>(null)
  const [duration, setDuration] = useState<(typeof durations)[number][0]>('hour')
  const [secret, setSecret] = useState('')
  const [name, setName] = useState('')
  const way = chosen ?? usual(status.providers)
  const provider = status.providers.find((known) => known.name === way)
  const isStarting = status.state === 'starting' || isBusy

  const start = (event: Event) => {
    event.preventDefault()
    void act(async () => {
      const seconds = durations.find(([key]) => key === duration)?.[1] ?? null
      const answer = await desk.worker.ask('tunnel.start', {
        provider: way,
        seconds,
        ...(secret.trim() === '' ? {} : { secret: secret.trim() }),
        ...(name.trim() === '' ? {} : { name: name.trim() }),
      })
      // It is the bridge's from now on.
      setSecret('')
      showTunnel(answer)
    })
  }
  return (
    <form class="form" onSubmit={start}>
      <fieldset>
        <legend>{say.how}</legend>
        {status.providers.map((known) => (
          <Way key={known.name} provider={known} isChosen={known.name === way} onChoose={choose} />
        ))}
      </fieldset>
      {provider?.needsSecret === true && provider.isHere ? (
        <TunnelSecret
          provider={provider}
          secret={secret}
          name={name}
          onSecret={setSecret}
          onName={setName}
        />
      ) : null}
      <fieldset class="pills">
        <legend>{say.duration}</legend>
        {durations.map(([key]) => (
          <label key={key}>
            <input
              type="radio"
              name="duration"
              value={key}
              checked={duration === key}
              onChange={() => setDuration(key)}
            />
            <span>{say.durations[key]}</span>
          </label>
        ))}
      </fieldset>
      {status.problem === null ? null : (
        <SpokenFailure error={{ kind: 'upstream_unavailable', ...status.problem }} tried="tunnel" />
      )}
      {failure === null ? null : <SpokenFailure error={failure} tried="tunnel" />}
      <div class="row">
        <button
          type="submit"
          class="button main"
          disabled={!desk.isConnected || isStarting || provider?.isHere !== true}
        >
          {isStarting ? say.starting : say.switchOn}
        </button>
      </div>
      <p class="soft small">{say.onlyThese}</p>
    </form>
  )
}

function Way(props: {
  readonly provider: Provider
  readonly isChosen: boolean
  readonly onChoose: (name: TunnelProviderName) => void
}) {
  const { walk: say } = connectWords.value
  const { name, isHere, isTemporary } = props.provider
  return (
    <label class="way" data-way={name}>
      <input
        type="radio"
        name="way"
        value={name}
        checked={props.isChosen}
        disabled={!isHere}
        onChange={() => props.onChoose(name)}
      />
      <span class="way-words">
        <span class="named">
          <strong>{say.ways[name]}</strong>
          <Badge tone={isTemporary ? 'risk' : 'good'}>
            {isTemporary ? say.temporary : name === 'openai' ? say.private : say.lasting}
          </Badge>
        </span>
        <span class="soft small">{say.waysNext[name]}</span>
        {isHere ? null : <span class="small missing">{say.waysMissing[name]}</span>}
      </span>
    </label>
  )
}
