/** Fields of companies, places, papers and money (API notes, 3.4, 3.8, 3.9). */
import { type FieldTable, fieldTable } from './field-rule.ts'

const currencies = 'USD|CAD|MXN|AUD|NZD|EUR'
const businessHours = ['Mon', 'Tues', 'Wed', 'Thurs', 'Fri', 'Sat', 'Sun']
  .flatMap((day) => [`busHours${day}StartAt`, `busHours${day}EndAt`])
  .join(' ')

export const commercialFields: Readonly<Record<string, FieldTable>> = {
  customer: fieldTable({
    text: 'name companyEmail companyPhone shortCode website notes',
    number: businessHours,
    toggle: 'isTaxExempt isActive',
    money: 'creditLimit invoicedAmount unInvoicedAmount',
    derived: 'availableCredit',
    status: 'active|inactive',
    select: {
      customerType: 'Shipper|Broker|Receiver|Other|shipper|broker|receiver|other',
      defaultCurrency: currencies,
    },
  }),
  partner: fieldTable({
    text: 'name logoUrl shortCode dotId mcId scac companyEmail companyPhone notes',
    status: 'active|pending|doNotUse|inactive',
    select: { defaultCurrency: currencies },
  }),
  address: fieldTable({
    text: 'addressBookId companyName address1 address2 city state stateCode country countryCode postalCode googlePlaceId timezone notes',
    number: 'latitude longitude',
    derived: 'name',
  }),
  document: fieldTable({
    text: 'name fileName mimeType externalUrl systemDocParentId notes',
    toggle: 'isSystemGenerated',
    select: {
      documentType:
        'billOfLading|proofOfDelivery|proofOfPickup|rateConfirmation|invoice|commercialInvoice|labels|paps|ace|aci|customerPO|other',
    },
  }),
  invoice: fieldTable({
    text: 'name notes',
    date: 'invoiceDate dueDate',
    dateTime: 'sentAt',
    derived: 'subTotal taxTotal total amountDue',
    status: 'created|sent|partiallyPaid|paid',
    select: { terms: 'pia|net0|net7|net10|net15|net30|net45|net60|net90|eom' },
  }),
  bill: fieldTable({
    text: 'name notes internalNotes',
    date: 'payDate invoiceDueDate',
    dateTime: 'sentAt',
    derived: 'billTotal',
    status: 'created|sent|partiallyPaid|paid|approved|inReview|holdClaim',
    select: { billType: 'driver|carrier|commission|other' },
  }),
  quote: fieldTable({
    text: 'name reasonLost poNum refNum notes',
    number: 'totalMiles',
    status: 'new|sent|won|lost|rfq',
    select: { quoteType: 'buy|sell' },
    multiSelect: {
      services:
        'drayage|hazmat|intermodal|ltl|ftl|truckload|package|specialized|dryVan|reefer|doubleDrop|straightTruck|flatBed|tailGate|expedite|unknown',
    },
  }),
  financialLineItem: fieldTable({
    text: 'name type description',
    number: 'quantity',
    money: 'rate subTotal',
  }),
}
