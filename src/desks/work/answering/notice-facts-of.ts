// What a letter of a request is drafted from: its events, and of what was counted only what may leave.
import type { Course } from '../../../answer/course/course-of.ts'
import { isGiven, neitherStanding, type QuestionCourse } from '../../../answer/course/questions.ts'
import { allOf, lastOf, testRuns } from '../../../answer/course/standing.ts'
import { costAdvice } from '../../../answer/estimate/advice.ts'
import { estimateSum } from '../../../answer/estimate/estimate-sum.ts'
import type {
  NoticeFacts,
  NoticeTable,
  QuestionAnswered,
} from '../../../answer/notice/notice-facts.ts'
import { requestById } from '../../../answer/queries.ts'
import { dayHere } from '../../../calendar/day-here.ts'
import { policies } from '../../../policy/queries.ts'
import { inventedForce } from '../../../register/invented/queries.ts'
import type { House } from '../../../store/house.ts'
import type { EventOf } from '../../../vocabulary/answering/event.ts'
import type { NoticeKind } from '../../../vocabulary/answering/notice.ts'
import { headOf, layOutReleased } from '../../../vocabulary/released/laid-out.ts'
import type { Released } from '../../../vocabulary/released/true-table.ts'
import type { ProtectionMade } from '../errands/protect.ts'
import { openJson } from '../errands/sealed-json.ts'

export interface LetterAbout {
  kind: NoticeKind
  /** The day that stands on it. */
  on: string
  asked: Readonly<Record<string, string>>
}

export async function noticeFactsOf(
  house: House,
  course: Course,
  { kind, on, asked }: LetterAbout,
): Promise<NoticeFacts> {
  const { events, request } = course
  const own = questionsOfLetter(course, kind)
  const numbers = own.map(({ number }) => number)
  const made = await tablesMade(house, events, own)
  const tables = made.map(({ table }) => table)
  const questions = own.map((one) => answeredOf(one, kind, { course, tables }))
  const reasons = [...new Set(own.flatMap((one) => one.reasons))].map(({ facts }) => facts)
  const extension = lastOf(events, 'extension-notice')
  const concluded = lastOf(events, 'review-concluded')
  const parent = request.parent === null ? null : await requestById(house.db, request.parent)
  const unclear = lastOf(events, 'clarification-asked')?.facts
  const fee = lastOf(events, 'fee-notice')?.facts
  const before = course.releases.findLast(({ sent }) => sent !== null)
  return {
    kind,
    law: course.law,
    reference: request.reference,
    on,
    received: course.received?.facts.on ?? on,
    asked,
    invented: (await inventedForce(house.db))?.about ?? null,
    questions: kind === 'clarification' || kind === 'fee-notice' ? [] : questions,
    reasons: kind === 'clarification' || kind === 'fee-notice' ? [] : reasons,
    neither: neitherStanding(events, own).map(({ facts }) => facts),
    cost: costOf(course, own, on),
    tables,
    documents: await documentsOf(
      house,
      events,
      own.filter(isGiven).map(({ number }) => number),
    ),
    hasCompanions: made.some(({ companions }) => companions),
    moreTime:
      kind === 'more-time' && extension
        ? {
            section: extension.facts.section,
            questions: numbers,
            until: extension.facts.until,
            why: extension.facts.why,
          }
        : null,
    extendedOn: kind !== 'more-time' && extension && !testRuns(events) ? extension.facts.on : null,
    review:
      kind === 'review' && parent
        ? {
            of: parent.reference,
            outcome: concluded?.facts.outcome ?? 'upheld',
            why: concluded?.facts.why ?? '[… how the review came out]',
          }
        : null,
    corrects:
      kind === 'correction' && before?.sent
        ? { on: before.sent.on, why: asked['correctedWhy'] ?? '' }
        : null,
    unclear: kind === 'clarification' && unclear ? unclear : null,
    fee: kind === 'fee-notice' && fee ? { pounds: fee.pounds } : null,
    ladder: ladderOf(made),
  }
}

/** Kinds that there is occasion for now, the likeliest first. */
export function lettersOffered(course: Course): NoticeKind[] {
  const { events, isReview, releases, state } = course
  const kinds: (NoticeKind | false)[] = [
    state === 'asked-back' && 'clarification',
    state === 'fee-asked' && 'fee-notice',
    (testRuns(events) !== null || takesLonger(course)) && 'more-time',
    isReview ? 'review' : 'answer',
    lastOf(events, 'clarification-asked') !== null && 'clarification',
    lastOf(events, 'fee-notice') !== null && 'fee-notice',
    releases.some(({ sent }) => sent !== null) && 'correction',
  ]
  return [...new Set(kinds.filter((kind) => kind !== false))]
}

/** Under the Regulations, and nothing was sent since. */
const takesLonger = ({ events, law }: Course): boolean =>
  law === 'eir' &&
  (lastOf(events, 'extension-notice')?.seq ?? 0) > (lastOf(events, 'sent')?.seq ?? 0)

/** A letter that more time is taken speaks of those it is taken for; an answer of the others; a correction of all again. */
function questionsOfLetter(course: Course, kind: NoticeKind): QuestionCourse[] {
  const runs =
    kind === 'more-time' ? lastOf(course.events, 'extension-notice') : testRuns(course.events)
  const waits = ({ number }: QuestionCourse): boolean =>
    runs !== null && (runs.facts.questions.length === 0 || runs.facts.questions.includes(number))
  if (kind === 'more-time') return course.questions.filter(waits)
  if (kind === 'correction') return course.questions
  return course.questions.filter(
    (one) =>
      !waits(one) && one.answered === null && one.state !== 'asked-back' && one.state !== 'lapsed',
  )
}

function answeredOf(
  { number, words, outcome, held, counted, document }: QuestionCourse,
  kind: NoticeKind,
  { course, tables }: { course: Course; tables: readonly NoticeTable[] },
): QuestionAnswered {
  const said = allOf(course.events, 'held').findLast(({ facts }) =>
    facts.questions.includes(number),
  )
  const isMarked = tables.some(
    (one) => one.questions.includes(number) && one.key.some((line) => line.startsWith('[c]')),
  )
  return {
    number,
    words,
    // What was counted, or is a document here, is held.
    held: held ?? (counted !== null || document !== null ? true : null),
    heldWhy: said?.facts.held === false ? said.facts.why : '',
    // What is marked in its table is refused, whether or not a reason was given yet.
    outcome: kind === 'more-time' ? 'later' : outcome === 'full' && isMarked ? 'partial' : outcome,
  }
}

interface TableMade {
  table: NoticeTable
  companions: boolean
  ladder: ProtectionMade['answer']['ladder']
}

async function tablesMade(
  house: House,
  events: Course['events'],
  questions: readonly QuestionCourse[],
): Promise<TableMade[]> {
  const given = questions.filter((one) => one.protected !== null && isGiven(one))
  const made: TableMade[] = []
  for (const { number, protected: safe, mapped, counted } of given) {
    const kept = allOf(events, 'protected').find(({ seq }) => seq === safe)
    if (!kept) continue
    const of = {
      mapped: allOf(events, 'mapped').find(({ seq }) => seq === mapped),
      counted: allOf(events, 'counted').find(({ seq }) => seq === counted),
    }
    const released = await openJson<Released>(house, kept.facts.released)
    // Of what stays in the house only this is taken: whether anything is withheld for the sake of others, and what else was tried.
    const { answer } = await openJson<ProtectionMade>(house, kept.facts.closed)
    made.push({
      table: tableOf(`table ${made.length + 1}`, number, released, of),
      companions: answer.withheld.companions > 0,
      ladder: answer.ladder,
    })
  }
  return made
}

function tableOf(
  name: string,
  question: string,
  released: Released,
  { mapped, counted }: { mapped?: EventOf<'mapped'>; counted?: EventOf<'counted'> },
): NoticeTable {
  const laid = layOutReleased(released)
  const { title, rows, names, key } = laid
  return {
    name,
    questions: [question],
    words: mapped?.facts.words ?? title,
    asOf: counted ? dayHere(new Date(counted.facts.asOf)) : (released.asOf ?? ''),
    table: {
      caption: title,
      headRows: 1,
      headColumns: names,
      rules: 'rows',
      rows: [headOf(released, laid), ...rows],
    },
    key,
    values: released.cells.flatMap((cell) => ('value' in cell ? [cell.value] : [])),
  }
}

/** Which categories are few is not said: a table that brings those together is not offered by its name. */
const ladderOf = (made: readonly TableMade[]): NoticeFacts['ladder'] =>
  made.flatMap(({ ladder = [], table }) => {
    const [asItIs, ...coarser] = ladder
    return coarser
      .filter(({ status, rung }) => status === 'protected' && !rung.includes('few as one'))
      .filter(({ withheld }) => withheld < (asItIs?.withheld ?? 0))
      .slice(0, MOST_OFFERED)
      .map(({ rung, cells, withheld }) => ({
        words: `The figures of ${table.name}, ${rung}`,
        numbers: cells - withheld,
      }))
  })

const MOST_OFFERED = 3

async function documentsOf(
  { db }: House,
  events: Course['events'],
  numbers: readonly string[],
): Promise<NoticeFacts['documents']> {
  const chosen = new Map(
    allOf(events, 'document-chosen').map(({ facts }) => [facts.question, facts.policy]),
  )
  if (chosen.size === 0) return []
  const known = await policies(db)
  return [...chosen]
    .filter(([question]) => numbers.includes(question))
    .map(([question, policy]) => ({
      question,
      title: known.find(({ slug }) => slug === policy)?.title ?? policy,
    }))
}

function costOf(
  { events, received }: Course,
  questions: readonly QuestionCourse[],
  on: string,
): NoticeFacts['cost'] {
  const [over] = questions.filter(({ outcome }) => outcome === 'refused-cost')
  const estimate = allOf(events, 'estimated').find(({ seq }) => seq === over?.estimated)?.facts
  if (!estimate || !received) return null
  const sum = estimateSum(estimate, { received: received.facts.on, body: 'force', today: on })
  return { estimate, sum, advice: costAdvice(estimate, sum) }
}
