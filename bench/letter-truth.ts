// What a careful human read in a letter (NAME.txt beside NAME.json), held against what was read of it: one finding for each fact of the truth.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bodies } from '../src/vocabulary/bodies.ts'
import type { Extraction, Figure, Period } from '../src/vocabulary/reply.ts'
import type { Survey } from '../src/vocabulary/survey.ts'

export interface Truth {
  body: string
  ons_code: string
  /** Where it answers for several that do not exist: their names, its own first. */
  answers_for?: string[]
  kind: string
  status: string
  reference: string
  response_date: string | null
  /** null, here and below: not visible in this text. */
  exemptions: { section: string; scope: string }[] | null
  counts: WantedCount[] | null
  case_rows: number | null
  outcomes: Record<string, number> | null
}

interface WantedCount {
  measure: string
  period: string
  population: string
  value: number
  suppressed: boolean
}

export interface Letter {
  name: string
  text: string
  truth: Truth
  /** The slug of the body that sent it; undefined where the truth names none that we know. */
  body: string | undefined
  /** What was asked of whom, where the letter must be told whom it may speak of. */
  survey?: Survey
}

export function lettersIn(folder: string): Letter[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
    .sort()
  return names.map((name) => {
    const truth: Truth = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    const body = bodies.find(
      ({ officialName, onsCode }) =>
        officialName === truth.body || (truth.ons_code !== '' && onsCode === truth.ons_code),
    )?.slug
    const asked = truth.answers_for?.map((one) => ({ slug: one, name: one, workforce: null }))
    return {
      name,
      text: readFileSync(join(folder, `${name}.txt`), 'utf8'),
      truth,
      body: body ?? asked?.[0]?.slug,
      ...(asked && { survey: { ...UNASKED, bodies: asked } }),
    }
  })
}

/** Nothing but its bodies. */
const UNASKED: Survey = {
  slug: 'unasked',
  title: 'Nothing asked',
  law: 'foia',
  period: null,
  questions: [],
  bodies: [],
  readers: 1,
  packs: ['police-conduct'],
}

/** The last four ask of what was read: is it in the truth? (beside: as an outcome, where it is no count of its own) */
export type Fact =
  | 'kind'
  | 'status'
  | 'reference'
  | 'date'
  | 'section'
  | 'notice'
  | 'count'
  | 'hidden'
  | 'rows'
  | 'outcome'
  | 'section too many'
  | 'invented'
  | 'beside'
  | 'sure'

export interface Finding {
  fact: Fact
  holds: boolean
  says: string
}

export const measuredBy = ({ name, truth }: Letter, read: Extraction): Finding[] => [
  ...theMessage(name, truth, read),
  ...sections(truth, read),
  ...counts(truth, read),
  ...calibration(truth, read.figures),
  ...cases(truth, read),
]

const finding = (fact: Fact, holds: boolean, says: string): Finding => ({ fact, holds, says })

function theMessage(name: string, truth: Truth, read: Extraction): Finding[] {
  const answers = read.questions.map(({ number, answer }) => `${number} ${answer}`).join(', ')
  const known =
    truth.reference === '' ||
    `${read.reference ?? ''} ${name}`.includes(truth.reference.split(' ')[0] ?? '')
  return [
    finding(
      'kind',
      read.kind === truth.kind,
      `kind ${read.kind}, not ${truth.kind} (${read.kindInk ?? ''})`,
    ),
    finding(
      'status',
      read.status === truth.status,
      `status ${read.status}, not ${truth.status} [${answers}]`,
    ),
    finding('reference', known, `reference ${read.reference ?? 'none'}, not ${truth.reference}`),
    ...(truth.response_date
      ? [
          finding(
            'date',
            read.date === truth.response_date,
            `date ${read.date}, not ${truth.response_date}`,
          ),
        ]
      : []),
  ]
}

function sections({ exemptions }: Truth, read: Extraction): Finding[] {
  if (exemptions === null) return []
  const wanted = exemptions.flatMap(({ section, scope }) =>
    spelled(section).map((one) => ({ section: one, notice: scope === 'notice' })),
  )
  const asked = wanted.flatMap(({ section, notice }) => {
    const found = read.exemptions.filter((one) => sameSection(one.section, section))
    if (found.length === 0) return [finding('section', false, `missed ${section}`)]
    const scopes = found.map(({ scope }) => scope)
    return [
      finding('section', true, section),
      finding(
        'notice',
        scopes.every((scope) => (scope === 'notice') === notice),
        `${section} is ${scopes.join(' and ')}, ${notice ? 'and' : 'not'} a notice`,
      ),
    ]
  })
  const tooMany = [...new Set(read.exemptions.map(({ section }) => section))]
    .filter((section) => !wanted.some((one) => sameSection(section, one.section)))
    .map((section) => finding('section too many', false, `extra ${section}`))
  return [...asked, ...tooMany]
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

function counts(truth: Truth, read: Extraction): Finding[] {
  if (truth.counts === null)
    return read.figures.map((figure) => finding('invented', false, `invented ${inShort(figure)}`))
  const left = [...read.figures]
  const matched = truth.counts.map((wanted) => {
    const at = left.findIndex((figure) => sameCount(figure, wanted, truth))
    const [figure] = at < 0 ? [] : left.splice(at, 1)
    return { wanted, figure }
  })
  return [
    ...matched.flatMap(({ wanted, figure }) =>
      figure
        ? [finding('count', true, inShort(figure)), ...hidden(figure, wanted)]
        : [missed(wanted, left)],
    ),
    ...left.map((figure) =>
      finding('beside', isOutcome(figure, truth), `beside the truth: ${inShort(figure)}`),
    ),
  ]
}

const missed = ({ value, measure, period, population }: WantedCount, left: Figure[]): Finding =>
  finding(
    'count',
    false,
    `missed ${value} ${measure} (${period}, ${population}); left ${left.map(inShort).join(' | ')}`,
  )

/** A count that the body did not print in full is not exact. */
function hidden(figure: Figure, { suppressed }: WantedCount): Finding[] {
  const { value } = figure
  const exact = !('none' in value) && value.low === value.high
  return suppressed ? [finding('hidden', !exact, `exact, though hidden: ${inShort(figure)}`)] : []
}

/** A figure marked sure stands in the truth: as a count, as a count said again, or as an outcome. */
function calibration(truth: Truth, figures: readonly Figure[]): Finding[] {
  if (truth.counts === null) return []
  return figures
    .filter(({ sure }) => sure)
    .map((figure) => {
      const counted = truth.counts?.some((wanted) => sameCount(figure, wanted, truth))
      return finding(
        'sure',
        counted === true || isOutcome(figure, truth),
        `sure, and not in the truth: ${inShort(figure)}`,
      )
    })
}

const isOutcome = (figure: Figure, { outcomes }: Truth): boolean =>
  Object.entries(outcomes ?? {}).some(
    ([outcome, count]) =>
      figure.facets.outcome === outcome.replaceAll(' ', '_') && lowOf(figure) === count,
  )

const lowOf = ({ value }: Pick<Figure, 'value'>): number | null =>
  'none' in value ? (value.low ?? null) : value.low

function sameCount(
  { value, period, population }: Figure,
  wanted: WantedCount,
  { counts: all }: Truth,
): boolean {
  if (lowOf({ value }) !== wanted.value) return false
  const people = Array.isArray(population) ? population.join(' and ') : population
  const samePeople =
    people === wanted.population ||
    (wanted.population === 'n/a' && people === 'unknown') ||
    wanted.population.includes(people)
  const asked = wanted.period === 'same' ? (all?.[0]?.period ?? '') : wanted.period
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

function cases({ case_rows: rows, outcomes }: Truth, read: Extraction): Finding[] {
  const told =
    rows === null
      ? []
      : [
          finding(
            'rows',
            read.caseRows.length === rows,
            `${read.caseRows.length} case rows, not ${rows}`,
          ),
        ]
  const came = Object.entries(outcomes ?? {}).map(([outcome, count]) => {
    const id = outcome.replaceAll(' ', '_')
    const ofRows = read.caseRows.filter(({ facets }) => facets.outcome === id).length
    const counted = read.figures.some(
      ({ facets, value }) => facets.outcome === id && !('none' in value) && value.low === count,
    )
    return finding('outcome', ofRows === count || counted, `missed outcome ${count} × ${outcome}`)
  })
  return [...told, ...came]
}

export const inShort = (figure: Figure): string => {
  const { value, unitInk, unit, population, period, question, facets, sure, ink } = figure
  return `${JSON.stringify(value)} ${unit}/${unitInk} ${population} ${JSON.stringify(period)} q${question} ${JSON.stringify(facets)} ${sure ? 'sure' : 'unsure'} “${ink}”`
}
