/** The words of the options and the welcome page, which the panel need not load. */
import { englishAccounts } from './english-accounts.ts'
import { englishOptions } from './english-options.ts'
import { englishWelcome } from './english-welcome.ts'
import { frenchAccounts } from './french-accounts.ts'
import { frenchOptions } from './french-options.ts'
import { frenchWelcome } from './french-welcome.ts'
import { spanishAccounts } from './spanish-accounts.ts'
import { spanishOptions } from './spanish-options.ts'
import { spanishWelcome } from './spanish-welcome.ts'
import { words } from './words.ts'

const options = { en: englishOptions, fr: frenchOptions, es: spanishOptions } as const
const accounts = { en: englishAccounts, fr: frenchAccounts, es: spanishAccounts } as const
const welcome = { en: englishWelcome, fr: frenchWelcome, es: spanishWelcome } as const

/** The options page's words, in the language in use. */
export function optionsWords(): typeof englishOptions {
  return options[words.value.language]
}

/** What the options page says of organisations, in the language in use. */
export function accountWords(): typeof englishAccounts {
  return accounts[words.value.language]
}

/** The welcome page's words, in the language in use. */
export function welcomeWords(): typeof englishWelcome {
  return welcome[words.value.language]
}
