// What the example editor decides: our reading of each reply against the truth that was written with it.
import type { Document } from '../../src/vocabulary/document.ts'
import type { Evidence } from '../../src/vocabulary/place.ts'
import type { Extraction, Figure, QuestionAnswered } from '../../src/vocabulary/reply.ts'
import type { Decision } from '../../src/vocabulary/survey.ts'
import { locate, meet } from './locate.ts'
import { differences } from './same-reading.ts'
import type { BodyTruth, TruthFigure } from './truth.ts'

const SIGNED = { by: 'example editor', at: '2026-11-19' }

export interface ReplyRead {
  body: string
  /** The leaves, each under its own name. */
  documents: Document[]
  extraction: Extraction
}

/** Confirms what equals the truth, corrects what does not, adds what we did not read, rejects what is no figure of the reply. */
export function decide(reply: ReplyRead, truth: BodyTruth): Decision[] {
  const matched = matchAll(reply, truth)
  const figures = matched.map((match) => decideFigure(reply.body, match))
  const known = new Set(matched.map(({ reading }) => reading))
  const strays = reply.extraction.figures.filter((reading) => !known.has(reading))
  return [
    ...figures,
    ...strays.map((reading) => reject(reply.body, reading)),
    ...truth.answers.flatMap((answer) => decideAnswer(reply, answer, matched)),
    ...noteOf(reply, truth, matched),
  ]
}

interface Match {
  figure: TruthFigure
  /** Where the truth stands, found without our reading. */
  evidence: Evidence
  reading: Figure | null
}

function matchAll({ body, documents, extraction }: ReplyRead, truth: BodyTruth): Match[] {
  const free = new Set(extraction.figures)
  return truth.figures.map((figure) => {
    const evidence = find(documents, figure)
    if (!evidence) throw new Error(`${body}: “${figure.ink}” (${figure.within}) stands nowhere`)
    const near = [...free].filter(
      (reading) => reading.sha256 === evidence.sha256 && meet(reading.place, evidence.place),
    )
    const [reading = null] = near.sort(
      (a, b) => differences(a, figure).length - differences(b, figure).length,
    )
    if (reading) free.delete(reading)
    return { figure, evidence, reading }
  })
}

/** In the file the truth names; a mail's own words can go by another name. */
function find(documents: Document[], { file, ink, within, unitInk }: TruthFigure): Evidence | null {
  const named = documents.filter((document) => document.file === file)
  for (const document of named.length > 0 ? named : documents) {
    const evidence = locate(document, withUnit(ink, within, unitInk), within)
    if (evidence) return evidence
  }
  return null
}

/** "15 cases" where that is what stands there, so that the body's own word goes with its number. */
function withUnit(ink: string, within: string, unitInk: string): string {
  const [, ...rest] = within.split(`${ink} `)
  return rest.join(`${ink} `).startsWith(unitInk) ? `${ink} ${unitInk}` : ink
}

function decideFigure(body: string, { figure, evidence, reading }: Match): Decision {
  const about = { body, question: figure.question, about: 'figure' as const }
  if (!reading) {
    return {
      action: 'correct',
      ...about,
      evidence: [evidenceFrom(evidence)],
      reads: { ...readsOf(figure), unitInk: figure.unitInk },
      ...SIGNED,
      why: `Not read by machine: ${figure.value.low} ${figure.unitInk}, in “${figure.within}”.`,
    }
  }
  const wrong = differences(reading, figure)
  const own = [evidenceFrom(reading)]
  return wrong.length === 0
    ? { action: 'confirm', ...about, evidence: own, reads: readsOf(figure), ...SIGNED }
    : {
        action: 'correct',
        ...about,
        evidence: own,
        reads: readsOf(figure),
        ...SIGNED,
        why: `${wrong.join('; ')}.`,
      }
}

const readsOf = ({ unit, population, period, facets, value }: TruthFigure): Decision['reads'] => ({
  unit,
  population,
  period,
  facets,
  value,
})

function reject(body: string, reading: Figure): Decision {
  return {
    action: 'reject',
    body,
    ...(reading.question ? { question: reading.question } : {}),
    about: 'figure',
    evidence: [evidenceFrom(reading)],
    ...SIGNED,
    why: `“${reading.ink}” is no figure of this answer.`,
  }
}

function evidenceFrom({ sha256, place, ink, prefix, suffix }: Evidence): Evidence {
  return {
    sha256,
    place,
    ink,
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
  }
}

/** A question that both pass over needs no decision: there is no ink to point at. */
function decideAnswer(
  { body, documents, extraction }: ReplyRead,
  answer: BodyTruth['answers'][number],
  matched: Match[],
): Decision[] {
  const read = extraction.questions.find(({ number }) => number === answer.number)
  const right = isRight(read, answer)
  if (right && answer.answer === 'not-answered') return []
  const data = matched.find(({ figure }) => figure.question === answer.number)
  const evidence =
    (right ? read?.evidence : undefined) ??
    data?.reading ??
    data?.evidence ??
    answerEvidence(documents, answer.ink) ??
    read?.evidence
  return [
    {
      action: right ? 'confirm' : 'correct',
      body,
      question: answer.number,
      about: 'answer',
      evidence: evidence ? [evidenceFrom(evidence)] : [],
      reads: { answer: answer.answer, sections: answer.sections },
      ...SIGNED,
      ...(right
        ? {}
        : { why: `The answer is ${answer.answer}; the machine read ${read?.answer ?? 'none'}.` }),
    },
  ]
}

const isRight = (
  read: QuestionAnswered | undefined,
  { answer, sections }: BodyTruth['answers'][number],
): boolean => read?.answer === answer && read.sections.join() === sections.join()

function answerEvidence(documents: Document[], ink: string | undefined): Evidence | undefined {
  if (!ink) return undefined
  for (const document of documents) {
    const evidence = locate(document, ink, ink)
    if (evidence) return evidence
  }
  return undefined
}

/** The notes that the truth carries: one decision, on the ink of the total and its parts, or of the refusal. */
function noteOf(reply: ReplyRead, truth: BodyTruth, matched: Match[]): Decision[] {
  if (truth.notes.length === 0) return []
  const told = matched.filter(({ figure }) => figure.noted)
  const parts =
    told.length > 0 ? told : matched.filter(({ figure }) => ['total', 'part'].includes(figure.role))
  const doubted = truth.contradiction ?? false
  const evidence = (doubted ? parts : parts.slice(0, 1)).map(({ reading, evidence }) =>
    evidenceFrom(reading ?? evidence),
  )
  const refusal = answerEvidence(reply.documents, truth.answers[0]?.ink)
  return [
    {
      action: 'note',
      body: reply.body,
      question: told[0]?.figure.question ?? '1a',
      about: doubted ? 'contradiction' : evidence.length > 0 ? 'figure' : 'answer',
      evidence: evidence.length > 0 ? evidence : refusal ? [refusal] : [],
      ...SIGNED,
      why: truth.notes.join(' '),
    },
  ]
}
