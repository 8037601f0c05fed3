/** How an answer speaks: its sentences in one language, and stops, lengths and moments as that language says them. */
import type { Temporal } from 'temporal-polyfill'
import { markedProse } from '../safe-text.ts'
import type { AnswerTexts } from './answer-texts.ts'
import { englishAnswers } from './answer-texts-en.ts'
import { spanishAnswers } from './answer-texts-es.ts'
import { frenchAnswers } from './answer-texts-fr.ts'
import { lengthInWords, stopInWords } from './delay-words.ts'
import type { DraftLanguage, DraftTexts } from './draft-texts.ts'
import { spanishTexts } from './draft-texts-es.ts'
import { frenchTexts } from './draft-texts-fr.ts'
import { fill, momentWords, plannedWords } from './draft-words.ts'
import { fieldWords, optionWords, timeWords } from './field-words.ts'
import type { KnownNames } from './known-names.ts'
import { spanishNames } from './names-es.ts'
import { frenchClock, frenchNames } from './names-fr.ts'
import { formatHuman, type StopTime } from './stop-time.ts'
import type { Stop } from './stops.ts'
import type { StoryTexts } from './story-texts.ts'
import { englishStory } from './story-texts-en.ts'
import { spanishStory } from './story-texts-es.ts'
import { frenchStory } from './story-texts-fr.ts'

/** The stop of an answer: its kind, and where it is as far as that is known. */
type NamedStop = Parameters<typeof stopInWords>[0]

export interface Speech {
  readonly texts: AnswerTexts
  readonly story: StoryTexts
  /** Without an article: `delivery at Peach Cold Chain, Atlanta`. */
  stop(stop: NamedStop): string
  /** `95` minutes → `1 h 35 min`. */
  length(minutes: number): string
  /** A moment in a zone; where the language is English, without its day when that is near. */
  moment(instant: Temporal.Instant, zone: string, near?: Temporal.Instant): string
  /** A planned point or window. */
  span(time: StopTime, zone: string): string
  /** A machine name of Rose Rocket's, of a field or a kind of record: `poNum` → PO number. */
  field(machineName: string): string
  /** A status or another option: `inTransit` → in transit. What an organisation added itself stays as it is. */
  option(value: string): string
  /** The same where a change is quoted as evidence: there English keeps Rose Rocket's own names. */
  readonly quoting: { field(machineName: string): string; option(value: string): string }
}

const english: Speech = {
  texts: englishAnswers,
  story: englishStory,
  stop: stopInWords,
  length: lengthInWords,
  moment: formatHuman,
  span: timeWords,
  field: fieldWords,
  option: optionWords,
  quoting: { field: (name) => name, option: (value) => value },
}

const speeches: Readonly<Record<DraftLanguage, Speech>> = {
  en: english,
  fr: speechOf(frenchAnswers, frenchStory, frenchTexts, frenchNames, frenchClock),
  es: speechOf(spanishAnswers, spanishStory, spanishTexts, spanishNames),
}

/** The speech of a language; English where none is asked for. */
export function speechIn(language: DraftLanguage = 'en'): Speech {
  return speeches[language]
}

/** The plan of a stop: a moment, or from one to another. */
export function planInWords(stop: Stop, near: Temporal.Instant, speech: Speech): string {
  const { texts, moment } = speech
  if (stop.planned === null) return texts.summary.noPlan
  const start = moment(stop.planned.start, stop.zone, near)
  if (stop.planned.end === undefined) return start
  return texts.summary.range(start, moment(stop.planned.end, stop.zone, near))
}

function speechOf(
  texts: AnswerTexts,
  story: StoryTexts,
  words: DraftTexts,
  names: KnownNames,
  clock = (moment: string) => moment,
): Speech {
  const field = (machineName: string) => named(names.fields, machineName) ?? fieldWords(machineName)
  const option = (value: string) => named(names.options, value) ?? optionWords(value)
  return {
    texts,
    story,
    stop({ type, name, city }) {
      const place = [name, city]
        .flatMap((part) => (part === undefined ? [] : [markedProse(part)]))
        .join(', ')
      return place === '' ? words.stopOnly[type] : (fill(words.stopAt[type], { place }) ?? place)
    },
    length: (minutes) => lengthInWords(minutes).replace(/ d(?= |$)/u, ` ${words.day}`),
    moment: (instant, zone) => clock(momentWords(instant, zone, words)),
    span: (time, zone) => clock(plannedWords(time, zone, words)),
    field,
    option,
    quoting: { field, option },
  }
}

function named(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
