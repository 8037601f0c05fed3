/** Open panels: what each is shown, what it asks, and whether somebody looks at one. */
import type { Browser } from 'wxt/browser'
import { WireError } from '../../shared/wire/wire-error.ts'
import type {
  FromPanel,
  PanelAnswers,
  PanelCall,
  PanelExchanges,
  Shown,
  ToPanel,
} from '../messages.ts'
import { describeFailure } from './describe-failure.ts'

/** The panels, options pages and whatever else of ours looks at the link. */
export interface Panels {
  connect(port: Browser.runtime.Port): void
  /** Shows all of them the present. */
  show(): void
  count(): number
  isWatched(): boolean
}

/** `answers` is what a panel's questions are answered with, `visible` apart. */
export function createPanels(options: {
  readonly answers: PanelAnswers<Exclude<keyof PanelExchanges, 'visible'>>
  readonly shown: () => Shown
  readonly onChange: () => void
}): Panels {
  const { shown, onChange } = options
  const panels = new Map<Browser.runtime.Port, { visible: boolean }>()

  return {
    connect(port) {
      const panel = { visible: true }
      const answers: PanelAnswers = {
        ...options.answers,
        visible({ visible }) {
          panel.visible = visible
          onChange()
          return {}
        },
      }
      const open = new Map<number, AbortController>()
      panels.set(port, panel)
      port.onMessage.addListener((message: FromPanel) => {
        if (message.type === 'cancel') return open.get(message.id)?.abort()
        const controller = new AbortController()
        open.set(message.id, controller)
        void answer(message, { answers, port, signal: controller.signal }).finally(() =>
          open.delete(message.id),
        )
      })
      port.onDisconnect.addListener(() => {
        panels.delete(port)
        for (const controller of open.values()) controller.abort()
        onChange()
      })
      tell(port, { type: 'shown', shown: shown() })
      onChange()
    },
    show() {
      for (const port of panels.keys()) tell(port, { type: 'shown', shown: shown() })
    },
    count: () => panels.size,
    isWatched: () => [...panels.values()].some(({ visible }) => visible),
  }
}

async function answer<N extends keyof PanelExchanges>(
  { id, name, request }: PanelCall<N>,
  options: {
    readonly answers: PanelAnswers
    readonly port: Browser.runtime.Port
    readonly signal: AbortSignal
  },
): Promise<void> {
  const { answers, port, signal } = options
  try {
    const reply = await answers[name](request, {
      signal,
      progress: (progress) => tell(port, { type: 'progress', id, progress }),
    })
    tell(port, { type: 'reply', id, reply })
  } catch (thrown) {
    const error = thrown instanceof WireError ? thrown.facts : describeFailure(thrown)
    tell(port, { type: 'failure', id, error })
  }
}

function tell(port: Browser.runtime.Port, message: ToPanel): void {
  try {
    port.postMessage(message)
  } catch {
    // A panel that closes while it is told something has nothing to complain about.
  }
}
