/** A record the page's own heading names, or failing that its title. */
import { matchHeadings } from '../match-heading.ts'
import { selectors } from '../selectors.ts'
import type { Detector } from './detector.ts'
import { visibleTexts } from './visible-texts.ts'

export const detectPageHeading: Detector = ({ document, headings }) => {
  const texts = visibleTexts(document, selectors.pageHeading.css)
  // A heading that names no record outweighs a title left over from the record before.
  const named = matchHeadings(texts.length > 0 ? texts : [document.title], headings)
  return named === null ? null : { ...named, certainty: 'heading' }
}
