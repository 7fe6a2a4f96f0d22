// What a pack says that the decisions behind it do not carry. Held against the confirmed figures and answers themselves and, where all that
// was confirmed is right, against the truth: never against the count, which is what is tried here.
import type { BuildAnswer } from '../../src/count/build-answer.ts'
import type { PackFile, PackInput } from '../../src/publish/pack/input.ts'
import { parseCsv } from '../../src/vocabulary/csv.ts'
import { type Evidence, placeKey } from '../../src/vocabulary/place.ts'
import type { Answer } from '../../src/vocabulary/reply.ts'
import { amountsOf } from '../../src/wording/amounts.ts'
import { labelsOf } from '../../src/wording/labels.ts'
import { MISSING_WORDS } from '../../src/wording/missing-words.ts'
import { falseSentences } from './false-sentences.ts'
import { scoreTotals } from './score-build.ts'
import type { Printed } from './survey-read.ts'
import type { SurveyTruth } from './truth.ts'

/** Each with its page; `truth` where all that was confirmed is right. */
export function notCarried(printed: Printed, truth: SurveyTruth | null): string[] {
  const { input, pack, built } = printed
  const pages = pack
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, content }): Page => pageOf(path, String(content)))
  return [
    ...pages.flatMap(uglyWords),
    ...pages.flatMap((page) => statesSaid(page, input)),
    ...pages.flatMap((page) => numbersRead(page, input)),
    ...pages.flatMap(sumsWrong),
    ...pages.flatMap((page) => ranksOfFloors(page, built, input)),
    ...contradictionsShown(pages, input, truth),
    ...mixedUnsaid(pages, built),
    ...statesWithoutDecision(built, input),
    ...coverageOverstated(built, input),
    ...cellsWithoutFigure(pack, input),
    ...(truth ? untrue(truth, built, pack) : []),
  ]
}

interface Page {
  path: string
  html: string
  /** A paragraph, cell or heading each. */
  parts: string[]
  text: string
}

function pageOf(path: string, html: string): Page {
  const parts = html
    .replace(/<head>[\s\S]*?<\/head>/, ' ')
    .replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<span class="vh">[\s\S]*?<\/span>/g, '')
    .replace(/<\/?(?:p|li|h\d|td|th|tr|div|dt|dd|figcaption|caption|br)\b[^>]*>/g, '¶')
    .replace(/<\/(?:b|span)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .split('¶')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
  return { path, html, parts, text: parts.join(' | ') }
}

const UGLY =
  /\bNaN\b|\bundefined\b|\bInfinity\b|\[object|\bbetween (£?[\d,.]+) and \1\b(?![.,]?\d)|\bat least £?0\b(?![.,]\d)|(?<![\d.,])0\+|\b1 (?:councils|bodies|forces|trusts|authorities|public bodies)\b/i

/** Evidence pages show the letters themselves. */
const uglyWords = ({ path, parts }: Page): string[] =>
  path.startsWith('evidence/')
    ? []
    : parts.flatMap((part) => {
        const found = UGLY.exec(part)
        return found ? [`${path}: “${found[0]}” in “${part.slice(0, 120)}”`] : []
      })

/** What may only be said of a body when a person decided it. */
const DECIDED: readonly (keyof typeof MISSING_WORDS & Answer)[] = [
  'refused',
  'refused-cost',
  'ncnd',
  'not-held',
  'not-answered',
  'elsewhere',
]

function statesSaid({ path, parts }: Page, { survey, answers }: PackInput): string[] {
  const own = /^bodies\/(.+)\.html$/.exec(path)?.[1]
  return survey.bodies.flatMap(({ slug, name }) => {
    if (own !== undefined && own !== slug) return []
    const about = parts.filter((part) => own === slug || part.includes(name))
    return DECIDED.flatMap((state) => {
      const { did } = MISSING_WORDS[state]
      const whose = own === slug ? '' : `${literally(name)}(?: Council)?\\W{0,3}`
      const said = about.find((part) => new RegExp(`${whose}\\b${did}(?! on cost)`).test(part))
      const decided = answers.some(({ body, answer }) => body === slug && answer.answer === state)
      return said && !decided ? [`${path}: nobody decided “${said.slice(0, 120)}”`] : []
    })
  })
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A number that wears the mark of what was read is one that was confirmed, of the body whose page it is. */
function numbersRead({ path, html }: Page, input: PackInput): string[] {
  if (path.startsWith('evidence/')) return []
  const labels = labelsOf(input.survey)
  const own = /^bodies\/(.+)\.html$/.exec(path)?.[1]
  const figures = input.figures.filter(({ body }) => own === undefined || own === body)
  const known = new Set(
    figures.flatMap(({ figure }) => {
      if ('none' in figure.value) return []
      const { brief, words, one } = amountsOf(figure, labels)
      return [
        brief(figure.value),
        words(figure.value),
        one(figure.value.low),
        words(figure.value).replace(/^(?:between|at least) /, ''),
      ].map(plainly)
    }),
  )
  const claimed = new Set(
    input.claims.flatMap(({ value }) => (value ? [plainly(String(value.low))] : [])),
  )
  return [...html.matchAll(/<a class="ink[^"]*"[^>]*>([\s\S]*?)<\/a>/g)].flatMap(
    ([, shown = '']) => {
      const said = plainly(shown.replace(/<span class="vh">[\s\S]*?<\/span>/g, ''))
      const isOther = DAY.test(said) || isDataRow(said, input)
      return known.has(said) || claimed.has(said) || !/\d/.test(said) || isOther
        ? []
        : [`${path}: “${said}” is printed as read, and nobody confirmed it`]
    },
  )
}

const DAY = /^\d{1,2} \w+ \d{4}$/

const isDataRow = (said: string, { survey }: PackInput): boolean =>
  survey.bodies.some(({ workforce }) => workforce !== null && plainly(String(workforce)) === said)

const plainly = (shown: string): string =>
  shown
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/(?<=\d),(?=\d)/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** "558 = 288 + 132 + 118" adds up. */
function sumsWrong({ path, parts }: Page): string[] {
  return parts.flatMap((part) =>
    [...part.matchAll(/(£?[\d,.]+) = (£?[\d,.]+(?: \+ £?[\d,.]+)+)/g)].flatMap(
      ([whole, total = '', terms = '']) => {
        const number = (text: string) => Number(text.replace(/[£,]/g, '').replace(/\.$/, ''))
        const sum = terms.split(' + ').reduce((so, term) => so + number(term), 0)
        return Math.abs(sum - number(total)) < 0.005
          ? []
          : [`${path}: “${whole.slice(0, 120)}” does not add up`]
      },
    ),
  )
}

const RANKED = /\w+ of (\d+) ranked by rate|the average of the (\d+) with an exact/g

/** Whoever has a rank or stands in an average has one exact number. */
function ranksOfFloors({ path, parts }: Page, built: BuildAnswer, input: PackInput): string[] {
  if (!input.survey.per) return []
  const exact = built.questions.map(
    ({ bodies }) =>
      bodies.filter(({ value, rate }) => rate && !('none' in value) && value.low === value.high)
        .length,
  )
  return parts.flatMap((part) =>
    [...part.matchAll(RANKED)].flatMap(([said, of, among]) =>
      exact.includes(Number(of ?? among)) ? [] : [`${path}: “${said}”, of ${exact.join(', ')}`],
    ),
  )
}

const inkKey = (body: string, { sha256, place, ink }: Evidence): string =>
  `${body} ${sha256} ${placeKey(place)} ${ink}`

/** Only between numbers that somebody confirmed, and, where these are right, only where the body does contradict itself. */
function contradictionsShown(
  pages: readonly Page[],
  { count, figures }: PackInput,
  truth: SurveyTruth | null,
): string[] {
  const confirmed = new Set(figures.map(({ body, figure }) => inkKey(body, figure)))
  const may = count.questions
    .flatMap(({ contradictions }) => contradictions)
    .filter(({ body, statements }) =>
      statements.every(({ figure }) => figure === null || confirmed.has(inkKey(body, figure))),
    )
  return pages.flatMap(({ path, parts }) => {
    const own = /^bodies\/(.+)\.html$/.exec(path)?.[1]
    if (path.startsWith('evidence/')) return []
    const accused = parts.filter((part) => /cannot (?:all|both) be true\.$/i.test(part))
    return accused.flatMap((part) => {
      const same = may.filter(
        ({ body, note }) => (!own || own === body) && note.replace(/\s+/g, ' ') === part,
      )
      if (same.length === 0) return [`${path}: “${part.slice(0, 120)}” stands on nothing confirmed`]
      const known = truth?.bodies.filter(({ slug }) => same.some(({ body }) => body === slug))
      return known?.every(({ contradictions }) => contradictions.length === 0)
        ? [`${path}: “${part.slice(0, 120)}”, and its true numbers do not contradict each other`]
        : []
    })
  })
}

/** A number over several units says that it is. */
function mixedUnsaid(pages: readonly Page[], built: BuildAnswer): string[] {
  return built.questions.flatMap(({ number, kind, units, by }) => {
    if (units.length < 2 || kind !== 'count') return []
    const page =
      pages.find(({ path }) => path === `questions/${number}.html`) ??
      pages.find(({ path }) => path === 'index.html')
    if (!page?.text.includes(`${number}:`)) return []
    const unsaid: string[] = []
    if (!/own units/.test(page.text)) unsaid.push(`${page.path}: a total of mixed units`)
    for (const dimension of Object.keys(by)) {
      const [, section = ''] = new RegExp(`id="by-${dimension}"([\\s\\S]*?)</section>`).exec(
        page.html,
      ) ?? ['', '']
      if (section.includes('Together') && !/own units/.test(section))
        unsaid.push(`${page.path}: by ${dimension}, sums of mixed units`)
    }
    return unsaid
  })
}

function statesWithoutDecision(built: BuildAnswer, { answers, figures }: PackInput): string[] {
  return built.questions.flatMap(({ number, bodies }) =>
    bodies.flatMap(({ body, state }) => {
      const answer = answers.find((one) => one.body === body && one.answer.number === number)
      const decided = DECIDED.some((one) => one === state)
      if (decided && answer?.answer.answer !== state)
        return [`${body}, question ${number}: ${state}, and nobody decided so`]
      const gave = state === 'gave' || state === 'gave-part'
      if (gave && !answer && !figures.some((one) => one.body === body))
        return [`${body}, question ${number}: ${state}, and nothing of it is confirmed`]
      return []
    }),
  )
}

/** So many gave a number as have one confirmed. */
function coverageOverstated(built: BuildAnswer, { figures }: PackInput): string[] {
  const bodies = new Set(figures.map(({ body }) => body)).size
  return built.questions.flatMap(({ number, kind, coverage }) =>
    kind !== 'document' && kind !== 'cases' && coverage.bodies > bodies
      ? [`question ${number}: from ${coverage.bodies}, of ${bodies} with anything confirmed`]
      : [],
  )
}

/** An exact cell of the open data is one confirmed figure, or made of confirmed ones. */
function cellsWithoutFigure(pack: readonly PackFile[], { figures }: PackInput): string[] {
  const file = pack.find(({ path }) => path === 'data/cells.csv')
  if (!file) return []
  const [head = [], ...rows] = parseCsv(String(file.content))
  const at = (row: string[], name: string): string => row[head.indexOf(name)] ?? ''
  const inks = new Map<string, Set<string>>()
  for (const { body, figure } of figures)
    inks.set(body, (inks.get(body) ?? new Set()).add(figure.ink))
  return rows.flatMap((row) => {
    const body = at(row, 'body')
    const own = inks.get(body) ?? new Set()
    const stands = at(row, 'ink').split(' + ').filter(Boolean)
    // A dash that a spreadsheet would run as a formula is led by an apostrophe.
    const unknown = stands
      .map((ink) => ink.replace(/^'/, ''))
      .find((ink) => ![...own].some((one) => one.includes(ink)))
    if (unknown !== undefined)
      return [`data/cells.csv: ${body} stands on “${unknown}”, which nobody confirmed`]
    return stands.length === 0
      ? [`data/cells.csv: ${body} ${at(row, 'category')} stands on nothing`]
      : []
  })
}

function untrue(truth: SurveyTruth, built: BuildAnswer, pack: readonly PackFile[]): string[] {
  const list: string[] = []
  scoreTotals(truth, built, { list })
  // Of a body that contradicts itself each half is true of what it says.
  const torn = truth.bodies.filter(({ contradictions }) => contradictions.length > 0)
  const isTorn = (line: string) =>
    torn.some(({ slug }) => line.includes(` ${slug} `) || line.includes(`/${slug}.`))
  return [
    ...list.filter((line) => line.startsWith('total wrong')),
    ...falseSentences(truth, pack),
  ].filter((line) => !isTorn(line))
}
