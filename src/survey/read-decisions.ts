// decisions.yaml: what readers decided, each kept by the ink it is about.
import { isMap, isScalar, type Node } from 'yaml'
import type { Evidence, Place } from '../vocabulary/place.ts'
import { ANSWERS, type Facets, FIGURE_KINDS, type Population } from '../vocabulary/reply.ts'
import { ACTIONS, type Decision, type Question } from '../vocabulary/survey.ts'
import { TAKEN_FOR } from '../vocabulary/taken-for.ts'
import { kindDecided } from './kind-decided.ts'
import { readPeriod } from './read-period.ts'
import { optional } from './read-survey.ts'
import { readValue } from './read-value.ts'
import {
  type Fields,
  fieldsOf,
  items,
  oneOf,
  required,
  text,
  texts,
  wholeNumber,
} from './yaml-fields.ts'
import { complain, pairsOf, type Sheet } from './yaml-sheet.ts'

const FIELDS = [
  'action',
  'body',
  'question',
  'about',
  'evidence',
  'reads',
  'by',
  'at',
  'why',
  'aside',
  'act',
  'proposedBy',
]
const READS = [
  'kind',
  'unit',
  'unitInk',
  'population',
  'period',
  'facets',
  'was',
  'parts',
  'act',
  'value',
  'answer',
  'sections',
  'means',
  'message',
]
const ABOUT = ['figure', 'answer', 'contradiction', 'word', 'case', 'message', 'redaction'] as const

/** Of a survey with these bodies and questions; numbers are written as readers say them: pounds, days. */
export const readDecisions = (
  sheet: Sheet,
  bodies: readonly string[],
  questions: readonly Question[] = [],
): Decision[] =>
  items(sheet, sheet.root, 'decisions').flatMap(
    (node) => readDecision(sheet, node, bodies, questions) ?? [],
  )

function readDecision(
  sheet: Sheet,
  node: Node,
  bodies: readonly string[],
  questions: readonly Question[],
): Decision | null {
  const fields = fieldsOf(sheet, node, FIELDS)
  if (!fields) return null
  const action = oneOf(sheet, fields, 'action', ACTIONS)
  const about = oneOf(sheet, fields, 'about', ABOUT)
  const body = required(sheet, fields, 'body', node)
  const by = required(sheet, fields, 'by', node)
  const at = required(sheet, fields, 'at', node)
  const evidence = items(sheet, fields.get('evidence')?.value, 'evidence').flatMap(
    (item) => readEvidence(sheet, item) ?? [],
  )
  if (body !== '' && !bodies.includes(body)) {
    complain(sheet, fields.get('body')?.value, `“${body}” is no body of this survey.`)
    return null
  }
  if (!action || !about || by === '' || at === '') {
    if (!fields.has('action') || !fields.has('about'))
      complain(sheet, node, 'A decision says its action and what it is about.')
    return null
  }
  const question = text(sheet, fields, 'question') ?? undefined
  const act = wholeNumber(sheet, fields, 'act')
  const reads = fields.has('reads')
    ? readReads(sheet, fields.get('reads')?.value ?? null, { question, questions })
    : undefined
  return {
    action,
    body,
    ...optional('question', question ?? null),
    about,
    evidence,
    ...(reads ? { reads } : {}),
    by,
    at,
    ...optional('why', text(sheet, fields, 'why')),
    ...optional('aside', text(sheet, fields, 'aside')),
    ...(act === undefined ? {} : { act }),
    ...optional('proposedBy', text(sheet, fields, 'proposedBy')),
  }
}

interface Asked {
  question: string | undefined
  questions: readonly Question[]
}

function readReads(
  sheet: Sheet,
  node: Node | null,
  { question, questions }: Asked,
): Decision['reads'] {
  const fields = fieldsOf(sheet, node, READS)
  if (!fields) return undefined
  const unit = text(sheet, fields, 'unit')
  const population = readPopulation(sheet, fields)
  const said = oneOf(sheet, fields, 'kind', FIGURE_KINDS)
  const kind = said ?? kindDecided({ question, reads: unit ? { unit } : {} }, questions)
  const value = fields.has('value')
    ? readValue(sheet, fields.get('value')?.value ?? null, kind)
    : null
  const answer = oneOf(sheet, fields, 'answer', ANSWERS)
  const means = text(sheet, fields, 'means')
  const message = oneOf(sheet, fields, 'message', TAKEN_FOR)
  return {
    ...(said ? { kind: said } : {}),
    ...(unit ? { unit } : {}),
    ...optional('unitInk', text(sheet, fields, 'unitInk')),
    ...(population ? { population } : {}),
    ...(fields.has('period')
      ? { period: readPeriod(sheet, fields.get('period')?.value ?? null) }
      : {}),
    ...(fields.has('facets') ? { facets: readFacets(sheet, fields, 'facets') } : {}),
    ...(fields.has('was') ? { was: readFacets(sheet, fields, 'was') } : {}),
    ...readCase(sheet, fields),
    ...(value ? { value } : {}),
    ...(answer ? { answer } : {}),
    ...(fields.has('sections') ? { sections: texts(sheet, fields, 'sections') } : {}),
    ...(means === null ? {} : { means }),
    ...(message ? { message } : {}),
  }
}

function readPopulation(sheet: Sheet, fields: Fields): Population | Population[] | undefined {
  if (!fields.get('population')?.value) return undefined
  const one = text({ ...sheet, problems: [] }, fields, 'population')
  return one ?? texts(sheet, fields, 'population')
}

/** Whatever dimensions the survey and its packs have: each name with its category. */
function readFacets(sheet: Sheet, fields: Fields, name: 'facets' | 'was'): Facets {
  return facetsIn(sheet, fields.get(name)?.value ?? null)
}

/** Of a case that is several the fields of each; of any the words that say what was done. */
function readCase(
  sheet: Sheet,
  fields: Fields,
): Pick<NonNullable<Decision['reads']>, 'parts' | 'act'> {
  const quoted = fields.get('act')?.value
  const act = quoted ? readEvidence(sheet, quoted) : null
  return {
    ...(fields.has('parts') && {
      parts: items(sheet, fields.get('parts')?.value ?? null, 'parts').map((one) =>
        facetsIn(sheet, one),
      ),
    }),
    ...(act && { act }),
  }
}

function facetsIn(sheet: Sheet, node: Node | null): Facets {
  if (!isMap(node)) {
    complain(sheet, node, 'Facets are names with a value each: facets: { type: physical }.')
    return {}
  }
  return Object.fromEntries(
    pairsOf(node).flatMap(({ key, value }) =>
      isScalar(key) && isScalar(value)
        ? [[String(key.value), value.source ?? String(value.value)]]
        : [],
    ),
  )
}

const PLACE_FIELDS = ['kind', 'page', 'box', 'sheet', 'range', 'path', 'start', 'end']

function readEvidence(sheet: Sheet, node: Node): Evidence | null {
  const fields = fieldsOf(sheet, node, ['sha256', 'place', 'ink', 'prefix', 'suffix'])
  if (!fields) return null
  const place = readPlace(sheet, fields.get('place')?.value ?? null)
  const sha256 = required(sheet, fields, 'sha256', node)
  if (!place || sha256 === '') return null
  return {
    sha256,
    place,
    ink: text(sheet, fields, 'ink') ?? '',
    ...optional('prefix', text(sheet, fields, 'prefix')),
    ...optional('suffix', text(sheet, fields, 'suffix')),
  }
}

function readPlace(sheet: Sheet, node: Node | null): Place | null {
  const fields = fieldsOf(sheet, node, PLACE_FIELDS)
  if (!fields) return null
  const kind = oneOf(sheet, fields, 'kind', ['page', 'sheet', 'block', 'text'] as const)
  const start = wholeNumber(sheet, fields, 'start')
  const end = wholeNumber(sheet, fields, 'end')
  switch (kind) {
    case 'page': {
      const [x0, top, x1, bottom] = texts(sheet, fields, 'box').map(Number)
      const page = wholeNumber(sheet, fields, 'page')
      if (!page || [x0, top, x1, bottom].some((n) => n === undefined || Number.isNaN(n))) break
      return { kind, page, box: [x0 ?? 0, top ?? 0, x1 ?? 0, bottom ?? 0] }
    }
    case 'sheet':
      return {
        kind,
        sheet: text(sheet, fields, 'sheet') ?? '',
        range: required(sheet, fields, 'range', node),
      }
    case 'block': {
      const path = required(sheet, fields, 'path', node)
      return {
        kind,
        path,
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
      }
    }
    case 'text':
      if (start !== undefined && end !== undefined) return { kind, start, end }
      break
    case undefined:
      return null
  }
  complain(sheet, node, `This is no whole place of kind ${kind}.`)
  return null
}
