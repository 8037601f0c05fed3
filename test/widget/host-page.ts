/** A client's page: shows one widget in a sandboxed frame and speaks to it through ext-apps' own bridge. */

import type { CallToolResult } from '@modelcontextprotocol/client'
import {
  AppBridge,
  type McpUiHostContext,
  PostMessageTransport,
} from '@modelcontextprotocol/ext-apps/app-bridge'

/** What the test gives the page: the rest of a client, which has no place in a browser. */
declare global {
  interface Window {
    callTool(name: string, input: Record<string, unknown>): Promise<CallToolResult>
    tellTest(what: string, value: unknown): Promise<void>
    show(showing: Showing): Promise<void>
    changeContext(context: McpUiHostContext): void
    cancel(): Promise<void>
    tearDown(): Promise<unknown>
  }
}

export interface Showing {
  readonly src: string
  readonly context: McpUiHostContext
  readonly canCallTools: boolean
  readonly input: Record<string, unknown>
  /** Null: the answer is still on its way. */
  readonly result: CallToolResult | null
}

let bridge: AppBridge | undefined

window.show = async ({ src, context, canCallTools, input, result }) => {
  await bridge?.close()
  document.querySelector('iframe')?.remove()
  const frame = document.createElement('iframe')
  frame.title = 'Widget'
  frame.sandbox.add('allow-scripts')
  frame.src = src
  const ready = new Promise<void>((resolve) => {
    bridge = new AppBridge(
      null,
      { name: 'test-host', version: '1.0.0' },
      { openLinks: {}, ...(canCallTools ? { serverTools: {} } : {}) },
      { hostContext: context },
    )
    bridge.oninitialized = () => resolve()
  })
  if (bridge === undefined) throw new Error('no bridge')
  bridge.onsizechange = ({ width, height }) => {
    if (height !== undefined) frame.style.height = `${height}px`
    void window.tellTest('size', { width, height })
  }
  bridge.oncalltool = async ({ name, arguments: asked }) => window.callTool(name, asked ?? {})
  bridge.onopenlink = async ({ url }) => {
    await window.tellTest('link', url)
    return {}
  }
  document.body.append(frame)
  const { contentWindow } = frame
  if (contentWindow === null) throw new Error('the frame has no window')
  await bridge.connect(new PostMessageTransport(contentWindow, contentWindow))
  await ready
  await window.tellTest('app', {
    version: bridge.getAppVersion(),
    can: bridge.getAppCapabilities(),
  })
  await bridge.sendToolInput({ arguments: input })
  if (result !== null) await bridge.sendToolResult(result)
}
window.cancel = async () => {
  await bridge?.sendToolCancelled({ reason: 'enough' })
}
window.changeContext = (context) => bridge?.setHostContext(context)
window.tearDown = async () => bridge?.teardownResource({})
