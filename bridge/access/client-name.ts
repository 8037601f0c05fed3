/** The name a client gives itself, made fit to be shown to people. */
import { visibleText } from '../../shared/safe-text.ts'

const maxLength = 120

/** A client says any name it likes: one visible line of at most 120 characters is kept. */
export function visibleClientName(said: string): string {
  return visibleText(said).replace(/\s+/g, ' ').trim().slice(0, maxLength)
}
