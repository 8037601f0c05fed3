/** Why it is late: every statement with its evidence and its age, and what nobody stated said plainly. */
import type { ComponentChildren } from 'preact'
import type { DelayExplanation } from '../../shared/insights/delay-schema.ts'
import { answerWords } from '../words/answer-words.ts'
import { Badge } from './badge.tsx'
import { EvidenceLink } from './evidence-link.tsx'
import { age, duration, inZone, windowWords, zoneOf } from './time-words.ts'

/** `onPoint` shows the event or stop of that id, which a statement rests on. */
export function DelayFacts(props: {
  readonly delay: DelayExplanation
  readonly zones: readonly string[]
  readonly now: number
  readonly onPoint: (id: string) => void
}) {
  const { delay, zones, now, onPoint } = props
  const { delay: say, order } = answerWords.value
  const local = (at: string) => inZone(at, zoneOf(at, zones))
  const { eta, lastUpdate, impact, doneSoFar, unknowns, late } = delay
  const shown = { evidence: delay.evidence, now, onPoint }
  return (
    <dl class="facts">
      {late === null ? null : (
        <Fact name={say.what}>
          <p>
            <button
              type="button"
              class="evidence place"
              data-evidence={late.stop.id}
              title={say.showStop}
              onClick={() => onPoint(late.stop.id)}
            >
              {[late.stop.name, late.stop.city].filter((part) => part).join(', ') || late.stop.type}
            </button>{' '}
            <span class="late">{order.late(duration(late.minutes))}</span>
          </p>
          <p class="small">
            {order.planned.toLowerCase()} {windowWords(late.planned)}; {say.bases[late.basis]}{' '}
            {inZone(late.compared, late.planned.timezone)}
          </p>
        </Fact>
      )}
      <Fact name={say.cause}>
        <CauseWords delay={delay} now={now} onPoint={onPoint} />
      </Fact>
      <Fact name={say.eta}>
        {eta === null ? (
          <span class="soft">{say.noEta}</span>
        ) : (
          <>
            <p>{local(eta.at)}</p>
            {eta.previous === undefined ? null : (
              <p class="soft small">{say.before(local(eta.previous))}</p>
            )}
            <p>
              {eta.eventId === undefined ? (
                <span class="soft small">{say.sources[eta.source]}</span>
              ) : (
                <EvidenceLink id={eta.eventId} {...shown} fallback={say.sources[eta.source]} />
              )}
            </p>
          </>
        )}
      </Fact>
      <Fact name={say.lastUpdate}>
        {lastUpdate === null ? (
          <span class="soft">{say.noLastUpdate}</span>
        ) : (
          <>
            <p class="said">“{lastUpdate.what}”</p>
            <p>
              <EvidenceLink
                id={lastUpdate.eventId}
                at={lastUpdate.at}
                by={lastUpdate.by ?? say.sources[lastUpdate.source]}
                {...shown}
                fallback={say.sources[lastUpdate.source]}
              />
            </p>
          </>
        )}
      </Fact>
      {impact.length === 0 ? null : (
        <Fact name={say.impact}>
          {impact.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Fact>
      )}
      {doneSoFar.length === 0 ? null : (
        <Fact name={say.done}>
          {doneSoFar.map(({ at, by, what, eventId }) => (
            <p key={eventId}>
              {what}{' '}
              <EvidenceLink
                id={eventId}
                at={at}
                by={by ?? say.record}
                {...shown}
                fallback={age(at, now)}
              />
            </p>
          ))}
        </Fact>
      )}
      {delay.nextAction === null ? null : <Fact name={say.next}>{delay.nextAction}</Fact>}
      {unknowns.length === 0 ? null : (
        <Fact name={say.unknown}>
          {unknowns.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function CauseWords(props: {
  readonly delay: DelayExplanation
  readonly now: number
  readonly onPoint: (id: string) => void
}) {
  const { delay, now, onPoint } = props
  const { category, code, party, confidence, quote, evidence } = delay.cause
  const {
    delay: say,
    common: { colon },
  } = answerWords.value
  if (category === 'not_stated') return <p data-cause="not_stated">{say.notStated}</p>
  return (
    <>
      <p class="row" data-cause={category}>
        <strong>{say.causes[category]}</strong>
        {code === null ? null : <Badge tone="calm">X12 {code}</Badge>}
        {confidence === 'inferred' ? <span class="soft small">{say.inferred}</span> : null}
      </p>
      {quote === null ? null : <blockquote class="said">“{quote}”</blockquote>}
      <p>
        <span class="soft small">{say.party + colon}</span>{' '}
        {party === 'unknown' ? say.partyUnknown : say.parties[party]}
      </p>
      <ul>
        {evidence.map((id) => (
          <li key={id}>
            <EvidenceLink
              {...{ id, now, onPoint }}
              evidence={delay.evidence}
              fallback={say.record}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
