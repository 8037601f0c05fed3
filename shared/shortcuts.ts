/** The chat shortcuts: one list for the buttons of the panel, the prompts of MCP clients and the chat. */

/** What an answer without a model is made of, and what a model is asked instead. */
export interface Shortcut {
  /** Stable name, and the name of the MCP prompt. */
  readonly name: string
  /** The words on its button. */
  readonly title: string
  readonly description: string
  /** One letter that presses the button while the panel has the focus. */
  readonly key?: string
  /** The tool that answers without a model. */
  readonly tool: string
  /** Its input, but for the order and for what `asks` names. */
  readonly input: Readonly<Record<string, unknown>>
  /** The input field that takes the order: any reference, or where it is `id` or `record_id` only the id. */
  readonly orderField?: 'order' | 'id' | 'record_id'
  /** Input fields that a person has to fill in first. */
  readonly asks?: readonly string[]
  /** What a model is asked. It names no order data, so it may go into an address or a log. */
  readonly prompt: string
}

const factsOnly =
  'Use only what the tools return; give times with their zone, and say what is not known.'

/** In the order people need them. */
export const shortcuts: readonly Shortcut[] = [
  {
    name: 'why_late',
    title: 'Why is this late?',
    description: 'What is late and by how much, the stated cause, who said so, and what is next.',
    key: 'l',
    tool: 'explain_order_delay',
    input: {},
    orderField: 'order',
    prompt: `Why is this order late? Call explain_order_delay once. First line: what is late and by how much. Then the cause with its source, what was done, the next action and what is unknown. ${factsOnly}`,
  },
  {
    name: 'customer_delay_message',
    title: 'Tell the customer',
    description: 'A message about the delay that a customer may read: no blame, no rates.',
    key: 'c',
    tool: 'draft_order_update',
    input: { audience: 'customer', purpose: 'delay' },
    orderField: 'order',
    prompt: `Write the customer a short message about the delay of this order. Start from draft_order_update (audience customer, purpose delay); improve its tone, add no fact to it. ${factsOnly}`,
  },
  {
    name: 'will_it_make_it',
    title: 'Will it make the appointment?',
    description: 'The newest credible arrival time against the appointment of the next stop.',
    key: 'a',
    tool: 'explain_order_delay',
    input: {},
    orderField: 'order',
    prompt: `Will this order make its next appointment? Call explain_order_delay and compare its ETA with the planned window of the stop. Answer yes, no or not known first. ${factsOnly}`,
  },
  {
    name: 'what_is_missing',
    title: 'What is missing?',
    description: 'Papers and references this order still needs.',
    key: 'm',
    tool: 'check_order_documents',
    input: {},
    orderField: 'order',
    prompt: `What is missing on this order? Call check_order_documents and list what is missing, each with why it is needed and who can give it. ${factsOnly}`,
  },
  {
    name: 'ask_for_proof_of_delivery',
    title: 'Ask carrier for POD',
    description: 'A message that asks the carrier for the proof of delivery.',
    key: 'p',
    tool: 'draft_order_update',
    input: { audience: 'carrier', purpose: 'pod_request' },
    orderField: 'order',
    prompt: `Ask the carrier of this order for the proof of delivery. Start from draft_order_update (audience carrier, purpose pod_request). ${factsOnly}`,
  },
  {
    name: 'check_call',
    title: 'Check call',
    description: 'A message that asks the carrier where the truck is and when it arrives.',
    key: 'k',
    tool: 'draft_order_update',
    input: { audience: 'carrier', purpose: 'check_call' },
    orderField: 'order',
    prompt: `Prepare a check call for this order. Start from draft_order_update (audience carrier, purpose check_call), and say how old the last update is. ${factsOnly}`,
  },
  {
    name: 'order_brief',
    title: 'Brief me',
    description: 'Five lines for whoever takes the order over.',
    key: 'b',
    tool: 'get_order_brief',
    input: {},
    orderField: 'order',
    prompt: `Brief me on this order in five lines. Call get_order_brief and keep its facts. ${factsOnly}`,
  },
  {
    name: 'order_timeline',
    title: 'Timeline',
    description: 'What happened so far, newest first, in the local time of each stop.',
    key: 't',
    tool: 'get_order_timeline',
    input: {},
    orderField: 'order',
    prompt: `Tell the story of this order from get_order_timeline: what happened, who did it, and where it stands. ${factsOnly}`,
  },
  {
    name: 'who_to_call',
    title: 'Who do I call?',
    description: 'The customer, carrier and drivers of the order and how to reach them.',
    key: 'w',
    tool: 'get_single_roserocket_object_by_id',
    input: {
      object_key: 'order',
      fields: [
        'customer.name',
        'customer.companyPhone',
        'customer.companyEmail',
        'partner.name',
        'drivers.name',
      ],
    },
    orderField: 'id',
    prompt: `Whom do I call about this order? Find it with find_order, then read its customer, partner and drivers with get_single_roserocket_object_by_id and fields such as customer.companyPhone and partner.name. List name, role, phone and e-mail, and say which are not in Rose Rocket. ${factsOnly}`,
  },
  {
    name: 'exceptions',
    title: 'What needs me?',
    description:
      'The open orders that need somebody, ranked, each with its reason and next action.',
    key: 'e',
    tool: 'list_order_exceptions',
    input: {},
    prompt: `Which orders need me now? Call list_order_exceptions. One line each: order, reason, next action. Worst first. ${factsOnly}`,
  },
  {
    name: 'appointment_change',
    title: 'Move the appointment',
    description: 'A message that asks for another appointment, with the reason as stated.',
    key: 'n',
    tool: 'draft_order_update',
    input: { audience: 'customer', purpose: 'appointment_change' },
    orderField: 'order',
    prompt: `Ask for another appointment for this order. Start from draft_order_update (audience customer, purpose appointment_change); leave the new time open unless I name one. ${factsOnly}`,
  },
  {
    name: 'detention_check',
    title: 'Detention check',
    description: 'When the truck came to each stop and when it was done there.',
    key: 'd',
    tool: 'get_order_timeline',
    input: { limit: 100 },
    orderField: 'order',
    prompt: `Is there detention on this order? From get_order_timeline take the arrival and completion of every stop and give the minutes between them. Say which stop lacks a time. Free time and rates come from the contract: ask me for them. ${factsOnly}`,
  },
  {
    name: 'add_note',
    title: 'Add a note',
    description: 'Writes a note on the order; the wording is shown before it is written.',
    key: 'o',
    tool: 'create_a_roserocket_event',
    input: { object_key: 'order' },
    orderField: 'record_id',
    asks: ['text'],
    prompt:
      'Add a note to this order with what we have just found out. Show me the wording first. After I agree, find the id with find_order and write it with create_a_roserocket_event.',
  },
  {
    name: 'ready_to_invoice',
    title: 'Ready to invoice?',
    description: 'Whether the order can be invoiced, and what stands in the way.',
    key: 'i',
    tool: 'check_order_documents',
    input: {},
    orderField: 'order',
    prompt: `Can this order be invoiced? Call check_order_documents. Answer yes or no first, then every blocker. ${factsOnly}`,
  },
  {
    name: 'shift_report',
    title: 'End of shift',
    description: 'What the next shift has to know: every open exception with its next action.',
    key: 's',
    tool: 'list_order_exceptions',
    input: { limit: 50 },
    prompt: `Write the hand-over for the next shift. Call list_order_exceptions with limit 50 and follow nextCursor to the end. Group by what has to be done, worst first, with order, reason and next action. ${factsOnly}`,
  },
]

/** The input that answers a shortcut without a model; no order = the one on screen. `answers`: what it `asks` for. */
export function inputOf(
  { input, orderField }: Shortcut,
  order: string | undefined,
  answers: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const about = orderField === undefined || order === undefined ? {} : { [orderField]: order }
  return { ...input, ...about, ...answers }
}

/** What a model is asked, with the order it is about. */
export function promptOf({ prompt, orderField }: Shortcut, order: string | undefined): string {
  if (orderField === undefined) return prompt
  const which = order === undefined ? 'the one on my screen (get_current_order)' : order
  return `${prompt}\n\nThe order: ${which}`
}
