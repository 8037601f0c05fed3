/** Questions to the person at the terminal. */
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { RosebridgeError } from '../../shared/errors.ts'
import type { CommandSetting } from './setting.ts'

/** Asks one question on stderr, so that stdout keeps to the answer of the command. Throws cancelled. */
export async function askPerson(
  question: string,
  { input, signal, say }: CommandSetting,
  { hidden = false, onLeave }: { readonly hidden?: boolean; readonly onLeave: string },
): Promise<string> {
  let isMuted = false
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!isMuted) process.stderr.write(chunk)
      done()
    },
  })
  const lines = createInterface({ input, output, terminal: true })
  const leaving = new AbortController()
  lines.once('SIGINT', () => leaving.abort())
  lines.once('close', () => leaving.abort())
  try {
    const answered = lines.question(`${question}: `, {
      signal: AbortSignal.any([signal, leaving.signal]),
    })
    isMuted = hidden
    const given = await answered
    if (hidden) say('')
    return given.trim()
  } catch (error) {
    say('')
    throw new RosebridgeError('cancelled', onLeave, {
      nextStep: 'Run it again when you are ready.',
      cause: error,
    })
  } finally {
    lines.close()
  }
}
