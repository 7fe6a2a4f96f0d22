// One row a printed case and field, with the ink of each.
import { placeInWords } from '../../vocabulary/place.ts'
import { fieldInWords, fieldLabel } from '../../wording/case-fields.ts'
import { sourceInWords } from '../../wording/source-words.ts'
import { isCounted } from '../cases/count-by-field.ts'
import type { Edition } from '../edition/edition.ts'
import { fieldInk, wholeInk } from '../pack/case-inks.ts'
import type { CaseConfirmed } from '../pack/input.ts'
import { CASES_CSV } from '../pack/paths.ts'
import { BODY, type Column, type DataTable } from './columns.ts'

const FIELD: Column[] = [
  { name: 'case', type: 'string', says: 'the name of the case: the rows of one have the same' },
  ...BODY,
  { name: 'question', type: 'string', says: 'the question’s number' },
  { name: 'counted', type: 'integer', says: '1 where it counts as one matter, else 0' },
  { name: 'example', type: 'integer', says: '1 where the editor set it first, else 0' },
  { name: 'field', type: 'string', says: 'what is told: rank, outcome …; act is what was done' },
  { name: 'field_in_words', type: 'string', says: 'the same as pages print it' },
  { name: 'value', type: 'string', says: 'what the field says, as a code where there is one' },
  { name: 'value_in_words', type: 'string', says: 'the same as pages print it' },
  {
    name: 'source',
    type: 'string',
    says: 'whose words these are: the letter, a statement, a paper',
  },
  { name: 'ink', type: 'string', says: 'exactly what stands in the source' },
  { name: 'sha256', type: 'string', says: 'the seal of the file it stands in' },
  { name: 'place', type: 'string', says: 'where in the file' },
  { name: 'opens', type: 'string', says: 'the page of this pack that shows it, marked' },
  { name: 'confirmed_by', type: 'string', says: 'who confirmed the reading' },
  { name: 'confirmed_on', type: 'date', says: 'when' },
]

export function casesTable(edition: Edition): DataTable {
  return {
    path: CASES_CSV,
    title: 'Every confirmed case, field by field, with the place of each',
    columns: FIELD,
    rows: (edition.input.cases ?? []).flatMap((one) => rowsOf(edition, one)),
  }
}

function rowsOf({ input, inks }: Edition, one: CaseConfirmed): DataTable['rows'] {
  const { survey } = input
  const { told, body } = one
  const name = survey.bodies.find(({ slug }) => slug === body)?.name ?? body
  const fields = [
    ...Object.entries(told.facets).map(([field, value]) => ({
      field,
      value,
      words: fieldInWords(survey, field, value),
      ink: fieldInk(told, field),
    })),
    ...(told.act
      ? [{ field: 'act', value: told.act.ink, words: told.act.ink, ink: told.act }]
      : []),
  ]
  const all =
    fields.length > 0 ? fields : [{ field: '', value: '', words: '', ink: wholeInk(told) }]
  return all.map(({ field, value, words, ink }) => [
    one.id,
    body,
    name,
    one.question,
    Number(isCounted(one)),
    Number(one.example),
    field,
    field === 'act' ? 'What was done' : fieldLabel(survey, field),
    value,
    words,
    sourceInWords(one.source),
    ink.ink,
    ink.sha256,
    placeInWords(ink.place),
    inks.find(body, ink)?.target ?? null,
    one.by,
    one.at.slice(0, 10),
  ])
}
