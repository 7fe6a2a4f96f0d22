// A survey's questions as a reply sheet asks them: years as columns, categories as rows, cases as rows of their own.
import type { Period } from '../vocabulary/reply.ts'
import { sheetWords, WHOM } from '../vocabulary/reply-sheet/frame.ts'
import type {
  CaseField,
  ReplySheet,
  SheetSplit,
  SheetTab,
  SheetWord,
} from '../vocabulary/reply-sheet/sheet.ts'
import type { BodyAsked, Question, Survey } from '../vocabulary/survey.ts'
import { labelsOf } from './labels.ts'
import { isTime, timeInWords, timesAsked } from './times-asked.ts'

export function sheetAsked(survey: Survey, body: BodyAsked | null): ReplySheet {
  return {
    survey: survey.slug,
    title: survey.title,
    body: body ? { slug: body.slug, name: body.name } : null,
    tabs: survey.questions.map((question) => tabOf(survey, question)),
  }
}

function tabOf(survey: Survey, question: Question): SheetTab {
  const { number, asks, counts, rows = false, document = false } = question
  const period: Period = question.period === undefined ? survey.period : question.period
  const by = question.by ?? []
  // what a question by rows names without saying of what kind it is, each row tells
  const fields = rows ? (question.fields ?? by) : null
  const splitBy = counts && !(rows && !question.fields) ? by : []
  const times = counts ? timesAsked(splitBy.find(isTime) ?? timeInWords(asks), period) : []
  return {
    number,
    asks,
    counts: counts ? { unit: counts.id, many: counts.many, kind: counts.kind } : null,
    period,
    times,
    splits: [
      ...groupsOf(survey, question),
      ...splitBy
        .filter((name) => !isTime(name) || times.length === 0)
        .map((name) => splitOf(survey, name)),
    ],
    cases: fields ? caseFields(survey, fields) : null,
    document,
  }
}

const groupsOf = (survey: Survey, { counts, whom = [] }: Question): SheetSplit[] =>
  counts && whom.length > 0
    ? [
        {
          name: WHOM,
          word: sheetWords.whom,
          categories: whom.map((id) => ({ id, word: labelsOf(survey).category(WHOM, id) })),
          open: false,
        },
      ]
    : []

function splitOf(survey: Survey, name: string): SheetSplit {
  const { categories, open } = categoriesOf(survey, name)
  return { name, word: asWords(name), categories, open }
}

/** A date first, unless one is asked for: a case without a time is in no year. */
function caseFields(survey: Survey, names: string[]): CaseField[] {
  const dated = names.some((name) => isTime(name) || name === 'date')
  return (dated ? names : ['date', ...names]).map((name) => {
    const { categories, open } = categoriesOf(survey, name)
    const word = name === 'date' ? sheetWords.date : asWords(name)
    return { name, word, choices: categories, open }
  })
}

/** The survey's own categories, else those of the packs it names, else none: the body writes its own. */
function categoriesOf(survey: Survey, name: string): { categories: SheetWord[]; open: boolean } {
  const own = survey.dimensions?.find((dimension) => dimension.name === name)
  if (own) {
    const categories = own.categories.map(({ id, words }) => ({ id, word: words[0] ?? id }))
    return { categories, open: own.open }
  }
  const packed = labelsOf(survey).meanings(name)
  return { categories: packed.map(({ id, label }) => ({ id, word: label })), open: true }
}

/** "rankBand" is "rank band". */
const asWords = (name: string): string =>
  name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll(/[-_]/g, ' ')
