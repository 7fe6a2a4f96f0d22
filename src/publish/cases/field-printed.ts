// A field of a case as it is printed: the body's own word where a category of the survey's holds several, such as sheep among animals.
import { wordsOf } from '../../vocabulary/packs/load-packs.ts'
import { type SurveyWords, surveyWords } from '../../vocabulary/packs/survey-words.ts'
import type { Case } from '../../vocabulary/reply.ts'
import type { Dimension, Survey } from '../../vocabulary/survey.ts'
import { fieldInWords, nameOverAll } from '../../wording/case-fields.ts'
import { capital } from '../../wording/count-words.ts'

/** ink: what stands there; a value that a reader put right is printed as the survey calls it. */
export function fieldPrinted(survey: Survey, name: string, value: string, ink: string): string {
  const dimension = survey.dimensions?.find((one) => one.name === name)
  const word = ink.trim().replace(/\s+/g, ' ')
  if (word === '' || word.length > LONGEST) return fieldInWords(survey, name, value)
  if (!dimension)
    return ownOutcome(survey, name, { value, word }) ?? fieldInWords(survey, name, value)
  const named = finderOf(survey, dimension)(word)
  const isOwn = named.length === 1 && named[0]?.id === value
  // “Poultry”, of which a reader said that it is an animal, is none of those that the survey lists.
  const isUnlisted = named.length === 0 && nameOverAll(survey, name, value) !== null
  return isOwn || isUnlisted ? word : fieldInWords(survey, name, value)
}

/** “Unsubstantiated” is not “not upheld”, though one name holds both: null where the name holds one thing, or the word is letters (“WOA”). */
function ownOutcome(
  survey: Survey,
  name: string,
  { value, word }: { value: string; word: string },
): string | null {
  if (name !== 'outcome' || !/\p{Ll}/u.test(word)) return null
  if (!fieldInWords(survey, name, value).includes(' / ')) return null
  const meant = wordsOf(survey).outcomeMeant(word)
  return meant && 'id' in meant && meant.id === value ? capital(word) : null
}

/** As its row has it; null where the case does not tell it. */
export function fieldOfCase(
  survey: Survey,
  { told }: { told: Pick<Case, 'facets' | 'inks'> },
  name: string,
): string | null {
  const value = told.facets[name]
  // Without an ink of its own the field opens the whole case, which is no word for it.
  return value === undefined ? null : fieldPrinted(survey, name, value, told.inks[name]?.ink ?? '')
}

/** Longer words are a sentence, and no name of a thing. */
const LONGEST = 40

type Finder = SurveyWords['categoriesIn']

const made = new WeakMap<Survey, Map<string, Finder>>()

/** Made once a survey and dimension: a page has thousands of fields. */
function finderOf(survey: Survey, dimension: Dimension): Finder {
  const ofSurvey = made.get(survey) ?? new Map<string, Finder>()
  made.set(survey, ofSurvey)
  const finder =
    ofSurvey.get(dimension.name) ??
    surveyWords({ ...survey, questions: [], dimensions: [dimension] }).categoriesIn
  ofSurvey.set(dimension.name, finder)
  return finder
}
