/** A record in a panel beside a list, known by the human id in the panel's heading only. */
import { matchHeadings } from '../match-heading.ts'
import { selectors } from '../selectors.ts'
import type { Detector } from './detector.ts'
import { visibleTexts } from './visible-texts.ts'

export const detectRecordPanel: Detector = ({ document, headings }) => {
  const named = matchHeadings(visibleTexts(document, selectors.panelHeading.css), headings)
  return named === null ? null : { ...named, certainty: 'heading' }
}
