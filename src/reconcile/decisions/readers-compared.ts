// Two readers compared, question by question: what each said before seeing what the other had said.
import type { Figure } from '../../vocabulary/reply.ts'
import type { Decision, Survey } from '../../vocabulary/survey.ts'
import { type Agreement, agreementOf, type Pair } from '../readers/agreement.ts'
import type { Standing } from '../readers/two-readers.ts'
import { answersAbout } from './decide-answers.ts'
import { attach, figureDecided, outcomeInBrief } from './decide-figures.ts'
import type { ReplyRead } from './reply-read.ts'

/** With its rank, and when in the history it was undone, if it was: what is undone was an answer all the same. */
export interface Made extends Standing {
  /** Its number in the history, and that of the entry that undid it. */
  seq: number
  undoneSeq: number | null
}

export interface QuestionCompared {
  question: string
  asks: string
  /** What became of the question, by body. */
  answers: Agreement
  /** Its numbers, one by one. */
  figures: Agreement
}

export interface ReadersCompared {
  questions: QuestionCompared[]
  /** Everything together. */
  answers: Agreement
  figures: Agreement
}

/** Replies of each body oldest first; decisions in the order they were made, undone ones among them. */
export function readersCompared(
  survey: Survey,
  replies: readonly ReplyRead[],
  decisions: readonly Made[],
): ReadersCompared {
  const figures: [question: string, pair: Pair][] = []
  const answers: [question: string, pair: Pair][] = []
  for (const body of new Set(decisions.map(({ decision }) => decision.body))) {
    const own = replies.filter((reply) => reply.body === body)
    const { readings, attached } = attach(body, own, decisions, {
      eachItsOwn: survey.notComparable !== undefined,
    })
    for (const { id, figure } of readings) {
      const pair = firstTwo(attached.get(id) ?? [], (decision) => figureClass(figure, decision))
      if (pair) figures.push([figure.question ?? '', pair])
    }
    for (const { number, about } of answersAbout(survey, body, own, decisions)) {
      const pair = firstTwo(about, answerClass)
      if (pair) answers.push([number, pair])
    }
  }
  const of = (all: [string, Pair][], question: string) =>
    agreementOf(all.flatMap(([number, pair]) => (number === question ? [pair] : [])))
  return {
    questions: survey.questions.map(({ number, asks }) => ({
      question: number,
      asks,
      answers: of(answers, number),
      figures: of(figures, number),
    })),
    answers: agreementOf(answers.map(([, pair]) => pair)),
    figures: agreementOf(figures.map(([, pair]) => pair)),
  }
}

/**
 * The moment a second reader answers while another's answer stands: both are open from then on,
 * and what follows is no longer said alone.
 */
function firstTwo(made: readonly Made[], classOf: (decision: Decision) => string): Pair | null {
  const said = made.filter(({ decision: { action } }) => action !== 'note')
  for (const [i, { decision, seq }] of said.entries()) {
    const other = said
      .slice(0, i)
      .findLast(
        (one) => one.decision.by !== decision.by && (one.undoneSeq === null || one.undoneSeq > seq),
      )
    if (other) return [classOf(other.decision), classOf(decision)]
  }
  return null
}

/** "as read", "rejected", or what it was corrected to: each correction is a class of its own. */
function figureClass(figure: Figure, decision: Decision): string {
  if (decision.action === 'reject') return 'rejected'
  const said = figureDecided(figure, decision)
  return outcomeInBrief(said, decision) === outcomeInBrief(figure, decision)
    ? 'as read'
    : outcomeInBrief(said, decision)
}

const answerClass = ({ action, reads }: Decision): string =>
  action === 'reject' ? 'rejected' : (reads?.answer ?? 'as read')
