// The open data of a pack: every number with its place, every body, everything missing, everything printed.
import { placeInWords } from '../../vocabulary/place.ts'
import { type Period, populationsOf } from '../../vocabulary/reply.ts'
import { sourceInWords } from '../../wording/source-words.ts'
import { correctionsIn } from '../edition/corrections.ts'
import type { Edition } from '../edition/edition.ts'
import {
  BODIES_CSV,
  CASES_CSV,
  CELLS_CSV,
  CLAIMS_CSV,
  CORRECTIONS_CSV,
  FIGURES_CSV,
  IN_PRINT,
  MISSING_CSV,
  SENTENCES_CSV,
  STATEMENTS_CSV,
} from '../pack/paths.ts'
import { bodiesTable } from './bodies-table.ts'
import { casesTable } from './cases-table.ts'
import { cellsTable } from './cells-table.ts'
import { BODY, type Column, type DataTable, VALUE, valueColumns } from './columns.ts'
import { correctionsTable, rightsOfReply, sentencesTable, statementsTable } from './told-tables.ts'

/** Which tables there are; each is made when it is asked for. */
export const dataTables = (edition: Edition): TableToMake[] => [
  { path: FIGURES_CSV, make: () => figuresTable(edition) },
  { path: BODIES_CSV, make: () => bodiesTable(edition) },
  { path: CELLS_CSV, make: () => cellsTable(edition) },
  ...((edition.input.cases ?? []).length > 0
    ? [{ path: CASES_CSV, make: () => casesTable(edition) }]
    : []),
  { path: MISSING_CSV, make: () => missingTable(edition) },
  { path: CLAIMS_CSV, make: () => claimsTable(edition) },
  { path: SENTENCES_CSV, make: () => sentencesTable(edition) },
  ...(rightsOfReply(edition.input).length > 0
    ? [{ path: STATEMENTS_CSV, make: () => statementsTable(edition) }]
    : []),
  ...(correctionsIn(edition).length > 0
    ? [{ path: CORRECTIONS_CSV, make: () => correctionsTable(edition) }]
    : []),
]

export interface TableToMake {
  path: string
  make(): DataTable
}

const INK: Column[] = [
  { name: 'ink', type: 'string', says: 'exactly what stands in the source' },
  { name: 'file', type: 'string', says: 'the file it stands in' },
  { name: 'sha256', type: 'string', says: 'the file’s seal' },
  { name: 'place', type: 'string', says: 'where in the file' },
  { name: 'opens', type: 'string', says: 'the page of this pack that shows it, marked' },
]

const FIGURE: Column[] = [
  ...BODY,
  { name: 'question', type: 'string', says: 'the question’s number' },
  {
    name: 'kind',
    type: 'string',
    says: 'count, money (pounds), share (per cent), duration, average',
  },
  { name: 'unit', type: 'string', says: 'what is counted; a code of the list below' },
  { name: 'unit_in_its_words', type: 'string', says: 'the word of the source for it' },
  { name: 'population', type: 'string', says: 'who is counted; codes, joined by +' },
  { name: 'period_from', type: 'string', says: 'first day, or the year' },
  { name: 'period_to', type: 'string', says: 'last day, or the year' },
  {
    name: 'facets',
    type: 'string',
    says: 'what else narrows the number: name=value, joined by ;',
  },
  ...VALUE,
  {
    name: 'source',
    type: 'string',
    says: 'whose words these are: the body’s letter, a statement, a paper',
  },
  ...INK,
  { name: 'confirmed_by', type: 'string', says: 'who confirmed the reading' },
  { name: 'confirmed_on', type: 'date', says: 'when' },
  { name: 'note', type: 'string', says: 'what the editor noted beside it' },
]

function figuresTable({ input, inks }: Edition): DataTable {
  const names = namesOf(input)
  return {
    path: FIGURES_CSV,
    title: 'Every confirmed figure, with its place',
    columns: FIGURE,
    rows: input.figures.map(({ body, figure, by, at, noted }) => {
      const ink = inks.find(body, figure)
      const source = inks.sources.find(
        (one) => one.body === body && one.file.sha256 === figure.sha256,
      )
      return [
        body,
        names.get(body) ?? body,
        figure.question ?? null,
        figure.kind ?? 'count',
        figure.unit,
        figure.unitInk,
        populationsOf(figure).join('+'),
        ...periodColumns(figure.period),
        Object.entries(figure.facets)
          .map(([name, value]) => `${name}=${value}`)
          .join(';'),
        ...valueColumns(figure.value, figure.kind),
        sourceInWords(figure.source),
        figure.ink,
        source?.file.name ?? null,
        figure.sha256,
        placeInWords(figure.place),
        ink?.target ?? null,
        by,
        at.slice(0, 10),
        noted?.why ?? null,
      ]
    }),
  }
}

function missingTable({ input, inks }: Edition): DataTable {
  return {
    path: MISSING_CSV,
    title: 'Every number that is missing, and why',
    key: ['body', 'question'],
    columns: [
      ...BODY,
      { name: 'question', type: 'string', says: 'the question’s number' },
      { name: 'missing', type: 'string', says: 'why there is no number; a code of the list below' },
      { name: 'section', type: 'string', says: 'the section relied on' },
      { name: 'ink', type: 'string', says: 'what the letter says about it' },
      { name: 'opens', type: 'string', says: 'the page of this pack that shows it, marked' },
    ],
    rows: input.count.questions.flatMap(({ number, missing }) =>
      missing.map(({ body, name, why, section, evidence }) => [
        body,
        name,
        number,
        why,
        section ?? null,
        evidence?.ink ?? null,
        (evidence && inks.find(body, evidence)?.target) ?? null,
      ]),
    ),
  }
}

function claimsTable(edition: Edition): DataTable {
  return {
    path: CLAIMS_CSV,
    title: 'What others printed; never counted',
    columns: [
      { name: 'body', type: 'string', says: 'the body it is about; empty for all' },
      { name: 'question', type: 'string', says: 'the question’s number' },
      { name: 'paper', type: 'string', says: 'who printed it' },
      { name: 'date', type: 'date', says: 'when' },
      { name: 'says', type: 'string', says: 'what it says' },
      { name: 'low', type: 'number', says: 'the number, or its least' },
      { name: 'high', type: 'number', says: 'its most; empty where it is a floor' },
      { name: 'address', type: 'string', says: 'where it can be read' },
      { name: 'opens', type: 'string', says: 'the page of this pack that shows it' },
    ],
    rows: edition.input.claims.map((claim, i) => [
      claim.body ?? null,
      claim.question ?? null,
      claim.paper,
      claim.date ?? null,
      claim.says,
      claim.value?.low ?? null,
      claim.value?.high ?? null,
      claim.address ?? null,
      `${IN_PRINT}#p${i + 1}`,
    ]),
  }
}

const namesOf = ({ survey }: Edition['input']) =>
  new Map(survey.bodies.map(({ slug, name }) => [slug, name]))

function periodColumns(period: Period): [string | null, string | null] {
  if (period === null) return [null, null]
  if ('year' in period) return [period.year, period.year]
  if ('financialYear' in period) return [period.financialYear, period.financialYear]
  return [period.from, period.to]
}
