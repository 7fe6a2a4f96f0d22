// One question of survey.yaml: what it counts, of whom, by what; or the rows or the document it asks for.
import { isMap, isScalar, type Node } from 'yaml'
import { FIGURE_KINDS } from '../vocabulary/reply.ts'
import type { Noun, Question } from '../vocabulary/survey.ts'
import { timeInWords } from '../wording/times-asked.ts'
import { legacyKeys } from './legacy-keys.ts'
import { nounOf, severalOf } from './naming/noun.ts'
import { withNounsAsked } from './naming/nouns-asked.ts'
import { timeNamed } from './naming/time-named.ts'
import { readPeriod } from './read-period.ts'
import { type Fields, fieldsOf, flag, items, oneOf, required, text, texts } from './yaml-fields.ts'
import { complain, type Sheet } from './yaml-sheet.ts'

const FIELDS = [
  'number',
  'asks',
  'counts',
  'whom',
  'by',
  'partOf',
  'period',
  'rows',
  'fields',
  'document',
  // Keys of before a question said in its own words what it counts; still read.
  'unit',
  'populations',
  'facets',
]

/** Questions in their order; one that cannot be told from another is left out and said. */
export function readQuestions(sheet: Sheet, fields: Fields): Question[] {
  const seen = new Set<string>()
  const asked = items(sheet, fields.get('questions')?.value, 'questions')
  if (asked.length === 0)
    complain(
      sheet,
      fields.get('questions')?.key ?? sheet.root,
      'No question is asked. Write at least one: questions: [{ number: "1", asks: How many … }].',
    )
  const told = asked.flatMap((node) => {
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
  return withNounsAsked(told)
}

function readQuestion(sheet: Sheet, node: Node): Question | null {
  const fields = fieldsOf(sheet, node, FIELDS)
  if (!fields) return null
  const number = required(sheet, fields, 'number', node)
  const asks = required(sheet, fields, 'asks', node)
  if (number === '') return null
  const rows = readRows(sheet, fields)
  const document = flag(sheet, fields, 'document')
  const old = legacyKeys(sheet, fields)
  const counts = readNoun(sheet, fields.get('counts')?.value ?? null) ?? old.counts
  const partOf = text(sheet, fields, 'partOf')
  // Where nothing says what it counts, its own words do, and they say by what time.
  const inWords = counts || old.by.length > 0 ? undefined : timeInWords(asks)
  const time = inWords === undefined || document ? [] : [inWords]
  return {
    number,
    asks,
    ...(counts && { counts }),
    ...list('whom', texts(sheet, fields, 'whom'), old.whom),
    ...list('by', texts(sheet, fields, 'by').map(timeNamed), rows ? [] : [...old.by, ...time]),
    ...(partOf === null ? {} : { partOf }),
    ...(fields.has('period')
      ? { period: readPeriod(sheet, fields.get('period')?.value ?? null) }
      : {}),
    ...(rows && old.by.length > 0 ? { fields: old.by } : {}),
    ...(rows ?? {}),
    ...(document ? { document: true } : {}),
  }
}

const list = <Name extends 'whom' | 'by'>(
  name: Name,
  said: string[],
  old: string[],
): Pick<Question, Name> => {
  const all = said.length > 0 ? said : old
  return (all.length > 0 ? { [name]: all } : {}) as Pick<Question, Name>
}

/** rows: true, or the fields that each row should tell. */
function readRows(sheet: Sheet, fields: Fields): Pick<Question, 'rows' | 'fields'> | null {
  const value = fields.get('rows')?.value
  const named = texts(sheet, fields, 'fields')
  if (isScalar(value) && typeof value.value === 'boolean')
    return value.value ? { rows: true, ...(named.length > 0 && { fields: named }) } : null
  const told = texts(sheet, fields, 'rows')
  return told.length > 0 ? { rows: true, fields: told } : null
}

/** counts: claim, or { one, many, also, kind }. */
function readNoun(sheet: Sheet, node: Node | null): Noun | null {
  if (!node || (isScalar(node) && node.value === null)) return null
  if (isScalar(node)) return nounOf(String(node.value))
  if (!isMap(node)) {
    complain(sheet, node, NOUN_FORMS)
    return null
  }
  const fields = fieldsOf(sheet, node, ['one', 'many', 'also', 'kind', 'id', 'verb', 'verbs'])
  if (!fields) return null
  const one = text(sheet, fields, 'one') ?? text(sheet, fields, 'many')
  const kind = oneOf(sheet, fields, 'kind', FIGURE_KINDS) ?? 'count'
  if (one === null) {
    complain(sheet, node, NOUN_FORMS)
    return null
  }
  const noun = nounOf(one, kind)
  return {
    ...noun,
    many: text(sheet, fields, 'many') ?? severalOf(one),
    also: texts(sheet, fields, 'also'),
    ...readVerbs(sheet, fields, noun.id),
  }
}

/** verb: received, of its own noun; verbs: { person: investigated }, of whatever else bodies may count in. */
function readVerbs(sheet: Sheet, fields: Fields, id: string): Pick<Noun, 'verbs'> {
  const own = text(sheet, fields, 'verb')
  const node = fields.get('verbs')?.value
  const said = isMap(node)
    ? node.items.flatMap(({ key, value }): [string, string][] =>
        isScalar(key) && isScalar(value) ? [[String(key.value), String(value.value)]] : [],
      )
    : []
  if (node && !isMap(node))
    complain(sheet, node, 'Say it by unit: verbs: { person: investigated, case: recorded }.', {
      stops: false,
    })
  const verbs = { ...Object.fromEntries(said), ...(own !== null && { [id]: own }) }
  return Object.keys(verbs).length > 0 ? { verbs } : {}
}

const NOUN_FORMS =
  'Say what is counted: counts: claim, or counts: { one: claim, many: claims, also: [compensation claims], kind: count }.'
