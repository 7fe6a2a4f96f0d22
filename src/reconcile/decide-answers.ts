// What became of each question, after what readers decided about it.
import type { DecidedAnswer } from '../vocabulary/decided.ts'
import { ANSWERS, type Answer, type QuestionAnswered } from '../vocabulary/reply.ts'
import type { Decision, Survey } from '../vocabulary/survey.ts'
import { decidedBy, type Rules, type Standing } from './decide-figures.ts'
import { decides, type ReplyRead, speaksFor } from './reply-read.ts'
import { likeness } from './same-ink.ts'

export interface AnswerOutcome extends DecidedAnswer {
  decision: string | null
}

/** One answer a question: that of the newest reply which says something of it. A decision that passes a question over has not answered it. */
export function decideAnswers(
  survey: Survey,
  body: string,
  replies: readonly ReplyRead[],
  decisions: readonly Standing[],
  rules: Rules,
): AnswerOutcome[] {
  const asked = survey.questions.map(({ number }) => number)
  const said = replies.flatMap(({ extraction }) => extraction.questions.map(({ number }) => number))
  return [...new Set([...asked, ...said])].flatMap((number) => {
    const about = decisions.filter(
      ({ decision }) =>
        decision.about === 'answer' && decision.body === body && decision.question === number,
    )
    const reply = speaksFor(replies, number) ?? replies.findLast(decides) ?? null
    return reply ? [outcomeOf(body, reply, number, about, rules)] : orphan(body, number, about)
  })
}

function outcomeOf(
  body: string,
  reply: ReplyRead,
  number: string,
  about: Standing[],
  { readers }: Rules,
): AnswerOutcome {
  const read =
    reply.extraction.questions.find((one) => one.number === number) ?? inferred(reply, number)
  const mine = about.filter(({ decision }) => isAbout(decision, reply, read))
  const last = mine.findLast(({ decision }) => decision.action !== 'note') ?? null
  const former = about.findLast((one) => !mine.includes(one)) ?? null
  const agreeing = new Set(mine.map(({ decision }) => decision.by))
  const confirmed = last !== null && agreeing.size >= readers
  return {
    body,
    message: reply.message,
    answer: mine.reduce((so, { decision }) => asDecided(so, decision), read),
    state: last?.decision.action === 'reject' ? 'rejected' : confirmed ? 'confirmed' : 'pencil',
    decided: last && decidedBy(last.decision),
    decision: last?.id ?? null,
    ...(former && {
      formerly: { ...decidedBy(former.decision), answer: former.decision.reads?.answer ?? null },
    }),
  }
}

/** A figure for the question is an answer to it, also where no sentence says so. */
function inferred({ extraction }: ReplyRead, number: string): QuestionAnswered {
  const data = extraction.figures.some(({ question }) => question === number)
  return { number, answer: data ? 'full' : 'not-answered', sections: [], data }
}

/** Without ink a decision is about what the machine answered then; with ink it is about that file, and that ink or what the reader said. */
function isAbout(
  { evidence, reads }: Decision,
  { files }: ReplyRead,
  read: QuestionAnswered,
): boolean {
  const [ink] = evidence
  if (!ink) return reads?.answer === undefined || reads.answer === read.answer
  if (!files.includes(ink.sha256)) return false
  if (reads?.answer !== undefined || ink.ink === '') return true
  return read.evidence !== undefined && likeness(ink, read.evidence) > 0
}

function asDecided(answer: QuestionAnswered, { action, reads = {} }: Decision): QuestionAnswered {
  const known = ANSWERS.find((one): one is Answer => one === reads.answer)
  if (action !== 'confirm' && action !== 'correct') return answer
  return {
    ...answer,
    ...(known && { answer: known }),
    ...(reads.sections && { sections: reads.sections }),
  }
}

function orphan(body: string, number: string, about: Standing[]): AnswerOutcome[] {
  const last = about.at(-1)
  if (!last) return []
  const bare: QuestionAnswered = { number, answer: 'unknown', sections: [], data: false }
  const [evidence] = last.decision.evidence
  return [
    {
      body,
      message: null,
      answer: { ...asDecided(bare, last.decision), ...(evidence && { evidence }) },
      state: 'orphaned',
      decided: decidedBy(last.decision),
      decision: last.id,
    },
  ]
}
