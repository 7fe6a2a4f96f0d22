// The files of a letter as it was written: made of its event and of the events before it alone, so that they are the same whenever
// they are made; and what a reader finds in them, held against the request.
import { courseOf } from '../../../answer/course/course-of.ts'
import { allOf } from '../../../answer/course/standing.ts'
import { checkFields, checkNotice, type NoticeFault } from '../../../answer/notice/check-notice.ts'
import type { NoticeFacts } from '../../../answer/notice/notice-facts.ts'
import { noticePaper } from '../../../answer/notice/notice-paper.ts'
import { partsReadBack } from '../../../answer/notice/parts-read-back.ts'
import type { FileIn, House } from '../../../store/house.ts'
import type { ForceRequest } from '../../../vocabulary/answering/force-request.ts'
import type { NoticeFields } from '../../../vocabulary/answering/notice.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { writeDocx } from '../../../write/write-docx.ts'
import { writePdf } from '../../../write/write-pdf.ts'
import { noticeFactsOf } from './notice-facts-of.ts'

export interface LetterMade {
  fields: NoticeFields
  facts: NoticeFacts
  /** DOCX, then PDF. */
  files: FileIn[]
  /** Of its fields and of the DOCX as our reader reads it: one that blocks keeps it from being drawn up. */
  faults: NoticeFault[]
}

/** `seq`: of the event by which it was written. */
export async function letterMade(
  house: House,
  request: ForceRequest,
  seq: number,
): Promise<LetterMade> {
  const { id, parent, reference, version, events } = request
  const until = { id, parent, reference, version, events: events.filter((one) => one.seq <= seq) }
  const written = allOf(until.events, 'notice-written').find((one) => one.seq === seq)
  if (!written) throw new CandourError('no such letter', { status: 404 })
  const fields = written.facts
  const facts = await noticeFactsOf(house, courseOf(until, fields.on), fields)
  const files = letterFiles(fields, facts)
  const [docx] = files
  return {
    fields,
    facts,
    files,
    faults: [
      ...checkFields(fields, facts),
      ...(await changedSince(house, request, { seq, fields, facts })),
      ...(docx ? await faultsInFile(house, docx, facts) : []),
    ],
  }
}

export function letterFiles(fields: NoticeFields, facts: NoticeFacts): FileIn[] {
  const paper = noticePaper(fields, facts)
  return [
    { name: 'letter.docx', bytes: writeDocx(paper) },
    { name: 'letter.pdf', bytes: writePdf(paper) },
  ]
}

/** The file is read as its reader reads it, in a child, and its parts are looked for there. */
export async function faultsInFile(
  house: Pick<House, 'parsers'>,
  file: FileIn,
  facts: NoticeFacts,
): Promise<NoticeFault[]> {
  const outcome = await house.parsers.read(file)
  if (outcome.status === 'refused')
    return [{ part: 'opening', fault: 'missing', message: outcome.reason.message, blocks: true }]
  return checkNotice(partsReadBack(facts.kind, outcome.document.text.split('\n')), facts)
}

/** A reason given, a table made safe, a question split anew since: the letter says what was so before. One that was sent stays what it is. */
async function changedSince(
  house: House,
  request: ForceRequest,
  { seq, fields, facts }: { seq: number; fields: NoticeFields; facts: NoticeFacts },
): Promise<NoticeFault[]> {
  const course = courseOf(request, fields.on)
  if (course.releases.some(({ sent, drawnUp }) => sent !== null && drawnUp.notice === seq))
    return []
  const now = await noticeFactsOf(house, course, fields)
  return JSON.stringify(now) === JSON.stringify(facts)
    ? []
    : [
        {
          part: 'opening',
          fault: 'untrue',
          message: 'What it was drafted from was changed since it was written: write it anew.',
          blocks: true,
        },
      ]
}
