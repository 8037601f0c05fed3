/** Questions to start with: the shortcuts that a model answers best, without any order in them. */
import { promptOf, type Shortcut, shortcuts } from '../../../shared/shortcuts.ts'
import { CopyButton } from '../../components/copying.tsx'
import { Icon } from '../../components/icon.tsx'
import { connectWords } from '../../words/connect-words.ts'
import { chatWith } from '../chatgpt-pages.ts'
import { titleOf } from '../shortcut-title.ts'

const chosen = ['why_late', 'order_brief', 'exceptions', 'customer_delay_message', 'shift_report']

interface Starter {
  readonly title: string
  readonly prompt: string
  readonly href: string
}

function starterOf(shortcut: Shortcut): Starter {
  const prompt = promptOf(shortcut, undefined)
  return { title: titleOf(shortcut), prompt, href: chatWith(prompt) }
}

function starters(): Starter[] {
  return chosen.flatMap((name) => {
    const shortcut = shortcuts.find((known) => known.name === name)
    return shortcut === undefined ? [] : [starterOf(shortcut)]
  })
}

/** The one that shows best what the tools are for. */
export function firstQuestion(): Starter {
  return starters()[0] ?? { title: '', prompt: '', href: chatWith('') }
}

export function PromptStarters() {
  const { prompts: say } = connectWords.value
  return (
    <section class="card" aria-label={say.title}>
      <header>
        <h2 class="title">{say.title}</h2>
      </header>
      <p class="soft">{say.lead}</p>
      <ul class="list">
        {starters().map(({ title, prompt, href }) => (
          <li key={title} class="starter">
            <span>{title}</span>
            <CopyButton text={prompt} what={say.copyWhat(title)} class="icon-button" />
            <a
              class="icon-button"
              href={href}
              target="_blank"
              rel="noreferrer"
              aria-label={say.open(title)}
              title={say.open(title)}
            >
              <Icon name="chat" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
