// The files of an answer, made of what was kept for it, sealed and looked into: what a second person opens and signs.

import type { Course } from '../../../answer/course/course-of.ts'
import { isGiven } from '../../../answer/course/questions.ts'
import { allOf } from '../../../answer/course/standing.ts'
import type { ProtectedTable } from '../../../disclose/protect-table.ts'
import { versionOn } from '../../../policy/in-force.ts'
import { policies, versionsOf } from '../../../policy/queries.ts'
import { fillReleased } from '../../../register/counted/answer/fill-released.ts'
import { filledWorkbook } from '../../../register/counted/answer/filled-workbook.ts'
import { sheetById } from '../../../register/counted/answer/queries.ts'
import { sheetAskedIn } from '../../../register/counted/answer/tabs-asked.ts'
import { inventedForce } from '../../../register/invented/queries.ts'
import type { FileIn, House } from '../../../store/house.ts'
import type { EventOf } from '../../../vocabulary/answering/event.ts'
import type { FileToLeave } from '../../../vocabulary/answering/release.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import type { Released } from '../../../vocabulary/released/true-table.ts'
import { writeDocx } from '../../../write/write-docx.ts'
import { writeXlsx } from '../../../write/write-xlsx.ts'
import { openJson } from '../errands/sealed-json.ts'
import { closedAgainst } from '../release/closed-against.ts'
import { releaseFiles } from '../release/release-files.ts'
import { policyPaper } from './policy-paper.ts'

/** Formats of a table; what the table is as JSON, and what proves it, always go with it. */
export const FORMATS = ['csv', 'ods', 'xlsx', 'pdf', 'html'] as const
export type Format = (typeof FORMATS)[number]

export interface AnswerAsked {
  course: Course
  questions: readonly string[]
  formats: readonly Format[]
  /** The letter, as it was written. */
  letters: readonly FileIn[]
}

/** Sealed and looked into, in the order in which they are listed: the letter first. */
export async function filesOfAnswer(house: House, asked: AnswerAsked): Promise<FileToLeave[]> {
  const tables = tablesOf(asked)
  const released = await Promise.all(
    tables.map(async ({ facts }) => ({
      question: facts.questions[0] ?? '',
      released: await openJson<Released>(house, facts.released),
      certificate: await openJson<ProtectedTable['certificate']>(house, facts.certificate),
    })),
  )
  const invented = (await inventedForce(house.db))?.about ?? null
  const documents = await documentsOf(house, asked, invented)
  const made: FileToSeal[] = [
    ...asked.letters.map((file) => ({ ...file, of: null })),
    ...released.flatMap((one) => filesOfTable(one, asked.formats)),
    ...documents.map(({ file }) => ({ ...file, of: null })),
    ...(await sheetOf(house, asked, { released, documents, invented })),
  ]
  return Promise.all(made.map((file) => sealedFile(house, file)))
}

interface FileToSeal extends FileIn {
  /** Whose table it is and nothing else. */
  of: Released | null
}

/** Of these questions that are not refused, what was last made safe. */
export const tablesOf = ({
  course: { events, questions },
  questions: asked,
}: Pick<AnswerAsked, 'course' | 'questions'>): EventOf<'protected'>[] =>
  questions.flatMap(({ number, outcome, protected: safe }) =>
    asked.includes(number) && isGiven({ outcome })
      ? allOf(events, 'protected').filter(({ seq }) => seq === safe)
      : [],
  )

interface TableOf {
  question: string
  released: Released
  certificate: ProtectedTable['certificate']
}

function filesOfTable(
  { question, released, certificate }: TableOf,
  formats: readonly Format[],
): FileToSeal[] {
  const name = `question-${plainName(question)}`
  const all = releaseFiles(name, { released, certificate })
  return all.flatMap(({ name: file, bytes }): FileToSeal[] => {
    if (file === 'released.json') return [{ name: `${name}-released.json`, bytes, of: released }]
    if (file === 'certificate.json')
      return certificate === null ? [] : [{ name: `${name}-certificate.json`, bytes, of: null }]
    return formats.some((format) => file.endsWith(`.${format}`))
      ? [{ name: file, bytes, of: released }]
      : []
  })
}

interface DocumentOf {
  question: string
  file: FileIn
}

async function documentsOf(
  { db }: House,
  { course: { events, questions: all }, questions }: AnswerAsked,
  invented: string | null,
): Promise<DocumentOf[]> {
  const chosen = new Map(
    allOf(events, 'document-chosen').map(({ facts }) => [facts.question, facts]),
  )
  const given = all.filter(isGiven).map(({ number }) => number)
  const known = await policies(db)
  const found: DocumentOf[] = []
  for (const { question, policy, on } of chosen.values()) {
    if (!questions.includes(question) || !given.includes(question)) continue
    const versions = (await versionsOf(db, policy)).filter(({ isDraft }) => !isDraft)
    const version = versionOn(versions, on)
    const title = known.find(({ slug }) => slug === policy)?.title
    if (!version || title === undefined)
      throw new CandourError(
        `No version of that policy was in force on ${on}: choose another day or another document for question ${question}.`,
        { status: 422 },
      )
    const bytes = writeDocx(policyPaper(title, version, invented))
    found.push({ question, file: { name: `${policy}-${version.version}.docx`, bytes } })
  }
  return found
}

/** The reply sheet that came with the request, filled with what is released. */
async function sheetOf(
  { db }: House,
  { course: { events, questions }, questions: asked }: AnswerAsked,
  {
    released,
    documents,
    invented,
  }: { released: readonly TableOf[]; documents: readonly DocumentOf[]; invented: string | null },
): Promise<FileToSeal[]> {
  const came = allOf(events, 'sheet-came').at(-1)
  const kept = came && (await sheetById(db, came.facts.sheet))
  const sheet = kept && sheetAskedIn(kept.grid)
  if (!kept || !sheet) return []
  const answers = Object.fromEntries(
    questions
      .filter(({ number }) => asked.includes(number))
      .map(({ number, outcome, reasons }) => [
        number,
        {
          released: released.find(({ question }) => question === number)?.released ?? null,
          sections: [...new Set(reasons.map(({ facts }) => facts.section))],
          document: documents.find(({ question }) => question === number)?.file.name ?? null,
          notHeld: outcome === 'not-held',
        },
      ]),
  )
  const bytes = writeXlsx(filledWorkbook(fillReleased(kept.grid, sheet, answers), invented))
  return [{ name: 'reply-sheet.xlsx', bytes, of: null }]
}

async function sealedFile(house: House, { name, bytes, of }: FileToSeal): Promise<FileToLeave> {
  const isJson = name.endsWith('.json')
  const [first] = isJson ? [] : await house.parsers.inspect({ name, bytes })
  const mediaType = first?.mediaType ?? 'application/json'
  const isOurs = of === null || closedAgainst(bytes, mediaType, of).closed
  return {
    name,
    sha256: await house.blobs.seal(bytes),
    mediaType,
    size: bytes.length,
    // What is more than its table stays here, whatever it is that it holds.
    verdict: isOurs ? (first?.verdict ?? (isJson ? 'clean' : 'cannot-check')) : 'carries',
  }
}

const plainName = (question: string): string => question.replaceAll(/[^\w-]/g, '-').toLowerCase()
