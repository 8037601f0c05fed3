/** Connect ChatGPT: six steps, ticked off as the bridge sees them happen; one click each on our side. */

import { Icon } from '../../components/icon.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { BridgeWords, SpokenFailure } from '../../components/spoken-failure.tsx'
import { connectWords } from '../../words/connect-words.ts'
import type { Desk } from '../desk.ts'
import { tunnelFailure, tunnelStatus } from '../tunnel-state.ts'
import { RoutePicture } from './pictures.tsx'
import { StepBody } from './step-body.tsx'
import { connectSteps, nextStep, stepState } from './steps.ts'
import { TunnelState } from './tunnel-switch.tsx'

export function WalkThrough({ desk }: { readonly desk: Desk }) {
  const { walk: say } = connectWords.value
  const status = tunnelStatus.value
  const failure = tunnelFailure.value
  if (status === null) {
    return (
      <section class="card" aria-label={say.title}>
        <header>
          <h2 class="title">{say.title}</h2>
        </header>
        {failure === null || !desk.isConnected ? (
          <Skeleton lines={8} />
        ) : (
          <SpokenFailure error={failure} tried="tunnel" />
        )}
      </section>
    )
  }
  const next = nextStep(status)
  return (
    <section class="card" aria-label={say.title} data-next-step={next}>
      <header>
        <h2 class="title">{say.title}</h2>
      </header>
      <p class="soft">{say.lead}</p>
      <RoutePicture next={next} />
      <TunnelState desk={desk} status={status} />
      <ol class="steps">
        {connectSteps.map((step, index) => {
          const state = stepState(step, next)
          return (
            <li
              key={step}
              data-step={step}
              data-state={state}
              aria-current={state === 'next' ? 'step' : undefined}
            >
              <span class="mark" aria-hidden="true">
                {state === 'done' ? <Icon name="check" size={13} /> : index + 1}
              </span>
              <div class="step">
                <h3>{say.steps[step]}</h3>
                {state === 'next' ? <StepBody step={step} desk={desk} status={status} /> : null}
              </div>
            </li>
          )
        })}
      </ol>
      {next === 'done' ? (
        <p role="status" class="next">
          {say.done(status.arrivals.client ?? say.someone)}
        </p>
      ) : null}
      {status.ownAddress === null ? null : (
        <p class="soft small">
          {say.own(status.ownAddress.url)}{' '}
          {status.ownAddress.state === 'ready'
            ? say.checked
            : status.ownAddress.problem === null
              ? say.checking
              : say.unreachable}
        </p>
      )}
      {status.ownAddress?.problem == null ? null : (
        <BridgeWords text={status.ownAddress.problem.message} />
      )}
    </section>
  )
}
