/** The words of the widget, in the language of the host it is shown in. */
import { answerWords } from '../words/answer-words.ts'
import { englishAnswers } from '../words/english-answers.ts'
import { englishWidget } from '../words/english-widget.ts'
import { frenchAnswers } from '../words/french-answers.ts'
import { frenchWidget } from '../words/french-widget.ts'
import { type Language, languageOf } from '../words/language.ts'
import { spanishAnswers } from '../words/spanish-answers.ts'
import { spanishWidget } from '../words/spanish-widget.ts'

export const widgetWords = { value: englishWidget }

const answers = { en: englishAnswers, fr: frenchAnswers, es: spanishAnswers }
const own: Readonly<Record<Language, typeof englishWidget>> = {
  en: englishWidget,
  fr: frenchWidget,
  es: spanishWidget,
}

/** Changes to the language of a locale (BCP 47); the page is to be drawn anew. */
export function speakAs(locale: string): void {
  const language = languageOf('auto', locale)
  answerWords.value = answers[language]
  widgetWords.value = own[language]
  document.documentElement.lang = language
}
