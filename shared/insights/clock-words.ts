/** Clock times in prose: `1430 CT`, `2pm local`, `quarter to five`, `14h30`, `a las 3 de la tarde`. */
import { hourWord, numberOf } from './number-words.ts'
import { zoneAfter } from './zone-words.ts'

export interface ClockMention {
  readonly start: number
  readonly end: number
  readonly hour: number
  readonly minute: number
  /** True when neither am/pm nor a 24-hour form says which half of the day is meant. */
  readonly ambiguous: boolean
  /** A zone the words name; absent means local to the stop. */
  readonly zone?: string
  /** The words name the writer's own time ("our time"). */
  readonly ours?: true
  /** Digits that may as well be another number (`1430`): they need words that make them a time. */
  readonly bare: boolean
}

type Reader = (groups: Readonly<Record<string, string | undefined>>) => {
  hour: number
  minute: number
  ambiguous: boolean
  bare?: boolean
  zone?: string
} | null

const meridiem = '(?<half>a\\.?m\\.?|p\\.?m\\.?)'
const notNumberOrWord = '(?<![\\w$#.,/])(?<!\\d:)(?<!(?<!eta\\s?)-)'
/** The digit is looked for first, since most places of a text hold none. */
const notNumber = `(?=\\d)${notNumberOrWord}`

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
  if (text === 'midnight' || text === 'midnite') return 24
  return numberOf(text ?? '')
}

const dayHalf = (part: string | undefined): string | undefined => {
  if (part === undefined) return undefined
  return /(?:manana|madrugada|morning|matin)/u.test(part) ? 'am' : 'pm'
}

const partOfDay =
  '(?:\\s?(?:(?:de|por|en) la (?<part>manana|madrugada|tarde|noche)|in the (?<part>morning|afternoon|evening)|du (?<part>matin|soir)|de l apres-midi))'

/** A number of three digits is a time only beside words that make it one: "by 430", "850 on the nose", "415 this aft". */
const timeBefore =
  '\\b(?:at|by|around|about|abt|eta|till?|until|before|after|and|between|be|says?|figures?|think|thinks|saying|said|tonight|tonite|tomorrow|tmrw|tmw|today|like|now|arr|del|dlv|deliver|arrive|arriving|arrival|confirms|confirmed|quoting|quoted|showing|shows|approx|closer to|make it|more like|calls for|is|there|in|on|for|morning|afternoon|evening|night|hay|hacia|it) |[@~] ?'
const timeAfter =
  '\\s?(?:this (?:am|pm|aft|afternoon|morning|evening)|today|tonight|tonite|tomorrow|tmrw|tmw|in the (?:morning|afternoon|evening)|on the (?:nose|dot)|sharp|-?ish\\b|local|lcl|their time|[cemp][sd]?t\\b|or so\\b|latest|at the latest|eta)'

const notUnits =
  '(?!\\s?(?:lbs?|pounds?|kgs?|miles?|mi|kms?|pcs|pieces|plts?|pallets?|skids|cases|ctns|cartons|gal|gallons|usd|cad|dollars|feet|ft|degrees|deg|mph|min|mins|minutes|hrs|hours|and \\d|north|south|east|west|nb|sb|eb|wb|k)\\b)(?!,\\d|%|/|-\\d|\\.\\d|:)'

const threeDigits: Reader = ({ hour, minute }) => ({
  hour: Number(hour),
  minute: Number(minute),
  ambiguous: true,
  bare: true,
})

const readers: readonly (readonly [string, Reader])[] = [
  [
    '(?=\\d)(?<=20\\d\\d-\\d\\d-\\d\\dt)(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d(?:\\.\\d+)?)?(?<offset>z|[+-]\\d\\d:?\\d\\d)?',
    ({ hour, minute, offset }) => ({
      hour: Number(hour),
      minute: Number(minute),
      ambiguous: false,
      ...(offset === undefined
        ? {}
        : { zone: offset === 'z' ? 'UTC' : offset.replace(/^(.\d\d):?/u, '$1:') }),
    }),
  ],
  [
    `(?=[1-9][0-5]\\d(?!\\w))(?<=${timeBefore})(?<hour>[1-9])(?<minute>[0-5]\\d)(?![\\w])${notUnits}`,
    threeDigits,
  ],
  [`${notNumber}(?<hour>[1-9])(?<minute>[0-5]\\d)(?=${timeAfter})`, threeDigits],
  [
    `${notNumberOrWord}(?<hour>1[0-2]|[1-9]|${hourWord})\\s?(?:-?ish\\s)?(?=(?:in the (?:morning|afternoon|evening)|at night|tonight|tonite|this (?:morning|afternoon|evening|aft)|de la (?:manana|tarde|noche|madrugada)|du (?:matin|soir))\\b)`,
    ({ hour }) => {
      const value = numberOf(hour ?? '')
      return value === undefined ? null : { hour: value, minute: 0, ambiguous: true }
    },
  ],
  [
    `(?=\\d)(?<=\\b(?:between|from|entre|de) )(?<hour>1?\\d|2[0-3])(?= ?(?:and|&|to|-|y|et|a) ?\\d)`,
    ({ hour }) => ({ hour: Number(hour), minute: 0, ambiguous: Number(hour) <= 12, bare: true }),
  ],
  [
    `(?=\\d)(?<=\\b(?:between|from|entre) (?:1?\\d|2[0-3])(?::?[0-5]\\d)? ?(?:and|&|to|-|y|et) ?)(?<hour>1?\\d|2[0-3])(?<minute>:?[0-5]\\d)?(?![\\w:])${notUnits}`,
    ({ hour, minute }) => ({
      hour: Number(hour),
      minute: Number((minute ?? '').replace(':', '')),
      ambiguous: Number(hour) <= 12,
      bare: true,
    }),
  ],
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
    `(?=\\d)(?<=\\b(?:vers|avant|apres|pour|des|eta|a)(?: les)? )(?<hour>[01]?\\d|2[0-3])\\s?(?:h|heures?)(?![\\w])`,
    ({ hour }) => ({ hour: Number(hour), minute: 0, ambiguous: false }),
  ],
  [
    `(?=\\d)(?<=\\b(?:demain|matin|soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hui|bas|arrive|arrivee|livre|livraison|prevu|prevue|client|vise|plutot|annonce|dit|confirme) )(?<hour>[01]?\\d|2[0-3])\\s?(?:h|heures)(?![\\w])|${notNumber}(?<hour>[01]?\\d|2[0-3])\\s?(?:h|heures)(?= (?:demain|ce (?:soir|matin|midi)|du (?:matin|soir)|aujourd|lundi|mardi|mercredi|jeudi|vendredi|pile|au plus))`,
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
    `${notNumber}(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?:\\s?(?<unit>hrs?|hours|h|horas|hs))?(?=l\\b|z\\b|[^\\w]|$)(?!\\s?(?:lbs?|pounds?|kgs?|miles?|mi|km|pcs|pieces|plts?|pallets?|skids|cases|ctns|cartons|gal|gallons|usd|cad|dollars|feet|ft)\\b)(?!,\\d|%|/|-\\d)`,
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
    `\\b(?<past>quarter|half|ten|twenty|five)(?: minutes)? (?<side>past|after|to|of|before|till?) (?<hour>noon|midnight|midnite|${hourWord}|\\d{1,2})\\b(?!\\s?(?:hrs?|hours|min))(?:\\s?${meridiem}(?![a-z]))?`,
    ({ past, side, hour, half }) => {
      const base = spokenHour(hour)
      if (base === undefined || base > 24) return null
      const shift = past === 'quarter' ? 15 : past === 'half' ? 30 : (numberOf(past ?? '') ?? 0)
      const signed = side === 'past' || side === 'after' ? shift : -shift
      const hours = half === undefined ? base : twelve(base, half)
      const total = hours * 60 + signed
      const named =
        hour === 'noon' || hour === 'midnight' || hour === 'midnite' || half !== undefined
      return { hour: Math.floor(total / 60), minute: ((total % 60) + 60) % 60, ambiguous: !named }
    },
  ],
  [
    `\\b(?<hour>${hourWord})\\s?${meridiem}(?![a-z])`,
    ({ hour, half }) => {
      const value = numberOf(hour ?? '')
      return value === undefined ? null : { hour: twelve(value, half), minute: 0, ambiguous: false }
    },
  ],
  [
    `${notNumber}(?<hour>1[3-9]|2[0-3])\\s?(?:hrs|hs|horas)(?!\\w)`,
    ({ hour }) => ({ hour: Number(hour), minute: 0, ambiguous: false, bare: true }),
  ],
  [
    `\\b(?:noon|noonish|midday|(?<!apres[- ])midi|mediodia)\\b`,
    () => ({ hour: 12, minute: 0, ambiguous: false }),
  ],
  [
    `\\b(?:midnight|midnite|midnt|minuit|medianoche)\\b`,
    () => ({ hour: 24, minute: 0, ambiguous: false }),
  ],
  [
    `(?<=\\b(?:around|about|by|at|before|after|till?|until|circa|approx|near|like|closer to) |~\\s?)(?<hour>\\d{1,2}|${hourWord})(?:\\s?o'?clock|\\s?-?ish)?(?=\\s*(?:[,;!)]|\\.(?!\\d)|$|latest\\b|at the latest|sharp\\b|on the\\b|but\\b|because\\b|bc\\b|due to\\b|barring\\b|depending\\b|assuming\\b|per\\b|with\\b|w/|for (?:del|unload|drop)|to (?:del|unload|drop)|his time\\b|their time\\b|our time\\b|local\\b|lcl\\b|[cemp][sd]?t\\b|central\\b|eastern\\b|mountain\\b|pacific\\b|today\\b|tonight\\b|tomorrow\\b|tmrw\\b|tmw\\b|mon|tue|wed|thu|fri|sat|sun|this\\b|in the\\b|if\\b|or so\\b))`,
    ({ hour }) => {
      const value = numberOf(hour ?? '')
      if (value === undefined || value < 1 || value > 23) return null
      return { hour: value, minute: 0, ambiguous: value <= 12 }
    },
  ],
  [
    `${notNumberOrWord}(?<hour>\\d{1,2}|${hourWord})\\s?(?:o'?clock|-?ish\\b|local\\b|lcl\\b)(?:\\s?${meridiem})?`,
    ({ hour, half }) => {
      const value = numberOf(hour ?? '')
      if (value === undefined || value > 23) return null
      if (half !== undefined) return { hour: twelve(value, half), minute: 0, ambiguous: false }
      return { hour: value, minute: 0, ambiguous: value <= 12 }
    },
  ],
]

const compiled = readers.map(([source, read]) => [new RegExp(source, 'gu'), read] as const)

/** Words whose digits are a number of something: a truck, a door, a road, a reference. */
const numbered =
  /(?:\b(?:unit|truck|trk|trailer|trl|trlr|tractor|dr|seal|po|load|ld|order|ord|pro|conf|confirmation|conf#|ref|room|ext|extension|suite|ste|code|mm|mile|milepost|marker|exit|(?<!(?:the|at|to|in|on) )(?:door|gate|lot|bay|dock)|hwy|highway|route|rte|rt|box|container|chassis|bol|pickup#|pu#|invoice|inv|rate|pays|paid|unidad|caja|puerta|quai|porte|camion|remorque|autoroute|carretera|km)\s?(?:is|was|no\.?|num|number)?\s?|#\s?|\$\s?|\b(?:i|us|sr|hwy|rt)-)$/u

/** The hyphen of a range of times: `1400-1600`, `2-4pm`, `13h-15h`. */
const range =
  /(?=[-–/])(?:(?<=(?<![\w$#.,:/-])(?:[01]\d|2[0-3])[0-5]\d\s?)[-–/](?=\s?(?:[01]\d|2[0-3])[0-5]\d(?![\w-]))|(?<=(?<![\w$#.,:/-])\d{1,2}(?::?\d\d)?\s?(?:[ap]m?|h(?:\d\d)?)?\s?)[-–](?=\s?\d{1,2}(?::\d\d|(?::?\d\d)?\s?(?:[ap]m?|h)\b)))/gu

/** Clock times of a folded text, in order; where two readings overlap, the earlier and longer one stands. */
export function readClocks(written: string): ClockMention[] {
  const folded = written.replace(range, ' ')
  const found: ClockMention[] = []
  for (const [pattern, read] of compiled) {
    for (const match of folded.matchAll(pattern)) {
      const time = read(match.groups ?? {})
      if (time === null || time.hour > 24) continue
      if (time.bare === true && numbered.test(folded.slice(0, match.index))) continue
      const end = match.index + match[0].length
      const after = time.zone === undefined ? zoneAfter(folded, match.index, end) : { end }
      const zone = time.zone ?? after.zone
      found.push({
        start: match.index,
        end: after.end,
        hour: time.hour,
        minute: time.minute,
        ambiguous: time.ambiguous,
        bare: time.bare === true && zone === undefined,
        ...(zone === undefined ? {} : { zone }),
        ...(after.ours === undefined ? {} : { ours: after.ours }),
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
