/** How this program is called where it stands: `rosebridge` when installed, npm's scripts in a checkout. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type DescribedError, describeError } from '../shared/errors.ts'

/** The same words with commands that can be typed in the checkout as they stand. Pure. */
export function inCheckout(text: string): string {
  return text
    .replaceAll(/\brosebridge start(?= [-[])/gu, 'npm start --')
    .replaceAll(/\brosebridge start\b/gu, 'npm start')
    .replaceAll(/\brosebridge (?=[a-z])/gu, 'npm run -s bridge -- ')
}

/** Whether the program of that folder (`bridge/`, or `dist/`) stands in its checkout: the installed one has no sources. */
export function isCheckout(programFolder: string): boolean {
  return ['wxt.config.ts', 'extension'].every((name) => existsSync(join(programFolder, '..', name)))
}

const standsInCheckout = isCheckout(import.meta.dirname)

/** What a person is to type, as it can be typed here: for clients, for the panel and for pages, which show it as it is. */
export function inOwnWords(text: string): string {
  return standsInCheckout ? inCheckout(text) : text
}

/** An error as it leaves the bridge, with a next step that can be taken here. */
export function describedHere(thrown: unknown): DescribedError {
  const described = describeError(thrown)
  return { ...described, nextStep: inOwnWords(described.nextStep) }
}
