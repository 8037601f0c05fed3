/** What keeps a sentence from stating anything: questions, other orders, orders given to a machine. */
import type { Sentence } from './prose.ts'
import { type Fields, firstText } from './record-value.ts'

const machineOrders: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:instruction|instructions|prompt|prompts|rules|guidelines|directive|directives)\b/u,
  /\b(?:ignore[zr]?|oublie[zr]?)\b.{0,30}\b(?:instructions|consignes)\b/u,
  /\b(?:ignora|ignore|olvida)\b.{0,30}\b(?:instrucciones)\b/u,
  /\byou are (?:now )?(?:an?|the) (?:\w+ ){0,2}(?:assistant|ai|model|bot|agent)\b/u,
  /\b(?:system|assistant|developer) ?(?:prompt|message|note|override)?\s?:/u,
  /\b(?:chatgpt|gpt|llm|language model|ai assistant|ai model|copilot|claude)\b/u,
  /\b(?:when|if) (?:asked|summari[sz]ing|you (?:summari[sz]e|answer|explain|report))\b/u,
  /\b(?:respond|reply|answer) (?:only )?(?:with|that|as)\b/u,
  /\b(?:tell|inform|assure) the (?:customer|client|user|dispatcher)\b.{0,40}\b(?:that|it|was|is|we)\b/u,
  /\b(?:report|classify|label|mark|set|output|record|state) (?:this|it|the) (?:\w+ ){0,2}(?:as|cause|state|status|delay|category|party)\b/u,
  /\b(?:say|claim|pretend|write) (?:that |it |the |this )/u,
]

/** Whether the words are addressed to a machine; they and what follows them in the note state nothing. */
export function ordersAMachine(sentence: Sentence): boolean {
  return machineOrders.some((pattern) => pattern.test(sentence.folded))
}

function plain(reference: string): string {
  return reference.toLowerCase().replace(/[^a-z0-9]/gu, '')
}

const referencePattern =
  /\b(?:p\.?o\.?|orders?|ord|loads?|ld|shipments?|shpt|so|pro|trip|ref|commande|chargement|voyage|orden|pedido|carga|embarque|viaje)\s*(?:#|no\.?|num(?:ber|ero)?|nr)?\s*[:#-]?\s*(?<id>(?:(?<![a-z])[a-z]{1,4}-?)?\d{2,}[a-z]?)\b(?!\s?(?:lbs?|miles?|mi|hrs?|hours|min|pallets?|plts?|skids|pcs|cases|am|pm|kg|ft)\b|[:/])/gu
const otherLoad =
  /(?<!\b(?:on|to|from|off|at|with|w|by|into|onto|after|before|sur|en|con|a)\s(?:an|a|the|his|her|their|some|un|une|otro|otra)?\s?)\b(?:other|another|different|diff|dif|sister|separate|unrelated|autre|otra|otro|diferente)\s+(?:load|order|shipment|freight|one|trip|delivery|customer|commande|chargement|voyage|carga|orden|viaje|embarque|pedido)\b/u
const otherTruck =
  /\b(?:other|different|unrelated|autre)\s+(?:truck|driver|unit|camion|chauffeur)\b|\b(?:otro|otra)\s+(?:camion|unidad|chofer|operador)\b/u
const replacing =
  /\b(?:repower\w*|swap\w*|switch\w*|replac\w*|transfer\w*|recover\w*|send\w*|sent|find\w*|found|look\w*|buscando|busca|esperando|cambi\w+|need\w*|get\w*|hasta|remplac\w*|cherch\w*|relay|relief|mandar|with|w)\b/u
const notThisOne =
  /\b(?:not (?:this|our) (?:one|load|order|truck|shipment)|wrong (?:load|order)|pas (?:cette|notre) (?:commande|charge)|no (?:esta|este|nuestra) (?:carga|orden))\b/u
const letterReference = /(?<![a-z0-9-])(?<prefix>[a-z]{1,6})-(?<id>\d+)(?![\d-])/gu
const orderPrefixes = new Set([
  'o',
  'so',
  'po',
  'ord',
  'order',
  'ld',
  'load',
  'm',
  'm-o',
  'shp',
  'pro',
])

/** The references by which this order is known, to tell its own from other orders' references. */
export class OwnReferences {
  readonly #own = new Set<string>()
  readonly #prefix: string | null

  constructor(order: Fields, manifests: readonly Fields[]) {
    const names = [
      'fullId',
      'externalId',
      'poNum',
      'refNum',
      'loadTenderNum',
      'id',
      'name',
      'proNum',
    ]
    for (const record of [order, ...manifests]) {
      for (const name of names) {
        for (const part of (firstText(record, name) ?? '').split(/[\s,;/]+/u)) this.#learn(part)
      }
    }
    this.#prefix = /^([a-z]+)-/iu.exec(firstText(order, 'fullId') ?? '')?.[1]?.toLowerCase() ?? null
  }

  #learn(reference: string): void {
    const known = plain(reference)
    if (known === '') return
    this.#own.add(known)
    const digits = /(\d{2,})$/u.exec(known)?.[1] ?? /^[a-z]+(\d+)$/u.exec(known)?.[1]
    if (digits !== undefined) this.#own.add(digits)
  }

  #isOwn(reference: string): boolean {
    const known = plain(reference)
    const digits = /(\d+)$/u.exec(known)?.[1] ?? known
    return this.#own.has(known) || this.#own.has(digits)
  }

  /** Whether a sentence speaks of another order and not of this one. */
  elsewhere(sentence: Sentence): boolean {
    const { folded } = sentence
    let other =
      /\b(?:different|unrelated|separate|diferente) (?:load|order|shipment|truck|trip|job)\b/u.test(
        folded,
      ) ||
      (otherLoad.test(folded) && !/\banother one\b/u.test(folded)) ||
      /\b(?:under|with) (?:a|the) new (?:file|order|load|number)\b/u.test(folded) ||
      notThisOne.test(folded) ||
      (otherTruck.test(folded) && !replacing.test(folded))
    let own = false
    for (const match of folded.matchAll(referencePattern)) {
      if (this.#isOwn(match.groups?.id ?? '')) own = true
      else other = true
    }
    for (const match of folded.matchAll(letterReference)) {
      const prefix = match.groups?.prefix ?? ''
      if (this.#isOwn(`${prefix}${match.groups?.id ?? ''}`)) own = true
      else if (prefix === this.#prefix || orderPrefixes.has(prefix)) other = true
    }
    return other && !own
  }
}
