/** Drives a browser target that Playwright does not surface, such as the real side panel. */
import type { CDPSession } from 'playwright-core'
import { z } from 'zod'

/** A target that answers to the DevTools protocol. */
export interface Target {
  send(method: string, params?: object): Promise<unknown>
  /** Evaluates an expression; awaits a promise; returns its value by copy. */
  evaluate(expression: string): Promise<unknown>
}

const messageSchema = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})
const evaluatedSchema = z.object({ result: z.object({ value: z.unknown().optional() }) })

/** The real side panel of an extension, as soon as it is open. */
export async function attachToSidePanel(cdp: CDPSession, extensionId: string): Promise<Target> {
  const address = `chrome-extension://${extensionId}/sidepanel.html`
  const until = Date.now() + 5_000
  for (;;) {
    const { targetInfos } = await cdp.send('Target.getTargets')
    const found = targetInfos.find(
      ({ type, attached, url }) => type === 'page' && !attached && url.startsWith(address),
    )
    if (found !== undefined) return await attachToTarget(cdp, found.targetId)
    if (Date.now() > until) throw new Error('the side panel did not open')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Attaches. `flatten: false` is essential: a flat session is not passed on by Playwright. */
export async function attachToTarget(cdp: CDPSession, targetId: string): Promise<Target> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let lastId = 0
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return
    const message = messageSchema.parse(JSON.parse(event.message))
    const open = message.id === undefined ? undefined : waiting.get(message.id)
    if (message.id === undefined || open === undefined) return
    waiting.delete(message.id)
    if (message.error) open.reject(new Error(message.error.message))
    else open.resolve(message.result)
  })
  const send = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      lastId += 1
      const id = lastId
      waiting.set(id, { resolve, reject })
      const message = JSON.stringify({ id, method, params })
      cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject)
    })
  return {
    send,
    async evaluate(expression) {
      const params = { expression, awaitPromise: true, returnByValue: true }
      return evaluatedSchema.parse(await send('Runtime.evaluate', params)).result.value
    },
  }
}
