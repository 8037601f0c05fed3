/** Why it is late: every statement with its evidence and its age, and what nobody stated said plainly. */
import type { ComponentChildren } from 'preact'
import type { DelayGrounds } from '../../shared/insights/delay-grounds.ts'
import type { DelayExplanation } from '../../shared/insights/delay-schema.ts'
import { answerWords } from '../words/answer-words.ts'
import { Badge } from './badge.tsx'
import { EvidenceLink, GroundLinks, PointLink } from './evidence-link.tsx'
import { age, duration, inZone, windowWords, zoneOf } from './time-words.ts'

/** `onPoint` shows the event or stop of that id, which a statement rests on; `grounds` where the answer came with them. */
export function DelayFacts(props: {
  readonly delay: DelayExplanation
  readonly grounds: DelayGrounds | undefined
  readonly zones: readonly string[]
  readonly now: number
  readonly onPoint: (id: string) => void
}) {
  const { delay, grounds, zones, now, onPoint } = props
  const { delay: say, order } = answerWords.value
  const local = (at: string) => inZone(at, zoneOf(at, zones))
  const { eta, lastUpdate, impact, doneSoFar, unknowns, late } = delay
  const shown = { evidence: delay.evidence, grounds, now, onPoint }
  return (
    <dl class="facts">
      {late === null ? null : (
        <Fact name={say.what}>
          <p>
            <PointLink
              {...{ id: late.stop.id, onPoint }}
              text={placeOf(late.stop)}
              look="place"
              isStop
            />{' '}
            <span class="late">{order.late(duration(late.minutes))}</span>
          </p>
          <p class="small">
            {order.planned.toLowerCase()} {windowWords(late.planned)}; {say.bases[late.basis]}{' '}
            {inZone(late.compared, late.planned.timezone)}
            {late.basis === 'actual' ? `, ${age(late.compared, now)}` : null}
          </p>
        </Fact>
      )}
      <Fact name={say.cause}>
        <CauseWords {...props} />
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
              <EtaSource {...shown} eta={eta} point={grounds?.eta[0]} />
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
                by={lastUpdate.by}
                {...shown}
                fallback={say.sources[lastUpdate.source]}
              />
            </p>
          </>
        )}
      </Fact>
      <Fact name={say.impact}>
        {impact.map((text, index) => (
          <p key={text}>
            {text}
            <GroundLinks ids={grounds?.impact[index]} {...shown} />
          </p>
        ))}
      </Fact>
      <Fact name={say.done}>
        {doneSoFar.map(({ at, by, what, eventId }) => (
          <p key={eventId}>
            {what} <EvidenceLink id={eventId} at={at} by={by} {...shown} fallback={say.record} />
          </p>
        ))}
      </Fact>
      {delay.nextAction === null ? null : (
        <Fact name={say.next}>
          {delay.nextAction}
          <GroundLinks ids={grounds?.nextAction} {...shown} />
        </Fact>
      )}
      <Fact name={say.unknown}>
        {unknowns.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Fact>
    </dl>
  )
}

function placeOf({ name, city, type }: NonNullable<DelayExplanation['late']>['stop']): string {
  return [name, city].filter((part) => part).join(', ') || type
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  // A list without entries has no name either.
  if (Array.isArray(children) && children.length === 0) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Who said it and when; a field's value is nobody's word, and leads to the stop it is about. */
function EtaSource(props: {
  readonly eta: NonNullable<DelayExplanation['eta']>
  readonly evidence: DelayExplanation['evidence']
  readonly point: string | undefined
  readonly now: number
  readonly onPoint: (id: string) => void
}) {
  const { eta, evidence, point, now, onPoint } = props
  const { source, by, statedAt, orEarlier, record, eventId } = eta
  const say = answerWords.value.delay
  const who = source === 'field' ? say.fields[record ?? 'order'] : say.sources[source]
  if (eventId !== undefined) {
    return (
      <EvidenceLink {...{ id: eventId, evidence, now, onPoint, by, at: statedAt }} fallback={who} />
    )
  }
  const stated = statedAt === undefined ? say.whenNotStated : age(statedAt, now)
  const text = `${who}, ${orEarlier === true ? say.orEarlier(stated) : stated}`
  return point === undefined ? (
    <span class="soft small">{text}</span>
  ) : (
    <PointLink {...{ id: point, text, onPoint }} isStop />
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
