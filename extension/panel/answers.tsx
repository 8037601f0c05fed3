/** How the answers of shortcuts look: a letter, papers, five lines, people to call. */
import type { OrderBrief } from '../../shared/insights/brief.ts'
import type { DocumentCheck } from '../../shared/insights/documents.ts'
import type { Draft } from '../../shared/insights/drafts.ts'
import { cleanText } from '../../shared/safe-text.ts'
import { Badge } from '../components/badge.tsx'
import { CopyButton } from '../components/copying.tsx'
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
        <dd>{check.present.map((kind) => needed[kind] ?? kind).join(', ') || '–'}</dd>
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

/** Whoever the record names, by the path Rose Rocket keeps them at. */
export function Contacts({ record }: { readonly record: Readonly<Record<string, unknown>> }) {
  const found = leavesOf(record).filter(({ path }) => /name|phone|email/iu.test(path))
  if (found.length === 0) return <p class="soft">{words.value.shortcuts.noContacts}</p>
  return (
    <dl class="facts">
      {found.map(({ path, text }) => (
        <>
          <dt key={`${path} name`}>{path}</dt>
          <dd key={`${path} ${text}`}>
            <CopyButton text={text} what={text} class="reference">
              {text}
            </CopyButton>
          </dd>
        </>
      ))}
    </dl>
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

interface Leaf {
  readonly path: string
  readonly text: string
}

const deepest = 4

function leavesOf(value: unknown, path: readonly string[] = []): Leaf[] {
  if (typeof value === 'string') {
    // The record comes as it is kept; the other answers have been cleaned by what made them.
    const text = cleanText(value)
    return text === '' ? [] : [{ path: path.join(' '), text }]
  }
  if (Array.isArray(value)) return value.flatMap((one) => leavesOf(one, path))
  if (typeof value !== 'object' || value === null || path.length >= deepest) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    leavesOf(inner, name === 'object' ? path : [...path, name]),
  )
}
