// What changing a survey changes, in sentences, said before it is kept; and what cannot be changed so.
import { isDeepStrictEqual } from 'node:util'
import type { FormError } from '../../vocabulary/errors.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'
import { periodInWords } from '../../wording/dates.ts'

/** What rests on the survey as it is. */
export interface RestsOnIt {
  /** Replies that are here, by the slug of their body. */
  replies: ReadonlyMap<string, number>
  /** Confirmed numbers and answers, by the number of their question. */
  confirmed: ReadonlyMap<string, number>
}

export interface Changes {
  says: string[]
  formErrors: FormError[]
  /** Replies are read anew against the words of the survey. */
  readAnew: boolean
}

export function whatChanges(before: Survey, after: Survey, rests: RestsOnIt): Changes {
  const readAnew = !isDeepStrictEqual(readAgainst(before), readAgainst(after))
  const replies = [...rests.replies.values()].reduce((sum, n) => sum + n, 0)
  const bodies = bodiesChanged(before, after, rests)
  const says = [
    before.title !== after.title && `The title becomes “${after.title}”; its address stays.`,
    before.law !== after.law &&
      'The law changes: every due date is worked out anew, and sections are read by the other law.',
    !isDeepStrictEqual(before.period, after.period) &&
      `The period becomes ${periodInWords(after.period) ?? 'unknown'}: a number of another period no longer answers in full.`,
    ...questionsChanged(before, after, rests),
    !isDeepStrictEqual(before.dimensions ?? [], after.dimensions ?? []) &&
      'The lists change: numbers that were told apart by other words stand in the bodies’ own.',
    !isDeepStrictEqual(before.packs ?? [], after.packs ?? []) &&
      'The word packs change: what replies count, and whom, may be read otherwise.',
    before.readers !== after.readers &&
      (after.readers === 2
        ? 'Two readers are asked: what one confirmed waits for a second.'
        : 'One reader is enough: what one of two confirmed stands.'),
    ...bodies.says,
    readAnew &&
      replies > 0 &&
      `${replies === 1 ? 'The 1 reply' : `All ${replies} replies`} here are understood anew. Decisions stay with the ink that they were made on.`,
  ]
  return { says: says.filter((one) => one !== false), formErrors: bodies.formErrors, readAnew }
}

const readAgainst = ({ law, period, packs = [], dimensions = [], questions, bodies }: Survey) => ({
  law,
  period,
  packs,
  dimensions,
  questions,
  bodies: bodies.map(({ slug, name }) => [slug, name]),
})

function questionsChanged(before: Survey, after: Survey, { confirmed }: RestsOnIt): string[] {
  const named = (survey: Survey) => new Map(survey.questions.map((one) => [one.number, one]))
  const [was, is] = [named(before), named(after)]
  const gone = [...was.values()].flatMap(({ number }) => {
    if (is.has(number)) return []
    const n = confirmed.get(number) ?? 0
    const rest =
      n > 0 ? `: what is confirmed of it, ${n} in all, is kept and no longer counted` : ''
    return [`Question ${number} is asked no longer${rest}.`]
  })
  const changed = [...is.values()].flatMap((one) => {
    const old = was.get(one.number)
    if (!old) return [`Question ${one.number} is new.`]
    return isDeepStrictEqual(old, one) ? [] : [`Question ${one.number} ${changeOf(old, one)}.`]
  })
  return [...gone, ...changed]
}

function changeOf(old: Question, now: Question): string {
  const [was, is] = [old.counts, now.counts]
  const says = [
    old.asks !== now.asks && 'is worded otherwise',
    was?.id !== is?.id &&
      `counts ${is?.many ?? 'nothing'} and no longer ${was?.many ?? 'nothing'}: a number confirmed as ${was?.many ?? 'something else'} no longer answers it`,
    was &&
      is &&
      was.id === is.id &&
      !isDeepStrictEqual(was, is) &&
      'knows other words for what it counts',
    !isDeepStrictEqual(old.by ?? [], now.by ?? []) &&
      `is split ${now.by ? `by ${now.by.join(' and ')}` : 'by nothing'}`,
    old.partOf !== now.partOf &&
      (now.partOf ? `is a part of question ${now.partOf}` : 'is no longer a part of another'),
  ].filter((one) => one !== false)
  return says.join(', ') || 'asks for something else'
}

function bodiesChanged(
  before: Survey,
  after: Survey,
  { replies }: RestsOnIt,
): Pick<Changes, 'says' | 'formErrors'> {
  const [was, is] = [before, after].map(({ bodies }) => new Set(bodies.map(({ slug }) => slug)))
  const gone = before.bodies.filter(({ slug }) => !is?.has(slug))
  const come = after.bodies.filter(({ slug }) => !was?.has(slug))
  const answered = gone.filter(({ slug }) => (replies.get(slug) ?? 0) > 0)
  const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).join(', ')
  return {
    says: [
      ...(gone.length > 0 ? [`No longer asked: ${names(gone)}.`] : []),
      ...(come.length > 0 ? [`Asked as well: ${names(come)}.`] : []),
    ],
    formErrors: answered.map(({ name }) => ({
      field: 'bodies',
      message: `A reply of ${name} is here. Withdraw or move it before you take ${name} out`,
    })),
  }
}
