/** A page's connection to the worker: what to show, and whom to ask. Survives the worker's end. */
import { signal } from '@preact/signals'
import { type Browser, browser } from 'wxt/browser'
import type { AskOptions } from '../shared/wire/peer.ts'
import { callCancelled, linkClosed, WireError } from '../shared/wire/wire-error.ts'
import type { PanelExchanges, Shown, ToPanel } from './messages.ts'
import type { ToolAnswers } from './panel/tool-answers.ts'
import { portNames } from './ports.ts'

const reconnectAfterMs = 50
/** A worker that was just woken says "connecting" until its first round trip; no need to flash that. */
const flashMs = 700

/** The worker, as a page sees it. */
export interface WorkerConnection {
  /** Null until the worker has spoken. */
  readonly shown: { readonly value: Shown | null }
  /** Asks the worker, or through it the bridge, which keeps the deadline. Rejects with a WireError. */
  ask<N extends keyof PanelExchanges & string>(
    name: N,
    request: PanelExchanges[N]['request'],
    options?: Omit<AskOptions, 'timeoutMs'>,
  ): Promise<PanelExchanges[N]['reply']>
  /** Runs a tool in the bridge, which has parsed the output by the tool's own schema. */
  askTool<N extends keyof ToolAnswers & string>(
    request: Omit<PanelExchanges['tool']['request'], 'tool'> & { readonly tool: N },
    options?: Omit<AskOptions, 'timeoutMs'>,
  ): Promise<ToolAnswers[N]>
}

/** Connects, again and again, for as long as the page lives. */
export function connectToWorker(): WorkerConnection {
  const shown = signal<Shown | null>(null)
  let port: Browser.runtime.Port
  let lastId = 0
  let held: ReturnType<typeof setTimeout> | undefined

  const show = (next: Shown) => {
    clearTimeout(held)
    const wasConnected = shown.value?.link.name === 'connected'
    if (wasConnected && next.link.name === 'connecting') {
      held = setTimeout(() => {
        shown.value = next
      }, flashMs)
    } else {
      shown.value = next
    }
  }
  const call = <N extends keyof PanelExchanges & string, Reply>(
    name: N,
    request: PanelExchanges[N]['request'],
    { signal, onProgress }: Omit<AskOptions, 'timeoutMs'> = {},
  ) =>
    new Promise<Reply>((resolve, reject) => {
      if (signal?.aborted) return reject(callCancelled())
      const asked = port
      lastId += 1
      const id = lastId
      const settle = () => {
        asked.onMessage.removeListener(hear)
        asked.onDisconnect.removeListener(lost)
        signal?.removeEventListener('abort', cancel)
      }
      const hear = (message: ToPanel<Reply>) => {
        if (message.type === 'shown' || message.id !== id) return
        if (message.type === 'progress') return onProgress?.(message.progress)
        settle()
        if (message.type === 'reply') resolve(message.reply)
        else reject(new WireError(message.error))
      }
      const lost = () => {
        settle()
        reject(linkClosed())
      }
      const cancel = () => {
        settle()
        reject(callCancelled())
        send(asked, { type: 'cancel', id })
      }
      asked.onMessage.addListener(hear)
      asked.onDisconnect.addListener(lost)
      signal?.addEventListener('abort', cancel, { once: true })
      if (!send(asked, { type: 'ask', id, name, request })) lost()
    })
  const ask: WorkerConnection['ask'] = (name, request, options) => call(name, request, options)
  const askTool: WorkerConnection['askTool'] = async <N extends keyof ToolAnswers & string>(
    request: Omit<PanelExchanges['tool']['request'], 'tool'> & { readonly tool: N },
    options?: Omit<AskOptions, 'timeoutMs'>,
  ) => {
    const reply = await call<'tool', { readonly output: ToolAnswers[N] }>('tool', request, options)
    return reply.output
  }
  const tellVisibility = () => {
    const visible = document.visibilityState === 'visible'
    ask('visible', { visible }).catch(() => {})
  }
  const open = () => {
    port = browser.runtime.connect({ name: portNames.panel })
    port.onMessage.addListener((message: ToPanel) => {
      if (message.type === 'shown') show(message.shown)
    })
    port.onDisconnect.addListener(() => setTimeout(open, reconnectAfterMs))
    tellVisibility()
  }
  open()
  document.addEventListener('visibilitychange', tellVisibility)
  return { shown, ask, askTool }
}

/** False where the port has closed already. */
function send<N extends keyof PanelExchanges>(
  port: Browser.runtime.Port,
  message:
    | {
        readonly type: 'ask'
        readonly id: number
        readonly name: N
        readonly request: PanelExchanges[N]['request']
      }
    | { readonly type: 'cancel'; readonly id: number },
): boolean {
  try {
    port.postMessage(message)
    return true
  } catch {
    return false
  }
}
