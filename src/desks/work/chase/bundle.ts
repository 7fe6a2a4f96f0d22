// What stands with a complaint: the request as it went, what came, our further letters, and a list of all of it by day and hash.
import { createHash } from 'node:crypto'
import type { Draft } from '../../../ask/chase/letters/chase-facts.ts'
import { dayHere } from '../../../calendar/day-here.ts'
import type { House } from '../../../store/house.ts'
import { hasGone, type LetterOut, stands } from '../../../vocabulary/asking/letter-out.ts'
import { isLetter } from '../../../vocabulary/source.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { TAKEN_WORDS } from '../../../wording/taken-words.ts'
import { asFileName, freeName } from '../folder/inside.ts'
import type { ChaseFound } from './chase-facts-of.ts'

export interface BundleFile {
  path: string
  content: string | Uint8Array
}

/** One after the other: a file is opened when it is its turn. The list of all comes last, once every hash is known. */
export async function* bundleFiles(
  { blobs }: Pick<House, 'blobs'>,
  facts: ChaseFound,
  letter: Draft,
): AsyncGenerator<BundleFile> {
  const listed: string[] = []
  const put = (path: string, what: string, content: string | Uint8Array): BundleFile => {
    listed.push(
      `${path}\n  ${what}\n  sha256 ${createHash('sha256').update(content).digest('hex')}`,
    )
    return { path, content }
  }
  const kept = facts.letters.findLast((one) => one.kind === 'complaint' && stands(one)) ?? letter
  yield put('1-complaint.txt', 'The complaint', `${kept.subject}\n\n${kept.text}\n`)
  const gone = facts.letters.filter((one) => hasGone(one) && !ELSEWHERE.includes(one.kind))
  const requests = gone.filter(({ kind }) => kind === 'request')
  if (requests.length === 0) yield put('2-request/questions.txt', NO_REQUEST, questions(facts))
  for (const one of [...requests, ...gone.filter(({ kind }) => kind !== 'request')]) {
    const folder = one.kind === 'request' ? '2-request' : '4-further-letters'
    const on = one.sentOn ?? dayHere(one.at)
    const base = `${folder}/${on}-${one.kind}${one.number > 1 ? `-${one.number}` : ''}`
    yield put(`${base}.txt`, `${LETTERS[one.kind]}, sent on ${dayInWords(on)}`, asSent(one))
    const taken = new Set<string>()
    for (const { name, sha256 } of one.files)
      yield put(`${base}/${named(name, taken)}`, 'Went with it', await blobs.open(sha256))
  }
  for (const [i, { id, received, seen, source, files }] of facts.came.entries()) {
    const taken = facts.asked.messages.find((one) => one.id === id)
    if (!seen || !isLetter(source) || taken?.kind === 'not-of-this-survey') continue
    const says = taken?.decided && taken.kind ? TAKEN_WORDS[taken.kind] : 'From the body'
    const folder = `3-what-came/${String(i + 1).padStart(2, '0')}-${received ?? 'day-not-known'}`
    const names = new Set<string>()
    // What stood in a mail or an archive is in it.
    for (const { name, sha256 } of files.filter(({ parent }) => parent === null))
      yield put(
        `${folder}/${named(name, names)}`,
        `${says}${received ? `, came on ${dayInWords(received)}` : ''}`,
        await blobs.open(sha256),
      )
  }
  yield { path: '0-contents.txt', content: `${contents(facts)}\n\n${listed.join('\n\n')}\n` }
}

/** The complaint stands before all; what was put to a body before print is the newsroom’s own. */
const ELSEWHERE: readonly LetterOut['kind'][] = ['complaint', 'right-of-reply']

/** As a stranger called it, and as a file may be called. */
const named = (name: string, taken: Set<string>): string => freeName(asFileName(name), taken)

const NO_REQUEST =
  'The questions as they were asked. The request itself did not go by this desk: put a copy of it beside them'

const questions = ({ asked: { survey } }: ChaseFound): string =>
  `${survey.questions.map(({ number, asks }) => `${number}. ${asks}`).join('\n')}\n`

const asSent = ({ to, subject, text }: LetterOut): string =>
  `To: ${to.join(', ')}\nSubject: ${subject}\n\n${text}\n`

const LETTERS: Record<LetterOut['kind'], string> = {
  request: 'The request',
  reminder: 'A reminder',
  clarification: 'What it asked was clarified',
  fee: 'A letter about the fee',
  review: 'The request for a review',
  complaint: 'A complaint',
  'right-of-reply': 'What was put to it before print',
  other: 'A further letter',
}

const contents = ({ asked: { survey, body, events, today } }: ChaseFound): string =>
  [
    `${body.name}: ${survey.title}`,
    events?.reference ? `Its reference: ${events.reference}` : null,
    `As of ${dayInWords(today)}`,
  ]
    .filter((line) => line !== null)
    .join('\n')
