/** A new organisation: by a service account's credentials, or by signing in with the browser. */
import { useRef, useState } from 'preact/hooks'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import type { PanelExchanges } from '../messages.ts'
import { factsOf } from '../panel/use-answer.ts'
import { accountWords } from '../words/page-words.ts'
import { words } from '../words/words.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import { SignInWait } from './sign-in-wait.tsx'
import { TextField } from './text-field.tsx'

type Connected = PanelExchanges['accounts.connect']['reply']
type Begun = PanelExchanges['accounts.sign_in']['reply']

const empty = {
  name: '',
  clientId: '',
  clientSecret: '',
  orgId: '',
  userId: '',
  apiUrl: 'https://network.roserocket.com',
  authUrl: 'https://a.roserocket.com',
}

export function ConnectForm(props: {
  readonly worker: WorkerConnection
  readonly onConnected: (connected: Connected) => void
}) {
  const { worker, onConnected } = props
  const say = accountWords()
  const [way, setWay] = useState<'service_account' | 'sign_in'>('service_account')
  const [given, setGiven] = useState(empty)
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<WireErrorFacts | null>(null)
  const asking = useRef<AbortController | null>(null)
  const [begun, setBegun] = useState<Begun | null>(null)
  const field = (key: keyof typeof empty) => ({
    name: key,
    value: given[key],
    onValue: (value: string) => setGiven((before) => ({ ...before, [key]: value })),
  })
  const finish = (connected: Connected) => {
    // The secret does not stay on the page.
    setGiven(empty)
    setBegun(null)
    setOpen(false)
    onConnected(connected)
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    const own = new AbortController()
    asking.current = own
    const { signal } = own
    setBusy(true)
    setFailure(null)
    const { clientId, clientSecret, orgId, userId, apiUrl, authUrl } = given
    const place = { ...told('name', given.name), apiUrl, authUrl, clientId }
    try {
      if (way === 'service_account') {
        const credentials = { clientSecret, orgId, userId }
        finish(await worker.ask('accounts.connect', { ...place, ...credentials }, { signal }))
      } else {
        const secret = told('clientSecret', clientSecret)
        const asked = { ...place, ...secret, ...told('orgId', orgId) }
        setBegun(await worker.ask('accounts.sign_in', asked, { signal }))
      }
    } catch (thrown) {
      setFailure(factsOf(thrown))
    }
    setBusy(false)
  }
  if (begun !== null) {
    return (
      <SignInWait
        begun={begun}
        worker={worker}
        onConnected={finish}
        onFailure={(error) => {
          setBegun(null)
          setFailure(error)
        }}
        onCancel={() => setBegun(null)}
      />
    )
  }
  const ways = [
    ['service_account', say.byServiceAccount, say.byServiceAccountHelp],
    ['sign_in', say.bySignIn, say.bySignInHelp],
  ] as const
  return (
    <details
      class="connect-organisation"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary class="button">{say.connectTitle}</summary>
      <form onSubmit={submit}>
        <fieldset class="ways">
          <legend>{say.how}</legend>
          {ways.map(([value, title, help]) => (
            <label key={value}>
              <input
                type="radio"
                name="way"
                value={value}
                checked={way === value}
                onChange={() => setWay(value)}
              />
              <span>
                {title}
                <span class="soft small">{help}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <TextField label={say.clientId} required {...field('clientId')} />
        <TextField
          label={way === 'sign_in' ? say.clientSecretOptional : say.clientSecret}
          required={way === 'service_account'}
          isSecret
          {...field('clientSecret')}
        />
        <TextField
          label={way === 'sign_in' ? say.orgIdOptional : say.orgId}
          required={way === 'service_account'}
          {...field('orgId')}
        />
        {way === 'sign_in' ? null : <TextField label={say.userId} required {...field('userId')} />}
        <TextField label={say.name} {...field('name')} />
        <details>
          <summary>{say.addresses}</summary>
          <TextField label={say.apiUrl} required {...field('apiUrl')} />
          <TextField label={say.authUrl} required {...field('authUrl')} />
        </details>
        <div class="row">
          <button type="submit" class="button main" disabled={isBusy}>
            {isBusy ? say.connecting : way === 'sign_in' ? say.openSignIn : say.connect}
          </button>
          {isBusy ? (
            <button type="button" class="button plain" onClick={() => asking.current?.abort()}>
              {words.value.common.cancel}
            </button>
          ) : null}
        </div>
        {failure === null ? null : <SpokenFailure error={failure} />}
      </form>
    </details>
  )
}

/** An optional value as a request wants it: there, or left out. */
function told<Key extends string>(key: Key, value: string): Partial<Record<Key, string>> {
  const said: Partial<Record<Key, string>> = {}
  if (value.trim() !== '') said[key] = value
  return said
}
