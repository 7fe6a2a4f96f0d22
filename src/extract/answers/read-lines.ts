// The lines of an answer in their order: headings that say what follows, lists, cases told a line each, and prose.

import { exactly } from '../../vocabulary/bounds.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import type { OutcomeMeant } from '../../vocabulary/packs/outcomes.ts'
import { glued, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Case } from '../../vocabulary/reply.ts'
import { caseTold } from '../cases/narrative-cases.ts'
import { type AskedAbout, type Context, contextOf } from '../figures/context.ts'
import { countedPeople } from '../figures/counted-people.ts'
import { type Draft, type FigureRead, figureOf } from '../figures/draft.ts'
import { isEstimate } from '../figures/estimate.ts'
import { listFigure } from '../figures/list-figures.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import { weighsHarm } from '../figures/no-count.ts'
import { peopleListed } from '../figures/people-listed.ts'
import { proseFigures } from '../figures/prose-figures.ts'
import { severalOutcomes } from '../figures/several-outcomes.ts'
import { yearSeries } from '../figures/year-series.ts'
import type { Line } from '../letter/letter.ts'
import type { Sentence } from '../letter/sentences.ts'
import type { Answered } from '../letter/split/split-answers.ts'
import { periodsIn } from '../when/periods.ts'

const say = plainLists('answers', ['outcomeLabels', 'countHeads', 'answerNames', 'ours', 'bare'])

export interface LinesOf {
  answered: Answered
  lines: Line[]
  sentences: Sentence[]
  about: AskedAbout
  /** The cases these lines tell; their numbers are no figures. */
  cases: Case[]
}

export function lineFigures(
  words: Words,
  { answered, lines, sentences, about, cases }: LinesOf,
): FigureRead[] {
  const contexts = contextsOf(words, lines, about, answered)
  const byLine = Map.groupBy(sentences, (sentence) => sentence.line)
  return lines.flatMap((line, i) => {
    const { context, headed } = contexts[i] ?? { context: contextOf(words, about), headed: false }
    if (cases.length > 0 && caseTold(words, line.text) !== null) return []
    const near = [lines[i - 1], lines[i + 1]].some(
      (other) => other !== undefined && listFigure(words, other, context, 0, true) !== null,
    )
    const from = headed ? Math.max(answered.from, line.start) : answered.from
    const several = outcomesListed(words, line, answered.from)
    if (several.length > 0)
      return several.map((draft) => figureOf(words, draft, context, answered.letter))
    const series = isEstimate(line.text)
      ? []
      : [
          ...yearSeries(words, line, answered.from),
          ...peopleListed(words, line, answered.from),
          ...[countedPeople(words, line, answered.from)].filter((draft) => draft !== null),
        ]
    if (series.length > 0)
      return series.map((draft) => figureOf(words, draft, context, answered.letter))
    const listed = isEstimate(line.text)
      ? null
      : listFigure(words, line, context, answered.from, near)
    const drafts: Draft[] = listed ? [listed] : prose(words, byLine.get(line) ?? [], context, from)
    return drafts.map((draft) => figureOf(words, draft, context, answered.letter))
  })
}

/** "2018: 1x Written Warning, 3x Management Action": a line that lists what came of its matters. */
function outcomesListed(words: Words, line: Line, from: number): Draft[] {
  const skip = Math.max(0, from - line.start)
  const text = line.text.slice(skip)
  const label = /^[^:–-]{0,30}[:–-]\s+/.exec(text)?.[0] ?? ''
  const [period] = periodsIn(label)
  const listed = period || label === '' || OF_OUTCOMES.test(label) ? text.slice(label.length) : text
  let at = 0
  return severalOutcomes(words, listed).map(({ count, outcome, ink, part }) => {
    at = text.indexOf(part, at)
    const start = line.start + skip + at
    at += part.length
    return {
      value: exactly(count),
      unit: 'outcome',
      unitInk: ink,
      populations: [],
      period: period?.period ?? null,
      facets: { outcome },
      sure: isKnown(words.outcomeMeant(ink)),
      at: { start, end: start + part.length },
    }
  })
}

const isKnown = (meant: OutcomeMeant): boolean => meant !== null && 'id' in meant

/** "Outcomes: words of advice (3); written warning (1)" */
const OF_OUTCOMES = worded`^\W*${say.outcomeLabels}\W*$`

const prose = (words: Words, sentences: Sentence[], context: Context, from: number): Draft[] =>
  sentences.flatMap((sentence) =>
    isEstimate(sentence.text) || weighsHarm(sentence.text)
      ? []
      : proseFigures(words, sentence, context, from),
  )

/** The context of every line: the section's, narrowed by the heading over it. headed: the line right under a heading. */
function contextsOf(
  words: Words,
  lines: Line[],
  about: AskedAbout,
  answered: Answered,
): { context: Context; headed: boolean }[] {
  const own = contextOf(words, about)
  let heading = ''
  let afterHeading = false
  return lines.map((line) => {
    const headed = afterHeading
    afterHeading = false
    const text =
      line.start < answered.from ? line.text.slice(answered.from - line.start) : line.text
    if (isHeading(text)) {
      heading = text
      afterHeading = true
    } else if (text.length > LONG && /[.!]$/.test(text)) heading = ''
    return {
      context:
        heading === ''
          ? own
          : contextOf(words, { ...about, texts: [heading, ...about.texts], own: 1 }),
      headed: headed && heading !== '',
    }
  })
}

const LONG = 60
const HEADING = 110
/** "The number of police officers convicted since 2010.": a heading, though it ends like a sentence. */
const COUNT_HEADING = worded`^\W*${say.countHeads}[^.]*\.?$`
const NO_HEADING = worded`^(?:${say.ours} )?${glued(say.answerNames)}s?\W*$`

const ANSWERS_ITSELF = worded`^${say.bare}`

/** "Number of officers investigated:", "Police staff", "2013": short, counts nothing itself, ends no sentence. */
function isHeading(text: string): boolean {
  const counts = COUNT_HEADING.test(text) && text.length <= 2 * HEADING
  if ((text.length > HEADING && !counts) || NO_HEADING.test(text) || text === '') return false
  if (/[.!;,]$/.test(text) && !counts) return false
  return (
    numbersIn(maskNumbers(text)).length === 0 &&
    !/\d/.test(maskNumbers(text)) &&
    !ANSWERS_ITSELF.test(text)
  )
}
