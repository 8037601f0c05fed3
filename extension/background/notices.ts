/** What waits for a person, told where no panel is open: a count on the toolbar button, and notifications. */
import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import type { Waiting } from '../../shared/wire/decision-exchanges.ts'
import { loadSettings } from '../settings.ts'
import { languageOf } from '../words/language.ts'
import { notificationWords } from '../words/notification-words.ts'

const writePrefix = 'write '
/** One for all clients: anyone can begin a sign-in, and must not be able to fill the screen. */
const clientsId = 'clients'
const storageKey = 'told'
const toldSchema = z.record(z.string(), z.string())

export const nobodyWaits: Waiting = { writes: [], clients: [] }

/** The notices. */
export interface Notices {
  waiting(): Waiting
  show(waiting: Waiting): void
}

/** Calls `onClick` within a click on a notification, since browsers open the panel within a click only. */
export function listenToNotices(onClick: () => void): void {
  browser.notifications.onClicked.addListener((id) => {
    onClick()
    void browser.notifications.clear(id)
  })
}

/** `onChange` is called when something else waits. */
export function createNotices(options: { readonly onChange: () => void }): Notices {
  // Null until told: the button may still bear the count of the worker before this one.
  let shown: Waiting | null = null
  // One at a time, so that nothing is told twice.
  let telling: Promise<void> = Promise.resolve()

  return {
    waiting: () => shown ?? nobodyWaits,
    show(waiting) {
      if (JSON.stringify(waiting) === JSON.stringify(shown)) return
      shown = waiting
      options.onChange()
      const count = waiting.writes.length + waiting.clients.length
      void browser.action.setBadgeText({ text: count === 0 ? '' : String(count) })
      telling = telling.then(() => tell(waiting)).catch(() => {})
    },
  }
}

/** Notifies of what is new, takes back what does not wait any more. A worker that was ended knows what it has told. */
async function tell({ writes, clients }: Waiting): Promise<void> {
  const told = await loadTold()
  const { language } = await loadSettings()
  const say = notificationWords[languageOf(language, navigator.language)]
  const wanted = new Map(
    writes.map(({ id, tool = '', client, title, labels }) => [
      `${writePrefix}${id}`,
      {
        title: say.write,
        message: say.asks(
          client ?? say.unnamed,
          say.tools[tool] ?? title,
          labels[0] ?? '',
          Math.max(0, labels.length - 1),
        ),
      },
    ]),
  )
  if (clients.length > 0) {
    const names = [...new Set(clients.map(({ clientName }) => clientName))]
    wanted.set(clientsId, { title: say.client, message: say.connects(names) })
  }
  for (const id of Object.keys(told)) {
    if (!wanted.has(id)) await browser.notifications.clear(id)
  }
  for (const [id, { title, message }] of wanted) {
    if (told[id] === message) continue
    const iconUrl = browser.runtime.getURL('/icon/128.png')
    await browser.notifications.create(id, { type: 'basic', iconUrl, title, message })
  }
  const messages = [...wanted].map(([id, { message }]) => [id, message])
  await browser.storage.session.set({ [storageKey]: Object.fromEntries(messages) })
}

async function loadTold(): Promise<Readonly<Record<string, string>>> {
  const parsed = z.safeParse(
    toldSchema,
    (await browser.storage.session.get(storageKey))[storageKey],
  )
  return parsed.success ? parsed.data : {}
}
