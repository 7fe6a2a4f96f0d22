// A pack made of planted letters as a reader would leave them: what is proposed taken out, and by hand what was not.
import { createHash } from 'node:crypto'
import { makePack } from '../src/publish/make-pack.ts'
import type { PackFile, PackInput, ReplyReceived } from '../src/publish/pack/input.ts'
import { lettersForPrint } from '../src/publish/redaction/letters-for-print.ts'
import { redactedPack } from '../src/publish/redaction/redacted-pack.ts'
import { covered } from '../src/read/covered-page.ts'
import { renderPage } from '../src/read/page-image.ts'
import { readFile } from '../src/read/read-file.ts'
import { wholeFile } from '../src/redact/decided.ts'
import { evidenceTaken } from '../src/redact/evidence-taken.ts'
import { proposeRemovals } from '../src/redact/propose-removals.ts'
import { foldText, placesOf } from '../src/redact/words/folded.ts'
import type { PageArea, Removal } from '../src/redact/words/removal.ts'
import { type Document, evidenceOf } from '../src/vocabulary/document.ts'
import { packsOf } from '../src/vocabulary/packs/load-packs.ts'
import type { Decision, Survey } from '../src/vocabulary/survey.ts'
import { aCountedSurvey } from './a-counted-survey.ts'
import type { LetterPlanted, Plant } from './planted-names.ts'

export interface PlantedPack {
  files: PackFile[]
  input: PackInput
  /** Plants that were proposed by themselves, wholly; and those that a person had to take out. */
  proposed: Plant[]
  byHand: Plant[]
  /** Proposals that hit no plant, by letter. */
  besides: string[]
}

interface Letter {
  planted: LetterPlanted
  document: Document
}

export async function packOfPlanted(letters: readonly LetterPlanted[]): Promise<PlantedPack> {
  const counted = await aCountedSurvey()
  const read: Letter[] = []
  for (const planted of letters) {
    const outcome = await readFile({ name: planted.name, bytes: planted.bytes })
    if (outcome.status !== 'read') throw new Error(`${planted.name}: ${outcome.reason.message}`)
    read.push({ planted, document: outcome.document })
  }
  const made: PlantedPack = { files: [], input: counted, proposed: [], byHand: [], besides: [] }
  const decisions: Decision[] = []
  for (const letter of read) decisions.push(await readBy(letter, counted.survey, made))
  const own = counted.replies.flatMap(({ files }) => files)
  const documents = own.flatMap(({ outcome }) =>
    outcome?.status === 'read' ? [outcome.document] : [],
  )
  for (const { sha256 } of documents)
    decisions.push({ ...SIGNED, body: 'kent', evidence: [wholeFile(sha256)] })
  const printed = await lettersForPrint(
    counted.survey,
    [...documents, ...read.map(({ document }) => document)].map((document) => ({
      body: 'kent',
      document,
    })),
    decisions,
  )
  const bodies = counted.survey.bodies
  const replies: ReplyReceived[] = []
  for (const [i, { planted, document }] of read.entries()) {
    const boxes = printed.letters.get(document.sha256)?.redacted.boxes.get(1) ?? []
    const pages =
      document.pageCount === null
        ? []
        : [
            {
              page: 1,
              png: covered(
                (await renderPage(planted.bytes, 1, 150)).png,
                boxes,
                document.pages[0]?.width ?? 0,
              ),
            },
          ]
    replies.push({
      body: bodies[i % bodies.length]?.slug ?? '',
      folder: `2021-02-01-${i}`,
      received: '2021-02-01',
      seen: true,
      files: [
        {
          name: planted.name,
          container: null,
          sha256: document.sha256,
          mediaType: document.mediaType,
          size: planted.bytes.length,
          outcome: { status: 'read', document },
          pages,
        },
      ],
    })
  }
  const input: PackInput = {
    ...counted,
    replies: [...counted.replies, ...replies],
    figures: [
      ...counted.figures,
      ...read.map((one, i) => figureOf(one, bodies[i % bodies.length]?.slug ?? '')),
    ],
  }
  const redacted = await redactedPack(input, printed)
  return { ...made, input: redacted, files: makePack(redacted) }
}

const SIGNED = { action: 'confirm', about: 'redaction', by: 'a tester', at: '2026-11-30' } as const

/** The number of each letter is cited, so that its page is shown and its neighbours are quoted. */
function figureOf({ planted, document }: Letter, body: string): PackInput['figures'][number] {
  const number = /\d+/.exec(planted.figure)?.[0] ?? ''
  const sentence = document.text.replace(/\s/g, ' ').indexOf(planted.figure)
  const start = document.text.indexOf(number, Math.max(0, sentence))
  return {
    body,
    by: 'a tester',
    at: '2026-11-30',
    figure: {
      ...evidenceOf(document, start, start + number.length),
      question: '1a',
      unit: 'person',
      unitInk: planted.figure,
      population: 'all',
      period: null,
      facets: {},
      value: { low: Number(number), high: Number(number) },
      sure: true,
    },
  }
}

/** What a careful person does: what is proposed stays ticked, each plant that was not is marked where it stands. */
async function readBy(
  { planted, document }: Letter,
  survey: Survey,
  made: PlantedPack,
): Promise<Decision> {
  const rules = { always: [], never: [] }
  const { stretches, areas } = proposeRemovals(document, { words: packsOf(survey), rules })
  const folded = foldText(document.text)
  const places = planted.plants.map((plant) => ({ plant, at: placesOf(folded, plant.words) }))
  const taken: Removal[] = [...stretches]
  const marked: PageArea[] = [...areas]
  for (const { plant, at } of places) {
    const covers = (one: { start: number; end: number }): boolean =>
      stretches.some(({ start, end }) => start <= one.start && one.end <= end)
    if (at.length > 0 && at.every(covers)) made.proposed.push(plant)
    else made.byHand.push(plant)
    for (const one of at) taken.push({ ...one, kind: 'marked', why: '' })
    for (const one of placesOf(folded, plant.needle))
      taken.push({ ...one, kind: 'marked', why: '' })
  }
  if (planted.printed) marked.push(...(await seenOnPage(planted, planted.printed)))
  for (const { start, end } of stretches)
    if (!places.some(({ at }) => at.some((one) => one.start < end && start < one.end)))
      made.besides.push(`${planted.name}: ${document.text.slice(start, end)}`)
  const evidence = [
    wholeFile(document.sha256),
    ...evidenceTaken(document, { stretches: taken, areas: marked }),
  ]
  return { ...SIGNED, body: 'kent', evidence }
}

/** On a scan a name may be misread: the eye sees where it stands, here by the PDF that the scan is the picture of. */
async function seenOnPage(planted: LetterPlanted, printed: Uint8Array): Promise<PageArea[]> {
  const outcome = await readFile({ name: 'printed.pdf', bytes: printed })
  if (outcome.status !== 'read') throw new Error('the printed letter is not read')
  const { document } = outcome
  const scan = await readFile({ name: planted.name, bytes: planted.bytes })
  const width = scan.status === 'read' ? (scan.document.pages[0]?.width ?? 0) : 0
  const scale = width / (document.pages[0]?.width ?? 1)
  const folded = foldText(document.text)
  return planted.plants.flatMap(({ words }) =>
    placesOf(folded, words).flatMap(({ start, end }) =>
      document.runs
        .filter((run) => run.start < end && start < run.end)
        .flatMap(({ place }) => {
          if (place.kind !== 'page') return []
          const [x0, top, x1, bottom] = place.box
          const box: PageArea['box'] = [
            (x0 - 1) * scale,
            (top - 1) * scale,
            (x1 + 1) * scale,
            (bottom + 1) * scale,
          ]
          return [{ page: 1, box, why: 'seen' }]
        }),
    ),
  )
}

export const sealOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')
