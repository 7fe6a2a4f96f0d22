// Writes the decisions of police-and-social-media-2014: our reading of each note against what stands in it.
// node examples/make/confirm-notes.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractReply } from '../../src/extract/extract-reply.ts'
import { readFile } from '../../src/read/read-file.ts'
import { readFolder } from '../../src/survey/read-folder.ts'
import type { Source } from '../../src/vocabulary/source.ts'
import type { Decision, Survey } from '../../src/vocabulary/survey.ts'
import { caseDecisions, casesOfNote, casesPrinted } from './cases-of-notes.ts'
import { decide } from './decide.ts'
import { inYaml } from './made-file.ts'
import { NOTE_FILE, type Note } from './notes/note.ts'
import { folderOf, NOTES } from './police-and-social-media.ts'
import type { BodyTruth } from './truth.ts'

const folder = fileURLToPath(new URL('../police-and-social-media-2014', import.meta.url))

const COMMENT = `# What the example editor decided about each note, on 29 November 2026: a reading that says what the note says is confirmed;
# one that does not is corrected, and says why; what is no figure of the answer, or a second count of the same, is rejected;
# a case that agrees in all it tells with one that papers printed (pa-2014-cases.csv) is confirmed.
# Written by examples/make/confirm-notes.ts.`

const SIGNED = { by: 'example editor', at: '2026-11-29' }

/** A note's file, or the part of a letter, with what a careful human reads in it. */
interface ToDecide {
  body: string
  path: string
  source?: Source
  whyRejected?: string
  /** Single matters that a careful human reads in it: nothing else of it is a case. */
  note?: Note
  truth: Pick<BodyTruth, 'figures' | 'answers' | 'notes' | 'contradiction'>
}

const ofNote = (note: Note): ToDecide => ({
  body: note.force,
  path: join('replies', note.force, folderOf(note), NOTE_FILE),
  source: { kind: note.kind, paper: note.paper.paper },
  ...(note.isRival && { whyRejected: RIVAL }),
  ...(note.cases && { note }),
  truth: { ...note, answers: note.answers.map((one) => ({ ...one, sections: [] })) },
})

const NOT_OF_IT = 'It was told of one case or of a part, and is no number of the answer.'
const RIVAL =
  'Another count of the same investigations: it stands among the claims and is not counted again.'

const DISCLOSES = 'I have today decided to disclose the located information to you as follows.'

/** The letter goes on beyond the part that was seen: what it answers cannot be told from that. */
const NORTHUMBRIAS_LETTER: ToDecide = {
  body: 'northumbria',
  path: 'replies/northumbria/2014-03-10/170-14.txt',
  truth: {
    figures: [],
    notes: [],
    answers: ['1a', '1b', '1c', '2'].map((number) => ({
      number,
      answer: 'unknown',
      sections: [],
      ink: DISCLOSES,
    })),
  },
}

const printed = casesPrinted()

async function decisionsOn(survey: Survey, one: ToDecide): Promise<Decision[]> {
  const { body, path, source, truth } = one
  const file = path.split('/').at(-1) ?? path
  const read = await readFile({
    name: file,
    bytes: new Uint8Array(readFileSync(join(folder, path))),
  })
  if (read.status !== 'read') throw new Error(`${path}: ${read.reason.message}`)
  const documents = [read.document]
  const extraction = extractReply(documents, { survey, body, file, ...(source && { source }) })
  const whole: BodyTruth = {
    ...truth,
    received: '',
    reference: '',
    kind: 'decision',
    status: 'unknown',
    exemptions: [],
    caseRows: [],
  }
  const figures = decide({ body, documents, extraction }, whole)
    .filter(({ evidence }) => evidence.length > 0)
    .map((decision) => ({
      ...decision,
      ...SIGNED,
      ...(decision.action === 'reject' && { why: one.whyRejected ?? NOT_OF_IT }),
    }))
  const cases = one.note
    ? casesOfNote(one.note, { document: read.document, extraction }, SIGNED)
    : caseDecisions(body, extraction, printed, SIGNED)
  return [...figures, ...cases]
}

const { folder: asked } = readFolder('police-and-social-media-2014', {
  'survey.yaml': readFileSync(join(folder, 'survey.yaml'), 'utf8'),
})
if (!asked) throw new Error('survey.yaml cannot be read')

const decisions: Decision[] = []
for (const one of [...NOTES.map(ofNote), NORTHUMBRIAS_LETTER])
  decisions.push(...(await decisionsOn(asked.survey, one)))

const { path, bytes } = inYaml('decisions.yaml', COMMENT, decisions)
writeFileSync(join(folder, path), bytes)
const counts = Map.groupBy(decisions, ({ action, about }) => `${about}: ${action}`)
for (const [name, all] of [...counts].sort()) console.log(`${name} ${all.length}`)
