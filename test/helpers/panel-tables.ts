/** Every table of words that the extension shows, by language. */
import { english } from '../../extension/words/english.ts'
import { englishAccounts } from '../../extension/words/english-accounts.ts'
import { englishActivity } from '../../extension/words/english-activity.ts'
import { englishConnect } from '../../extension/words/english-connect.ts'
import { englishOptions } from '../../extension/words/english-options.ts'
import { englishWelcome } from '../../extension/words/english-welcome.ts'
import { french } from '../../extension/words/french.ts'
import { frenchAccounts } from '../../extension/words/french-accounts.ts'
import { frenchActivity } from '../../extension/words/french-activity.ts'
import { frenchConnect } from '../../extension/words/french-connect.ts'
import { frenchOptions } from '../../extension/words/french-options.ts'
import { frenchWelcome } from '../../extension/words/french-welcome.ts'
import { spanish } from '../../extension/words/spanish.ts'
import { spanishAccounts } from '../../extension/words/spanish-accounts.ts'
import { spanishActivity } from '../../extension/words/spanish-activity.ts'
import { spanishConnect } from '../../extension/words/spanish-connect.ts'
import { spanishOptions } from '../../extension/words/spanish-options.ts'
import { spanishWelcome } from '../../extension/words/spanish-welcome.ts'
import { shortcuts } from '../../shared/shortcuts.ts'
import { catalog } from '../../shared/tools/catalog.ts'
import { tables } from './english-words.ts'

const shortcutWords = shortcuts.map(({ title, description }) => [title, description])
const toolTitles = catalog.map(({ title }) => title)

export const panelTables = {
  en: [
    ...tables.en,
    ...[english, englishAccounts, englishActivity, englishConnect, englishOptions, englishWelcome],
    ...[shortcutWords, toolTitles],
  ],
  fr: [
    ...tables.fr,
    ...[french, frenchAccounts, frenchActivity, frenchConnect, frenchOptions, frenchWelcome],
  ],
  es: [
    ...tables.es,
    ...[spanish, spanishAccounts, spanishActivity, spanishConnect, spanishOptions, spanishWelcome],
  ],
} as const
