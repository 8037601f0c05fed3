/** Time zones in words: `CT`, `HNE`, `hora del centro`, `Toronto time`, `local`. */

/** A zone that follows a clock time; `zone` absent means local to the stop. */
export interface ZoneMention {
  readonly zone?: string
  /** The writer's own time, that of the organisation. */
  readonly ours?: true
  readonly end: number
}

/** Zone, then the letters and names that mean it alone. One line per zone. */
const letters: readonly (readonly [string, string])[] = [
  ['America/Chicago', 'ct|cst|cdt|central|centro|centre|hnc|hac'],
  ['America/New_York', 'et|est|edt|eastern|este|hne|hae'],
  ['America/Denver', 'mt|mst|mdt|mountain|montana|hnr|har'],
  ['America/Los_Angeles', 'pt|pst|pdt|pacific|pacifico|pacifique|hnp|hap'],
  ['America/Halifax', 'at|ast|adt|atlantic|atlantico|atlantique|hna|haa'],
  ['America/St_Johns', 'nt|nst|ndt|newfoundland|nfld|hnt|hat|terre-neuve'],
  ['America/Anchorage', 'akst|akdt|akt|alaska'],
  ['Pacific/Honolulu', 'hst|hawaii'],
  ['UTC', 'z|zulu|utc|gmt'],
  ['Asia/Kolkata', 'ist'],
  ['Europe/Paris', 'cet|cest'],
  ['Europe/London', 'bst'],
  ['Australia/Sydney', 'aest|aedt'],
]

/** Places whose time people name: "Dallas time", "hora de Laredo", "heure de Montréal". */
const places: readonly (readonly [string, string])[] = [
  [
    'America/Chicago',
    'chicago|dallas|houston|laredo|memphis|texas|tx|nashville|st louis|kansas city|minneapolis|winnipeg|manitoba',
  ],
  [
    'America/New_York',
    'new york|ny|toronto|montreal|ontario|quebec|atlanta|detroit|boston|miami|ottawa',
  ],
  ['America/Denver', 'denver|calgary|edmonton|alberta|el paso|utah|colorado'],
  ['America/Phoenix', 'arizona|az|phoenix'],
  [
    'America/Los_Angeles',
    'los angeles|la|california|cali|seattle|portland|vancouver|oregon|tijuana',
  ],
  ['America/Regina', 'saskatchewan|sask|regina|saskatoon'],
  ['America/Halifax', 'halifax|moncton|maritime|maritimes'],
  ['America/Mexico_City', 'mexico|cdmx|monterrey|mty'],
]

const byLetters = new Map(
  letters.flatMap(([zone, names]) => names.split('|').map((name) => [name, zone] as const)),
)
const byPlace = new Map(
  places.flatMap(([zone, names]) => names.split('|').map((name) => [name, zone] as const)),
)
const placeList = [...byPlace.keys()].join('|')

const local =
  /^\s?\(?(?:(?:their|there|receiver'?s?|rcvr'?s?|site|delivery|dest|stop)\s(?:local\s)?time|local|lcl|locale|l\b|heure locale|hora local|de la place)(?:\s(?:time|heure|hora))?\)?(?![\w'])/u
const ours = /^\s?\(?(?:our|office|hq|dispatch|broker)\s(?:local\s)?time\)?(?!\w)/u
const worded =
  /^,?\s?\(?(?:hora|tiempo|heure|hr)s?\s(?:normale\s|avancee\s|estandar\s)?(?:de\s(?:la\s|l[' ])?|del\s|du\s|des\s)?(?<name>[a-z-]+)\)?/u
const placed = new RegExp(
  `^\\s?\\(?(?<name>${placeList})\\s(?:local\\s)?time\\)?(?!\\w)|^,?\\s?(?:hora|heure) de (?<place>${placeList})(?!\\w)`,
  'u',
)
const plain = /^\s?\(?(?<name>[a-z]+)\)?(?:\s(?:time|standard|daylight))*/u
/** French letters that are English words too: a zone only after `16h30`. */
const shortFrench: Readonly<Record<string, string>> = {
  he: 'America/New_York',
  hc: 'America/Chicago',
  hr: 'America/Denver',
  hp: 'America/Los_Angeles',
  ha: 'America/Halifax',
}

/** Whether these letters name a zone: "est" is French for "is", "at" a preposition, "montana" a state. */
function meansZone(name: string, folded: string, end: number): boolean {
  const rest = folded.slice(end)
  if (name === 'at' || name === 'nt') return /^\s?\(?(?:at|nt)(?:\s?$|[,.;)])/u.test(rest)
  if (name === 'est')
    return (
      !/\b(?:arriv|prevu|retard|vers|livraison|camion|chauffeur|il|elle|on)\b/u.test(folded) ||
      /^\s?\(?est(?:\s?$|[,.;)])/u.test(rest)
    )
  if (name === 'este' || name === 'montana' || name === 'centre') return false
  if (name === 'mt')
    return !/^\s?mt\.? [a-z]/u.test(rest) || /^\s?mt (?:per|for|but|so|due|he|at)\b/u.test(rest)
  if (name === 'ist' || name === 'z') return true
  // "hat" and French "cet" are words as well.
  return !/^\s?(?:hat|har|hap|cet)\s[a-z]/u.test(rest)
}

/** The zone that follows a clock time, and where the mention then ends. */
export function zoneAfter(folded: string, start: number, end: number): ZoneMention {
  const rest = folded.slice(end, end + 40)
  const through = (match: RegExpExecArray) => end + match[0].length
  const localMatch = local.exec(rest)
  if (localMatch !== null) return { end: through(localMatch) }
  const oursMatch = ours.exec(rest)
  if (oursMatch !== null) return { end: through(oursMatch), ours: true }
  const wordedMatch = worded.exec(rest)
  const wordedZone = zoneOfWord(wordedMatch?.groups?.name ?? '')
  if (wordedMatch !== null && wordedZone !== undefined)
    return { zone: wordedZone, end: through(wordedMatch) }
  const placeMatch = placed.exec(rest)
  const placeZone = byPlace.get(placeMatch?.groups?.name ?? placeMatch?.groups?.place ?? '')
  if (placeMatch !== null && placeZone !== undefined)
    return { zone: placeZone, end: through(placeMatch) }
  const match = plain.exec(rest)
  const name = match?.groups?.name ?? ''
  if (match === null) return { end }
  const french = shortFrench[name]
  if (
    french !== undefined &&
    /h/u.test(folded.slice(start, end)) &&
    /^\s?\(?[a-z]{2}(?:\s?$|[,.;)])/u.test(rest)
  )
    return { zone: french, end: through(match) }
  const zone = byLetters.get(name)
  if (zone === undefined || !meansZone(name, folded, end)) return { end }
  return { zone, end: through(match) }
}

function zoneOfWord(name: string): string | undefined {
  if (name === 'rocheuses') return 'America/Denver'
  return name.length < 2 ? undefined : byLetters.get(name)
}
