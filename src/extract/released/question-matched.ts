// Which question a released table answers: the one whose own words it is headed with, and no other.
import { plainly, questionLine, sheetWords } from '../../vocabulary/reply-sheet/frame.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'

/** null where its title says none of them, or two. */
export function questionMatched(
  title: string | undefined,
  survey: Survey | undefined,
): Question | null {
  if (!title || !survey) return null
  const said = asSaid(title.replace(NUMBERED, ''))
  const found = survey.questions.filter(
    (question) =>
      said === asSaid(question.asks) || asSaid(title) === asSaid(questionLine(question)),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The number is the body's own: who split the letter may have counted otherwise. */
const NUMBERED = new RegExp(`^${sheetWords.question} \\S+: `)

/** Capitals, blanks and the sign at the end are a program's or a clerk's. */
const asSaid = (words: string): string =>
  plainly(words)
    .toLowerCase()
    .replace(/[\s.?:]+$/, '')
