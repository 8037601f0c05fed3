/** The first look finds the suspicious orders by their own fields and never a dead one. */
import { describe, expect, it } from 'vitest'
import { screenOrder } from '../../../shared/insights/exception-screen.ts'

const asOf = new Date('2026-11-20T16:00:00Z')
const orgTimezone = 'America/Chicago'
const window = (start: string, end: string | null = null) => ({
  dateTimeInLocation: start,
  dateTimeInLocationEnd: end,
})

function screen(fields: object) {
  return screenOrder({ id: 'ord_1', status: 'booked', ...fields }, { asOf, orgTimezone })
}

describe('screenOrder', () => {
  it.each(['cancelled', 'Canceled', 'archived', 'rejected', 'expired', 'invoiced'])(
    '%s is never open',
    (status) => {
      expect(screen({ status, orderETAStatus: 'delayed' })).toMatchObject({
        open: false,
        priority: 0,
      })
    },
  )

  it.each([
    [
      'delivery window over',
      {
        status: 'in transit',
        updatedAt: '2026-11-20T15:00:00Z',
        requestedDeliveryWindow: window('2026-11-20T06:00:00', '2026-11-20T08:00:00'),
      },
    ],
    ['pickup window over', { requestedPickupWindow: window('2026-11-20T06:00:00') }],
    ['pickup within a day', { requestedPickupWindow: window('2026-11-21T06:00:00') }],
    ['delayed by tracking', { orderETAStatus: 'delayed' }],
    ['at risk by tracking', { orderETAStatus: 'atRisk' }],
    [
      'ETA after the window',
      {
        requestedDeliveryWindow: window('2026-11-22T06:00:00'),
        deliveryEta: window('2026-11-22T07:00:00'),
      },
    ],
    ['in transit and silent', { status: 'in transit', updatedAt: '2026-11-19T12:00:00Z' }],
    ['delivered long ago', { status: 'delivered', deliveredAt: '2026-11-18T12:00:00' }],
    ['delivered, time unknown', { status: 'delivered' }],
  ])('%s is worth a look', (_, fields) => {
    const { open, priority, signs } = screen(fields)
    expect(open).toBe(true)
    expect(priority).toBeGreaterThanOrEqual(15)
    expect(signs).not.toHaveLength(0)
  })

  it.each([
    [
      'nothing due for days',
      {
        requestedPickupWindow: window('2026-11-25T06:00:00'),
        requestedDeliveryWindow: window('2026-11-26T06:00:00'),
      },
    ],
    ['delivered today', { status: 'delivered', deliveredAt: '2026-11-20T08:00:00' }],
    ['unreadable fields', { requestedPickupWindow: 'soon', deliveryEta: 17, orderETAStatus: [] }],
  ])('%s shows no sign', (_, fields) => {
    expect(screen(fields)).toEqual({ id: 'ord_1', open: true, priority: 0, signs: [] })
  })

  it('puts the later order first', () => {
    const late = screen({ requestedDeliveryWindow: window('2026-11-18T06:00:00') })
    const soon = screen({ requestedDeliveryWindow: window('2026-11-20T09:00:00') })
    expect(late.priority).toBeGreaterThan(soon.priority)
  })
})
