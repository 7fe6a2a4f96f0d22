// npm run bench:extract [-- FOLDER]: how well replies are understood, against a truth read by hand (NAME.txt beside NAME.json).
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractReply } from '../src/extract/extract-reply.ts'
import { aLetter } from '../src/extract/letter/a-letter.ts'
import { bodies } from '../src/vocabulary/bodies.ts'
import type { Extraction, Figure, Period } from '../src/vocabulary/reply.ts'

interface Truth {
  id: string
  body: string
  ons_code: string
  kind: string
  status: string
  reference: string
  response_date: string | null
  exemptions: { section: string; scope: string }[] | null
  counts:
    | { measure: string; period: string; population: string; value: number; suppressed: boolean }[]
    | null
  case_rows: number | null
  outcomes: Record<string, number> | null
}

const folder = process.argv[2] ?? 'fixtures/extract/replies'
if (!existsSync(folder)) {
  console.error(
    `There is no folder ${folder}. Name one that holds replies (NAME.txt) and their truth (NAME.json).`,
  )
  process.exit(2)
}
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))
  .filter((name) => existsSync(join(folder, `${name}.json`)))

const sums = {
  kind: 0,
  status: 0,
  exemptions: 0,
  exemptionsAsked: 0,
  extra: 0,
  counts: 0,
  countsAsked: 0,
  invented: 0,
  beside: 0,
  rows: 0,
  rowsAsked: 0,
  outcomes: 0,
  outcomesAsked: 0,
  reference: 0,
  date: 0,
  dateAsked: 0,
  sure: 0,
  sureRight: 0,
}

function measure(name: string, truth: Truth, read: Extraction): void {
  const wrong: string[] = []
  if (read.kind === truth.kind) sums.kind++
  else wrong.push(`kind ${read.kind}, not ${truth.kind} (${read.kindInk ?? ''})`)
  if (read.status === truth.status) sums.status++
  else
    wrong.push(
      `status ${read.status}, not ${truth.status} [${read.questions.map(({ number, answer }) => `${number} ${answer}`).join(', ')}]`,
    )
  exemptions(truth, read, wrong)
  counts(truth, read, wrong)
  cases(truth, read, wrong)
  if (
    truth.reference === '' ||
    `${read.reference ?? ''} ${name}`.includes(truth.reference.split(' ')[0] ?? '')
  )
    sums.reference++
  else if (text(read.reference) !== '')
    wrong.push(`reference ${read.reference}, not ${truth.reference}`)
  if (truth.response_date) {
    sums.dateAsked++
    if (read.date === truth.response_date) sums.date++
    else wrong.push(`date ${read.date}, not ${truth.response_date}`)
  }
  console.log(
    `${wrong.length === 0 ? 'right' : 'WRONG'}  ${name.padEnd(24)} ${read.kind}, ${read.status}; ${read.exemptions.map(({ section, question }) => (question ? `${section}@${question}` : section)).join(' ') || 'no sections'}; ${read.figures.length} figures, ${read.caseRows.length} rows`,
  )
  for (const line of wrong) console.log(`         ${line}`)
  if (process.env['CANDOUR_ALL'])
    console.log(
      read.figures.map((f) => `         = ${shown(f)}`).join('\n'),
      read.caseRows.map((r) => JSON.stringify(r.facets)).join('\n'),
    )
}

const text = (value: string | undefined): string => value ?? ''

function exemptions(truth: Truth, read: Extraction, wrong: string[]): void {
  if (truth.exemptions === null) return
  const expected = truth.exemptions.flatMap(({ section }) => spelled(section))
  const got = [...new Set(read.exemptions.map(({ section }) => section))]
  for (const section of expected) {
    sums.exemptionsAsked++
    if (got.some((other) => sameSection(other, section))) sums.exemptions++
    else wrong.push(`missed ${section}`)
  }
  for (const section of got.filter(
    (other) => !expected.some((wanted) => sameSection(other, wanted)),
  )) {
    sums.extra++
    wrong.push(`extra ${section}`)
  }
}

/** s31(1)(a)(b) in a truth is a list of two. */
function spelled(section: string): string[] {
  const list = /^(s\d+\(\d\w?\))((?:\([a-z]\)){2,})$/.exec(section)
  return list?.[1] && list[2]
    ? [...list[2].matchAll(/\([a-z]\)/g)].map(([letter]) => `${list[1]}${letter}`)
    : [section]
}

/** A letter that says only "Section 12" means s12(1) too. */
const sameSection = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b}(`) || b.startsWith(`${a}(`)

function counts(truth: Truth, read: Extraction, wrong: string[]): void {
  if (truth.counts === null) {
    sums.invented += read.figures.length
    for (const figure of read.figures) wrong.push(`invented ${shown(figure)}`)
    return
  }
  const left = [...read.figures]
  for (const wanted of truth.counts) {
    sums.countsAsked++
    const at = left.findIndex((figure) => sameCount(figure, wanted, truth))
    if (at >= 0) {
      sums.counts++
      left.splice(at, 1)
    } else
      wrong.push(
        `missed ${wanted.value} ${wanted.measure} (${wanted.period}, ${wanted.population}); left ${left.map(shown).join(' | ')}`,
      )
  }
  sums.beside += left.length
  for (const figure of left) console.log(`         beside the truth: ${shown(figure)}`)
  calibration(truth, read.figures)
}

/** Of the figures marked sure: how many the truth has, as a count, as a count said again, or as an outcome. */
function calibration(truth: Truth, figures: Figure[]): void {
  for (const figure of figures.filter(({ sure }) => sure)) {
    sums.sure++
    const counted = truth.counts?.some((wanted) => sameCount(figure, wanted, truth))
    const outcomes = Object.entries(truth.outcomes ?? {})
    const came = outcomes.some(
      ([outcome, count]) =>
        figure.facets.outcome === outcome.replaceAll(' ', '_') && lowOf(figure) === count,
    )
    if (counted || came) sums.sureRight++
    else console.log(`         sure, and not in the truth: ${shown(figure)}`)
  }
}

const lowOf = ({ value }: Pick<Figure, 'value'>): number | null =>
  'none' in value ? (value.low ?? null) : value.low

function sameCount(
  { value, period, population }: Figure,
  wanted: NonNullable<Truth['counts']>[number],
  truth: Truth,
): boolean {
  if (lowOf({ value }) !== wanted.value) return false
  const people = Array.isArray(population) ? population.join(' and ') : population
  const samePeople =
    people === wanted.population ||
    (wanted.population === 'n/a' && people === 'unknown') ||
    wanted.population.includes(people)
  const asked = wanted.period === 'same' ? (truth.counts?.[0]?.period ?? '') : wanted.period
  return samePeople && samePeriod(period, asked)
}

function samePeriod(period: Period, wanted: string): boolean {
  if (wanted === 'n/a') return true
  const [from = '', to = from] = wanted.split('..')
  if (!period) return false
  const read =
    'year' in period
      ? [`${period.year}-01-01`, `${period.year}-12-31`]
      : 'financialYear' in period
        ? [
            `${period.financialYear.slice(0, 4)}-04-01`,
            `${Number(period.financialYear.slice(0, 4)) + 1}-03-31`,
          ]
        : [period.from, period.to]
  return (read[0] ?? '').startsWith(from) && (read[1] ?? '').startsWith(to)
}

function cases(truth: Truth, read: Extraction, wrong: string[]): void {
  if (truth.case_rows !== null) {
    sums.rowsAsked++
    if (read.caseRows.length === truth.case_rows) sums.rows++
    else wrong.push(`${read.caseRows.length} case rows, not ${truth.case_rows}`)
  }
  for (const [outcome, count] of Object.entries(truth.outcomes ?? {})) {
    sums.outcomesAsked++
    const id = outcome.replaceAll(' ', '_')
    const told = read.caseRows.filter(({ facets }) => facets.outcome === id).length
    const counted = read.figures.find(
      ({ facets, value }) => facets.outcome === id && !('none' in value) && value.low === count,
    )
    if (told === count || counted) sums.outcomes++
    else wrong.push(`missed outcome ${count} × ${outcome}`)
  }
}

const shown = ({
  value,
  unitInk,
  unit,
  population,
  period,
  question,
  facets,
  sure,
  ink,
}: Figure): string =>
  `${JSON.stringify(value)} ${unit}/${unitInk} ${population} ${JSON.stringify(period)} q${question} ${JSON.stringify(facets)} ${sure ? 'sure' : 'unsure'} “${ink}”`

for (const name of names) {
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
  const truth = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Truth
  const body = bodies.find(
    ({ officialName, onsCode }) =>
      officialName === truth.body || (truth.ons_code !== '' && onsCode === truth.ons_code),
  )?.slug
  measure(name, truth, extractReply([aLetter(text, `${name}.txt`)], { file: `${name}.txt`, body }))
}

console.log(`
${names.length} replies: kind ${sums.kind}, status ${sums.status}, reference ${sums.reference}, date ${sums.date} of ${sums.dateAsked}
exemptions ${sums.exemptions} of ${sums.exemptionsAsked}, beside the truth ${sums.extra}
countable values with period and population ${sums.counts} of ${sums.countsAsked}; invented where the truth has none ${sums.invented}; beside a truth that has some ${sums.beside} (totals, parts, or wrong)
of ${sums.sure} figures marked sure, where the truth counts, ${sums.sureRight} stand in it (${((100 * sums.sureRight) / Math.max(1, sums.sure)).toFixed(1)} %)
case rows ${sums.rows} of ${sums.rowsAsked}, outcomes ${sums.outcomes} of ${sums.outcomesAsked}`)
