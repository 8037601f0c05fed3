/** The name a client gives itself, made fit to be shown to people. */
import { cleanText } from '../../shared/safe-text.ts'

const maxLength = 120

/** A client says any name it likes: one visible line of at most 120 characters is kept. */
export function visibleClientName(said: string): string {
  return cleanText(said, maxLength)
}
