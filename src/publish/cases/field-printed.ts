// A field of a case as it is printed: the body's own word where a category of the survey's holds several, such as sheep among animals.
import { surveyWords } from '../../vocabulary/packs/survey-words.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { fieldInWords } from '../../wording/case-fields.ts'

/** ink: what stands there; a value that a reader put right is printed as the survey calls it. */
export function fieldPrinted(survey: Survey, name: string, value: string, ink: string): string {
  const dimension = survey.dimensions?.find((one) => one.name === name)
  const word = ink.trim().replace(/\s+/g, ' ')
  if (!dimension || word === '' || word.length > LONGEST) return fieldInWords(survey, name, value)
  const { categoriesIn } = surveyWords({ ...survey, questions: [], dimensions: [dimension] })
  const [meant, second] = categoriesIn(word)
  return meant && !second && meant.id === value ? word : fieldInWords(survey, name, value)
}
/** Longer words are a sentence, and no name of a thing. */
const LONGEST = 40
