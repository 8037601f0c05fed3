/** The money of an order of the default world: line items, invoice and the carrier's bill. */
import type { WorldObject } from '../world/world.ts'
import { idOf } from './record-id.ts'
import { shiftLocal } from './table.ts'

/** When and by whom the order around it was made. */
type Owner = { readonly createdAt: string; readonly createdBy: string }

export function lineItem(owner: Owner, fullId: string, type: string, amount: number): WorldObject {
  const money = { amount, currencyCode: 'USD' }
  return {
    ...owner,
    id: idOf('financialLineItem', `${fullId}:${type}`),
    objectKey: 'financialLineItem',
    name: type,
    type,
    rate: money,
    quantity: 1,
    subTotal: money,
    order: { id: idOf('order', fullId) },
  }
}

export function invoice(
  fullId: string,
  customer: string,
  total: { amount: number; currencyCode: string },
  delivered = '2026-09-01T00:00:00',
): WorldObject {
  const invoiceDate = shiftLocal(delivered, 24 * 60).slice(0, 10)
  return {
    id: idOf('invoice', fullId),
    objectKey: 'invoice',
    createdAt: `${invoiceDate}T15:00:00.000Z`,
    createdBy: 'usr_107',
    fullId: `INVOICE-${fullId.slice(2)}`,
    status: Number(fullId.slice(2)) % 2 === 0 ? 'paid' : 'sent',
    terms: 'net30',
    invoiceDate,
    customer: { id: idOf('customer', customer) },
    orders: [{ id: idOf('order', fullId) }],
    lineItems: ['Freight', 'Fuel surcharge'].map((type) => ({
      id: idOf('financialLineItem', `${fullId}:${type}`),
    })),
    subTotal: total,
    total,
    amountDue: Number(fullId.slice(2)) % 2 === 0 ? { ...total, amount: 0 } : total,
  }
}

/** What the carrier charges: four fifths of the rate. */
export function bill(owner: Owner, fullId: string, partner: string, amount: number): WorldObject {
  const billTotal = { amount: Math.round(amount * 0.8), currencyCode: 'USD' }
  return {
    ...owner,
    id: idOf('bill', fullId),
    objectKey: 'bill',
    fullId: `BILL-${fullId.slice(2)}`,
    status: Number(fullId.slice(2)) % 3 === 0 ? 'approved' : 'created',
    billType: 'carrier',
    billTotal,
    partner: { id: idOf('partner', partner) },
    manifest: { id: idOf('manifest', fullId) },
  }
}
