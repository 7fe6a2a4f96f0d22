// What became of each question, after what readers decided about it.
import { type DecidedAnswer, standsByFile } from '../../vocabulary/decided.ts'
import { ANSWERS, type Answer, type QuestionAnswered } from '../../vocabulary/reply.ts'
import type { Decision, Survey } from '../../vocabulary/survey.ts'
import { likeness } from '../ink/same-ink.ts'
import { byFile, decidedBy, type Standing, standOf } from '../readers/two-readers.ts'
import type { Rules } from './decide-figures.ts'
import { decides, isPrint, type ReplyRead, speaksFor } from './reply-read.ts'

export interface AnswerOutcome extends DecidedAnswer {
  decision: string | null
}

/**
 * One answer a question: that of the newest reply which says something of it.
 * A decision that passes a question over has not answered it.
 */
export function decideAnswers(
  survey: Survey,
  body: string,
  replies: readonly ReplyRead[],
  decisions: readonly Standing[],
  rules: Rules,
): AnswerOutcome[] {
  return questionsOf(survey, replies).flatMap((number) => {
    const about = aboutAnswer(decisions, body, number)
    const reply = speaker(replies, number, about)
    return reply ? [outcomeOf(body, reply, number, about, rules)] : orphan(body, number, about)
  })
}

/** By question, what was decided about the answer that stands for it now. */
export function answersAbout<One extends Standing>(
  survey: Survey,
  body: string,
  replies: readonly ReplyRead[],
  decisions: readonly One[],
): { number: string; about: One[] }[] {
  return questionsOf(survey, replies).map((number) => {
    const all = aboutAnswer(decisions, body, number)
    const reply = speaker(replies, number, all)
    const read = reply && readIn(reply, number)
    return {
      number,
      about: all.filter(({ decision }) => reply && read && isAbout(decision, reply, read)),
    }
  })
}

function questionsOf(survey: Survey, replies: readonly ReplyRead[]): string[] {
  const asked = survey.questions.map(({ number }) => number)
  const said = replies.flatMap(({ extraction }) => extraction.questions.map(({ number }) => number))
  return [...new Set([...asked, ...said])]
}

const aboutAnswer = <One extends Standing>(
  decisions: readonly One[],
  body: string,
  number: string,
): One[] =>
  decisions.filter(
    ({ decision }) =>
      decision.about === 'answer' && decision.body === body && decision.question === number,
  )

function speaker(
  replies: readonly ReplyRead[],
  number: string,
  about: readonly Standing[],
): ReplyRead | null {
  const chosen = about.at(-1)?.decision.evidence[0]?.sha256
  const isChosen = ({ files }: ReplyRead): boolean => chosen !== undefined && files.includes(chosen)
  const isSaid = ({ files }: ReplyRead): boolean =>
    about.some(({ decision }) => saysAnswer(decision) && files.includes(shaOf(decision)))
  return (
    speaksFor(replies, number, { isChosen, isSaid }) ??
    replies.findLast((reply) => !isPrint(reply) && decides(reply)) ??
    replies.find(decides) ??
    null
  )
}

/** A reader says what became of it, also where no line was read to say so. */
const saysAnswer = ({ action, reads }: Decision): boolean =>
  action === 'correct' &&
  reads?.answer !== undefined &&
  reads.answer !== 'not-answered' &&
  reads.answer !== 'unknown'

const shaOf = ({ evidence }: Decision): string => evidence[0]?.sha256 ?? ''

function outcomeOf(
  body: string,
  reply: ReplyRead,
  number: string,
  about: Standing[],
  { readers: asked }: Rules,
): AnswerOutcome {
  const read = readIn(reply, number)
  const mine = about.filter(({ decision }) => isAbout(decision, reply, read))
  const former = about.findLast((one) => !mine.includes(one)) ?? null
  const stand = standOf(mine, asked, (decision) =>
    answerInBrief(answerDecided(read, decision), decision),
  )
  const { state, applied, last, decided, readers } = byFile(
    stand,
    standsByFile(read, reply.received),
  )
  return {
    body,
    message: reply.message,
    answer: applied.reduce((so, { decision }) => answerDecided(so, decision), read),
    state,
    decided,
    decision: last?.id ?? null,
    ...(readers && { readers }),
    ...caveatsOf(reply, number),
    ...(former && {
      formerly: { ...decidedBy(former.decision), answer: former.decision.reads?.answer ?? null },
    }),
  }
}

/** Said of this question, or of the whole reply. */
function caveatsOf({ extraction }: ReplyRead, number: string): Pick<DecidedAnswer, 'caveats'> {
  const caveats = extraction.caveats?.filter(({ question }) => !question || question === number)
  return caveats && caveats.length > 0 ? { caveats } : {}
}

const readIn = (reply: ReplyRead, number: string): QuestionAnswered =>
  reply.extraction.questions.find((one) => one.number === number) ?? inferred(reply, number)

/** Two readers agree where the answer and its sections are the same. */
const answerInBrief = (
  { answer, sections }: QuestionAnswered,
  { action }: Pick<Decision, 'action'>,
): string =>
  action === 'reject' ? 'reject' : JSON.stringify([answer, [...new Set(sections)].sort()])

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

/** What a person decided stands on the ink that the person named, where the machine saw none. */
function answerDecided(
  answer: QuestionAnswered,
  { action, reads = {}, evidence: [named] }: Decision,
): QuestionAnswered {
  const known = ANSWERS.find((one): one is Answer => one === reads.answer)
  if (action !== 'confirm' && action !== 'correct') return answer
  // What the machine missed of a split is no word of a person who decided the answer is another.
  const { lacks, ...own } = answer
  const isOther = known !== undefined && known !== answer.answer
  return {
    ...own,
    ...(!own.evidence && named && named.ink !== '' && { evidence: named }),
    ...(lacks && !isOther && { lacks }),
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
      answer: { ...answerDecided(bare, last.decision), ...(evidence && { evidence }) },
      state: 'orphaned',
      decided: decidedBy(last.decision),
      decision: last.id,
    },
  ]
}
