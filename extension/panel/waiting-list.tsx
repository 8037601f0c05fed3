/** Every decision that waits, oldest first, what is let through for a while, and what became of those before. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Waiting } from '../../shared/wire/decision-exchanges.ts'
import { inWords } from '../components/failure-words.ts'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import { Waiting as WaitingNote } from '../components/waiting.tsx'
import { activityWords } from '../words/activity-words.ts'
import { ConsentCard } from './consent-card.tsx'
import type { Desk } from './desk.ts'
import { SettledList } from './settled-list.tsx'
import { StandingList } from './standing-list.tsx'
import { useAnswer } from './use-answer.ts'
import { useStillness } from './use-stillness.ts'
import { WriteCard } from './write-card.tsx'

export function WaitingList({ desk, waiting }: { readonly desk: Desk; readonly waiting: Waiting }) {
  const say = activityWords()
  const ids = [
    ...[...waiting.writes, ...waiting.clients].map(({ id }) => id),
    '|',
    ...(waiting.standing ?? []),
  ].join(' ')
  const { answer, again } = useAnswer({
    key: 'waiting',
    isReady: desk.isConnected,
    async ask({ signal }) {
      const [writes, consents] = await Promise.all([
        desk.worker.ask('approvals.list', {}, { signal }),
        desk.worker.ask('consents.list', {}, { signal }),
      ])
      return { writes, consents }
    },
  })
  const asked = useRef(ids)
  useEffect(() => {
    if (asked.current === ids) return
    asked.current = ids
    again()
  }, [ids, again])
  const [said, setSaid] = useState<{ readonly id: string; readonly text: string } | null>(null)
  const goOn = () => {
    again()
    // The button that had the focus goes with its card; a keyboard goes on from here.
    document.querySelector<HTMLElement>('[data-part="waiting"]')?.focus()
  }
  const shownIds = answer.state === 'ready' ? idsOf(answer.value) : ''
  const isStill = useStillness(shownIds)

  if (answer.state === 'waiting') return <WaitingNote lines={6} progress={answer.progress} />
  if (answer.state === 'failed') return <SpokenFailure error={answer.error} onAgain={again} />
  const { writes, consents } = answer.value
  // What was just ended goes with the words that say so, not with the list that comes after them.
  const standing = (writes.standing ?? []).filter(({ id }) => id !== said?.id)
  const mayDecide = isStill && desk.isConnected
  return (
    <>
      {shownIds === '' ? (
        <section class="card" aria-label={say.waiting}>
          <p>
            <strong>{say.nothingWaits}</strong>
          </p>
          <p class="soft">{say.nothingWaitsNext}</p>
        </section>
      ) : null}
      {writes.waiting.map((write) => (
        <WriteCard
          key={write.id}
          write={write}
          worker={desk.worker}
          mayDecide={mayDecide}
          onDecided={goOn}
        />
      ))}
      {consents.waiting.map((consent) => (
        <ConsentCard
          key={consent.id}
          consent={consent}
          accounts={consents.accounts}
          usualAccountId={desk.accountId}
          worker={desk.worker}
          mayDecide={mayDecide}
          onDecided={(text) => {
            setSaid({ id: consent.id, text })
            goOn()
          }}
          onFailed={(error) => {
            const { message, nextStep } = inWords(error, 'number')
            setSaid({ id: consent.id, text: `${message} ${nextStep}` })
          }}
        />
      ))}
      <p role="status" class="quiet-note">
        {said === null || shownIds.includes(said.id) ? '' : said.text}
      </p>
      <StandingList
        standing={standing}
        worker={desk.worker}
        isConnected={desk.isConnected}
        onEnded={(id, text) => {
          setSaid({ id, text })
          goOn()
        }}
      />
      <SettledList settled={writes.settled} />
    </>
  )
}

function idsOf(lists: {
  readonly writes: { readonly waiting: readonly { readonly id: string }[] }
  readonly consents: { readonly waiting: readonly { readonly id: string }[] }
}): string {
  return [...lists.writes.waiting, ...lists.consents.waiting].map(({ id }) => id).join(' ')
}
