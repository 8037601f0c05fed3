/** An answer that can be ended from outside: the client sees a clean end, the source is cancelled. */

/** The same response; once `signal` aborts its body ends. `onEnd` is called once, however it ends. */
export function revocable(response: Response, signal: AbortSignal, onEnd: () => void): Response {
  if (response.body === null) {
    onEnd()
    return response
  }
  const reader = response.body.getReader()
  let hasEnded = false
  const end = () => {
    if (hasEnded) return
    hasEnded = true
    signal.removeEventListener('abort', stop)
    onEnd()
  }
  let closeBody = () => {}
  const stop = () => {
    if (hasEnded) return
    end()
    closeBody()
    void reader.cancel().catch(() => {})
  }
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      closeBody = () => controller.close()
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop)
    },
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (hasEnded) return
        if (!done) {
          controller.enqueue(value)
          return
        }
        end()
        controller.close()
      } catch (error) {
        if (hasEnded) return
        end()
        controller.error(error)
      }
    },
    async cancel(reason) {
      end()
      await reader.cancel(reason)
    },
  })
  return new Response(body, response)
}
