// A request before it is sent: what keeps it from going, and what would make its answers countable and a refusal hard. Pure.
import { overTimeOf } from '../vocabulary/asking/bodies-over-time.ts'
import type { LetterWording } from '../vocabulary/asking/request-letter.ts'
import { letterRules, wordIn } from '../vocabulary/asking/request-words.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { bodiesSaid, bodyNoun } from '../wording/body-noun.ts'
import type { Check } from './checks/check.ts'
import { checkQuestions } from './checks/check-questions.ts'
import { firstDay, yearsLong } from './checks/period-ends.ts'
import { fieldsIn } from './letter/merge-fields.ts'

export interface Checking {
  survey: Survey
  wording: LetterWording
  /** The names of the fields that may be merged. */
  fields: readonly string[]
  signed: string
  hasSheet: boolean
  /** The ISO day. */
  today: string
  /** Bodies that were asked already: by a letter from here, or in another way. */
  put: ReadonlySet<string>
  /** Bodies with no address. */
  unaddressed: readonly string[]
}

/** What stops it stands first. */
export function checkRequest(checking: Checking): Check[] {
  const all = [
    ...ofSurvey(checking),
    ...ofLetter(checking),
    ...checkQuestions(checking.survey, checking.today),
    ...ofBodies(checking),
  ]
  return all.toSorted((a, b) => (a.level === b.level ? 0 : a.level === 'stop' ? -1 : 1))
}

const of = (
  at: Check['at'],
  level: Check['level'],
  id: string,
  says: string,
  fix: string,
): Check => ({ id, level, question: null, says, fix, at })

function ofSurvey({ survey }: Checking): Check[] {
  const { practice, questions, period } = survey
  const checks: Check[] = []
  if (practice)
    checks.push(
      of(
        'survey',
        'stop',
        'practice',
        'This is a practice copy: no letter is sent from it.',
        'Send them from the survey itself.',
      ),
    )
  if (questions.length === 0)
    checks.push(of('survey', 'stop', 'no-questions', 'Nothing is asked.', 'Write its questions.'))
  if (
    yearsLong(period) > MOST_YEARS &&
    questions.some((one) => one.rows || (one.by ?? []).length > 1)
  )
    checks.push(
      of(
        'survey',
        'better',
        'many-years',
        `It asks for ${Math.round(yearsLong(period))} years in detail: the longer, the likelier a refusal on cost.`,
        'Ask for the detail of the latest years, and for totals of the others.',
      ),
    )
  return checks
}

const MOST_YEARS = 5.1

function ofLetter({ survey, wording, fields, signed, hasSheet }: Checking): Check[] {
  const { subject, text } = wording
  const checks: Check[] = []
  if (signed.trim() === '')
    checks.push(
      of(
        'letter',
        'stop',
        'unsigned',
        survey.law === 'eir'
          ? 'Nobody signs it: the body would not know whom it answers.'
          : 'Nobody signs it: a request must bear the real name of who asks (section 8).',
        'Write your name.',
      ),
    )
  else if (!/\S\s+\S/.test(signed.trim()))
    checks.push(
      of(
        'letter',
        'better',
        'half-signed',
        'One word signs it: a body may ask for the real name of who asks.',
        'Write first name and surname.',
      ),
    )
  if (!fieldsIn(text).includes('questions'))
    checks.push(
      of(
        'letter',
        'stop',
        'no-questions-in-it',
        'The questions have no place in it.',
        'Write {{questions}} where they go.',
      ),
    )
  const strange = [...fieldsIn(subject), ...fieldsIn(text)].filter((one) => !fields.includes(one))
  if (strange.length > 0)
    checks.push(
      of(
        'letter',
        'stop',
        'unknown-field',
        `No field is called ${strange.map((one) => `{{${one}}}`).join(', ')}: it would go out as it is typed.`,
        'Take one of the list, or take it out.',
      ),
    )
  if (!fieldsIn(subject).includes('our reference'))
    checks.push(
      of(
        'letter',
        'better',
        'no-reference',
        'The subject does not carry our reference: answers that are forwarded inside a body will be harder to match.',
        'Write {{our reference}} into the subject.',
      ),
    )
  if (!hasSheet)
    checks.push(
      of(
        'letter',
        'better',
        'no-sheet',
        'No reply sheet goes with it.',
        'Add it: a sheet that comes back is read without a doubt.',
      ),
    )
  const missing = letterRules.filter(({ words }) => wordIn(text, words) === null)
  return [...checks, ...missing.map(({ id, says, fix }) => of('letter', 'better', id, says, fix))]
}

function ofBodies({ survey, put, unaddressed, today }: Checking): Check[] {
  const { bodies } = survey
  const noun = bodyNoun(bodies)
  const named = (slugs: readonly string[]): string => {
    const names = slugs.map((slug) => bodies.find((one) => one.slug === slug)?.name ?? slug)
    return names.length > MOST_NAMED
      ? `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more`
      : names.join(', ')
  }
  const checks: Check[] = []
  const waiting = unaddressed.filter((slug) => !put.has(slug))
  if (waiting.length > 0)
    checks.push(
      of(
        'bodies',
        'better',
        'no-address',
        `${bodiesSaid(waiting.length, noun)} ${waiting.length === 1 ? 'has' : 'have'} no address: ${named(waiting)}.${waiting.length < bodies.length - put.size ? ' The others can be written to.' : ''}`,
        'Write the addresses into the directory.',
      ),
    )
  if (bodies.length >= PILOT_FROM && put.size === 0)
    checks.push(
      of(
        'send',
        'better',
        'pilot',
        `Nothing was asked yet, and ${bodiesSaid(bodies.length, noun)} are to be. What is unclear in a question is unclear in all of their answers.`,
        'Ask three first, read what they say, and then the rest.',
      ),
    )
  const first = firstDay(survey.period)
  for (const { slug, name } of bodies)
    for (const { kind, from, before, fromMemory } of overTimeOf(slug))
      if (kind === 'merged' && !fromMemory && first !== null && first < from && from <= today)
        checks.push(
          of(
            'survey',
            'better',
            'merged',
            `${name} began on ${from}: what is older stands in the records of ${before.join(', ')}, if it kept them.`,
            'Ask it of the time since then, or say whose records you mean.',
          ),
        )
  return checks
}

/** So many names fit a sentence. */
const MOST_NAMED = 6
/** From so many bodies on a pilot is worth its days. */
export const PILOT_FROM = 10
