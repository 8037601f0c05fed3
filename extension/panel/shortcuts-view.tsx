/** The shortcuts: searched by words, pressed by key or click, answered here or handed to ChatGPT. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { promptOf, type Shortcut, shortcuts } from '../../shared/shortcuts.ts'
import { copyText } from '../components/copying.tsx'
import { Icon } from '../components/icon.tsx'
import { words } from '../words/words.ts'
import { chatGptHome, openInChatGpt } from './chatgpt-pages.ts'
import type { Desk } from './desk.ts'
import { askedShortcut, typedAhead } from './keys.ts'
import { ShortcutAnswer } from './shortcut-answer.tsx'
import { titleOf } from './shortcut-title.ts'
import { takeFocus } from './take-focus.ts'

/** `order` is the one on screen or looked up; null where there is none. */
export function ShortcutsView(props: {
  readonly desk: Desk
  readonly order: string | null
  readonly besidePage: string
}) {
  const { desk, order, besidePage } = props
  const say = words.value.shortcuts
  const asked = shortcuts.find(({ name }) => name === askedShortcut.value)
  const [typed, setTyped] = useState('')
  const [prompted, setPrompted] = useState<string | null>(null)
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (asked !== undefined) setTyped('')
    setPrompted(null)
    if (search.current === null) return
    const ahead = typedAhead.value
    if (ahead === null) return takeFocus(search.current)
    search.current.focus()
    typedAhead.value = null
    setTyped(ahead)
  }, [typedAhead.value, asked])

  const hand = async (shortcut: Shortcut) => {
    const done = await copyText(promptOf(shortcut, undefined))
    setPrompted(done ? say.prompted : words.value.common.cannotCopy)
    openInChatGpt(chatGptHome)
  }
  const handOver = (shortcut: Shortcut) => (
    <button
      type="button"
      class="icon-button"
      aria-label={say.askLong(titleOf(shortcut))}
      title={say.askLong(titleOf(shortcut))}
      onClick={() => void hand(shortcut)}
    >
      <Icon name="chat" />
    </button>
  )
  const told = (
    <p role="status" class={prompted === null ? 'quiet-label' : 'small'}>
      {prompted}
    </p>
  )

  if (asked !== undefined) {
    return (
      <section
        class="card"
        aria-label={`${say.title}: ${titleOf(asked)}`}
        data-shortcut={asked.name}
      >
        <header>
          <button
            type="button"
            class="icon-button"
            aria-label={words.value.common.back}
            onClick={() => {
              askedShortcut.value = null
            }}
          >
            <Icon name="back" />
          </button>
          <h2 class="title">{titleOf(asked)}</h2>
          {handOver(asked)}
        </header>
        {told}
        {asked.orderField !== undefined && order === null ? (
          <p role="status">{say.noOrder}</p>
        ) : (
          <ShortcutAnswer
            key={`${asked.name} ${order ?? ''}`}
            desk={desk}
            shortcut={asked}
            order={order}
            besidePage={besidePage}
          />
        )}
      </section>
    )
  }
  const found = shortcuts.filter((shortcut) => matches(shortcut, typed))
  return (
    <section class="card" aria-label={say.title}>
      <label>
        {say.search}
        <input
          ref={search}
          type="search"
          name="search"
          autoComplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = found
            if (event.key !== 'Enter' || first === undefined) return
            askedShortcut.value = first.name
          }}
        />
      </label>
      {told}
      {found.length === 0 ? <p class="soft">{say.none}</p> : null}
      <ul class="list">
        {found.map((shortcut) => (
          <li key={shortcut.name} class="shortcut">
            <button
              type="button"
              class="pick"
              onClick={() => {
                askedShortcut.value = shortcut.name
              }}
            >
              <span class="named">
                <strong>{titleOf(shortcut)}</strong>
                {shortcut.key === undefined ? null : <kbd>{shortcut.key.toUpperCase()}</kbd>}
              </span>
              <span class="soft small">
                {say.descriptions[shortcut.name] ?? shortcut.description}
              </span>
            </button>
            {handOver(shortcut)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function matches(shortcut: Shortcut, typed: string): boolean {
  const { title, description, name } = shortcut
  const described = words.value.shortcuts.descriptions[name] ?? ''
  const text = `${titleOf(shortcut)} ${described} ${title} ${description}`.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word))
}
