/** Which stop a piece of prose is about, by its name, its city, or words such as "shipper" and "receiver". */
import { fold } from './prose.ts'
import type { Stop } from './stops.ts'

export interface StopMention {
  readonly stop: Stop
  readonly start: number
  readonly end: number
  /** True for the stop's own name or city, false for a role ("receiver"). */
  readonly named: boolean
}

const generic = new Set(
  (
    'foods food store stores depot center centre warehouse distribution logistics supply plant company group industries ' +
    'market markets services service terminal transport freight trucking products product north south east west the inc ' +
    'llc ltd corp yard dock port city county lake fort saint port mount grand winter storm snow frost weather works'
  ).split(' '),
)

const pickupRole =
  /\b(?:shipper|shpr|shippers|pu|p\/u|pick[- ]?up|pickups|origin|expediteur|ramassage|cueillette|recoleccion|embarcador|remitente)\b/gu
const deliveryRole =
  /\b(?:receiver|rcvr|recvr|receivers|consignee|cnee|cons|delivery|deliver|delivering|del|dlvy|drop|dest|destination|dc|livraison|destinataire|entrega|consignatario|redelivery)\b/gu

/** "drop 2", "2nd delivery", "final drop": one of several stops by its place among its kind. */
const ordinals =
  /\b(?<kind>stop|drop|delivery|del|dlvy|drp|pick|pickup|pu|livraison|arret|entrega|parada)\s?#?\s?(?<number>[1-9])(?![\w:.]|\s?(?:am|pm|hrs?|hours?|min|h|h\d\d|of|trucks?|pallets?)\b)|\b(?<place>1st|first|2nd|second|3rd|third|4th|fourth|final|premiere?|primera?|segunda)\s(?<kind>stop|drop|delivery|del|pick|pickup|pu|livraison|arret|entrega|parada)\b/gu
const places: Readonly<Record<string, number>> = {
  '1st': 1,
  first: 1,
  premier: 1,
  premiere: 1,
  primer: 1,
  primera: 1,
  '2nd': 2,
  second: 2,
  segunda: 2,
  '3rd': 3,
  third: 3,
  '4th': 4,
  fourth: 4,
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

function aliases(stop: Stop, stops: readonly Stop[]): string[] {
  const own: string[] = []
  const others = stops
    .filter((other) => other.taskId !== stop.taskId)
    .map((other) => fold(`${other.name ?? ''} ${other.city ?? ''}`))
    .join(' ')
  for (const whole of [stop.name, stop.city]) {
    if (whole === undefined) continue
    const folded = fold(whole)
    if (folded.length >= 3 && !others.includes(folded)) own.push(folded)
    for (const word of folded.split(/[^\p{L}\p{N}]+/u)) {
      if (word.length >= 4 && !generic.has(word) && !others.includes(word)) own.push(word)
    }
  }
  return [...new Set(own)]
}

/** Finds stops in folded text; made once per order. */
export class StopFinder {
  readonly #stops: readonly Stop[]
  readonly #patterns: readonly { readonly stop: Stop; readonly pattern: RegExp }[]

  constructor(stops: readonly Stop[]) {
    this.#stops = stops
    this.#patterns = stops.flatMap((stop) => {
      const names = aliases(stop, stops)
      if (names.length === 0) return []
      const source = names
        .toSorted((a, b) => b.length - a.length)
        .map(literally)
        .join('|')
      return [
        { stop, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu') },
      ]
    })
  }

  /** Every mention in the text; a role means the first open stop of that type at `at`. */
  find(folded: string, at: number): StopMention[] {
    const mentions: StopMention[] = []
    for (const { stop, pattern } of this.#patterns) {
      for (const match of folded.matchAll(pattern))
        mentions.push({ stop, start: match.index, end: match.index + match[0].length, named: true })
    }
    for (const [type, pattern] of [
      ['pickup', pickupRole],
      ['delivery', deliveryRole],
    ] as const) {
      const stop = this.nextOf(type, at)
      if (stop === undefined) continue
      for (const match of folded.matchAll(pattern))
        mentions.push({
          stop,
          start: match.index,
          end: match.index + match[0].length,
          named: false,
        })
    }
    mentions.push(...this.#byOrdinal(folded))
    return mentions.sort((a, b) => a.start - b.start)
  }

  /** Stops by number count every stop where the truck also picks up under that name, drops only deliveries. */
  #byOrdinal(folded: string): StopMention[] {
    const found: StopMention[] = []
    for (const match of folded.matchAll(ordinals)) {
      const { kind = '', number, place } = match.groups ?? {}
      const type = /^(?:pick|pu)/u.test(kind)
        ? 'pickup'
        : /^(?:stop|arret|parada)/u.test(kind) && number !== undefined
          ? null
          : 'delivery'
      const candidates = this.#stops.filter((stop) => type === null || stop.type === type)
      const index = number === undefined ? places[place ?? ''] : Number(number)
      const stop = index === undefined ? candidates.at(-1) : candidates[index - 1]
      if (stop === undefined) continue
      found.push({ stop, start: match.index, end: match.index + match[0].length, named: true })
    }
    return found
  }

  /** The first stop not yet reached at a moment (epoch milliseconds), of one type or of any. */
  nextOf(type: 'pickup' | 'delivery' | null, at: number): Stop | undefined {
    return this.#stops.find((stop) => (type === null || stop.type === type) && !reached(stop, at))
  }

  byTask(taskId: string): Stop | undefined {
    return this.#stops.find((stop) => stop.taskId === taskId)
  }
}

/** Whether the stop was reached by then. */
export function reached(stop: Stop, at: number): boolean {
  const time = stop.arrival ?? stop.completion
  if (time === undefined) return stop.done
  return time.epochMilliseconds <= at
}
