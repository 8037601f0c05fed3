/** One client that asks to be let in. Nothing is allowed without the number that only its own page shows. */
import { useState } from 'preact/hooks'
import { usualPreset } from '../../shared/presets.ts'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { Icon } from '../components/icon.tsx'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import type { PanelExchanges } from '../messages.ts'
import { activityWords } from '../words/activity-words.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import { factsOf } from './use-answer.ts'

type Reply = PanelExchanges['consents.list']['reply']
type Consent = Reply['waiting'][number]

const dayMs = 86_400_000
const lengths = { day: 1, week: 7, month: 30, quarter: 90, never: null } as const
const lengthNames = ['day', 'week', 'month', 'quarter', 'never'] as const
const numberLength = 6

export function ConsentCard(props: {
  readonly consent: Consent
  readonly accounts: Reply['accounts']
  /** The organisation on screen. */
  readonly usualAccountId: string | undefined
  readonly worker: WorkerConnection
  readonly mayDecide: boolean
  /** Told what was decided, in words. */
  readonly onDecided: (outcome: string) => void
  /** Told why not, since the card may be gone by then. */
  readonly onFailed: (error: WireErrorFacts) => void
}) {
  const { consent, accounts, usualAccountId, worker, mayDecide, onDecided, onFailed } = props
  const { id, clientName, scopes, presets } = consent
  const say = activityWords()
  const [number, setNumber] = useState('')
  const [preset, setPreset] = useState<string>(usualPreset)
  const [accountId, setAccountId] = useState(usualAccountId ?? accounts[0]?.id)
  const [length, setLength] = useState<(typeof lengthNames)[number]>('month')
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<WireErrorFacts | null>(null)
  const given = presets.find(({ name }) => name === preset)?.scopes ?? []
  const inWords = (named: Consent['scopes']) =>
    named.map((scope) => say.scopes[scope]).join(say.and)
  const digits = number.replace(/\D/gu, '')

  const decide = async (work: () => Promise<string>) => {
    setBusy(true)
    setFailure(null)
    try {
      onDecided(await work())
    } catch (thrown) {
      const error = factsOf(thrown)
      setFailure(error)
      onFailed(error)
      setNumber('')
      setBusy(false)
    }
  }
  const allow = async () => {
    const days = lengths[length]
    const expiresAt = days === null ? null : new Date(Date.now() + days * dayMs).toISOString()
    const request = { id, number: digits, preset, expiresAt }
    await worker.ask(
      'consents.allow',
      accountId === undefined ? request : { ...request, accountId },
    )
    return say.wasLetIn(clientName)
  }
  const deny = async () => {
    await worker.ask('consents.deny', { id })
    return say.wasRefused(clientName)
  }
  return (
    <section class="card decision" aria-label={say.connects(clientName)} data-consent={id}>
      <header>
        <h2 class="title">{say.connects(clientName)}</h2>
      </header>
      <dl class="facts">
        <dt>{say.describedBy}</dt>
        <dd>{consent.clientHost ?? say.nobody}</dd>
        <dt>{say.answerTo}</dt>
        <dd>{destinationOf(consent, say.thisComputer)}</dd>
        <dt>{say.asksTo}</dt>
        <dd>{inWords(scopes)}</dd>
        <dt>{say.at}</dt>
        <dd>{consent.issuer}</dd>
      </dl>
      {consent.isLoopbackOnly ? <p class="next small">{say.loopback}</p> : null}
      <form
        class="find"
        onSubmit={(event) => {
          event.preventDefault()
          void decide(allow)
        }}
      >
        {accounts.length < 2 ? null : (
          <label>
            {say.account}
            <select
              name="account"
              value={accountId}
              onChange={(event) => setAccountId(event.currentTarget.value)}
            >
              {accounts.map((account) => (
                <option key={account.id} value={account.id}>
                  {account.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {say.preset}
          <select
            name="preset"
            value={preset}
            onChange={(event) => setPreset(event.currentTarget.value)}
          >
            {presets.map(({ name }) => (
              <option key={name} value={name}>
                {say.presets[name]?.title ?? name}
              </option>
            ))}
          </select>
        </label>
        <p class="soft small" data-gives={given.join(' ')}>
          {[
            say.presets[preset]?.does ?? '',
            given.length === 0 ? say.givesNothing : say.gives(inWords(given)),
            given.includes('write') ? say.writesAsk : '',
          ].join(' ')}
        </p>
        {preset === 'full' && given.includes('write') ? (
          <p class="small warning">{say.fullWarning}</p>
        ) : null}
        <label>
          {say.until}
          <select
            name="length"
            value={length}
            onChange={({ currentTarget }) =>
              setLength(lengthNames.find((name) => name === currentTarget.value) ?? 'month')
            }
          >
            {lengthNames.map((name) => (
              <option key={name} value={name}>
                {say.lengths[name]}
              </option>
            ))}
          </select>
        </label>
        <label class="digits">
          {say.number}
          <input
            name="number"
            inputMode="numeric"
            autoComplete="off"
            spellcheck={false}
            maxLength={7}
            value={number}
            onInput={(event) => setNumber(event.currentTarget.value)}
          />
        </label>
        <p class="soft small">{say.numberNext}</p>
        <div class="row">
          <button
            type="submit"
            class="button main"
            disabled={!mayDecide || isBusy || digits.length !== numberLength || given.length === 0}
          >
            <Icon name="check" size={14} /> {say.letIn}
          </button>
          <button
            type="button"
            class="button"
            disabled={!mayDecide || isBusy}
            onClick={() => void decide(deny)}
          >
            {say.deny}
          </button>
        </div>
      </form>
      {failure === null ? null : <SpokenFailure error={failure} tried="number" />}
    </section>
  )
}

/** The bridge says where in its own words; only the address in them is kept. */
function destinationOf({ isLoopbackOnly, redirectHost }: Consent, thisComputer: string): string {
  if (!isLoopbackOnly) return redirectHost
  const address = /\(([^)]+)\)/u.exec(redirectHost)?.[1]
  return address === undefined ? thisComputer : `${thisComputer} (${address})`
}
