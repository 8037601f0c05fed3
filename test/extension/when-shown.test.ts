/** A page that is drawn in advance tells nothing until it is on screen. */
import { expect, it } from 'vitest'
import { whenShown } from '../../extension/page/when-shown.ts'

it('starts at once where the page is shown, or the browser draws none in advance', () => {
  for (const prerendering of [false, undefined]) {
    let started = 0
    whenShown(Object.assign(new EventTarget(), { prerendering }), () => (started += 1))
    expect(started).toBe(1)
  }
})

it('waits for a page drawn in advance to take its place, and starts once', () => {
  let started = 0
  const drawnAhead = Object.assign(new EventTarget(), { prerendering: true })
  whenShown(drawnAhead, () => (started += 1))
  expect(started).toBe(0)
  drawnAhead.dispatchEvent(new Event('prerenderingchange'))
  drawnAhead.dispatchEvent(new Event('prerenderingchange'))
  expect(started).toBe(1)
})
