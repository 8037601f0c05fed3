/** The words of answers, which the panel and the widget show alike, in the language in use. */
import { englishAnswers } from './english-answers.ts'

export type AnswerWords = typeof englishAnswers

/**
 * The words in use. A plain holder, since signals alone would be an eighth of the widget: whoever sets the words of a page
 * draws it anew.
 */
export const answerWords: { value: AnswerWords } = { value: englishAnswers }
