/** The words of answers, which the panel and the widget show alike, in the language in use. */
import { englishAnswers } from './english-answers.ts'

export type Language = 'en' | 'fr' | 'es'
export type AnswerWords = typeof englishAnswers

/**
 * The words in use. A plain holder, since signals alone would be an eighth of the widget: whoever sets the words of a page
 * draws it anew.
 */
export const answerWords: { value: AnswerWords } = { value: englishAnswers }

/** The language a setting means; `auto` is the browser's, or English where we do not speak it. */
export function languageOf(setting: 'auto' | Language, browserLanguage: string): Language {
  if (setting !== 'auto') return setting
  const [spoken] = browserLanguage.toLowerCase().split('-')
  return spoken === 'fr' || spoken === 'es' ? spoken : 'en'
}
