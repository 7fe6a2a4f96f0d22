// What the Commissioner is given of a request: what is open and what is closed in folders of their own, and who asked in a third,
// for who may see that. Nothing closed is in what is open.
import type { Course } from '../../../answer/course/course-of.ts'
import { allOf } from '../../../answer/course/standing.ts'
import { numberOf } from '../../../answer/ledger/ledger.ts'
import { lookUpRequester } from '../../../answer/look-up-requester.ts'
import { recordedReading } from '../../../people/recorded-reading.ts'
import { may, type Viewer } from '../../../people/viewer.ts'
import type { House } from '../../../store/house.ts'
import type { EventKind, RequestEvent } from '../../../vocabulary/answering/event.ts'
import { letterLaw } from '../../../vocabulary/answering/letter-law.ts'
import type { ReleaseRecord } from '../../../vocabulary/answering/release.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { eventInWords } from '../../../wording/answering/event-words.ts'
import { LAW_WORDS } from '../../../wording/answering/law-words.ts'
import { dayInWords } from '../../../wording/dates.ts'
import type { ProtectionMade } from '../errands/protect.ts'
import { openJson } from '../errands/sealed-json.ts'

export interface BundleFile {
  path: string
  content: string | Uint8Array
}

export async function bundleOf(
  house: House,
  viewer: Viewer,
  course: Course,
): Promise<BundleFile[]> {
  if (!may(viewer, 'count'))
    throw new CandourError('Only who has the right to count may do this.', { status: 403 })
  const { request } = course
  await recordedReading(house, viewer, {
    what: 'bundle for the Commissioner taken out',
    record: `request:${request.id}`,
    read: async () => request.id,
  })
  return [
    { path: 'READ-ME.txt', content: readMe(course, may(viewer, 'see-requester')) },
    { path: 'open/request.txt', content: requestText(course) },
    { path: 'open/history.txt', content: historyText(course.events.filter(isOpen)) },
    ...(await releasedFiles(house, course)),
    { path: 'closed/history.json', content: json(request.events) },
    { path: 'closed/reasons.json', content: json(reasonsOf(course)) },
    ...(await closedTables(house, course)),
    ...(await requesterFiles(house, viewer, request.id)),
  ]
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

const readMe = ({ request }: Course, withRequester: boolean): string =>
  [
    `Request ${request.reference}: for the Information Commissioner.`,
    '',
    'open: what was asked as it was split into questions, what happened, and every file that was released and stands.',
    'closed: not for whoever asked, nor for anybody else. True tables, which numbers were withheld and why each, the reasons with what is behind them, files that were withdrawn since, and everything that happened.',
    withRequester
      ? 'requester: who asked, and the letter as it came.'
      : 'Who asked is not here: whoever took this out may not see it.',
    '',
    'The proof of a table can be checked by addition, in its folder below closed:',
    '',
    '  candour verify-certificate certificate.json --released released.json [--earlier FILE for each file in earlier]',
    '',
  ].join('\n')

const requestText = ({ request, received, law, questions }: Course): string =>
  [
    `Request ${request.reference}`,
    received ? `Received on ${dayInWords(received.facts.on)}. Law: ${LAW_WORDS[law]}` : '',
    '',
    ...questions.map(
      ({ number, words, outcome }) =>
        `${number}: ${words} (${outcome === null ? 'open' : letterLaw().outcomes[outcome]})`,
    ),
    '',
  ].join('\n')

/** What whoever asked was told or did, or what was said of an answer in it. */
const OPEN: readonly EventKind[] = [
  'received',
  'questions-split',
  'law-set',
  'clarification-asked',
  'clarification-given',
  'clarification-warned',
  'clarification-lapsed',
  'fee-notice',
  'fee-paid',
  'extension-notice',
  'pit-concluded',
  'notice-written',
  'sent',
  'logged',
  'review-asked',
  'review-concluded',
  'ico-complaint',
  'decision-notice',
  'tribunal',
  'withdrawn',
  'passed-on',
]

const isOpen = ({ kind }: RequestEvent): boolean => OPEN.includes(kind)

const historyText = (events: readonly RequestEvent[]): string =>
  `${events.map((event) => `${event.at.slice(0, 10)}  ${eventInWords(event)}`).join('\n')}\n`

const reasonsOf = ({ events }: Course): unknown =>
  events.filter(({ kind }) => kind === 'reason-given' || kind === 'ncnd' || kind === 'estimated')

async function releasedFiles(
  { blobs }: House,
  { releases, request }: Course,
): Promise<BundleFile[]> {
  const sent = releases.filter((release) => release.sent !== null)
  const files = await Promise.all(
    sent.flatMap((release) =>
      release.drawnUp.files.map(async ({ name, sha256 }) => ({
        path: `${folderOf(release)}/${name}`,
        content: await blobs.open(sha256),
      })),
    ),
  )
  const lists = sent.map((release) => ({
    path: `${folderOf(release)}/list.json`,
    content: json({
      number: numberOf(request.reference, release),
      sent: release.sent?.on,
      files: release.drawnUp.files,
    }),
  }))
  return [...lists, ...files]
}

/** What got out and should not have is handed on to nobody as open. */
const folderOf = ({ number, withdrawn }: ReleaseRecord): string =>
  `${withdrawn ? 'closed/withdrawn' : 'open'}/release-${number}`

/** Of each table that was made safe: the truth, what it was held against, and the proof. */
async function closedTables(house: House, { events }: Course): Promise<BundleFile[]> {
  const all = allOf(events, 'protected')
  const files = await Promise.all(
    all.map(async ({ seq, facts }): Promise<BundleFile[]> => {
      const { table, answer, rung, earlier } = await openJson<ProtectionMade>(house, facts.closed)
      const at = `closed/question-${facts.questions.join('-').replaceAll(/[^\w-]/g, '-')}/made-safe-${seq}`
      const before = await Promise.all(
        earlier.map(async ({ name, sha256 }) => ({
          path: `${at}/earlier/${name}`,
          content: await house.blobs.open(sha256),
        })),
      )
      return [
        { path: `${at}/true-table.json`, content: json(table) },
        { path: `${at}/released.json`, content: json(answer.released) },
        { path: `${at}/certificate.json`, content: json(answer.certificate) },
        {
          path: `${at}/pattern.json`,
          content: json({
            promised: facts.promised,
            coarser: rung,
            withheld: answer.withheld,
            cells: answer.cells,
            notes: answer.notes,
            tried: answer.ladder ?? [],
            together: facts.together,
            earlier: facts.earlier,
          }),
        },
        ...before,
      ]
    }),
  )
  return files.flat()
}

async function requesterFiles(house: House, viewer: Viewer, id: string): Promise<BundleFile[]> {
  const found = await lookUpRequester(house, viewer, id)
  if (!found) return []
  return [
    {
      path: 'requester/who-asked.txt',
      content: `${found.name}\n${found.address}\n\n${found.words}\n`,
    },
    ...(await Promise.all(
      found.files.map(async ({ number, sha256 }) => ({
        path: `requester/as-it-came-${number}`,
        content: await house.blobs.open(sha256),
      })),
    )),
  ]
}
