// Every ink that the pack cites: which evidence page it stands on, its anchor there, its reference in print.

import { bodyCode } from '../../dress/charts/tile-grid.ts'
import { stretchOfInk } from '../../dress/source/stretch-of-ink.ts'
import type { Document } from '../../vocabulary/document.ts'
import { append } from '../../vocabulary/long-lists.ts'
import { type Evidence, type Place, placeKey } from '../../vocabulary/place.ts'
import type { QuestionAnswered } from '../../vocabulary/reply.ts'
import { missingInWords, sectionInWords } from '../../wording/missing-words.ts'
import { ANSWERS_SAID } from '../../wording/reply-words.ts'
import { inksOfCase } from './case-inks.ts'
import type { FigureConfirmed, FileReceived, PackInput, ReplyReceived } from './input.ts'
import { evidencePath } from './paths.ts'

/** One source as it is shown on one evidence page: a page of a PDF, a sheet, a whole letter or mail. */
export interface SourceCited {
  body: string
  path: string
  reply: ReplyReceived
  file: FileReceived
  document: Document
  part: { kind: 'page'; page: number } | { kind: 'sheet'; sheet: string } | { kind: 'whole' }
  inks: InkCited[]
}

export interface InkCited {
  /** "m3" */
  id: string
  /** "WMC·3" */
  ref: string
  /** "evidence/west-mercia-1.html#m3" */
  target: string
  evidence: Evidence
  /** The confirmed figures read there. */
  figures: FigureConfirmed[]
  /** What else it says: answers, refusals. */
  says: string[]
}

export interface InkPlaces {
  sources: SourceCited[]
  /** null where the file is not in the pack, or the body never sent it. */
  find(body: string, evidence: Evidence): InkCited | null
}

interface Cited {
  evidence: Evidence
  figure?: FigureConfirmed
  says?: string
}

export function inkPlaces(input: PackInput): InkPlaces {
  const cited = citedByBody(input)
  const sources: SourceCited[] = []
  for (const { slug } of input.survey.bodies) {
    const replies = input.replies.filter(({ body }) => body === slug)
    append(sources, sourcesOf(slug, replies, cited.get(slug) ?? []))
  }
  const found = new Map(
    sources.flatMap(({ body, inks }) => inks.map((ink) => [inkKey(body, ink.evidence), ink])),
  )
  return { sources, find: (body, evidence) => found.get(inkKey(body, evidence)) ?? null }
}

const inkKey = (body: string, { sha256, place, ink }: Evidence): string =>
  `${body} ${sha256} ${placeKey(place)} ${ink}`

/** Everything a page may want to open: confirmed figures, what contradicts, answers and refusals. */
function citedByBody({ figures, answers, count, cases = [] }: PackInput): Map<string, Cited[]> {
  const cited = new Map<string, Cited[]>()
  const cite = (body: string, ink: Cited): void => {
    const own = cited.get(body)
    if (own) own.push(ink)
    else cited.set(body, [ink])
  }
  for (const figure of figures) cite(figure.body, { evidence: figure.figure, figure })
  for (const { body, told } of cases)
    for (const evidence of inksOfCase(told)) cite(body, { evidence, says: 'a case' })
  const decided = new Set(answers.map(({ body, answer }) => `${body} ${answer.number}`))
  for (const { body, answer } of answers)
    if (answer.evidence) cite(body, { evidence: answer.evidence, says: answerInWords(answer) })
  for (const { number, bodies, missing, contradictions } of count.questions) {
    for (const { body, evidence, why, section } of missing)
      if (evidence && !decided.has(`${body} ${number}`))
        cite(body, { evidence, says: `${number}: ${missingInWords(why, section)}` })
      else if (evidence) cite(body, { evidence })
    for (const { body, evidence } of bodies) if (evidence) cite(body, { evidence })
    for (const { body, figures: read } of bodies)
      for (const figure of read) cite(body, { evidence: figure })
    for (const { body, statements } of contradictions)
      for (const { figure } of statements) if (figure) cite(body, { evidence: figure })
  }
  return cited
}

function answerInWords({ number, answer, sections }: QuestionAnswered): string {
  return [`${number}: ${ANSWERS_SAID[answer].says}`, ...sections.map(sectionInWords)].join(', ')
}

function sourcesOf(slug: string, replies: ReplyReceived[], cited: Cited[]): SourceCited[] {
  const sources: SourceCited[] = []
  const seen = new Set<string>()
  let inksSoFar = 0
  for (const reply of replies) {
    for (const file of reply.files) {
      if (file.outcome?.status !== 'read' || seen.has(file.sha256)) continue
      seen.add(file.sha256)
      const { document } = file.outcome
      for (const { part, evidences } of partsOf(document, cited)) {
        const path = evidencePath(slug, sources.length + 1)
        const inks = evidences.map((all, i) => {
          const n = inksSoFar + i + 1
          return inkCited(all, { id: `m${i + 1}`, ref: `${bodyCode(slug)}·${n}`, path })
        })
        inksSoFar += inks.length
        sources.push({ body: slug, path, reply, file, document, part, inks })
      }
    }
  }
  return sources
}

interface PartCited {
  part: SourceCited['part']
  evidences: Cited[][]
}

/** The document's parts that hold cited ink, in its order, and in each the cited inks in theirs; all of it where none is cited. */
function partsOf(document: Document, cited: Cited[]): PartCited[] {
  const byPart = new Map<string, { part: SourceCited['part']; inks: Map<string, Cited[]> }>()
  for (const one of inOrder(document, cited)) {
    const part = partOf(one.evidence.place)
    const group = byPart.get(JSON.stringify(part)) ?? { part, inks: new Map<string, Cited[]>() }
    const key = inkKey('', one.evidence)
    group.inks.set(key, [...(group.inks.get(key) ?? []), one])
    byPart.set(JSON.stringify(part), group)
  }
  if (byPart.size === 0) return partsUncited(document).map((part) => ({ part, evidences: [] }))
  return [...byPart.values()].map(({ part, inks }) => ({ part, evidences: [...inks.values()] }))
}

/** As the document is read; of two inks that begin together, the longer first. */
function inOrder(document: Document, cited: Cited[]): Cited[] {
  return cited
    .filter(({ evidence }) => evidence.sha256 === document.sha256)
    .map((one) => ({ one, at: stretchOfInk(document, one.evidence) ?? NOWHERE }))
    .sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end)
    .map(({ one }) => one)
}

const NOWHERE = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER }

/** A letter of which nothing is cited is shown all the same: each of its sheets, or the whole of it. */
function partsUncited({ runs }: Document): SourceCited['part'][] {
  const sheets = new Set(runs.flatMap(({ place }) => (place.kind === 'sheet' ? [place.sheet] : [])))
  return sheets.size > 0
    ? [...sheets].map((sheet) => ({ kind: 'sheet', sheet }))
    : [{ kind: 'whole' }]
}

function partOf(place: Place): SourceCited['part'] {
  if (place.kind === 'page') return { kind: 'page', page: place.page }
  if (place.kind === 'sheet') return { kind: 'sheet', sheet: place.sheet }
  return { kind: 'whole' }
}

function inkCited(
  all: Cited[],
  { id, ref, path }: { id: string; ref: string; path: string },
): InkCited {
  const [first] = all
  if (!first) throw new Error('no ink is cited by nobody')
  return {
    id,
    ref,
    target: `${path}#${id}`,
    evidence: first.evidence,
    figures: all.flatMap(({ figure }) => figure ?? []),
    says: [...new Set(all.flatMap(({ says }) => says ?? []))],
  }
}
