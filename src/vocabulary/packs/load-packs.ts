// The words that replies are read with: those of any reply, and of the packs that a survey names.
import type { Survey } from '../survey.ts'
import { everyMatch } from './every-match.ts'
import { packNames } from './names.ts'
import { type OutcomeWords, outcomeWords } from './outcomes.ts'
import { type PeopleWords, peopleWords } from './people.ts'
import { type SeverityWords, severityWords } from './severities.ts'
import { type ConductWords, conductWords } from './social-media.ts'
import { type SurveyWords, surveyWords } from './survey-words.ts'
import { type UnitFound, type UnitWords, unitWords } from './units.ts'
import { PACKS, wordLists } from './word-lists.ts'

/** Handed to whoever reads; without a pack its lists are empty, and nothing it knows is found. */
export interface Words extends PeopleWords, UnitWords, OutcomeWords, ConductWords, SeverityWords {
  /** The lists of one file, those of the packs beside the plain ones. */
  lists<Key extends string>(name: string, keys: readonly Key[]): Record<Key, string[]>
  /** The survey's own nouns, groups and categories; null where no survey says them. */
  asked: SurveyWords | null
}

const loaded = new Map<string, Words>()

/** Throws for a pack that nobody knows. The same packs give the same words. */
export function loadPacks(named: readonly string[]): Words {
  const unknown = named.find((name) => !PACKS.some((pack) => pack === name))
  if (unknown !== undefined) throw new Error(`there is no word pack “${unknown}”`)
  const packs = PACKS.filter((pack) => pack === 'plain' || named.includes(pack))
  const key = packs.join(' ')
  const words = loaded.get(key) ?? wordsOfPacks(packs)
  loaded.set(key, words)
  return words
}

function wordsOfPacks(packs: Parameters<typeof peopleWords>[0]): Words {
  const people = peopleWords(packs)
  return {
    ...people,
    ...unitWords(packs, people),
    ...outcomeWords(packs),
    ...conductWords(packs),
    ...severityWords(packs),
    lists: (name, keys) => wordLists(packs, name, keys),
    asked: null,
  }
}

/** The words of a survey's packs; of all packs, where no survey says which. */
export const packsOf = (survey: Pick<Survey, 'packs'> | undefined): Words =>
  loadPacks(survey?.packs ?? packNames)

/** The words of the surveys used last: each of their messages asks for them anew. */
const made = new Map<string, Words>()
const KEPT = 20

/** The words of a survey's packs and its own: what its questions count, whom they tell apart, the categories it names. */
export function wordsOf(survey: Survey | undefined): Words {
  if (!survey) return packsOf(survey)
  const { packs, questions, dimensions } = survey
  const key = JSON.stringify([packs, questions, dimensions])
  const before = made.get(key)
  if (before) return before
  const asked = surveyWords(survey)
  const words = withNouns({ ...packsOf(survey), asked }, asked)
  const [oldest] = made.keys()
  if (made.size >= KEPT && oldest !== undefined) made.delete(oldest)
  made.set(key, words)
  return words
}

/** The survey's nouns are what is counted, before any word of a pack. */
function withNouns(words: Words, asked: SurveyWords): Words {
  if (asked.questions.length === 0) return words
  const { unitPattern, unitsIn } = words
  /** A pack's own word stays the pack's, with whom it names. */
  const isKnown = (ink: string): boolean => unitsIn(ink).some((one) => one.ink === ink)
  const said = new RegExp(`(?<![\\w-])(?:${asked.nounPattern})(?![\\w-])`, 'gi')
  return {
    ...words,
    unitPattern: `${asked.nounPattern}|${unitPattern}`,
    unitsIn: (text) => {
      const own = [...everyMatch(text, said)].flatMap((match): UnitFound[] => {
        const unit = asked.nounNamed(match[0])?.unit
        const [start, end] = [match.index, match.index + match[0].length]
        return unit === undefined || isKnown(match[0])
          ? []
          : [{ start, end, ink: match[0], unit, population: null }]
      })
      const others = unitsIn(text).filter(
        (one) => !own.some(({ start, end }) => one.start < end && start < one.end),
      )
      return [...own, ...others].sort((a, b) => a.start - b.start)
    },
  }
}

/** The words of every pack there is. */
export const everyPack: Words = loadPacks(packNames)

/** What is made of words once and used often, such as a pattern: made at its first use, and kept with them. */
export function perWords<Made>(make: (words: Words) => Made): (words: Words) => Made {
  const made = new WeakMap<Words, { value: Made }>()
  return (words) => {
    const kept = made.get(words) ?? { value: make(words) }
    made.set(words, kept)
    return kept.value
  }
}
