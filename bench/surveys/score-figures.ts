// The figures of one body, read against its truth: each piece of ink is one of the truth's, a trap, or invented.
import {
  plain,
  sameCategories,
  sameInk,
  sameNoun,
  samePeriod,
  samePlace,
  sameQuestion,
  sameValue,
} from './alike.ts'
import type { BodyTruth, FigureRead, FigureTruth, SurveyTruth } from './truth.ts'

export interface FigureScore {
  expected: number
  /** In value, period, question and category. */
  right: number
  valueOnly: number
  missed: number
  read: number
  /** What is no number of the reply. */
  invented: number
  /** The same, of ink that the truth warns of. */
  trapped: number
  /** Of those found. */
  wrong: Record<'period' | 'question' | 'category' | 'noun' | 'kind', number>
}

export interface Judged {
  read: FigureRead
  /** What it is in truth; null where it is no number of the reply. */
  meant: FigureTruth | null
  /** May a careful editor confirm it as it stands? */
  right: boolean
  /** What is wrong with it. */
  wrong: (keyof FigureScore['wrong'])[]
}

export const noScore = (): FigureScore => ({
  expected: 0,
  right: 0,
  valueOnly: 0,
  missed: 0,
  read: 0,
  invented: 0,
  trapped: 0,
  wrong: { period: 0, question: 0, category: 0, noun: 0, kind: 0 },
})

interface Pair {
  meant: FigureTruth
  read: FigureRead
  right: boolean
  wrong: (keyof FigureScore['wrong'])[]
  weight: number
}

/** Adds to `score`; `list` gets a line for each figure that is not right. */
export function scoreFigures(
  truth: SurveyTruth,
  body: BodyTruth,
  reads: readonly FigureRead[],
  { score, list }: { score: FigureScore; list: string[] },
): Judged[] {
  const judged: Judged[] = []
  const files = new Set([...body.figures.map(({ file }) => file), ...reads.map(({ file }) => file)])
  for (const file of files) {
    const meant = body.figures.filter((one) => one.file === file)
    const said = reads.filter((one) => one.file === file)
    const pairs = bestPairs(truth, meant, said)
    for (const one of meant) scoreMeant(body.slug, one, pairs.get(one), { score, list })
    const taken = new Map([...pairs.values()].map((pair) => [pair.read, pair]))
    for (const read of said) {
      const pair = taken.get(read)
      score.read++
      if (pair)
        judged.push({ read, meant: pair.meant, right: isToConfirm(pair), wrong: pair.wrong })
      else if (read.value.none === undefined || read.value.low !== undefined) {
        const trap = body.traps.find(
          (one) => one.file === file && sameInk(one.ink, { ...read, around: '' }),
        )
        score[trap ? 'trapped' : 'invented']++
        list.push(
          `${trap ? 'trapped' : 'invented'} ${inShort(body.slug, read)}${trap ? `: ${trap.why}` : ''}`,
        )
        judged.push(notOfIt(read))
      } else judged.push(notOfIt(read))
    }
  }
  return judged
}

const notOfIt = (read: FigureRead): Judged => ({ read, meant: null, right: false, wrong: [] })

const isToConfirm = ({ right, meant }: Pair): boolean => right && !meant.beyond && !meant.superseded

function scoreMeant(
  slug: string,
  meant: FigureTruth,
  pair: Pair | undefined,
  { score, list }: { score: FigureScore; list: string[] },
): void {
  const must = !(meant.optional || meant.derived || meant.beyond)
  if (must) score.expected++
  if (!pair) {
    if (must) {
      score.missed++
      list.push(`missed ${slug} ${meant.question}: “${meant.ink}”, ${meant.where}`)
    }
    return
  }
  if (must) score[pair.right ? 'right' : 'valueOnly']++
  for (const aspect of pair.wrong) score.wrong[aspect]++
  if (pair.wrong.length > 0)
    list.push(`wrong ${pair.wrong.join(', ')}: ${inShort(slug, pair.read)}`)
}

/** The best pair first: no figure stands for two. */
function bestPairs(
  truth: SurveyTruth,
  meant: readonly FigureTruth[],
  said: readonly FigureRead[],
): Map<FigureTruth, Pair> {
  const pairs = meant.flatMap((one) => said.flatMap((read) => pairOf(truth, one, read) ?? []))
  pairs.sort((a, b) => b.weight - a.weight)
  const best = new Map<FigureTruth, Pair>()
  const taken = new Set<FigureRead>()
  for (const pair of pairs) {
    if (best.has(pair.meant) || taken.has(pair.read)) continue
    best.set(pair.meant, pair)
    taken.add(pair.read)
  }
  return best
}

/** What a shared place, period, category and question weigh when two figures have the same value. */
const WEIGHT = { place: 8, period: 4, category: 2.5, named: 2, question: 1, ink: 0.5, must: 0.25 }

function pairOf(truth: SurveyTruth, meant: FigureTruth, read: FigureRead): Pair | null {
  const at = samePlace(meant, read)
  if (!sameValue(meant, read) || !(at || sameInk(meant.ink, read))) return null
  const measure = truth.measures[meant.measure]
  const period = samePeriod(meant, read.period)
  const question = sameQuestion(meant, read)
  const category = sameCategories(meant, read, measure)
  const noun = sameNoun(meant, read, measure)
  const wrong: Pair['wrong'] = []
  if (period === 'other') wrong.push('period')
  if (!question) wrong.push('question')
  if (!category) wrong.push('category')
  if (noun === 'kind' || noun === 'unit') wrong.push('kind')
  if (noun === 'other' || noun === 'none') wrong.push('noun')
  const ink = plain(meant.ink ?? '') === plain(read.ink)
  const must = !(meant.optional || meant.derived || meant.beyond)
  return {
    meant,
    read,
    wrong,
    right:
      period !== 'other' &&
      question &&
      category &&
      noun !== 'kind' &&
      !isPlainAnswer(truth, meant, read),
    weight:
      (at ? WEIGHT.place : 0) +
      (period === 'same' ? WEIGHT.period : period === 'other' ? 0 : WEIGHT.named) +
      (category ? WEIGHT.category : 0) +
      (question ? WEIGHT.question : 0) +
      (ink ? WEIGHT.ink : 0) +
      (must ? WEIGHT.must : 0),
  }
}

/** What answers nothing that was asked is right only where it is not filed as an answer. */
function isPlainAnswer(truth: SurveyTruth, meant: FigureTruth, read: FigureRead): boolean {
  return (
    meant.beyond === true &&
    Object.keys(meant.categories).length > 0 &&
    Object.keys(read.categories).length === 0 &&
    meant.noun === truth.measures[meant.measure]?.noun
  )
}

const inShort = (
  slug: string,
  { question, value, noun, ink, period, categories }: FigureRead,
): string =>
  `${slug} ${question ?? 'no question'}: “${ink}” as ${JSON.stringify(value)} ${noun} ${JSON.stringify(period)} ${JSON.stringify(categories)}`
