// The cases that the lines of an answer tell, in lists or in running text, by the reader that makes most of them.
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import type { Case } from '../../vocabulary/reply.ts'
import type { CaseField } from '../asked/case-fields.ts'
import type { Letter, Line } from '../letter/letter.ts'
import { type Sentence, standsIn } from '../letter/sentences.ts'
import { monthsIn } from '../when/months.ts'
import { askedCases } from './asked-cases.ts'
import { narrativeCases } from './narrative-cases.ts'
import { type CasesTold, casesTold } from './prose-cases.ts'

export interface CasesInLines extends CasesTold {
  /** Those of a list: what its lines say is told of them. */
  listed: Case[]
}

export interface LinesTelling {
  letter: Letter
  lines: Line[]
  sentences: Sentence[]
  /** What cases are asked to tell in this answer. */
  fields: readonly CaseField[]
  /** The cases of its tables. */
  inTables: readonly Case[]
  /** The number of the question that wants them stands over the answer. */
  placed: boolean
}

export function casesInLines(words: Words, telling: LinesTelling): CasesInLines {
  const { letter, lines, sentences, fields, inTables, placed } = telling
  const prose = lines.filter(({ table }) => !table)
  const asked =
    fields.length > 1 ? askedCases(words, { letter, lines: prose, fields, inTables, placed }) : []
  const isOwn = !hasTrade(words)
  if (isOwn && asked.length > 0) return { ...NONE, listed: asked, cases: asked }
  const listed = narrativeCases(words, letter, lines)
  const told = casesTold(words, letter, besides(letter, sentences, listed))
  const cases = [...listed, ...told.cases].map((one) => withMonth(one, fields))
  const items = asked.filter((one) => one.listed)
  return items.length > 1 && fieldsOf(items) >= fieldsOf(cases)
    ? { ...NONE, listed: items, cases: items }
    : { ...told, listed, cases }
}

/** “In May 2018”, where a day or a month was asked for: as it stands, and not its year alone. */
function withMonth(one: Case, fields: readonly CaseField[]): Case {
  const { year, ...facets } = one.facets
  const { year: said, ...inks } = one.inks
  const time = fields.find(({ kind }) => kind === 'day' || kind === 'month')?.name
  if (!year || !said || !time || facets[time] !== undefined || monthsIn(said.ink).length === 0)
    return one
  return { ...one, facets: { [time]: said.ink, ...facets }, inks: { [time]: said, ...inks } }
}

const NONE: Omit<CasesTold, 'cases'> = { ones: [], unnumbered: false }

/** A pack knows the words of its trade, and how its sentences tell a case. */
const hasTrade = perWords((words) => words.ranked.length > 0)

const fieldsOf = (cases: readonly Case[]): number =>
  cases.reduce((sum, { facets, several }) => sum + (several ? 0 : Object.keys(facets).length), 0)

/** The line of “2018: …; 2019: …”, each of which was told. */
const holdsRun = (text: string, inks: ReadonlySet<string>): boolean =>
  text.includes('; ') &&
  text
    .split(/;\s+/)
    .slice(1)
    .some((piece) => inks.has(piece.trimEnd()))

/** Sentences that stand in no line which a list has told already. */
function besides(letter: Letter, sentences: Sentence[], listed: readonly Case[]): Sentence[] {
  const inks = new Set(listed.map(({ ink }) => ink))
  const told = letter.lines.filter(({ text }) => inks.has(text) || holdsRun(text, inks))
  return sentences.filter(({ start }) => standsIn(told, start) < 0)
}
