// Released tables of an answer, each read once: from the file that people read best, and held against what else came.
import type { Document } from '../../vocabulary/document.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { canonical } from '../../vocabulary/released/canonical.ts'
import type { Proves, ReleaseTold } from '../../vocabulary/released/release-told.ts'
import type { Released } from '../../vocabulary/released/true-table.ts'
import type { Extraction, Figure, QuestionAnswered } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { type ProofFound, proofOf } from './proof-of.ts'
import { questionMatched } from './question-matched.ts'
import { isReadAsMeant, withHeading } from './read-as-meant.ts'
import type { ReleaseFound, Sorted } from './sort-releases.ts'

export interface ReadingRelease {
  survey: Survey | undefined
  proves: Proves | undefined
  /** Reads one document as a letter is read, with these questions asked alone. */
  read(document: Document, survey: Survey | undefined): Extraction
  wrong: ReadonlySet<Document>
}

export interface ReleaseRead {
  told: ReleaseTold
  figures: Figure[]
  questions: QuestionAnswered[]
  doubts: Doubt[]
}

export function readReleases(
  { releases, certificates }: Sorted,
  reading: ReadingRelease,
): ReleaseRead[] {
  const all = releases.map(({ released }) => released)
  return releases.map((release) =>
    readRelease(release, proofOf(release.released, certificates, all, reading.proves), reading),
  )
}

/** Best first: a page is opened at the number, a cell of a sheet as well; the JSON is laid out as a sheet. */
const BEST = ['application/pdf', 'text/html', 'spreadsheet', 'csv']

const rankOf = ({ mediaType }: Document): number => {
  const at = BEST.findIndex((type) => mediaType.includes(type))
  return at < 0 ? BEST.length : at
}

const bestFirst = (a: Document, b: Document): number => rankOf(a) - rankOf(b)

function readRelease(
  found: ReleaseFound,
  { certificate, proof }: ProofFound,
  { survey, read, wrong }: ReadingRelease,
): ReleaseRead {
  const { document, released, copies, doubts: differ } = found
  const question = questionMatched(released.title, survey)
  const asked = survey && question ? { ...survey, questions: [question] } : survey
  const same = differ.length > 0 ? [] : copies.filter((copy) => !wrong.has(copy))
  const said = readBest(document, same, (file) => read(file, asked))
  const isAsMeant = said.doubts.length === 0 && isReadAsMeant(said.figures, released)
  const doubts = [
    ...differ,
    ...proofDoubts(document, proof),
    ...(survey && !question ? [unasked(document, released)] : []),
    ...said.doubts,
  ]
  const withheld = released.cells.filter((cell) => 'mark' in cell).length
  const all = [document, ...copies, ...(certificate ? [certificate] : [])]
  const isWrong = all.some((file) => wrong.has(file))
  const stands = question !== null && isAsMeant && doubts.length === 0 && !isWrong
  const isOdd = isWrong || differ.length > 0 || proof?.isOfTable === false
  const own = stands ? { ownFile: true as const } : {}
  return {
    told: {
      file: document.file,
      copies: copies.map(({ file }) => file),
      sha256s: all.map(({ sha256 }) => sha256),
      title: released.title ?? document.file,
      question: question?.number ?? null,
      cells: released.cells.length,
      withheld,
      proof,
      stands,
    },
    figures: said.figures.map((figure) => ({
      ...withHeading(figure, released, { question, survey }),
      ...(isOdd && { sure: false }),
      ...own,
    })),
    questions: said.questions.map((one) => ({
      ...one,
      ...(isAsMeant && { answer: withheld > 0 ? ('partial' as const) : ('full' as const) }),
      ...own,
    })),
    doubts,
  }
}

/**
 * As the table's own JSON says it, with the places of the file that people read best: one that is the same cell by cell is
 * read the same, though of a page alone one would be less sure.
 */
function readBest(
  document: Document,
  copies: readonly Document[],
  read: (file: Document) => Extraction,
): Extraction {
  const said = read(document)
  for (const copy of copies.toSorted(bestFirst)) {
    const { figures } = read(copy)
    const own = new Map(said.figures.map((one) => [sayingOf(one), one]))
    if (figures.length !== own.size || own.size !== said.figures.length) continue
    if (!figures.every((one) => own.has(sayingOf(one)))) continue
    return {
      ...said,
      figures: figures.map((one) => ({ ...one, sure: own.get(sayingOf(one))?.sure ?? false })),
    }
  }
  return said
}

/** All that a figure says, and not where. */
const sayingOf = ({ unit, population, period, facets, value }: Figure): string =>
  canonical([unit, population, period, facets, value])

const proofDoubts = ({ file }: Document, proof: ReleaseTold['proof']): Doubt[] =>
  proof?.isOfTable === false
    ? [
        {
          code: 'released-other-proof',
          ink: '',
          note: `The certificate that came with ${file} was made for another table: a number in it, or its heading, is not as it was released.`,
          place: null,
        },
      ]
    : proof && !proof.valid && !proof.needsEarlier
      ? [
          {
            code: 'released-proof-fails',
            ink: '',
            note: `The proof that came with ${file} does not check: ${proof.problems[0] ?? 'it shows nothing.'}`,
            place: null,
          },
        ]
      : []

const unasked = ({ file }: Document, { title = file }: Released): Doubt => ({
  code: 'released-no-question',
  ink: title,
  note: `The released table “${title}” is headed with the words of no question that was asked: its figures wait until a person says which one it answers.`,
  place: null,
})
