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
import { type RecordsTold, recordCases } from './record-cases.ts'
import { casesInUnits } from './units/cases-in-units.ts'
import { tellsOfSeveral } from './units/tells-one.ts'
import { worthOfCases } from './units/worth.ts'

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
  const records = recordCases(words, letter, prose, fields)
  if (isOwn) {
    // What stands beside a table of cases, or under no number, may well count them
    const alone = placed && inTables.length === 0
    const heard = alone ? asked : asked.filter(({ ink }) => !tellsOfSeveral(ink))
    const units = casesInUnits(words, { letter, lines: prose, fields, placed: alone })
    const [most = []] = [heard, records.cases].toSorted(
      (a, b) => worthOfCases(b, fields.length) - worthOfCases(a, fields.length),
    )
    if (units.cases.length > 0 && units.worth > worthOfCases(most, fields.length))
      return { ...NONE, listed: units.cases, cases: units.cases }
    if (most.length > 0) return { ...NONE, listed: most, cases: most }
  }
  const lined = narrativeCases(words, letter, lines)
  const byLine = {
    listed: lined,
    told: casesTold(words, letter, besides(letter, sentences, lined)),
  }
  const { listed, told } =
    records.cases.length > 0 ? moreOf(byLine, { words, letter, sentences, records }) : byLine
  const cases = [...listed, ...told.cases].map((one) => withMonth(one, fields))
  const items = asked.filter((one) => one.listed)
  return items.length > 1 && fieldsOf(items) >= fieldsOf(cases)
    ? { ...NONE, listed: items, cases: items }
    : { ...told, listed, cases }
}

interface Read {
  listed: Case[]
  told: CasesTold
}

/** Records, and what the sentences beside them tell, where that is more than lines and sentences tell by themselves. */
function moreOf(
  byLine: Read,
  {
    words,
    letter,
    sentences,
    records,
  }: Pick<LinesTelling, 'letter' | 'sentences'> & { words: Words; records: RecordsTold },
): Read {
  const left = sentences.filter(
    ({ start, end }) => !records.lines.some((line) => line.start < end && start < line.end),
  )
  const byRecord = { listed: records.cases, told: casesTold(words, letter, left) }
  const all = ({ listed, told }: Read): number => fieldsOf([...listed, ...told.cases])
  return all(byRecord) > all(byLine) ? byRecord : byLine
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
  cases.reduce((sum, { facets, several }) => sum + (several ? 0 : much(facets)), 0)

/** A rank says the role, and a day its year and more. */
const much = (facets: Case['facets']): number =>
  Object.keys(facets).filter(
    (field) => !(field === 'role' && (facets.rank ?? facets.rankBand) !== undefined),
  ).length + (facets.date !== undefined && facets.year === undefined ? 1 : 0)

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
