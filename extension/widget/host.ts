/** The client the widget is shown in: MCP Apps' `ui/*` as JSON-RPC over postMessage (revision 2026-01-26). */
import { isObject } from './json.ts'

const protocolVersion = '2026-01-26'
const appInfo = { name: 'rosebridge-order-answers', version: '1' }
const methodNotFound = -32_601

type Values = Readonly<Record<string, unknown>>

/** What the host tells, as it comes. */
export interface HostEvents {
  /** The arguments of the call whose answer is to be shown. */
  onInput(input: Values): void
  onResult(result: Values): void
  onCancelled(): void
  /** Theme, language and the like: everything at first, later only what has changed. */
  onContext(context: Values): void
}

export interface Host {
  /** Resolves once the host has said what it can do. */
  readonly joined: Promise<{ readonly canCallTools: boolean; readonly canOpenLinks: boolean }>
  /** Calls a tool of the server this widget came from. Rejects with the host's message. */
  callTool(name: string, input: Values): Promise<Values>
  openLink(url: string): void
  tellSize(size: { readonly width: number; readonly height: number }): void
}

/** Introduces the widget to the window around it, and listens to that window only. */
export function joinHost(own: Window, events: HostEvents): Host {
  const waiting = new Map<number, { ok(value: Values): void; no(error: Error): void }>()
  let lastId = 0
  // The host's origin is not known to the widget; nothing secret is posted.
  const post = (message: Values) => own.parent.postMessage({ jsonrpc: '2.0', ...message }, '*')
  const notify = (method: string, params: Values) => post({ method, params })
  const request = (method: string, params: Values) =>
    new Promise<Values>((ok, no) => {
      lastId += 1
      waiting.set(lastId, { ok, no })
      post({ id: lastId, method, params })
    })
  const told: Readonly<Record<string, (params: Values) => void>> = {
    'ui/notifications/tool-input': ({ arguments: input }) =>
      events.onInput(isObject(input) ? input : {}),
    'ui/notifications/tool-result': events.onResult,
    'ui/notifications/tool-cancelled': events.onCancelled,
    'ui/notifications/host-context-changed': events.onContext,
  }
  const asked = new Set(['ping', 'ui/resource-teardown'])

  own.addEventListener('message', ({ source, data }) => {
    if (source !== own.parent || !isObject(data) || data.jsonrpc !== '2.0') return
    const { id, method, params, result, error } = data
    if (typeof method !== 'string') {
      const asker = typeof id === 'number' ? waiting.get(id) : undefined
      if (typeof id === 'number') waiting.delete(id)
      if (isObject(result)) asker?.ok(result)
      else asker?.no(new Error(isObject(error) ? String(error.message) : ''))
    } else if (id === undefined) {
      told[method]?.(isObject(params) ? params : {})
    } else if (asked.has(method)) {
      post({ id, result: {} })
    } else {
      post({ id, error: { code: methodNotFound, message: `no ${method} here` } })
    }
  })

  const join = async () => {
    const appCapabilities = { availableDisplayModes: ['inline', 'fullscreen'] }
    const reply = await request('ui/initialize', { appInfo, appCapabilities, protocolVersion })
    if (isObject(reply.hostContext)) events.onContext(reply.hostContext)
    notify('ui/notifications/initialized', {})
    const can = isObject(reply.hostCapabilities) ? reply.hostCapabilities : {}
    return { canCallTools: isObject(can.serverTools), canOpenLinks: isObject(can.openLinks) }
  }
  return {
    joined: join(),
    callTool: (name, input) => request('tools/call', { name, arguments: input }),
    openLink: (url) => void request('ui/open-link', { url }).catch(() => undefined),
    tellSize: (size) => notify('ui/notifications/size-changed', size),
  }
}
