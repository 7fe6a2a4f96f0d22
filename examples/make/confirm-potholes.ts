// Writes the decisions of the invented survey "potholes": our reading of each reply against its truth.
// node examples/make/confirm-potholes.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { figureRead } from '../../bench/surveys/run-survey.ts'
import { type Judged, noScore, scoreFigures } from '../../bench/surveys/score-figures.ts'
import type { BodyTruth, FigureRead, SurveyTruth } from '../../bench/surveys/truth.ts'
import { extractReply } from '../../src/extract/extract-reply.ts'
import { readFile } from '../../src/read/read-file.ts'
import { unpackAll } from '../../src/receive/unpack-all.ts'
import { unpackFile } from '../../src/receive/unpack-file.ts'
import { readFolder } from '../../src/survey/read-folder.ts'
import type { Document } from '../../src/vocabulary/document.ts'
import { inUnits } from '../../src/vocabulary/least-unit.ts'
import { evidenceIn } from '../../src/vocabulary/place.ts'
import type { Extraction, Figure } from '../../src/vocabulary/reply.ts'
import type { Decision, Survey } from '../../src/vocabulary/survey.ts'
import { locate } from './locate.ts'
import { inYaml } from './made-file.ts'

const folder = fileURLToPath(new URL('../potholes', import.meta.url))
const truth: SurveyTruth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'))

const SIGNED = { by: 'example editor', at: '2026-11-29' }
const COMMENT = `# What the example editor decided about each reading, on 29 November 2026: what is right is confirmed, what is filed under
# the wrong question is corrected, what is no number of the answer is rejected. Written by examples/make/confirm-potholes.ts.`

/** Where an answer stands that gives no number, or of which our reader reads none. */
const SAYS: Record<string, string> = {
  'dunmere 3': '£57,310.22 in all since 1 January 2021',
  'dunmere 4': 'so the information is not held',
  'eskvale 1': 'we are not obliged to provide it',
  'eskvale 2': 'we are not obliged to provide it',
  'eskvale 3': 'we are not obliged to provide it',
  'eskvale 4': 'we are not obliged to provide it',
  'kettlemoor 4': 'so this information is not held',
}

interface ReplyRead {
  documents: Document[]
  extraction: Extraction
  figures: Map<FigureRead, Figure>
}

async function readReply(survey: Survey, body: string, reply: string): Promise<ReplyRead> {
  const home = join('replies', body, reply)
  const documents: Document[] = []
  const fileOf = new Map<string, string>()
  for (const name of readdirSync(join(folder, home)).sort()) {
    const whole = { name, bytes: new Uint8Array(readFileSync(join(folder, home, name))) }
    for await (const part of unpackAll([whole], async (file) => unpackFile(file))) {
      if (!part.leaf || !part.bytes) continue
      const read = await readFile({ name: part.name, bytes: part.bytes })
      if (read.status !== 'read') throw new Error(`${home}/${name}: ${read.reason.message}`)
      documents.push(read.document)
      fileOf.set(read.document.sha256, `${home}/${name}`)
    }
  }
  const extraction = extractReply(documents, { survey, body, file: documents[0]?.file ?? '' })
  const figures = new Map(
    extraction.figures.map((figure) => [
      figureRead(figure, fileOf.get(figure.sha256) ?? ''),
      figure,
    ]),
  )
  return { documents, extraction, figures }
}

function decideBody(body: BodyTruth, replies: ReplyRead[]): Decision[] {
  const figures = new Map(replies.flatMap((reply) => [...reply.figures]))
  const judged = scoreFigures(truth, body, [...figures.keys()], { score: noScore(), list: [] })
  const decided = judged.flatMap((one) => decideFigure(body.slug, one, figures.get(one.read)))
  return [
    ...decided,
    ...body.answers.flatMap((answer) => decideAnswer(body.slug, answer, decided, replies)),
  ]
}

function decideFigure(body: string, one: Judged, figure: Figure | undefined): Decision[] {
  if (!figure) return []
  const { unit, unitInk, population, period } = figure
  const value = inUnits(figure.value, figure.kind)
  const { measure, ...facets } = figure.facets
  const { meant, right, wrong } = one
  const of = (action: Decision['action'], question = figure.question): Decision => ({
    action,
    body,
    ...(question !== undefined && { question }),
    about: 'figure',
    evidence: [evidenceIn(figure)],
    ...(action !== 'reject' && { reads: { unit, unitInk, population, period, facets, value } }),
    ...SIGNED,
  })
  if (right && measure === undefined) return [of('confirm')]
  if (right)
    return [{ ...of('correct'), why: `“${measure}” names what is counted, and no part of it.` }]
  if (meant?.superseded) return [{ ...of('reject'), why: 'A later letter corrects it.' }]
  if (!meant || meant.beyond)
    return [{ ...of('reject'), why: `“${figure.ink}” is no number of an answer.` }]
  const [question] = [meant.question].flat()
  // Anything else that is wrong is left in pencil until it is read rightly.
  if (!question || wrong.some((aspect) => aspect !== 'question' && aspect !== 'noun')) return []
  return [{ ...of('correct', question), why: `It answers question ${question}.` }]
}

/** On the ink of its first number, else on the words that say so. */
function decideAnswer(
  body: string,
  { question, status, sections }: BodyTruth['answers'][number],
  figures: Decision[],
  replies: ReplyRead[],
): Decision[] {
  const told = figures.find((one) => one.action !== 'reject' && one.question === question)
  const says = SAYS[`${body} ${question}`]
  const [words] = says
    ? replies.flatMap(({ documents }) =>
        documents.flatMap((document) => locate(document, says, says) ?? []),
      )
    : []
  const ink = told?.evidence[0] ?? words
  // A number that was asked for and is not confirmed: nobody says yet that it was answered.
  if (!ink) return []
  const read = replies
    .flatMap(({ extraction }) => extraction.questions)
    .find(({ number }) => number === question)
  const same = read?.answer === status && read.sections.join() === sections.join()
  return [
    {
      action: same ? 'confirm' : 'correct',
      body,
      question,
      about: 'answer',
      evidence: [ink],
      reads: { answer: status, sections },
      ...SIGNED,
      ...(!same && { why: `The answer is ${status}; the machine read ${read?.answer ?? 'none'}.` }),
    },
  ]
}

const { folder: asked } = readFolder('potholes', {
  'survey.yaml': readFileSync(join(folder, 'survey.yaml'), 'utf8'),
})
if (!asked) throw new Error('survey.yaml cannot be read')

const decisions: Decision[] = []
for (const body of truth.bodies) {
  const replies: ReplyRead[] = []
  for (const reply of readdirSync(join(folder, 'replies', body.slug)).sort())
    replies.push(await readReply(asked.survey, body.slug, reply))
  decisions.push(...decideBody(body, replies))
}
const { path, bytes } = inYaml('decisions.yaml', COMMENT, decisions)
writeFileSync(join(folder, path), bytes)
const counts = Map.groupBy(decisions, ({ action, about }) => `${about}: ${action}`)
for (const [name, all] of [...counts].sort()) console.log(`${name} ${all.length}`)
