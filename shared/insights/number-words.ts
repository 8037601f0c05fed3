/** Numbers and durations in words, English, French and Spanish. */

const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fortyfive: 45,
  sixty: 60,
  ninety: 90,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  quinze: 15,
  vingt: 20,
  trente: 30,
  quarante: 40,
  uno: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  doce: 12,
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  an: 1,
  a: 1,
  couple: 2,
  few: 3,
  several: 4,
  par: 2,
  quelques: 3,
  unas: 3,
  unos: 3,
  algunas: 3,
  half: 0.5,
  demi: 0.5,
  media: 0.5,
}

/** A number written with digits or as a word; undefined for anything else. */
export function numberOf(text: string): number | undefined {
  const digits = /^\d+(?:[.,]\d+)?$/u.exec(text)
  if (digits !== null) return Number(text.replace(',', '.'))
  return numberWords[text]
}

export const hourWord =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)'

const word = Object.keys(numberWords)
  .filter((name) => !['par', 'half', 'demi', 'media', 'couple', 'few'].includes(name))
  .join('|')
const unit =
  '(?:hours?|hrs?|h|heures?|horas?|hs|minutes?|minutos?|mins?|mn|min|m|days?|jours?|dias?)'
const amount =
  '(?:\\d+(?:[.,]\\d+)?(?: 1/2)?\\+?|(?:a )?(?:good |solid )?(?:couple|few)(?: of)?(?: more)?|(?:une? )?demie?|(?:a )?half(?: an?| a)?|media|un par de|(?:one|two|three|four|five) and a half|' +
  `${word})`

const pattern = new RegExp(
  `(?<![\\w:./$#-])(?<first>${amount})(?:\\s?(?:-|–|to|or|a|ou|o)\\s?(?<second>${amount}))?` +
    `[\\s-]?(?:(?:solid|good|full|more|additional|extra)\\s)?(?<unit>${unit})\\b\\.?` +
    `(?<tail>\\s?and a half|\\s(?:n|&) (?:a )?half|\\sand half| y media| et demie?)?(?:(?:\\s?(?:and|et|y|,)?\\s?)(?<rest>\\d{1,2})\\s?(?:minutes?|minutos?|mins?|mn|min|m)\\b)?(?<bare>(?<=h)\\d{2}\\b)?`,
  'gu',
)
/** "an hour forty behind", "1 hr 20 late": minutes without their unit. */
const minuteWord =
  '(?:\\d{2}|five|ten|fifteen|twenty(?:[- ]five)?|thirty(?:[- ]five)?|forty(?:[- ]five)?|fifty|vingt|trente|quarante|veinte|treinta|cuarenta)'
const tells =
  '(?=\\s(?:late|behind|out\\b(?! of)|away|tardy|or so late|de retard|en retard|tarde|de retraso|over\\b|past))'
const unitless = new RegExp(
  `(?<![\\w:./$#-])(?:(?<hours>an|a|one|two|three|four|\\d{1,2})\\s?(?:hour|hr|hrs|hours|h)\\s(?:and\\s)?(?<rest>${minuteWord})|(?<hours>\\d{1,2}):(?<rest>[0-5]\\d)|(?<alone>\\d{1,2}|${minuteWord}))${tells}`,
  'gu',
)
/** "be there in 3", "in about 20": hours up to nine, else minutes. */
const inSome =
  /(?<=\b(?:there|here|onsite|site|arrive|arriving|arrives|deliver|delivering|eta|del|out|door|dock|receiver|rcvr)\s?:?,? (?:in|within) (?:about |abt |around |like |approx |another |roughly )?)(?<alone>\d{1,2})(?=\s*(?:[.,;!]|$))/gu
const minuteNumbers: Readonly<Record<string, number>> = {
  fifty: 50,
  'twenty five': 25,
  'thirty five': 35,
  'forty five': 45,
}

function minutesOf(text: string): number {
  const plain = text.replace('-', ' ')
  return minuteNumbers[plain] ?? numberOf(plain) ?? 0
}

/** "hour out", "hour and a half" without a number before it. */
const hourAndHalf = /\b(?:(?:hour|hr) (?:and|n|&) (?:a )?half|hora y media|heure et demie)\b/gu
const hourAlone =
  /(?<!\b(?:an?|half|per|rush|\d|one|this|that|the|last) )\b(?:hour|hr)(?= (?:late|behind|out\b(?! of)|away))/gu
const compact = /(?<![\w:./$#-])(\d{1,2})\s?h\s?(\d{2})(?!\d)/gu

export interface Duration {
  readonly start: number
  readonly end: number
  readonly minutes: number
  /** Whole days: kept apart, since a day across a clock change is not 24 hours. */
  readonly days: number
}

function amountOf(text: string): number | undefined {
  const half = / 1\/2$/u.test(text) ? 0.5 : 0
  if (text.endsWith(' and a half')) return (numberOf(text.replace(' and a half', '')) ?? 0) + 0.5
  const plain = text.replace(/(?: 1\/2)?\+?$/u, '')
  const direct = numberOf(plain)
  if (direct !== undefined) return direct + half
  for (const name of ['couple', 'few', 'half', 'demi', 'media', 'par'])
    if (plain.includes(name)) return numberWords[name]
  return undefined
}

/** Durations of a folded text; a range counts with its longer end, since a promise is kept by its latest moment. */
export function readDurations(folded: string): Duration[] {
  const found: Duration[] = []
  for (const match of folded.matchAll(pattern)) {
    const groups = match.groups ?? {}
    if (/^[a-z]+$/u.test(match[0])) continue
    const value = amountOf((groups.second ?? groups.first ?? '').trim())
    if (value === undefined) continue
    const kind = groups.unit ?? ''
    const half = groups.tail === undefined ? 0 : 0.5
    const total = value + half
    const start = match.index
    const end = match.index + match[0].length
    if (/^(?:d|j)/u.test(kind)) {
      const days = Math.floor(total)
      found.push({ start, end, days, minutes: Math.round((total - days) * 1_440) })
    } else {
      const scale = /^h/u.test(kind) ? 60 : 1
      const rest = Number(groups.rest ?? 0)
      found.push({ start, end, days: 0, minutes: Math.round(total * scale) + rest })
    }
  }
  for (const match of folded.matchAll(hourAndHalf)) {
    const start = match.index
    const end = start + match[0].length
    if (!found.some((other) => other.start < end && start < other.end))
      found.push({ start, end, days: 0, minutes: 90 })
  }
  for (const match of folded.matchAll(compact)) {
    const start = match.index
    const end = start + match[0].length
    const minutes = Number(match[1]) * 60 + Number(match[2])
    const overlapping = found.findIndex((other) => other.start < end && start < other.end)
    if (overlapping === -1) found.push({ start, end, days: 0, minutes })
    else found[overlapping] = { start, end, days: 0, minutes }
  }
  for (const match of folded.matchAll(unitless)) addBare(match, found)
  for (const match of folded.matchAll(inSome)) addBare(match, found)
  for (const match of folded.matchAll(hourAlone)) {
    const start = match.index
    const end = start + match[0].length
    if (!found.some((other) => other.start < end && start < other.end))
      found.push({ start, end, days: 0, minutes: 60 })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A length without the unit of its minutes, where nothing longer was read in its place. */
function addBare(match: RegExpExecArray, found: Duration[]): void {
  const { hours, rest, alone } = match.groups ?? {}
  const start = match.index
  const end = start + match[0].length
  const overlapping = found.findIndex((other) => other.start < end && start < other.end)
  const value = minutesOf(alone ?? rest ?? '')
  const minutes =
    alone === undefined
      ? (numberOf(hours ?? '') ?? 0) * 60 + value
      : value < 10
        ? value * 60
        : value
  if (overlapping === -1) found.push({ start, end, days: 0, minutes })
  else if (alone === undefined) found[overlapping] = { start, end, days: 0, minutes }
}
