/** Whether a port of this machine is in use, by whatever program. */
import { createServer } from 'node:net'

/** Tries to listen on it for a moment. */
export function isTaken(port: number): Promise<boolean> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.once('error', () => resolve(true))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      probe.close(() => resolve(false))
    })
  })
}
