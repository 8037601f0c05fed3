/** How the answers of shortcuts look: a letter, papers, five lines. */
import type { OrderBrief } from '../../shared/insights/brief.ts'
import type { DocumentCheck } from '../../shared/insights/documents.ts'
import type { Draft } from '../../shared/insights/drafts.ts'
import { Badge } from '../components/badge.tsx'
import { CopyButton } from '../components/copying.tsx'
import { fieldName } from '../components/names.ts'
import { words } from '../words/words.ts'

export function Letter({ draft }: { readonly draft: Draft }) {
  const { shortcuts: say, delay } = words.value
  const text = `${draft.subject}\n\n${draft.body}`
  return (
    <>
      <div class="row">
        <strong style={{ flex: 1 }}>{draft.subject}</strong>
        <CopyButton text={text} what={draft.subject} class="button">
          {words.value.common.copy('')}
        </CopyButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it. */}
      <section class="letter" tabIndex={0} aria-label={say.subject}>
        {draft.body}
      </section>
      <Sentences title={delay.leftOut} sentences={draft.leftOut} />
    </>
  )
}

export function Documents({ check }: { readonly check: DocumentCheck }) {
  const { shortcuts: say, order } = words.value
  const needed: Readonly<Record<string, string>> = order.needed
  return (
    <>
      <p>
        <Badge tone={check.readyToInvoice ? 'good' : 'risk'} isLarge>
          {check.readyToInvoice ? say.ready : say.notReady}
        </Badge>
      </p>
      {check.blockers.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <dl class="facts">
        <dt>{say.missing}</dt>
        <dd>
          {check.missing.length === 0 ? say.nothingMissing : null}
          {check.missing.map(({ kind, why }) => (
            <p key={kind}>
              <strong>{needed[kind] ?? kind}</strong> <span class="soft">{why}</span>
            </p>
          ))}
        </dd>
        <dt>{say.present}</dt>
        <dd>{check.present.map((kind) => needed[kind] ?? fieldName(kind)).join(', ') || '–'}</dd>
      </dl>
      <Sentences title={words.value.delay.unknown} sentences={check.unknowns} />
    </>
  )
}

export function BriefLines({ brief }: { readonly brief: OrderBrief }) {
  return (
    <>
      <ol class="list lines">
        {brief.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <div class="row">
        <CopyButton text={brief.lines.join('\n')} what={brief.order.fullId} class="button">
          {words.value.common.copy('')}
        </CopyButton>
      </div>
    </>
  )
}

function Sentences(props: { readonly title: string; readonly sentences: readonly string[] }) {
  if (props.sentences.length === 0) return null
  return (
    <details class="small">
      <summary>{props.title}</summary>
      <ul>
        {props.sentences.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  )
}
