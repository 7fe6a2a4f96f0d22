// May this letter be sent? Each of its parts against the request, each of its numbers against the released table, and nothing in
// it that stays in the house.
import type { NoticeFields } from '../../vocabulary/answering/notice.ts'
import { neitherIn, sectionIn } from '../../vocabulary/answering/reason-law.ts'
import { PASSED_ON } from '../../wording/answering/law-words.ts'
import { flagReason } from '../reasons/flag-reason.ts'
import { faultIn, faultsOfParts, type NoticeFault } from './check-parts.ts'
import { closedWordsIn } from './closed-words.ts'
import type { Parts } from './draft-notice.ts'
import { letterAsked } from './letter-asked.ts'
import type { NoticeFacts } from './notice-facts.ts'
import { numbersNotGiven } from './numbers-said.ts'

export type { NoticeFault }

export function checkNotice(parts: Parts, facts: NoticeFacts): NoticeFault[] {
  return [
    ...faultsOfParts(parts, facts),
    ...closedWordsIn(parts, facts),
    ...numbersNotGiven(parts, facts),
  ]
}

/** And what is asked for it beside its parts: who signs, and the letter in Welsh where that is owed. */
export function checkFields(
  { parts, asked, kind, welsh }: NoticeFields,
  facts: NoticeFacts,
): NoticeFault[] {
  const unsaid = letterAsked(kind).filter(
    ({ name, must, usual }) => must && usual === '' && (asked[name] ?? '').trim() === '',
  )
  return [
    ...checkNotice(parts, facts),
    ...reasonsLack(facts),
    ...underAnotherLaw(facts),
    ...unsaid.map(
      ({ label }): NoticeFault => ({
        part: 'date-and-reference',
        fault: 'gap',
        message: `“${label}” is not said.`,
        blocks: true,
      }),
    ),
    ...(welsh !== null && welsh.trim() === ''
      ? [
          {
            part: 'opening',
            fault: 'gap',
            message: 'The letter is owed in Welsh as well, and no Welsh text was put in.',
            blocks: true,
          } as const,
        ]
      : []),
  ]
}

/** Each law has its own sections; subject access is answered by others. */
const underAnotherLaw = ({ law, reasons, neither }: NoticeFacts): NoticeFault[] => [
  ...(law === 'subject-access' ? [faultIn('opening', 'untrue', PASSED_ON)] : []),
  ...[...reasons, ...neither]
    .filter(({ section }) => (sectionIn(section) ?? neitherIn(section))?.law !== law)
    .map(({ section }) =>
      faultIn('section', 'untrue', `${section} is no section of the law it is answered under.`),
    ),
]

/** What a reason does not say keeps the letter back also where it would not stand in it: what an intruder would learn. */
const reasonsLack = ({ reasons, neither, questions, received, on }: NoticeFacts): NoticeFault[] =>
  [...reasons, ...neither].flatMap((one) => {
    const words = questions
      .filter(({ number }) => one.questions.includes(number))
      .map((of) => of.words)
    const until = 'until' in one ? one.until : null
    return flagReason({ ...one, until }, { received, today: on, questions: words })
      .filter(({ blocks }) => blocks)
      .map(({ message }) => faultIn('why-it-applies', 'gap', `${one.section}: ${message}`))
  })
