/** French. */
import { english } from './english.ts'
import type { Words } from './words.ts'

export const french: Words = { ...english, language: 'fr', locale: 'fr-CA' }
