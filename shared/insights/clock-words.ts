/** Clock times in prose: `1430 CT`, `2pm local`, `quarter to five`, `14h30`, `a las 3 de la tarde`. */
import { hourWord, numberOf } from './number-words.ts'

export interface ClockMention {
  readonly start: number
  readonly end: number
  readonly hour: number
  readonly minute: number
  /** True when neither am/pm nor a 24-hour form says which half of the day is meant. */
  readonly ambiguous: boolean
  /** A zone the words name; absent means local to the stop. */
  readonly zone?: string
  /** Digits that may as well be another number (`1430`): they need words that make them a time. */
  readonly bare: boolean
}

const zoneNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:ct|cst|cdt|central|centro)$/u, 'America/Chicago'],
  [/^(?:et|est|edt|eastern)$/u, 'America/New_York'],
  [/^(?:mt|mst|mdt|mountain)$/u, 'America/Denver'],
  [/^(?:pt|pst|pdt|pacific|pacifico|pacifique)$/u, 'America/Los_Angeles'],
  [/^(?:at|ast|adt|atlantic|atlantique)$/u, 'America/Halifax'],
  [/^(?:nst|ndt|newfoundland)$/u, 'America/St_Johns'],
  [/^(?:akst|akdt|alaska)$/u, 'America/Anchorage'],
  [/^(?:hst|hawaii)$/u, 'Pacific/Honolulu'],
  [/^(?:z|zulu|utc|gmt)$/u, 'UTC'],
  [/^ist$/u, 'Asia/Kolkata'],
  [/^(?:cet|cest)$/u, 'Europe/Paris'],
  [/^bst$/u, 'Europe/London'],
  [/^(?:aest|aedt)$/u, 'Australia/Sydney'],
]

function zoneAfter(folded: string, end: number): { zone?: string; end: number } {
  const match = /^\s?\(?(?<name>[a-z]+)\)?(?:\s(?:time|standard|daylight))*/u.exec(
    folded.slice(end, end + 24),
  )
  const name = match?.groups?.name ?? ''
  if (name === 'local' || name === 'lcl' || name === 'locale' || name === 'l')
    return { end: end + (match?.[0].length ?? 0) }
  // "at" is a preposition far more often than the Atlantic zone; "est" is French for "is".
  if (name === 'at' && !/^\s?at(?:\s?$|[,.;)])/u.test(folded.slice(end))) return { end }
  if (name === 'est' && /\b(?:arriv|prevu|retard|vers|livraison|camion|chauffeur)/u.test(folded))
    return { end }
  const zone = zoneNames.find(([names]) => names.test(name))?.[1]
  return zone === undefined ? { end } : { zone, end: end + (match?.[0].length ?? 0) }
}

type Reader = (groups: Readonly<Record<string, string | undefined>>) => {
  hour: number
  minute: number
  ambiguous: boolean
  bare?: boolean
} | null

const meridiem = '(?<half>a\\.?m\\.?|p\\.?m\\.?)'
const notNumber = '(?<![\\w$#.,:/-])'

function twelve(hour: number, half: string | undefined): number {
  const base = hour % 12
  return half?.startsWith('p') ? base + 12 : base
}

const clock: Reader = ({ hour, minute, half }) => {
  const value = Number(hour)
  if (half !== undefined && value <= 12)
    return { hour: twelve(value, half), minute: Number(minute ?? 0), ambiguous: false }
  const padded = (hour ?? '').length === 2
  return { hour: value, minute: Number(minute ?? 0), ambiguous: value <= 12 && !padded }
}

const spokenHour = (text: string | undefined): number | undefined => {
  if (text === 'noon' || text === 'midday') return 12
  if (text === 'midnight') return 24
  return numberOf(text ?? '')
}

const dayHalf = (part: string | undefined): string | undefined => {
  if (part === undefined) return undefined
  return /(?:manana|madrugada|morning|matin)/u.test(part) ? 'am' : 'pm'
}

const partOfDay =
  '(?:\\s?(?:(?:de|por|en) la (?<part>manana|madrugada|tarde|noche)|in the (?<part>morning|afternoon|evening)|du (?<part>matin|soir)|de l apres-midi))'

const readers: readonly (readonly [string, Reader])[] = [
  [
    `${notNumber}(?<hour>[01]?\\d|2[0-3])\\s?:\\s?(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?:\\s?${meridiem}(?![a-z])|(?<half>[ap])(?![a-z]))?${partOfDay}?`,
    (groups) => clock({ ...groups, half: groups.half ?? dayHalf(groups.part) }),
  ],
  [
    `${notNumber}(?<hour>[01]?\\d|2[0-3])\\s?h\\s?(?<minute>[0-5]\\d)?(?=\\D|$)(?!\\w)`,
    ({ hour, minute }) =>
      minute === undefined
        ? null
        : { hour: Number(hour), minute: Number(minute), ambiguous: false },
  ],
  [
    `(?<=\\b(?:vers|avant|apres|pour|des|eta|a)(?: les)? )(?<hour>[01]?\\d|2[0-3])\\s?(?:h|heures?)(?![\\w])`,
    ({ hour }) => ({ hour: Number(hour), minute: 0, ambiguous: false }),
  ],
  [
    `${notNumber}(?<hour>1[0-2]|0?[1-9])(?:\\s?${meridiem}(?![a-z])|(?<half>[ap])(?![\\w']))`,
    clock,
  ],
  [
    `${notNumber}(?<hour>1[0-2]|0?[1-9])[.h]?(?<minute>[0-5]\\d)\\s?(?:${meridiem}|(?<half>[ap]))(?![a-z])`,
    clock,
  ],
  [
    `(?<![\\w$#.,:/-])(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?:\\s?(?<unit>hrs?|hours|h|horas|hs))?(?=l\\b|z\\b|[^\\w]|$)(?!\\s?(?:lbs?|pounds?|kgs?|miles?|mi|km|pcs|pieces|plts?|pallets?|skids|cases|ctns|cartons|gal|gallons|usd|cad|dollars|feet|ft)\\b)(?!,\\d|%|/|-\\d)`,
    ({ hour, minute, unit }) => ({
      hour: Number(hour),
      minute: Number(minute),
      ambiguous: false,
      bare: unit === undefined,
    }),
  ],
  [
    `\\b(?:a eso de |como a |sobre |hacia |para |antes de )?(?:a )?las? (?<hour>\\d{1,2}|${hourWord})(?::(?<minute>[0-5]\\d)|(?<media> y media))?(?:\\s?${meridiem}(?![a-z])|\\s?(?<unit>hrs|horas|h)\\b)?${partOfDay}?(?![\\w])`,
    ({ hour, minute, media, half, unit, part }) => {
      const value = numberOf(hour ?? '')
      if (value === undefined || value > 23) return null
      const said = half ?? dayHalf(part)
      const minutes = media === undefined ? Number(minute ?? 0) : 30
      if (said !== undefined && value <= 12)
        return { hour: twelve(value, said), minute: minutes, ambiguous: false }
      const military = unit !== undefined || (hour ?? '').length === 2
      return { hour: value, minute: minutes, ambiguous: value <= 12 && !military }
    },
  ],
  [
    `\\b(?<past>quarter|half|ten|twenty|five)(?: minutes)? (?<side>past|after|to|of|before|till?) (?<hour>noon|midnight|${hourWord}|\\d{1,2})\\b(?!\\s?(?:hrs?|hours|min))(?:\\s?${meridiem}(?![a-z]))?`,
    ({ past, side, hour, half }) => {
      const base = spokenHour(hour)
      if (base === undefined || base > 24) return null
      const shift = past === 'quarter' ? 15 : past === 'half' ? 30 : (numberOf(past ?? '') ?? 0)
      const signed = side === 'past' || side === 'after' ? shift : -shift
      const hours = half === undefined ? base : twelve(base, half)
      const total = hours * 60 + signed
      const named = hour === 'noon' || hour === 'midnight' || half !== undefined
      return { hour: Math.floor(total / 60), minute: ((total % 60) + 60) % 60, ambiguous: !named }
    },
  ],
  [`\\b(?:noon|midday|midi|mediodia)\\b`, () => ({ hour: 12, minute: 0, ambiguous: false })],
  [`\\b(?:midnight|minuit|medianoche)\\b`, () => ({ hour: 24, minute: 0, ambiguous: false })],
  [
    `(?<=\\b(?:around|about|by|at|before|after|till?|until|circa|approx|near|like|closer to) |~\\s?)(?<hour>\\d{1,2}|${hourWord})(?:\\s?o'?clock|\\s?ish)?(?=\\s*(?:[,.;!)]|$|local\\b|lcl\\b|[cemp][sd]?t\\b|central\\b|eastern\\b|mountain\\b|pacific\\b|today\\b|tonight\\b|tomorrow\\b|tmrw\\b|tmw\\b|mon|tue|wed|thu|fri|sat|sun|this\\b|in the\\b|if\\b|or so\\b))`,
    ({ hour }) => {
      const value = numberOf(hour ?? '')
      if (value === undefined || value < 1 || value > 23) return null
      return { hour: value, minute: 0, ambiguous: value <= 12 }
    },
  ],
  [
    `${notNumber}(?<hour>\\d{1,2}|${hourWord})\\s?(?:o'?clock|-?ish\\b|local\\b|lcl\\b)(?:\\s?${meridiem})?`,
    ({ hour, half }) => {
      const value = numberOf(hour ?? '')
      if (value === undefined || value > 23) return null
      if (half !== undefined) return { hour: twelve(value, half), minute: 0, ambiguous: false }
      return { hour: value, minute: 0, ambiguous: value <= 12 }
    },
  ],
]

const compiled = readers.map(([source, read]) => [new RegExp(source, 'gu'), read] as const)

/** Clock times of a folded text, in order; where two readings overlap, the earlier and longer one stands. */
export function readClocks(folded: string): ClockMention[] {
  const found: ClockMention[] = []
  for (const [pattern, read] of compiled) {
    for (const match of folded.matchAll(pattern)) {
      const time = read(match.groups ?? {})
      if (time === null || time.hour > 24) continue
      const keepLocal = /(?:local|lcl)$/u.test(match[0])
      const after = keepLocal
        ? { end: match.index + match[0].length }
        : zoneAfter(folded, match.index + match[0].length)
      found.push({
        start: match.index,
        end: after.end,
        hour: time.hour,
        minute: time.minute,
        ambiguous: time.ambiguous,
        bare: time.bare === true && after.zone === undefined,
        ...(after.zone === undefined ? {} : { zone: after.zone }),
      })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: ClockMention[] = []
  for (const mention of found) {
    const last = kept.at(-1)
    if (last === undefined || mention.start >= last.end) kept.push(mention)
    else if (mention.end - mention.start > last.end - last.start + 2)
      kept[kept.length - 1] = mention
  }
  return kept
}
