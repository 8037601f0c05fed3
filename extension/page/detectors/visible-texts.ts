/** The texts of elements that are not hidden from the reader. */
import { selectors } from '../selectors.ts'

/** More headings than this is not a page with one record. */
const maxElements = 40

/** Reads the text of each match, spaces collapsed; hidden ones and empty ones left out. */
export function visibleTexts(document: Pick<Document, 'querySelectorAll'>, css: string): string[] {
  return [...document.querySelectorAll(css)]
    .slice(0, maxElements)
    .filter((element) => element.closest(selectors.hidden.css) === null && isDrawn(element))
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
}

/** A panel may also be hidden by its style; where nothing is drawn (a parsed page), that is not known. */
function isDrawn(element: Element): boolean {
  return !('checkVisibility' in element) || element.checkVisibility({ visibilityProperty: true })
}
