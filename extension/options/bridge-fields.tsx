/** Where the bridge is, whether it answers there now, and the pairing with it. */
import { useState } from 'preact/hooks'
import { Field } from '../components/field.tsx'
import { LinkLine } from '../components/link-line.tsx'
import type { LinkState } from '../link-state.ts'
import { LinkTrouble } from '../panel/link-trouble.tsx'
import { defaultAddress, isAddress, type Settings, saveSettings } from '../settings.ts'
import { optionsWords } from '../words/page-words.ts'
import { words } from '../words/words.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import { useDraft } from './use-draft.ts'

export function BridgeFields(props: {
  readonly settings: Settings
  readonly worker: WorkerConnection
}) {
  const { settings, worker } = props
  const say = optionsWords()
  const address = useDraft(settings.address)
  const link = worker.shown.value?.link ?? null

  const save = async (event: Event) => {
    event.preventDefault()
    const typed = address.text.trim()
    if (!isAddress(typed)) return address.judge('wrong')
    address.judge('')
    // A new address makes a new link; the same one is tried again.
    if (typed === settings.address) await worker.ask('retry', {}).catch(() => {})
    else await saveSettings({ address: typed })
  }
  return (
    <section class="card" aria-label={say.bridge}>
      <h2 class="title">{say.bridge}</h2>
      <form onSubmit={save} noValidate>
        <Field
          id="address"
          label={say.address}
          error={address.error === '' ? '' : say.wrongAddress}
          help={say.addressHelp(defaultAddress)}
        >
          {(control) => (
            <div class="with-button">
              <input
                {...control}
                name="address"
                class="code"
                autoComplete="off"
                spellcheck={false}
                value={address.text}
                onInput={(event) => address.change(event.currentTarget.value)}
              />
              <button type="submit" class="button main">
                {address.text.trim() === settings.address ? say.test : say.saveAddress}
              </button>
            </div>
          )}
        </Field>
      </form>
      <LinkLine link={link} />
      {link === null ? null : <LinkAdvice link={link} worker={worker} />}
    </section>
  )
}

function LinkAdvice(props: { readonly link: LinkState; readonly worker: WorkerConnection }) {
  const { link, worker } = props
  if (link.name === 'connected') {
    return (
      <>
        <p class="soft small">{words.value.link.thisBrowser(link.browser)}</p>
        <Unpair worker={worker} />
      </>
    )
  }
  return (
    <>
      <LinkTrouble link={link} account={undefined} worker={worker} />
      {link.name === 'impostor' ? <Unpair worker={worker} /> : null}
    </>
  )
}

/** Asks before it does it: without the pairing nothing works until a new code is typed. */
function Unpair({ worker }: { readonly worker: WorkerConnection }) {
  const say = optionsWords()
  const [isAsking, setAsking] = useState(false)
  const [failure, setFailure] = useState('')
  const unpair = async () => {
    try {
      await worker.ask('unpair', {})
    } catch {
      setFailure(words.value.pairing.unreachable)
    }
    setAsking(false)
  }
  return (
    <div class="asking">
      <p role="alert">{isAsking ? say.sureUnpair : failure}</p>
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => (isAsking ? void unpair() : setAsking(true))}
        >
          {say.unpair}
        </button>
        {isAsking ? (
          <button type="button" class="button plain" onClick={() => setAsking(false)}>
            {words.value.common.cancel}
          </button>
        ) : null}
      </div>
    </div>
  )
}
