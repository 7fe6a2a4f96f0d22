// What happened to a request, an event a sentence.
import type { EventFacts, EventKind, EventSaid } from '../../vocabulary/answering/event.ts'
import { dayInWords } from '../dates.ts'
import { DOOR_WORDS } from './course-words.ts'
import { LAW_WORDS } from './law-words.ts'
import { leakStepInWords } from './leak-words.ts'

export const eventInWords = ({ kind, facts }: EventSaid): string => said(kind, facts)

const said = <K extends EventKind>(kind: K, facts: EventFacts[K]): string => WORDS[kind](facts)

const on = (day: string): string => dayInWords(day)
const of = (questions: readonly string[]): string =>
  questions.length === 0
    ? 'all questions'
    : `question${questions.length === 1 ? '' : 's'} ${questions.join(', ')}`

const OUTCOMES = { upheld: 'upheld', 'in-part': 'upheld in part', overturned: 'overturned' }

const HOW_LINKED = {
  'one-letter': 'came in one letter with',
  'same-requester': 'is of the same person as',
  'in-concert': 'is of people in concert with those of',
  repeated: 'asks again what was asked in',
  narrowed: 'is the narrower question of',
}

const STEPS = {
  appealed: 'somebody appealed',
  answered: 'the force answered',
  decided: 'it decided',
}

const WORDS: { [K in EventKind]: (facts: EventFacts[K]) => string } = {
  received: ({ on: day, door, law }) =>
    `Received on ${on(day)} ${DOOR_WORDS[door]}, to be answered under the ${LAW_WORDS[law]}.`,
  'sheet-came': () => 'A reply sheet came with it.',
  'taken-on': ({ name }) => `${name} works on it.`,
  'questions-split': ({ questions }) =>
    `Split into ${questions.length === 1 ? 'one question' : `${questions.length} questions`}.`,
  'law-set': ({ law, why }) => `To be answered under the ${LAW_WORDS[law]}: ${why}`,
  triaged: ({ risk, why }) => `Risk: ${risk}${why && `. ${why}`}`,
  referred: ({ on: day, to, how }) =>
    `Referred to ${to} on ${on(day)}${how === 'mandatory' ? ', as it must be' : ', for advice'}.`,
  'referral-answered': ({ on: day, answer }) => `Answered on ${on(day)}: ${answer}`,
  consulted: ({ on: day, whom, asked }) => `${whom} asked on ${on(day)}: ${asked}`,
  'consulted-answered': ({ on: day, answer }) => `Answered on ${on(day)}: ${answer}`,
  'clarification-asked': ({ on: day, questions, asked, lapsesAfter }) =>
    `Asked back on ${on(day)} about ${of(questions)}: ${asked} May lapse after ${lapsesAfter} days.`,
  'clarification-given': ({ on: day, words }) => `Answered on ${on(day)}: ${words}`,
  'clarification-warned': ({ on: day }) => `Warned on ${on(day)} that it will lapse.`,
  'clarification-lapsed': ({ on: day }) => `Lapsed on ${on(day)}.`,
  'fee-notice': ({ on: day, pounds }) => `Fees notice of £${pounds} given on ${on(day)}.`,
  'fee-paid': ({ on: day }) => `Fee paid on ${on(day)}.`,
  'extension-notice': ({ on: day, questions, section, until, why }) =>
    `More time taken on ${on(day)} for ${section}, ${of(questions)}, until ${on(until)}: ${why}`,
  'pit-concluded': ({ on: day, outcome }) =>
    `Public interest test concluded on ${on(day)}: ${outcome}`,
  held: ({ questions, held, why }) =>
    `${of(questions)} ${questions.length > 1 ? 'are' : 'is'} ${held ? 'held' : 'not held'}: ${why}`.replace(
      /^./,
      (first) => first.toUpperCase(),
    ),
  mapped: ({ question, words }) => `Question ${question} is taken to ask: ${words}`,
  'document-chosen': ({ question, policy, on: day }) =>
    `Question ${question} is answered by the policy ${policy} as it stood on ${on(day)}.`,
  counted: ({ question }) => `Question ${question} counted, and its table sealed.`,
  estimated: ({ questions, work }) =>
    `Cost of ${of(questions)} estimated: ${work.reduce((all, { records }) => all + records, 0)} records to be looked at.`,
  'reason-given': ({ questions, section }) => `Reason given: ${section}, ${of(questions)}.`,
  'reason-dropped': ({ reason, why }) => `The reason of event ${reason} dropped: ${why}`,
  ncnd: ({ questions, section }) => `Neither confirmed nor denied: ${section}, ${of(questions)}.`,
  protected: ({ questions }) => `The table of ${of(questions)} made safe to release.`,
  'notice-written': ({ version }) => `Letter written, version ${version}.`,
  'drawn-up': ({ release, files }) =>
    `Release ${release} drawn up: ${files.length === 1 ? 'one file' : `${files.length} files`}.`,
  signed: ({ hashes }) =>
    `Signed: ${hashes.length === 1 ? 'one file' : `${hashes.length} files`}, each opened.`,
  unsigned: ({ why }) => `Signature taken back: ${why}`,
  sent: ({ on: day, door }) => `Handed over on ${on(day)}, to be sent ${DOOR_WORDS[door]}.`,
  logged: ({ on: day, subject }) => `On the disclosure log on ${on(day)}: ${subject}`,
  'review-asked': ({ on: day, reference, why }) =>
    `Internal review asked on ${on(day)}, ${reference}: ${why}`,
  'review-concluded': ({ on: day, outcome, why }) =>
    `Review concluded on ${on(day)}, the answer ${OUTCOMES[outcome]}: ${why}`,
  'ico-complaint': ({ on: day, reference }) =>
    `Complaint to the Commissioner, ${on(day)}${reference && `, ${reference}`}.`,
  'decision-notice': ({ on: day, reference, outcome, by, what }) =>
    `Decision notice ${reference} of ${on(day)}: the answer ${OUTCOMES[outcome]}.${what && ` ${what}`}${by ? ` By ${on(by)}.` : ''}`,
  tribunal: ({ on: day, reference, step, words }) =>
    `Tribunal${reference && `, ${reference}`}, ${on(day)}: ${STEPS[step]}.${words && ` ${words}`}`,
  linked: ({ reference, how, why }) => `It ${HOW_LINKED[how]} ${reference}: ${why}`,
  withdrawn: ({ on: day, why }) => `Withdrawn by the requester on ${on(day)}${why && `: ${why}`}`,
  'passed-on': ({ on: day, to }) => `Passed on to ${to} on ${on(day)}: subject access.`,
  leaked: ({ on: day, what }) => `A file left as it should not have, ${on(day)}: ${what}`,
  'leak-step': ({ step, on: day, note }) =>
    `${leakStepInWords(step)}, ${on(day)}${note && `: ${note}`}`,
  'event-corrected': ({ event }) => `Event ${event} taken back.`,
  'requester-erased': ({ on: day }) => `Who asked was erased on ${on(day)}.`,
}
