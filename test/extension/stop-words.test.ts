/** A stop is recognised as a pickup in every language that the bridge names stops in. */
import { expect, it } from 'vitest'
import { isPickup } from '../../extension/components/stop-kind.ts'
import { draftLanguages } from '../../shared/insights/draft-texts.ts'
import { speechIn } from '../../shared/insights/speech.ts'

it.each(draftLanguages)('%s', (language) => {
  const name = (type: 'pickup' | 'delivery') => speechIn(language).stop({ type, name: 'Dock 4' })
  expect(isPickup(name('pickup'))).toBe(true)
  expect(isPickup(name('delivery'))).toBe(false)
})
