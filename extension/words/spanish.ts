/** Spanish. */
import { english } from './english.ts'
import type { Words } from './words.ts'

export const spanish: Words = { ...english, language: 'es', locale: 'es-US' }
