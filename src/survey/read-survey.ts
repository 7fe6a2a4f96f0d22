// survey.yaml: what is asked of whom, about which period.
import { isMap, isScalar, isSeq, type Node } from 'yaml'
import {
  bodyOf,
  bodies as knownBodies,
  police43,
  WORKFORCE_DATES,
  type WorkforceDate,
} from '../vocabulary/bodies.ts'
import { FACETS, POPULATIONS, UNITS } from '../vocabulary/reply.ts'
import type { BodyAsked, Law, Question, Survey } from '../vocabulary/survey.ts'
import { readPeriod } from './read-period.ts'
import {
  complain,
  day,
  type Fields,
  fieldsOf,
  flag,
  items,
  known,
  nearest,
  oneOf,
  required,
  type Sheet,
  text,
  texts,
  wholeNumber,
} from './yaml-fields.ts'

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

/** A name for addresses: letters, digits and hyphens. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'survey'

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

function readBodies(
  sheet: Sheet,
  fields: Fields,
  root: Node | null,
  at?: WorkforceDate,
): BodyAsked[] {
  const node = fields.get('bodies')?.value ?? null
  if (!node) {
    complain(sheet, root, '“bodies” is missing: write police-43, or a list of bodies.')
    return []
  }
  if (isScalar(node) && node.value === 'police-43') {
    return police43.map(({ slug, name, workforce }) => ({
      slug,
      name,
      workforce: at ? workforce[at] : null,
    }))
  }
  const seen = new Set<string>()
  const listed = items(sheet, node, 'bodies, or police-43')
  if (listed.length === 0 && isSeq(node))
    complain(sheet, node, 'No body is asked. Write police-43, or a list of bodies.')
  return listed.flatMap((item) => {
    const body = readBody(sheet, item, at)
    if (!body) return []
    if (seen.has(body.slug)) {
      complain(sheet, item, `${body.slug} stands twice among the bodies.`)
      return []
    }
    seen.add(body.slug)
    return [body]
  })
}

function readBody(sheet: Sheet, node: Node, at?: WorkforceDate): BodyAsked | null {
  if (isScalar(node)) return knownBody(sheet, node, String(node.value), at)
  if (!isMap(node)) {
    complain(sheet, node, 'A body is its slug, or { slug, name, workforce }.')
    return null
  }
  const fields = fieldsOf(sheet, node, ['slug', 'name', 'workforce'])
  if (!fields) return null
  const slug = required(sheet, fields, 'slug', node)
  const name = text(sheet, fields, 'name')
  const workforce = wholeNumber(sheet, fields, 'workforce')
  if (slug === '') return null
  const body =
    name === null
      ? knownBody(sheet, node, slug, at)
      : { slug, name, workforce: workforceOf(slug, at) }
  return body && { ...body, workforce: workforce ?? body.workforce }
}

const workforceOf = (slug: string, at?: WorkforceDate): number | null =>
  at ? (bodyOf(slug)?.workforce[at] ?? null) : null

function knownBody(sheet: Sheet, node: Node, slug: string, at?: WorkforceDate): BodyAsked | null {
  const body = bodyOf(slug)
  if (body) return { slug, name: body.name, workforce: workforceOf(slug, at) }
  const near = nearest(
    slug,
    knownBodies.map((one) => one.slug),
  )
  complain(
    sheet,
    node,
    `“${slug}” is no body that Candour knows. ${near ? `Did you mean ${near}? ` : ''}For another body write { slug: ${slugOf(slug)}, name: … }.`,
  )
  return null
}
