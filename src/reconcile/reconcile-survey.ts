// A survey's replies against what readers decided and against each other.

import { isOnlyProposed } from '../vocabulary/decided.ts'
import type { DecidedCase } from '../vocabulary/decided-case.ts'
import type { Document } from '../vocabulary/document.ts'
import { append } from '../vocabulary/long-lists.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { labelsOf } from '../wording/labels.ts'
import { decideCases } from './cases/decide-cases.ts'
import type { ReplyAsked } from './contradictions/ask-the-body.ts'
import { contradictionsIn, type Found } from './contradictions/contradictions.ts'
import { letterContradictions, withCorrections } from './contradictions/later-letters.ts'
import { listContradictions } from './contradictions/list-against-total.ts'
import { withNarrowed } from './contradictions/narrowed-cells.ts'
import { withNote } from './contradictions/note-contradictions.ts'
import { placeholdersAmong } from './contradictions/placeholder-text.ts'
import { shareContradictions } from './contradictions/share-contradictions.ts'
import { withAmendments } from './decisions/amended-figures.ts'
import { type Applied, applyDecisions, rulesOf } from './decisions/apply-decisions.ts'
import type { FigureOutcome } from './decisions/decide-figures.ts'
import { withJoint } from './decisions/joint-figures.ts'
import type { ReplyRead } from './decisions/reply-read.ts'
import { linksOf } from './decisions/which-bodies.ts'
import { type WordingKept, wordsAsked } from './decisions/words-asked.ts'
import { type ProofKept, proofsIn } from './queue/proofs.ts'
import type { Standing } from './readers/two-readers.ts'

export interface Reconciliation extends Applied {
  contradictions: Found[]
  /** Of each body that replied or about which something was decided. */
  bodies: { body: string; links: string[]; proofs: ProofKept[]; wordings: WordingKept[] }[]
  cases: DecidedCase[]
}

/** What else the files say, by their sha256. */
export interface InFiles {
  /** Those that a correction points into. */
  documents: ReadonlyMap<string, Document>
  /** Text that was put in to be replaced. */
  placeholders: ReadonlyMap<string, string>
}

/** Replies of each body oldest first; decisions in the order they were made, undone ones left out. */
export async function reconcileSurvey(
  survey: Survey,
  replies: readonly ReplyRead[],
  decisions: readonly Standing[],
  { documents, placeholders }: InFiles,
): Promise<Reconciliation> {
  const applied = applyDecisions(survey, replies, decisions, documents)
  const figures = applied.figures.filter(isOnlyProposed)
  const contradictions: Found[] = []
  const cases = casesDecided(survey, replies, decisions, documents)
  const casesBy = Map.groupBy(cases, ({ body }) => body)
  const shared = withJoint(
    applied.figures.filter((one) => !isOnlyProposed(one)),
    replies,
    survey,
  )
  for (const body of new Set(shared.map((figure) => figure.body))) {
    const letters = replies.filter((reply) => reply.body === body)
    const known = shared.filter((figure) => figure.body === body)
    const own = await withNarrowed(withAmendments(withCorrections(known, letters), letters), survey)
    append(figures, own)
    for (const { id, contradiction } of [
      ...(await contradictionsOf(body, own, letters, survey, casesBy.get(body) ?? [])),
      ...placeholdersAmong(body, own, placeholders, labelsOf(survey)),
    ])
      contradictions.push({ id, contradiction: withNote(contradiction, decisions) })
  }
  return {
    answers: applied.answers,
    figures,
    contradictions,
    cases,
    bodies: besideFigures({ survey, replies, decisions, figures, contradictions }),
  }
}

interface Beside {
  survey: Survey
  replies: readonly ReplyRead[]
  decisions: readonly Standing[]
  figures: readonly FigureOutcome[]
  contradictions: readonly Found[]
}

function besideFigures({
  survey,
  replies,
  decisions,
  figures,
  contradictions,
}: Beside): Reconciliation['bodies'] {
  const of = <One>(all: readonly One[], bodyOf: (one: One) => string) => Map.groupBy(all, bodyOf)
  const own = {
    replies: of(replies, ({ body }) => body),
    decisions: of(decisions, ({ decision }) => decision.body),
    figures: of(figures, ({ body }) => body),
    found: of(contradictions, ({ contradiction }) => contradiction.body),
  }
  const bodies = new Set([...own.replies.keys(), ...own.decisions.keys()])
  const mapped = decisions.map(({ decision }) => decision).filter(({ action }) => action === 'map')
  return [...bodies].map((body) => ({
    body,
    links: linksOf(body, own.replies.get(body) ?? [], own.decisions.get(body) ?? []),
    proofs: proofsIn(
      own.figures.get(body) ?? [],
      (own.found.get(body) ?? []).map(({ contradiction }) => contradiction),
      survey,
    ),
    wordings: wordsAsked(
      { survey, figures: own.figures.get(body) ?? [], replies: own.replies.get(body) ?? [] },
      mapped,
    ),
  }))
}

function casesDecided(
  survey: Survey,
  replies: readonly ReplyRead[],
  decisions: readonly Standing[],
  documents: InFiles['documents'],
): DecidedCase[] {
  const rules = rulesOf(survey, documents)
  const bodies = new Set(replies.map(({ body }) => body))
  for (const { decision } of decisions) if (decision.about === 'case') bodies.add(decision.body)
  const own = Map.groupBy(replies, ({ body }) => body)
  return [...bodies].flatMap((body) =>
    decideCases(survey, body, own.get(body) ?? [], decisions, rules),
  )
}

async function contradictionsOf(
  body: string,
  figures: readonly FigureOutcome[],
  letters: readonly ReplyRead[],
  survey: Survey,
  cases: readonly DecidedCase[],
): Promise<Found[]> {
  const replyOf = (message: string | null): ReplyAsked => {
    const letter = letters.find((one) => one.message === message)?.extraction
    return { reference: letter?.reference ?? null, date: letter?.date ?? null }
  }
  const inShares: Found[] = []
  for (const { message, extraction } of letters) {
    const read = figures.filter((figure) => figure.message === message)
    if (read.length > 0 && read.every(({ superseded }) => superseded)) continue
    const shares = extraction.shares ?? []
    append(
      inShares,
      await shareContradictions(body, shares, figures, replyOf(message), labelsOf(survey)),
    )
  }
  return [
    ...(await contradictionsIn(body, figures, survey, replyOf)),
    ...inShares,
    ...letterContradictions(body, figures, letters, survey),
    ...listContradictions(body, cases, figures, survey, replyOf),
  ]
}
