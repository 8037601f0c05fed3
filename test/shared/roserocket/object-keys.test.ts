/** What people call record types, and which domain each type belongs to. */
import { describe, expect, test } from 'vitest'
import { RosebridgeError } from '../../../shared/errors.ts'
import {
  domainOf,
  knownObjectKeys,
  normaliseObjectKey,
} from '../../../shared/roserocket/object-keys.ts'

function refusalOf(text: string): RosebridgeError {
  try {
    normaliseObjectKey(text)
  } catch (thrown) {
    if (thrown instanceof RosebridgeError) return thrown
  }
  throw new Error(`${text} was not refused`)
}

describe('object keys', () => {
  test.each([
    ['order', 'order'],
    ['Order', 'order'],
    ['ORDERS', 'order'],
    [' orders ', 'order'],
    ['financial line items', 'financialLineItem'],
    ['financial_line_item', 'financialLineItem'],
    ['FINANCIAL-LINE-ITEMS', 'financialLineItem'],
    ['financialLineItem', 'financialLineItem'],
    ['gl-accounts', 'glAccount'],
    ['GLAccount', 'glAccount'],
    ['commodities', 'commodity'],
    ['addresses', 'address'],
    ['fuel indices', 'fuelIndex'],
    ['fuel_indexes', 'fuelIndex'],
    ['tax rates', 'taxRate'],
    ['pay stubs', 'payStub'],
    ['webhookDestinations', 'webhookDestination'],
    ['dockAppointment__c', 'dockAppointment__c'],
  ])('%s is %s', (text, key) => {
    expect(normaliseObjectKey(text)).toBe(key)
  })

  test('every known key and its plain plural lead to itself', () => {
    for (const key of knownObjectKeys) {
      expect(normaliseObjectKey(key)).toBe(key)
      expect(normaliseObjectKey(`${key.toUpperCase()}S`)).toBe(key)
    }
  })

  test.each([
    ['ordre', 'order'],
    ['cutsomer', 'customer'],
    ['manifets', 'manifest'],
    ['taxes', 'tag'],
  ])('%s is refused and %s is among the closest', (text, close) => {
    const error = refusalOf(text)
    expect(error.kind).toBe('unknown_object_key')
    expect(error.message).toContain(close)
    expect(error.nextStep).toContain(close)
    expect(error.details?.known).toEqual([...knownObjectKeys])
  })

  test.each(['', '   ', '__proto__', 'constructor', '__c', '../order', 'x'.repeat(10_000), '🚚'])(
    'hostile or empty text is refused in few words: %j',
    (text) => {
      const error = refusalOf(text)
      expect(error.kind).toBe('unknown_object_key')
      expect(error.message.length).toBeLessThan(250)
    },
  )
})

test.each([
  ['order', 'orders'],
  ['task', 'orders'],
  ['leg', 'orders'],
  ['commodity', 'orders'],
  ['customer', 'customers'],
  ['partner', 'customers'],
  ['invoice', 'financials'],
  ['financialLineItem', 'financials'],
  ['taxRateComponent', 'financials'],
  ['fuelTable', 'financials'],
  ['glAccount', 'financials'],
  ['partnerInvoiceLineItem', 'financials'],
  ['document', 'documents'],
  ['user', 'other'],
  ['taxi__c', 'other'],
  ['fuelCard__c', 'other'],
  ['taxonomy', 'other'],
])('%s belongs to %s', (key, domain) => {
  expect(domainOf(key)).toBe(domain)
})
