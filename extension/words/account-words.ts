/** The words about organisations: only the options page takes them, so that no panel has to load them. */
import { englishAccounts } from './english-accounts.ts'
import { frenchAccounts } from './french-accounts.ts'
import { spanishAccounts } from './spanish-accounts.ts'
import { words } from './words.ts'

const languages = { en: englishAccounts, fr: frenchAccounts, es: spanishAccounts } as const

/** Those of the language in use. */
export function accountWords(): typeof englishAccounts {
  return languages[words.value.language]
}
