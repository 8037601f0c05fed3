/** The words of the activity view in the language in use: they come with that view, so that the panel opens without them. */
import { englishActivity } from './english-activity.ts'
import { frenchActivity } from './french-activity.ts'
import { spanishActivity } from './spanish-activity.ts'
import { words } from './words.ts'

const byLanguage = { en: englishActivity, fr: frenchActivity, es: spanishActivity } as const

export function activityWords(): typeof englishActivity {
  return byLanguage[words.value.language]
}
