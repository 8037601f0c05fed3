/** Dates in prose: `Thu`, `tmrw`, `11/24`, `Nov 24`, `demain`, `el lunes`, `Monday AM`, seen from the day they were written. */
import { Temporal } from 'temporal-polyfill'

export interface DateMention {
  readonly start: number
  readonly end: number
  readonly date: Temporal.PlainDate
  /** True for a weekday name, which may mean this very day or the one in a week. */
  readonly weekday: boolean
}

/** Part of a day without a clock time, in minutes since midnight. */
export interface DayPart {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly half: 'am' | 'pm' | null
  /** A moment rather than a stretch: "EOD" is the end of the day whatever was planned. */
  readonly point: boolean
}

const weekdayNames: readonly string[] = [
  'monday|mon|lundi|lun|lunes',
  'tuesday|tues|tue|mardi|martes',
  'wednesday|weds|wed|mercredi|mer|miercoles',
  'thursday|thurs|thur|thu|jeudi|jeu|jueves',
  'friday|fri|vendredi|ven|viernes',
  'saturday|sat|samedi|sam|sabado',
  'sunday|sun|dimanche|dim|domingo',
]

const monthNames: readonly string[] = [
  'january|jan|janvier|janv|enero|ene',
  'february|feb|fevrier|fev|febrero',
  'march|mar|mars|marzo',
  'april|apr|avril|avr|abril|abr',
  'may|mai|mayo',
  'june|jun|juin|junio',
  'july|jul|juillet|juil|julio',
  'august|aug|aout|agosto|ago',
  'september|sept|sep|septembre|septiembre',
  'october|oct|octobre|octubre',
  'november|nov|novembre|noviembre',
  'december|dec|decembre|diciembre|dic',
]

function indexIn(names: readonly string[], word: string): number {
  return names.findIndex((list) => list.split('|').includes(word))
}

function nearest(month: number, day: number, year: number | undefined, today: Temporal.PlainDate) {
  const years = year === undefined ? [today.year - 1, today.year, today.year + 1] : [year]
  const candidates: Temporal.PlainDate[] = []
  for (const candidate of years) {
    try {
      candidates.push(
        Temporal.PlainDate.from({ year: candidate, month, day }, { overflow: 'reject' }),
      )
    } catch {
      // No such day in that year.
    }
  }
  const distance = (date: Temporal.PlainDate) => Math.abs(today.until(date).days)
  return candidates.sort((a, b) => distance(a) - distance(b)).at(0)
}

type Groups = Readonly<Record<string, string | undefined>>
type DateReader = (groups: Groups, today: Temporal.PlainDate) => Temporal.PlainDate | undefined

function fullYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const year = Number(text)
  return year < 100 ? 2000 + year : year
}

const weekdayList = weekdayNames.join('|')
const monthList = monthNames.join('|')

const slashed: DateReader = ({ a, b, year }, today) => {
  const first = nearest(Number(a), Number(b), fullYear(year), today)
  const second = nearest(Number(b), Number(a), fullYear(year), today)
  if (first === undefined || second === undefined) return first ?? second
  // Month first is usual here; day first only where month first is far off and day first is at hand.
  const far = (date: Temporal.PlainDate) => Math.abs(today.until(date).days)
  return far(first) > 45 && far(second) <= 14 ? second : first
}

const named: DateReader = ({ month, day, year }, today) =>
  nearest(indexIn(monthNames, month ?? '') + 1, Number(day), fullYear(year), today)

const weekday: DateReader = ({ name, next }, today) => {
  const target = indexIn(weekdayNames, name ?? '') + 1
  const ahead = (target - today.dayOfWeek + 7) % 7
  return today.add({ days: ahead === 0 && next !== undefined ? 7 : ahead })
}

const readers: readonly (readonly [string, DateReader])[] = [
  [
    '(?<![\\d-])(?<year>20\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)',
    ({ year, month, day }, today) => nearest(Number(month), Number(day), Number(year), today),
  ],
  ['(?<![\\d/$])(?<a>\\d{1,2})/(?<b>\\d{1,2})(?:/(?<year>20\\d\\d|\\d\\d))?(?![\\d/])', slashed],
  [
    '(?<![\\d-])(?<a>1[0-2]|0?[1-9])-(?<b>[0-3]?\\d)(?:-(?<year>20\\d\\d|\\d\\d))?(?=\\s?,?\\s?(?:@|at|\\d{1,2}:?\\d\\d\\b|\\d{1,2}\\s?[ap]m?\\b))',
    slashed,
  ],
  [
    `\\b(?<month>${monthList})\\.? (?<day>[0-3]?\\d)(?:st|nd|rd|th)?\\b(?!:|[ap]m|\\s?h\\b|\\d)(?:,? (?<year>20\\d\\d)\\b)?`,
    named,
  ],
  [
    `(?<![\\d:/])(?<day>[0-3]?\\d)(?:st|nd|rd|th|er)?(?: of| de)? (?<month>${monthList})\\b\\.?(?:,?(?: de)? (?<year>20\\d\\d)\\b)?`,
    named,
  ],
  [
    '\\b(?:the|on|le|el|dia) (?<day>[0-3]?\\d)(?:st|nd|rd|th)\\b',
    ({ day }, today) => {
      const here = nearest(today.month, Number(day), today.year, today)
      if (here !== undefined && Temporal.PlainDate.compare(here, today) >= 0) return here
      const later = today.add({ months: 1 })
      return nearest(later.month, Number(day), later.year, today)
    },
  ],
  [
    '\\b(?:day after (?:tomorrow|tmrw|tmw)|apres-demain|apres demain|pasado manana)\\b',
    (_, today) => today.add({ days: 2 }),
  ],
  [
    '\\b(?:tomorrow|tomorow|tommorow|tommorrow|tomorrows|tmrw|tmrrw|tmr|tmw|tmro|tomm?|2moro|2mrw|next day|following day|demain|lendemain|(?<!(?:la|de|por) )manana)\\b',
    (_, today) => today.add({ days: 1 }),
  ],
  [
    "\\b(?:today|tdy|tonight|tonite|2nite|this (?:morning|afternoon|evening|am|pm)|aujourd'?hui|ce (?:soir|matin|midi)|cet apres-midi|hoy|esta (?:noche|tarde|manana))\\b",
    (_, today) => today,
  ],
  ['\\b(?:yesterday|hier|ayer)\\b', (_, today) => today.subtract({ days: 1 })],
  [`\\b(?<next>next |prochain )?(?<name>${weekdayList})\\b\\.?(?!')`, weekday],
]

const compiled = readers.map(([source, read]) => [new RegExp(source, 'gu'), read] as const)

/** "sat 3 hours", "sun in his eyes": these short names are days only beside words that make them one. */
const doubtful = /^(?:sat|sun|mar|mer|sam|dim|ven|may|tom|tomm)$/u
const dayBefore =
  /(?:\b(?:on|by|til|till|until|for|this|next|eta|due|arrive|arriving|deliver|delivering|early|late|now|to|le)\s)$/u
const clockAfter =
  /^\.?,?\s(?:@|at|am\b|pm\b|morning|afternoon|evening|noon|\d{3,4}\b|\d{1,2}(?::|\s?[ap]m?\b))/u

/** Dates of a folded text as seen on `today`; a weekday is the coming one, `today` included. */
export function readDates(folded: string, today: Temporal.PlainDate): DateMention[] {
  const found: DateMention[] = []
  for (const [pattern, read] of compiled) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const bare = match[0].trim()
      if (
        doubtful.test(bare) &&
        !dayBefore.test(folded.slice(0, start)) &&
        !clockAfter.test(folded.slice(end))
      )
        continue
      const date = read(match.groups ?? {}, today)
      if (date !== undefined)
        found.push({ start, end, date, weekday: match.groups?.name !== undefined })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

const hour = 60
const endOfDay =
  /\b(?:end of (?:the )?(?:day|business)|eod|cob|eob|close of business|closing time|fin de (?:la )?journee|fin du jour|fin(?:al)? del dia)\b/gu
const parts: readonly (readonly [RegExp, number, number, 'am' | 'pm' | null])[] = [
  [
    /\b(?:first thing|start of (?:day|business)|sob|when (?:they|the receiver) opens?|at open(?:ing)?|crack of dawn|early am|early (?:morning|tomorrow)|a la premiere heure|a primera hora)\b/gu,
    6 * hour,
    8 * hour,
    'am',
  ],
  [/\b(?:mid[- ]?morning)\b/gu, 9 * hour, 11 * hour, 'am'],
  [endOfDay, 12 * hour, 17 * hour, 'pm'],
  [
    /(?<![\d:]\s?)\b(?:morning|am|matin|matinee|(?:la|por la|en la|de la) manana|overnight)\b/gu,
    0,
    12 * hour,
    'am',
  ],
  [/(?<![\d:]\s?)\b(?:afternoon|aft|pm|apres-midi|aprem|tarde)\b/gu, 12 * hour, 17 * hour, 'pm'],
  [/\b(?:evening|tonight|tonite|soir|soiree|noche|night)\b/gu, 17 * hour, 22 * hour, 'pm'],
]

/** Parts of a day named in a folded text. */
export function readDayParts(folded: string): DayPart[] {
  const found: DayPart[] = []
  for (const [pattern, from, to, half] of parts) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({ start, end, from, to, half, point: to === 8 * hour || pattern === endOfDay })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
