// The one thing to do next about a request, told from its clock, its letters and what was decided of its answers. What only a
// machine read of a letter leads to that letter, and to nothing that would be written to the body.
import type { Clock } from '../../calendar/clock.ts'
import { monthsLater } from '../../calendar/day.ts'
import { workingDaysLater } from '../../calendar/working-days-later.ts'
import { workingDaysLeft } from '../../calendar/working-days-left.ts'
import { chaseLaw, chaseLawOf } from '../../vocabulary/asking/chase-law.ts'
import type { LetterState } from '../../vocabulary/asking/letter-out.ts'
import { type Chaser, LETTER_OF, type Task, type TaskKind } from '../../vocabulary/asking/task.ts'
import type { State } from '../../vocabulary/state.ts'
import { dayInWords } from '../../wording/dates.ts'
import { MISSING_WORDS } from '../../wording/missing-words.ts'
import {
  type AskedBody,
  canBeChallenged,
  clockOfBody,
  decidedOn,
  isRefused,
  isSettled,
  lastSent,
  type Standing,
} from './asked-body.ts'
import { questionsNamed } from './question-words.ts'
import { complainBy, reviewBy, reviewDue } from './review-times.ts'

/** What a task is told with; the rest is the same of every task of a body. */
interface Found {
  kind: TaskKind
  state: State
  due: string | null
  why: string
  ready: Chaser | null
  onlyRead?: boolean | undefined
  put?: true
  overSince?: string | null
}

/** null: nothing was sent, or nothing more is to be had. */
export function taskOf(asked: AskedBody): Task | null {
  const { survey, body, events, messages, standings, today } = asked
  if (!events?.sent && !events?.received && messages.length === 0) return null
  const clock = clockOfBody(asked)
  const found =
    reviewOpen(asked) ??
    waitsForUs(asked, clock) ??
    atPortal(asked) ??
    toRead(standings) ??
    decided(asked) ??
    (standings.length > 0 && standings.every(isSettled) ? null : whileItWaits(asked, clock))
  if (!found) return null
  const { onlyRead, overSince, ...task } = put(asked, found)
  return {
    id: `${survey.slug}/${body.slug}/${task.kind}`,
    survey: survey.slug,
    title: survey.title,
    body: body.slug,
    bodyName: body.name,
    latest: clock.sum?.latest && clock.sum.latest !== task.due ? clock.sum.latest : null,
    left: task.due === null ? null : workingDaysLeft(asked.law, today, task.due),
    ...task,
    ...(onlyRead && { onlyRead: true as const }),
    ...(overSince && { overSince, ready: 'new-request' as const }),
  }
}

/** The letter that is ready was put already, and has not gone. */
function put({ letters }: AskedBody, found: Found): Found {
  const kind = found.ready && LETTER_OF[found.ready]
  const waiting = letters.findLast(
    (one) => one.kind === kind && one.sentOn === null && ON_THE_WAY.includes(one.state),
  )
  return waiting
    ? {
        ...found,
        why: `${found.why}; a letter is put and has not gone yet`,
        ready: null,
        put: true,
      }
    : found
}

const ON_THE_WAY: readonly LetterState[] = [
  'waiting',
  'handing',
  'deferred',
  'unknown',
  'taken-out',
]

/** A review was asked for, and its outcome is not known. */
function reviewOpen(asked: AskedBody): Found | null {
  const { events, messages, today, standings } = asked
  const since = events?.internalReviewAsked
  if (!since || events.internalReviewAnswered) return null
  const state = furthest(standings)
  const came = messages.find(
    ({ kind, received }) => kind === 'internal-review' && (received === null || received >= since),
  )
  if (came)
    return {
      kind: 'to-read',
      state,
      due: null,
      why: 'A letter came that looks like the outcome of the review: enter its day among the dates of the request',
      ready: null,
      onlyRead: !came.decided,
    }
  const { due, atMost } = reviewDue(asked, since)
  const asks = `A review was asked for on ${dayInWords(since)}`
  if (today <= due)
    return {
      kind: 'review-waits',
      state,
      due,
      why: `${asks}; its outcome is due on ${dayInWords(due)}`,
      ready: null,
    }
  const overSince = today > complainBy(asked, atMost) ? complainBy(asked, atMost) : null
  const complained = lastSent(asked, 'complaint')
  return {
    kind: 'review-overdue',
    state,
    due,
    why: complained
      ? `${asks}, no outcome is filed here, and a complaint went on ${dayInWords(complained)}`
      : `${asks}, and no outcome is filed here${
          today <= atMost
            ? `: it was due on ${dayInWords(due)}, in exceptional cases on ${dayInWords(atMost)}`
            : ''
        }`,
    ready: complained ? null : today <= atMost ? 'reminder' : 'complaint',
    overSince,
  }
}

/** The clock stands still until we write. */
function waitsForUs(asked: AskedBody, { stands }: Clock): Found | null {
  const { events, standings } = asked
  const asks = (state: State) => standings.find((one) => one.state === state)
  const clarify = asks('clarification-asked')
  const since = events?.clarificationAsked
  if (clarify || (stands && since && !events.clarificationGiven))
    return {
      kind: 'clarification',
      state: 'clarification-asked',
      due: null,
      why: clarify?.onlyRead
        ? 'A letter is read as a question back: say what it is'
        : `It asked us to clarify${since ? ` on ${dayInWords(since)}` : ''}: no day is due until we do`,
      ready: clarify?.onlyRead ? null : 'clarification',
      onlyRead: clarify?.onlyRead,
    }
  const fee = asks('fee-notice')
  const noticed = events?.feeNotice
  if (fee || (stands && noticed && !events.feePaid)) {
    const written = lastSent(asked, 'fee')
    const queried = written && written >= (noticed ?? '') ? written : null
    const asksFee = `It asked for a fee${noticed ? ` on ${dayInWords(noticed)}` : ''}: no day is due until it is paid`
    return {
      kind: 'fee',
      state: 'fee-notice',
      due: null,
      why: fee?.onlyRead
        ? 'A letter is read as a fee notice: say what it is'
        : queried
          ? `${asksFee}; a letter about it went on ${dayInWords(queried)}`
          : asksFee,
      ready: fee?.onlyRead || queried ? null : 'fee',
      onlyRead: fee?.onlyRead,
    }
  }
  return null
}

/** Something lies on a page of the body’s, and nothing that came since decides the request. */
function atPortal(asked: AskedBody): Found | null {
  const { portal, standings, today } = asked
  const answered = decidedOn(asked)
  if (!portal || (answered !== null && answered >= portal.received)) return null
  const { received, expires } = portal
  if (expires !== null && expires < today) return null
  return {
    kind: 'portal',
    state: furthest(standings),
    due: expires,
    why: `On ${dayInWords(received)} a notice came that something lies for us on a page of its own${
      expires ? `, until ${dayInWords(expires)}` : ''
    }: fetch it by hand and add it`,
    ready: null,
  }
}

const toRead = (standings: readonly Standing[]): Found | null =>
  standings.some(({ state }) => state === 'not-checked')
    ? {
        kind: 'to-read',
        state: 'not-checked',
        due: null,
        why: 'A reply came that nobody has checked yet',
        ready: null,
        onlyRead: true,
      }
    : null

/** A person decided what became of its answers, and some of it is not what was asked for. */
function decided(asked: AskedBody): Found | null {
  const { events, standings, today } = asked
  const open = standings.filter((one) => canBeChallenged(one) && !one.onlyRead)
  if (open.length === 0) return null
  const state = furthest(open)
  const said = saidOf(open, standings.length)
  const answered = events?.internalReviewAnswered
  if (answered) {
    const due = complainBy(asked, answered)
    const complained = lastSent(asked, 'complaint')
    const outcome = `${said}, also after the review of ${dayInWords(answered)}`
    return {
      kind: 'review-answered',
      state,
      due,
      why: complained ? `${outcome}; a complaint went on ${dayInWords(complained)}` : outcome,
      ready: complained ? null : 'complaint',
      overSince: due < today && !complained ? due : null,
    }
  }
  const due = reviewBy(asked, { decidedOn: decidedOn(asked), due: clockOfBody(asked).due })
  return {
    kind: open.every(isRefused) && open.length === standings.length ? 'refused' : 'part',
    state,
    due,
    why: due && due >= today ? `${said}; a review is to be asked for by ${dayInWords(due)}` : said,
    ready: 'review',
    overSince: due !== null && due < today ? due : null,
  }
}

/** "Refused (s12(1)): questions 1 and 2 of 4" */
function saidOf(open: readonly Standing[], all: number): string {
  const groups = Map.groupBy(open, ({ state, section = '' }) => `${state} ${section}`)
  return [...groups.values()]
    .map((own) => {
      const { state, section } = own[0] as Standing
      const short = state === 'gave-part' ? 'Answered in part' : shortOf(state)
      const which =
        own.length < all
          ? `: ${questionsNamed(own.map(({ question }) => question))} of ${all}`
          : all === 1
            ? ''
            : ': all questions'
      return `${short}${section ? ` (${section})` : ''}${which}`
    })
    .join('; ')
}

const shortOf = (state: State): string =>
  state in MISSING_WORDS ? MISSING_WORDS[state as keyof typeof MISSING_WORDS].short : state

function whileItWaits(asked: AskedBody, clock: Clock): Found | null {
  const { events, standings, letters, messages } = asked
  const { due, late, sum } = clock
  const state = standings.find((one) => !isSettled(one))?.state ?? 'asked'
  const returned = letters.find(
    (one) => one.kind === 'request' && one.state === 'bounced' && !lastSent(asked, 'request'),
  )
  if (returned || state === 'bounced')
    return {
      kind: 'bounced',
      state: 'bounced',
      due: null,
      why: 'The request came back: put its address right and send it again',
      ready: null,
      onlyRead: !returned && standings.some((one) => one.state === 'bounced' && one.onlyRead),
    }
  if (late && due) return overdue(asked, due)
  if (events?.extension) return extended(asked, clock)
  const waits: Found = {
    kind: 'waits',
    state,
    due,
    why: due ? `Due on ${dayInWords(due)}` : NO_DAY,
    ready: null,
  }
  const held = messages.filter(({ kind }) => kind === 'holding')
  if (held.length > 0 && due && sum) {
    const holding = held.find(({ decided }) => decided)
    const reminded = lastSent(asked, 'reminder')
    if (!holding)
      return {
        ...waits,
        kind: 'holding',
        why: 'A letter is read as a holding letter: say what it is',
        onlyRead: true,
      }
    if (!reminded || reminded < (holding.received ?? ''))
      return {
        ...waits,
        kind: 'holding',
        why: `It wrote${holding.received ? ` on ${dayInWords(holding.received)}` : ''} that it needs more time, and named no day; due on ${dayInWords(due)}`,
        ready: 'reminder',
      }
  }
  if (due && workingDaysLeft(asked.law, asked.today, due) <= A_WEEK)
    return { ...waits, kind: 'due-soon' }
  return waits
}

const NO_DAY = 'The day on which it received the request is not known: no clock runs'
/** Working days. */
const A_WEEK = 5

function overdue(asked: AskedBody, due: string): Found {
  const { today } = asked
  const law = chaseLaw()
  const since = `Due on ${dayInWords(due)}, and no answer is filed here`
  const late = { kind: 'overdue', state: 'overdue', due } as const
  const anew = monthsLater(due, law.askAnewAfter.months)
  const reviewUntil = reviewBy(asked, { decidedOn: null, due })
  const over =
    asked.law === 'foia' || reviewUntil === null ? anew : reviewUntil < anew ? reviewUntil : anew
  if (today > over) return { ...late, why: since, ready: 'new-request', overSince: over }
  const complained = lastSent(asked, 'complaint')
  if (complained)
    return { ...late, why: `${since}; a complaint went on ${dayInWords(complained)}`, ready: null }
  const reminded = lastSent(asked, 'reminder')
  if (!reminded || reminded <= due) return { ...late, why: since, ready: 'reminder' }
  const next = workingDaysLater(asked.law, reminded, law.remindAgainAfter).at(-1)?.date ?? reminded
  return today <= next
    ? {
        ...late,
        why: `${since}; it was reminded on ${dayInWords(reminded)}, and the next step is from ${dayInWords(next)} on`,
        ready: null,
      }
    : {
        ...late,
        why: `${since}, also after the reminder of ${dayInWords(reminded)}`,
        ready: chaseLawOf(asked).lateNext,
      }
}

/** The day that the body named, unless the law's furthest is earlier. */
function extended(asked: AskedBody, { sum }: Clock): Found {
  const { today } = asked
  const named = asked.events?.extension ?? today
  const latest = sum?.latest ?? sum?.due ?? null
  const until = latest !== null && latest < named ? latest : named
  const reminded = lastSent(asked, 'reminder')
  const all = { state: 'extended' as const, due: until }
  if (latest !== null && named > latest)
    return {
      ...all,
      kind: 'too-long',
      why: `It took time until ${dayInWords(named)}; the furthest that guidance or law allows is ${dayInWords(latest)}`,
      ready: reminded ? null : 'reminder',
    }
  return {
    ...all,
    kind: 'extended',
    why: `It took more time until ${dayInWords(named)}`,
    ready: today > named && (!reminded || reminded <= named) ? 'reminder' : null,
  }
}

/** Of all that is open, the one that is furthest from an answer. */
const FURTHEST: readonly State[] = [
  'overdue',
  'refused',
  'refused-cost',
  'ncnd',
  'withheld',
  'withdrawn',
  'not-answered',
  'gave-part',
  'suppressed',
]
const furthest = (standings: readonly Standing[]): State =>
  FURTHEST.find((state) => standings.some((one) => one.state === state)) ??
  standings[0]?.state ??
  'asked'
