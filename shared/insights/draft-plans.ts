/** Which sentences a draft says, by audience, purpose and the state of the order. */
import type { DraftScene } from './draft-scene.ts'
import type { DraftTexts } from './draft-texts.ts'
import { fill } from './draft-words.ts'

export const draftAudiences = ['customer', 'carrier'] as const
export type DraftAudience = (typeof draftAudiences)[number]

export const draftPurposes = [
  'delay',
  'status',
  'pod_request',
  'check_call',
  'appointment_change',
] as const
export type DraftPurpose = (typeof draftPurposes)[number]

type SentenceKey = keyof DraftTexts['sentences']

/** Subject and sentences of one kind of draft. */
interface DraftPlan {
  readonly subject: keyof DraftTexts['subjects']
  readonly sentences: (scene: DraftScene) => readonly SentenceKey[]
}

function isLate({ delay }: DraftScene): boolean {
  return delay.state === 'late' && delay.late !== null
}

/** When it was to be, when it will be, and why: every time from a record, every gap named. */
function timing(scene: DraftScene): SentenceKey[] {
  const { delay, words } = scene
  if (!isLate(scene)) return ['planned', 'eta']
  const cause: SentenceKey = words.cause === undefined ? 'causeFollows' : 'cause'
  switch (delay.late?.basis) {
    case 'actual':
      return ['planned', 'arrivedLate', cause]
    case 'eta':
      return ['planned', words.eta === undefined ? 'etaFollows' : 'etaLater', cause]
    default:
      return ['planned', 'notThereYet', 'etaFollows', cause]
  }
}

function customerNews(scene: DraftScene): SentenceKey[] {
  const { delay, progress, words } = scene
  if (progress.dead) return progress.status === 'cancelled' ? ['customerCancelled'] : []
  if (progress.delivered) {
    const told: SentenceKey =
      words.delivered === undefined ? 'customerDelivered' : 'customerDeliveredAt'
    return delay.state === 'delivered_late' ? [told, 'customerDeliveredLate'] : [told]
  }
  if (isLate(scene)) return ['customerIsLate', ...timing(scene), 'customerPickedUp']
  if (delay.state === 'at_risk') return ['customerMayBeLate', ...timing(scene), 'customerPickedUp']
  if (delay.state === 'unknown') return ['customerUnknown', 'customerPickedUp']
  return ['customerOnTime', 'customerPickedUp', 'plannedStop', 'eta']
}

function customerStatus(scene: DraftScene): SentenceKey[] {
  const over = scene.progress.delivered || scene.progress.dead
  return [...customerNews(scene), ...(over ? [] : (['nextUpdate'] as const))]
}

function customerDelay(scene: DraftScene): SentenceKey[] {
  const sorry = isLate(scene) || scene.delay.state === 'delivered_late'
  const news = customerNews(scene)
  const over = scene.progress.delivered || scene.progress.dead
  return [
    ...news,
    ...(sorry ? (['sorry'] as const) : []),
    ...(over ? [] : (['nextUpdate'] as const)),
  ]
}

function customerProof(scene: DraftScene): SentenceKey[] {
  if (scene.progress.dead) return customerNews(scene)
  if (!scene.progress.delivered) return [...customerNews(scene), 'proofAfterDelivery']
  return [...customerNews(scene), scene.proofOnFile ? 'proofOnFile' : 'proofFollows']
}

function customerAppointment(scene: DraftScene): SentenceKey[] {
  if (scene.progress.delivered || scene.progress.dead) return customerNews(scene)
  return [
    ...customerNews(scene),
    ...(scene.words.eta === undefined
      ? (['askNewAppointment'] as const)
      : (['askNewAppointmentAt', 'appointmentStands'] as const)),
  ]
}

/** How the carrier's open stop stands; a load that is over says so and asks for nothing more. */
function carrierNews(scene: DraftScene): SentenceKey[] {
  if (scene.delay.state === 'at_risk') return ['carrierMayBeLate', 'planned', 'eta']
  if (isLate(scene)) return ['carrierIsLate', 'planned', 'eta']
  return ['carrierNextStop', 'planned', 'eta']
}

function carrierOver(scene: DraftScene): SentenceKey[] | undefined {
  const { progress, words } = scene
  if (progress.status === 'cancelled') return ['carrierCancelled']
  if (progress.dead || (progress.stops.length > 0 && progress.stops.every(({ done }) => done)))
    return ['carrierNothingOpen']
  if (progress.delivered)
    return [words.delivered === undefined ? 'carrierNothingOpen' : 'carrierDelivered']
  return undefined
}

function carrierAsks(question: SentenceKey) {
  return (scene: DraftScene): SentenceKey[] =>
    carrierOver(scene) ?? [...carrierNews(scene), question]
}

function carrierProof(scene: DraftScene): SentenceKey[] {
  const { progress, proofOnFile } = scene
  if (progress.status === 'cancelled') return ['carrierCancelled']
  if (proofOnFile) return ['carrierProofOnFile']
  return progress.delivered
    ? ['carrierDelivered', 'carrierAskProof']
    : ['carrierNextStop', 'carrierAskProofLater']
}

function carrierAppointment(scene: DraftScene): SentenceKey[] {
  return (
    carrierOver(scene) ?? [
      scene.words.planned === undefined ? 'carrierNextStop' : 'carrierAppointment',
      'carrierEtaAfter',
      'carrierCanYou',
    ]
  )
}

const plans: Readonly<Record<DraftAudience, Readonly<Record<DraftPurpose, DraftPlan>>>> = {
  customer: {
    delay: { subject: 'customerDelay', sentences: customerDelay },
    status: { subject: 'customerStatus', sentences: customerStatus },
    pod_request: { subject: 'customerProof', sentences: customerProof },
    // A customer is not called for a position; they get the status.
    check_call: { subject: 'customerStatus', sentences: customerStatus },
    appointment_change: { subject: 'customerAppointment', sentences: customerAppointment },
  },
  carrier: {
    delay: { subject: 'carrierDelay', sentences: carrierAsks('carrierAskDelay') },
    status: { subject: 'carrierStatus', sentences: carrierAsks('carrierAskStatus') },
    pod_request: { subject: 'carrierProof', sentences: carrierProof },
    check_call: { subject: 'carrierCheckCall', sentences: carrierAsks('carrierAskPosition') },
    appointment_change: { subject: 'carrierAppointment', sentences: carrierAppointment },
  },
}

/** A subject may only claim a delay that is there. */
function subjectOf(plan: DraftPlan, { delay }: DraftScene): DraftPlan['subject'] {
  const slow = ['late', 'delivered_late'].includes(delay.state)
  if (plan.subject === 'customerDelay' && !slow) return 'customerStatus'
  if (plan.subject === 'carrierDelay' && !slow) return 'carrierStatus'
  return plan.subject
}

/** Writes subject and body; sentences whose facts are unknown are left out. `keys` are the sentences said. */
export function writePlan(
  { audience, purpose }: { readonly audience: DraftAudience; readonly purpose: DraftPurpose },
  scene: DraftScene,
  texts: DraftTexts,
): { subject: string; body: string; keys: SentenceKey[] } {
  const plan = plans[audience][purpose]
  const { words } = scene
  const timesOf: Partial<Record<SentenceKey, Readonly<Record<string, string | undefined>>>> = {
    arrivedLate: { time: words.arrived },
    customerPickedUp: { time: words.pickedUp, stop: words.pickupStop },
    customerDeliveredAt: { time: words.delivered, stop: words.deliveredStop },
    carrierDelivered: { time: words.delivered, stop: words.deliveredStop },
  }
  let { order } = words
  const said = plan.sentences(scene).flatMap((key) => {
    const template = texts.sentences[key]
    const text = fill(template, { ...words, ...timesOf[key], order })
    if (text === undefined) return []
    // The references stand where the order is first named; after that its number is enough.
    if (template.includes('{order}')) order = words.number
    return [{ key, text }]
  })
  const { greeting, closing } = texts.sentences
  return {
    subject: fill(texts.subjects[subjectOf(plan, scene)], words) ?? '',
    body: [greeting, said.map(({ text }) => text).join('\n'), closing].join('\n\n'),
    keys: said.map(({ key }) => key),
  }
}
