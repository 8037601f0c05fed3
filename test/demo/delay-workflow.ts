/** Workflow (a): why was PO-5561 delayed, and who made the last update? Three calls, then the same by one. */
import { type Demo, itemsOf, objectOf } from './steps.ts'

export async function delayWorkflow(demo: Demo) {
  demo.heading(
    "(a) “Check the status of the shipment associated with customer PO 'PO-5561'. Look up its history and tell me why it was delayed, and who made the last update.”",
  )
  demo.takeCost()
  const found = await demo.ask('get_single_roserocket_objects_external_by_id', {
    object_key: 'order',
    external_id: 'PO-5561',
  })
  const id = String(objectOf(found.record).id)
  const { record } = await demo.ask('get_single_roserocket_object_by_id', {
    id,
    object_key: 'order',
  })
  demo.check('the shipment is on its way', objectOf(record).status === 'in transit')
  const { events } = await demo.ask('list_all_roserocket_events', {
    record_id: id,
    object_key: 'order',
  })
  const [newest] = itemsOf(events)
  const words = String(newest?.text)
  demo.check(
    'the last update tells of the breakdown on I-80',
    /I-?80/i.test(words) && /br(ea|o)k/i.test(words),
  )
  demo.check('it says that the ETA moved by 24 hours', /24\s*(h|hr|hour)/i.test(words))
  demo.check('it says who wrote it', typeof newest?.by === 'string' && newest.by !== '')
  const threeCalls = demo.takeCost()
  demo.say(`\n  Answer: delayed because “${words}”. Last update by ${newest?.by} at ${newest?.at}.`)

  demo.heading('The same question by one call')
  const answer = await demo.ask('explain_order_delay', { order: 'PO-5561' })
  const cause = objectOf(answer.cause)
  demo.check('it is late', answer.state === 'late')
  demo.check(
    'the cause is the carrier’s equipment',
    cause.category === 'equipment_or_accident' && cause.party === 'carrier',
  )
  demo.check('the last update is by the same person', objectOf(answer.lastUpdate).by === newest?.by)
  demo.check(
    'the cause rests on that very note',
    itemsOf(answer.evidence).some((item) => item.id === newest?.id),
  )
  const oneCall = demo.takeCost()
  demo.say(
    `\n  Three-call route: ${threeCalls.calls} calls, ${threeCalls.tokens} tokens of answers. One call: ${oneCall.calls} call, ${oneCall.tokens} tokens.`,
  )
}
