/** A bridge that takes its time over one kind of question, from the browser's side. */
import type { LaunchedExtension } from './launch-extension.ts'

/** From now on no question of that name leaves the browser; answers a function that sends those held back. */
export async function holdQuestions(
  { worker }: Pick<LaunchedExtension, 'worker'>,
  name: string,
): Promise<() => Promise<void>> {
  await worker.evaluate(`(() => {
    const { send } = WebSocket.prototype
    const held = []
    WebSocket.prototype.send = function (data) {
      if (String(data).includes('"name":' + ${JSON.stringify(JSON.stringify(name))})) held.push(() => send.call(this, data))
      else send.call(this, data)
    }
    self.releaseQuestions = () => {
      WebSocket.prototype.send = send
      for (const go of held) go()
    }
  })()`)
  return async () => {
    await worker.evaluate('self.releaseQuestions()')
  }
}
