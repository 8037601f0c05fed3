/** One connected organisation: how it is, and what can be done with it. */
import { useRef, useState } from 'preact/hooks'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { Badge } from '../components/badge.tsx'
import { Original } from '../components/spoken-failure.tsx'
import { age } from '../components/time-words.ts'
import type { PanelExchanges } from '../messages.ts'
import { factsOf } from '../panel/use-answer.ts'
import { accountWords } from '../words/page-words.ts'
import { words } from '../words/words.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import { RenameForm } from './rename-form.tsx'

type Account = PanelExchanges['accounts.list']['reply']['accounts'][number]

export function AccountRow(props: {
  readonly account: Account
  readonly worker: WorkerConnection
  /** Something was done; the text says what. */
  readonly onDone: (told: string) => void
  readonly onFailure: (error: WireErrorFacts) => void
}) {
  const { account, worker, onDone, onFailure } = props
  const { id, name, problem } = account
  const say = accountWords()
  const { common } = words.value
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null)
  const [isBusy, setBusy] = useState(false)
  const act = async (work: () => Promise<string>) => {
    setBusy(true)
    try {
      onDone(await work())
      setOpen(null)
    } catch (thrown) {
      onFailure(factsOf(thrown))
    }
    setBusy(false)
  }
  const checking = useRef<AbortController | null>(null)
  const check = () =>
    act(async () => {
      const own = new AbortController()
      checking.current = own
      await worker.ask('accounts.check', { id }, { signal: own.signal })
      return ''
    })
  const rename = (newName: string) =>
    act(async () => {
      await worker.ask('accounts.rename', { id, name: newName })
      return ''
    })
  const remove = () =>
    act(async () => {
      const { secretLeft = null } = await worker.ask('accounts.remove', { id })
      return secretLeft === null ? say.removed(name) : say.removedNotSecret(name, `account.${id}`)
    })
  return (
    <li class="account" data-account={id}>
      <p class="row">
        <strong class="grow">{name}</strong>
        <Badge tone={problem === null ? 'good' : 'bad'}>
          {problem === null ? say.works : say.problems[problem.problem]}
        </Badge>
      </p>
      <p class="soft small">
        {account.kind === 'sign_in'
          ? say.signedInAs(account.person ?? account.user_id)
          : say.serviceAccount(account.user_id)}
        {' · '}
        {new URL(account.api_url).host}
        {' · '}
        {say.servers(account.servers)}
        {' · '}
        {say.checked(age(account.checked_at, Date.now()))}
      </p>
      {problem === null ? null : (
        <div class="note" data-tone="bad">
          {say.advice === null ? (
            <>
              <p>{problem.message}</p>
              <p>{problem.nextStep}</p>
            </>
          ) : (
            <>
              <p>{say.advice[problem.problem]}</p>
              <Original text={`${problem.message} ${problem.nextStep}`} isOpen={false} />
            </>
          )}
        </div>
      )}
      {open === 'rename' ? (
        <RenameForm
          name={name}
          isBusy={isBusy}
          onSave={(newName) => void rename(newName)}
          onCancel={() => setOpen(null)}
        />
      ) : open === 'remove' ? (
        <>
          <p role="alert">{say.sure(name, account.servers)}</p>
          <div class="row">
            <button type="button" class="button" disabled={isBusy} onClick={() => void remove()}>
              {say.removeSure}
            </button>
            <button
              type="button"
              class="button plain"
              disabled={isBusy}
              onClick={() => setOpen(null)}
            >
              {common.cancel}
            </button>
          </div>
        </>
      ) : (
        <div class="row">
          <button
            type="button"
            class="button"
            disabled={isBusy}
            aria-label={isBusy ? undefined : say.checkLong(name)}
            onClick={() => void check()}
          >
            {isBusy ? say.checking : say.check}
          </button>
          {isBusy ? (
            <button type="button" class="button plain" onClick={() => checking.current?.abort()}>
              {common.cancel}
            </button>
          ) : null}
          <button
            type="button"
            class="button"
            disabled={isBusy}
            aria-label={say.renameLong(name)}
            onClick={() => setOpen('rename')}
          >
            {say.rename}
          </button>
          <button
            type="button"
            class="button"
            disabled={isBusy}
            aria-label={say.removeLong(name)}
            onClick={() => setOpen('remove')}
          >
            {say.remove}
          </button>
        </div>
      )}
    </li>
  )
}
