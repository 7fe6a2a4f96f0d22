// What one version says otherwise than the one before: figures, cells, cases, sentences, statements, one by one, from their open data.
import { parseCsv } from '../../vocabulary/csv.ts'
import { MISSING } from '../../vocabulary/reply.ts'
import { missingInWords } from '../../wording/missing-words.ts'
import {
  BODIES_CSV,
  CASES_CSV,
  CELLS_CSV,
  CLAIMS_CSV,
  FIGURES_CSV,
  MISSING_CSV,
  SENTENCES_CSV,
  STATEMENTS_CSV,
} from '../pack/paths.ts'

export interface Difference {
  what: What
  /** Its slug; empty where it is of the whole. */
  body: string
  question: string
  /** What of it: "ward North", "rank". */
  of: string
  /** null: it was not there, is no longer there. */
  was: string | null
  is: string | null
}

export type What =
  | 'body'
  | 'number'
  | 'figure'
  | 'missing'
  | 'case'
  | 'claim'
  | 'sentence'
  | 'statement'

interface Watched {
  what: What
  path: string
  /** The columns that tell a row from the others; two that are alike are told apart by their order. */
  key: readonly string[]
  /** What of it a reader is told, in words. */
  of: readonly string[]
  says: readonly string[]
}

const VALUE = ['low', 'high', 'missing', 'section']

const WATCHED: readonly Watched[] = [
  { what: 'body', path: BODIES_CSV, key: ['body'], of: [], says: ['name', 'unit', ...VALUE] },
  {
    what: 'number',
    path: CELLS_CSV,
    key: ['body', 'question', 'unit', 'dimension', 'category'],
    of: ['category_in_words', 'unit'],
    says: VALUE,
  },
  {
    what: 'figure',
    path: FIGURES_CSV,
    key: ['body', 'question', 'sha256', 'place', 'ink', 'facets', 'period_from', 'period_to'],
    of: ['facets', 'unit_in_its_words'],
    says: ['ink', ...VALUE, 'population', 'unit', 'note'],
  },
  {
    what: 'missing',
    path: MISSING_CSV,
    key: ['body', 'question'],
    of: [],
    says: ['missing', 'section'],
  },
  {
    what: 'case',
    path: CASES_CSV,
    key: ['body', 'question', 'case', 'field'],
    of: ['field_in_words'],
    says: ['value_in_words'],
  },
  {
    what: 'claim',
    path: CLAIMS_CSV,
    key: ['body', 'paper', 'date'],
    of: ['paper'],
    says: ['says'],
  },
  {
    what: 'sentence',
    path: SENTENCES_CSV,
    key: ['body', 'kind'],
    of: ['kind'],
    says: ['sentence'],
  },
  {
    what: 'statement',
    path: STATEMENTS_CSV,
    key: ['body', 'asked_on'],
    of: [],
    says: ['claim', 'deadline', 'statement', 'received_on', 'joint_with'],
  },
]

/** By path: the tables of a pack. In the order of the tables and of their rows, what went first before what came. */
export function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Difference[] {
  return WATCHED.flatMap((watched) => {
    const [old, now] = [rowsOf(watched, before), rowsOf(watched, after)]
    const gone = [...old].flatMap(([key, row]) => (now.has(key) ? [] : [told(watched, row, null)]))
    const rest = [...now].flatMap(([key, row]) => {
      const was = old.get(key)
      return was?.says === row.says ? [] : [told(watched, was ?? null, row)]
    })
    return [...gone, ...rest]
  })
}

interface Row {
  body: string
  question: string
  of: string
  says: string
}

function rowsOf(
  { path, key, of, says }: Watched,
  tables: ReadonlyMap<string, string>,
): Map<string, Row> {
  const [head = [], ...rows] = parseCsv(tables.get(path) ?? '')
  const found = new Map<string, Row>()
  for (const row of rows) {
    const at = (name: string): string => row[head.indexOf(name)] ?? ''
    const name = JSON.stringify(key.map(at))
    let nth = name
    for (let n = 2; found.has(nth); n++) nth = `${name} ${n}`
    found.set(nth, {
      body: at('body'),
      question: at('question'),
      of: of.map(at).filter(Boolean).join(', '),
      says: saidIn(at, says),
    })
  }
  return found
}

/** "20", "0 to 4", "6 or more", "refused, s12"; other columns as they stand. */
function saidIn(at: (name: string) => string, says: readonly string[]): string {
  const others = says.flatMap((name) => {
    if (name === 'low' || name === 'high' || (name === 'section' && says.includes('missing')))
      return []
    return name === 'missing' ? whyMissing(at('missing'), at('section')) : at(name)
  })
  if (!says.includes('low')) return others.filter(Boolean).join('; ')
  const [low, high] = [at('low'), at('high')]
  const value =
    low === '' ? '' : high === low ? low : high === '' ? `${low} or more` : `${low} to ${high}`
  return [value, ...others].filter(Boolean).join(', ')
}

/** In the words of pages; a code that no list knows stands as it is. */
function whyMissing(code: string, section: string): string {
  const why = MISSING.find((one) => one === code)
  return why ? missingInWords(why, section || undefined) : code
}

function told({ what }: Watched, was: Row | null, is: Row | null): Difference {
  const { body = '', question = '', of = '' } = is ?? was ?? {}
  return { what, body, question, of, was: was?.says ?? null, is: is?.says ?? null }
}
