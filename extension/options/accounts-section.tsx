/** Organisations: which are connected and how they are, a new one, and where their secrets are kept. */
import { useState } from 'preact/hooks'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { Command } from '../components/copying.tsx'
import { Skeleton } from '../components/skeleton.tsx'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import { useAnswer } from '../panel/use-answer.ts'
import { accountWords } from '../words/page-words.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import { AccountRow } from './account-row.tsx'
import { ConnectForm } from './connect-form.tsx'
import './accounts.css'

export function AccountsSection({ worker }: { readonly worker: WorkerConnection }) {
  const say = accountWords()
  const link = worker.shown.value?.link
  const isConnected = link?.name === 'connected'
  const [outcome, setOutcome] = useState('')
  const [failure, setFailure] = useState<WireErrorFacts | null>(null)
  const list = useAnswer({
    key: 'accounts',
    isReady: isConnected,
    ask: ({ signal }) => worker.ask('accounts.list', {}, { signal }),
  })
  const settle = (told: string) => {
    setOutcome(told)
    setFailure(null)
    list.again()
  }
  const head = <h2 class="title">{say.title}</h2>
  if (link !== undefined && !isConnected && list.answer.state !== 'ready') {
    return (
      <section class="card" aria-label={say.title}>
        {head}
        <p class="soft">{say.unseen}</p>
      </section>
    )
  }
  return (
    <section class="card" aria-label={say.title} data-accounts={list.answer.state}>
      {head}
      {list.answer.state === 'waiting' ? (
        <Skeleton lines={4} />
      ) : list.answer.state === 'failed' ? (
        <SpokenFailure error={list.answer.error} onAgain={list.again} />
      ) : (
        <>
          {list.answer.value.sandbox ? (
            <div class="note">
              <p>
                <strong>{say.sandbox}</strong>
              </p>
              <p>{say.sandboxNext}</p>
              <Command text="npm start" />
            </div>
          ) : null}
          {list.answer.value.accounts.length === 0 ? (
            <p class="soft">{say.none}</p>
          ) : (
            <ul class="list">
              {list.answer.value.accounts.map((account) => (
                <AccountRow
                  key={account.id}
                  account={account}
                  worker={worker}
                  onDone={settle}
                  onFailure={setFailure}
                />
              ))}
            </ul>
          )}
          <p role="status" class="outcome">
            {outcome}
          </p>
          {failure === null ? null : <SpokenFailure error={failure} />}
          <ConnectForm
            worker={worker}
            onConnected={({ account, serves }) =>
              settle(
                serves === 'now'
                  ? say.connectedNow(account.name)
                  : say.connectedLater(account.name),
              )
            }
          />
          <p class="soft small">
            {say.places[list.answer.value.secrets.place]} {say.neverHere}
          </p>
        </>
      )}
    </section>
  )
}
