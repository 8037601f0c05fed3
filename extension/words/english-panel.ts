/** English for the views of the panel. */

import { englishAnswers } from './english-answers.ts'
import { plural } from './plural.ts'

/** Shortcuts have English titles of their own; other languages name them here. */
const noTitles: Readonly<Record<string, string>> = {}

export const englishPanel = {
  tabs: {
    label: 'Views',
    order: 'Order',
    find: 'Look up',
    shortcuts: 'Shortcuts',
    activity: 'Activity',
    connect: 'Connect',
  },
  waits: {
    label: 'Waiting for you',
    writes: (count: number) => `${plural(count, 'change waits', 'changes wait')} for you`,
    clients: (count: number) => `${plural(count, 'program asks', 'programs ask')} to connect`,
    look: 'Look',
  },
  screen: {
    label: 'On screen',
    none: 'No Rose Rocket page is open in this window.',
    noneNext: 'Open an order in Rose Rocket and its answers appear here, or look one up.',
    other: 'Rose Rocket is open, but no record is on screen.',
    otherNext: 'Open an order or a board, or look an order up.',
    record: (kind: string, name: string) => `On screen: ${kind} ${name}`,
    recordNext: 'Answers here are about orders and boards. Open one, or look an order up.',
    byHeading: 'recognised by the heading of the page, so less surely',
    backToScreen: 'Back to what is on screen',
  },
  order: {
    ...englishAnswers.order,
    card: 'Order',
    customer: 'Customer',
    carrier: 'Carrier',
    noCarrier: 'none assigned',
    drivers: 'Driver',
    lastUpdate: 'Last update',
    noUpdate: 'none by a person or an integration',
    by: (name: string) => `by ${name}`,
    missing: 'Missing',
    references: { poNum: 'PO', refNum: 'ref.', loadTenderNum: 'tender', externalId: 'ext.' },
    needed: {
      billOfLading: 'bill of lading',
      proofOfDelivery: 'proof of delivery',
      rateConfirmation: 'rate confirmation',
      customerPO: 'customer PO',
      refNum: 'reference number',
      charges: 'charges',
    },
  },
  delay: {
    ...englishAnswers.delay,
    copyCustomer: 'Copy customer version',
    customerVersion: 'Customer version',
    copyInternal: 'Copy internal version',
    internalVersion: 'Internal version',
    customerCopied: 'Copied for the customer',
    internalCopied: 'Copied for colleagues',
    leftOut: 'Left out on purpose',
  },
  timeline: {
    ...englishAnswers.timeline,
    missing: 'That event is not among the entries of this order.',
  },
  board: {
    ...englishAnswers.board,
    reading: 'Reading orders',
  },
  find: {
    title: 'Look up an order',
    label: 'Any reference, or a pasted e-mail subject',
    hint: 'Order number, PO, load number, id, the address of an order page, or words of the customer’s e-mail.',
    go: 'Look up',
    none: 'No order matches that.',
    noneNext: 'Try the number alone, or another reference of the order.',
    ambiguous: 'Several match equally well: choose the one that is meant.',
    why: (field: string, value: string) => `${field}: ${value}`,
  },
  shortcuts: {
    title: 'Shortcuts',
    search: 'Search shortcuts',
    none: 'No shortcut has these words.',
    askLong: (title: string) => `${title}: copy a prompt without order data and open ChatGPT`,
    prompted:
      'Prompt copied. Paste it in ChatGPT; it names no order data, the MCP tools supply the facts.',
    noOrder: 'Open an order first: this shortcut is about one.',
    subject: 'Subject',
    ready: 'Ready to invoice',
    notReady: 'Not ready to invoice',
    present: 'There',
    missing: 'Missing',
    nothingMissing: 'Nothing is missing.',
    write: 'Write this note on the order',
    note: 'Note',
    written: 'Written.',
    perhapsWritten:
      'It may stand on the order already. Look at the timeline before you write it again.',
    noContacts: 'Rose Rocket holds no name or number for this order.',
    titles: noTitles,
    descriptions: noTitles,
  },
}
