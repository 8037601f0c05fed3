/** The two versions of a delay that people paste elsewhere: for the customer, and for colleagues. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { DelayExplanation } from '../../shared/insights/delay-schema.ts'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { copyText } from '../components/copying.tsx'
import { Icon } from '../components/icon.tsx'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import { words } from '../words/words.ts'
import { askTool, type Desk } from './desk.ts'
import { factsOf } from './use-answer.ts'

interface Copied {
  readonly title: string
  readonly text: string
  readonly leftOut: readonly string[]
}

export function DelayCopies(props: {
  readonly desk: Desk
  readonly order: string
  readonly delay: DelayExplanation
}) {
  const { desk, order, delay } = props
  const { delay: say, common } = words.value
  const [copied, setCopied] = useState<Copied | null>(null)
  const [failure, setFailure] = useState<WireErrorFacts | null>(null)
  const [isBusy, setBusy] = useState(false)
  const asking = useRef<AbortController | null>(null)
  const cancel = () => asking.current?.abort()
  useEffect(() => cancel, [])

  const show = async (title: string, text: string, leftOut: readonly string[]) => {
    const done = await copyText(text)
    setCopied({ title: done ? title : common.cannotCopy, text, leftOut })
  }
  const customer = async () => {
    const own = new AbortController()
    asking.current = own
    setBusy(true)
    setFailure(null)
    try {
      const isLate =
        delay.state === 'late' || delay.state === 'at_risk' || delay.state === 'delivered_late'
      const draft = await askTool(
        desk,
        'draft_order_update',
        {
          order,
          audience: 'customer',
          purpose: isLate ? 'delay' : 'status',
          language: words.value.language,
        },
        { signal: own.signal },
      )
      await show(say.customerCopied, `${draft.subject}\n\n${draft.body}`, draft.leftOut)
    } catch (thrown) {
      setFailure(factsOf(thrown))
    }
    setBusy(false)
  }
  return (
    <>
      <div class="row even">
        <button
          type="button"
          class="button"
          aria-label={isBusy ? common.cancel : say.copyCustomer}
          title={isBusy ? common.cancel : say.copyCustomer}
          onClick={isBusy ? cancel : customer}
        >
          {isBusy ? (
            common.cancel
          ) : (
            <>
              <Icon name="copy" size={13} /> {say.customerVersion}
            </>
          )}
        </button>
        <button
          type="button"
          class="button"
          aria-label={say.copyInternal}
          title={say.copyInternal}
          onClick={() => void show(say.internalCopied, delay.summary, [])}
        >
          <Icon name="copy" size={13} /> {say.internalVersion}
        </button>
      </div>
      {failure === null ? null : <SpokenFailure error={failure} onAgain={customer} />}
      <p class="quiet-label" role="status">
        {copied?.title}
      </p>
      {copied === null ? null : (
        <figure>
          <figcaption class="small">
            <Icon name="check" size={12} /> {copied.title}
          </figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it. */}
          <section class="letter" tabIndex={0} aria-label={copied.title}>
            {copied.text}
          </section>
          {copied.leftOut.length === 0 ? null : (
            <details class="small">
              <summary>{say.leftOut}</summary>
              <ul>
                {copied.leftOut.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </details>
          )}
        </figure>
      )}
    </>
  )
}
