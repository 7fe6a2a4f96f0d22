// survey.yaml: what is asked of whom, about which period.
import type { Node } from 'yaml'
import { WORKFORCE_DATES, type WorkforceDate } from '../vocabulary/bodies.ts'
import { FACETS, POPULATIONS, UNITS } from '../vocabulary/reply.ts'
import type { Law, Question, Survey } from '../vocabulary/survey.ts'
import { readBodies } from './read-bodies.ts'
import { readPeriod } from './read-period.ts'
import { slugOf } from './slug.ts'
import {
  day,
  type Fields,
  fieldsOf,
  flag,
  items,
  known,
  oneOf,
  required,
  text,
  texts,
} from './yaml-fields.ts'
import { complain, type Sheet } from './yaml-sheet.ts'

const FIELDS = [
  'title',
  'slug',
  'law',
  'wave',
  'period',
  'workforceAt',
  'questions',
  'bodies',
  'readers',
  'notComparable',
  'notice',
  'practice',
]
const QUESTION_FIELDS = ['number', 'asks', 'unit', 'populations', 'facets', 'rows', 'document']
const LAWS: Law[] = ['foia', 'foisa', 'eir']
/** Left out where it is wrong, and said: what is asked of whom still stands. */
const LEFT_OUT = { stops: false }

/** null when it cannot be told what is asked of whom; the sheet's problems say why. */
export function readSurvey(sheet: Sheet, folderName: string): Survey | null {
  const { root } = sheet
  const fields = fieldsOf(sheet, root, FIELDS)
  if (!fields) return null
  const workforceAt = readWorkforceDate(sheet, fields)
  const survey: Survey = {
    slug: slugOf(text(sheet, fields, 'slug') ?? folderName),
    title: required(sheet, fields, 'title', root),
    law: oneOf(sheet, fields, 'law', LAWS) ?? 'foia',
    period: readPeriod(sheet, fields.get('period')?.value ?? null),
    questions: readQuestions(sheet, fields),
    bodies: readBodies(sheet, fields, root, workforceAt),
    readers: text(sheet, fields, 'readers') === '2' ? 2 : 1,
    ...optional('wave', text(sheet, fields, 'wave')),
    ...optional('workforceAt', workforceAt ?? null),
    ...optional('notComparable', text(sheet, fields, 'notComparable')),
    ...optional('notice', text(sheet, fields, 'notice')),
    ...(flag(sheet, fields, 'practice') ? { practice: true } : {}),
  }
  const readers = text(sheet, fields, 'readers')
  if (readers !== null && !['1', '2'].includes(readers)) {
    complain(sheet, fields.get('readers')?.value, `“${readers}” readers: it is 1 or 2.`)
  }
  return survey
}

export const optional = <Name extends string>(
  name: Name,
  value: string | null,
): { [K in Name]?: string } =>
  value === null ? {} : ({ [name]: value } as { [K in Name]?: string })

function readWorkforceDate(sheet: Sheet, fields: Fields): WorkforceDate | undefined {
  const at = day(sheet, fields, 'workforceAt')
  if (at === undefined) return undefined
  return known(sheet, fields.get('workforceAt')?.value ?? null, at, WORKFORCE_DATES)
}

function readQuestions(sheet: Sheet, fields: Fields): Question[] {
  const seen = new Set<string>()
  const asked = items(sheet, fields.get('questions')?.value, 'questions')
  if (asked.length === 0)
    complain(
      sheet,
      fields.get('questions')?.key ?? sheet.root,
      'No question is asked. Write at least one: questions: [{ number: "1", asks: How many … }].',
    )
  return asked.flatMap((node) => {
    const question = readQuestion(sheet, node)
    if (!question) return []
    if (seen.has(question.number)) {
      complain(
        sheet,
        node,
        `There is already a question ${question.number}. Give each its own number.`,
      )
      return []
    }
    seen.add(question.number)
    return [question]
  })
}

function readQuestion(sheet: Sheet, node: Node): Question | null {
  const fields = fieldsOf(sheet, node, QUESTION_FIELDS)
  if (!fields) return null
  const unit = oneOf(sheet, fields, 'unit', UNITS, LEFT_OUT)
  const populations = texts(sheet, fields, 'populations').flatMap((word) => {
    const population = known(
      sheet,
      fields.get('populations')?.value ?? null,
      word,
      POPULATIONS,
      LEFT_OUT,
    )
    return population ? [population] : []
  })
  const facets = texts(sheet, fields, 'facets').filter((word) =>
    known(sheet, fields.get('facets')?.value ?? null, word, FACETS, LEFT_OUT),
  )
  const number = required(sheet, fields, 'number', node)
  if (number === '') return null
  return {
    number,
    asks: required(sheet, fields, 'asks', node),
    ...(unit ? { unit } : {}),
    ...(populations.length > 0 ? { populations } : {}),
    ...(facets.length > 0 ? { facets } : {}),
    ...(flag(sheet, fields, 'rows') ? { rows: true } : {}),
    ...(flag(sheet, fields, 'document') ? { document: true } : {}),
  }
}
