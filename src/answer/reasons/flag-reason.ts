// What is wrong with a reason before it is sent: a field that is empty, what is no exemption, a text that would fit any request,
// a day that does not fit, somebody who may not decide it.
import { isDay } from '../../calendar/day.ts'
import { neitherIn, reasonLaw, sectionIn } from '../../vocabulary/answering/reason-law.ts'
import { type FieldsSaid, fieldsAsked } from './draft-reason.ts'
import { factOfRequest } from './fact-of-request.ts'

export interface ReasonFlag {
  fault:
    | 'unknown-section'
    | 'field-empty'
    | 'no-exemption'
    | 'any-request'
    | 'not-before'
    | 'no-day'
    | 'no-link'
    | 'no-end'
    | 'ended'
    | 'open-only'
    | 'answers-itself'
  /** The field, where it is of one. */
  field: string | null
  message: string
  /** The letter cannot go. */
  blocks: boolean
}

export interface ReasonSaid {
  section: string
  fields: FieldsSaid
  until: string | null
  /** As it stands in the letter, edited; '': as drafted. */
  text: string
  /** Of what neither is confirmed nor denied: the class of its request. */
  kind?: string
}

export interface OfRequest {
  received: string
  today: string
  /** The words of the questions that it is given for. */
  questions: readonly string[]
  /** Whether withheld numbers count matters that are not decided; absent: not known. */
  hasOpen?: boolean
}

export function flagReason(said: ReasonSaid, request: OfRequest): ReasonFlag[] {
  const of = sectionIn(said.section) ?? neitherIn(said.section)
  if (!of)
    return [
      flag(
        'unknown-section',
        null,
        `“${said.section}” is no section by which anything may be refused.`,
      ),
    ]
  const section = sectionIn(said.section)
  const own = fieldsAsked(said.section, said.fields)
  return [
    ...own.flatMap(({ id, label, missing }) =>
      missing ? [flag('field-empty', id, `“${label}” is not said.`)] : [],
    ),
    ...own.flatMap(({ id, as, before, missing }) =>
      missing ? [] : wrongValue(id, as, { before, said, request }),
    ),
    ...noExemptions(said),
    ...(of.kind === 'qualified' || section?.harm === 'prejudice' ? boilerplate(said, request) : []),
    ...(section?.expires ? ends(said, request) : []),
    ...neitherNeeded(said),
  ]
}

function wrongValue(
  id: string,
  as: string,
  { before, said, request }: { before: boolean; said: ReasonSaid; request: OfRequest },
): ReasonFlag[] {
  const value = said.fields[id]?.trim() ?? ''
  if (as === 'day' && !isDay(value)) return [flag('no-day', id, 'Write the day as 14 March 2024.')]
  if (as === 'day' && before && value >= request.received)
    return [flag('not-before', id, 'This must have been decided before the request was received.')]
  if (as === 'link' && !/^https?:\/\/[^\s/]+\.[^\s]+$/u.test(value))
    return [flag('no-link', id, 'Give the whole address of the page, with https.')]
  return []
}

function noExemptions({ text, fields }: ReasonSaid): ReasonFlag[] {
  const { noExemption, fields: known } = reasonLaw()
  const said = [
    [null, text] as const,
    ...Object.entries(fields).filter(([id]) => !known[id]?.closed),
  ]
  return noExemption.flatMap(({ pattern, why }) => {
    const [where] = said.filter(([, words]) => pattern.test(words))
    const ink = where && pattern.exec(where[1])?.[0]
    return where && ink
      ? [{ ...flag('no-exemption', where[0], `“${ink}”: ${why}`), blocks: false }]
      : []
  })
}

/** Each of what is said of the harm and the balance: one alone with a fact does not carry the others. */
const OF_THIS_CASE = ['harm', 'causal', 'for', 'against', 'investigation', 'neitherWhy']

const boilerplate = ({ fields }: ReasonSaid, { questions }: OfRequest): ReasonFlag[] =>
  OF_THIS_CASE.flatMap((id) => {
    const words = fields[id]?.trim() ?? ''
    return words === '' || factOfRequest(words, questions) !== null
      ? []
      : [
          {
            ...flag(
              'any-request',
              id,
              'This would fit any request: no number, day, place or word of the question stands in it.',
            ),
            blocks: false,
          },
        ]
  })

function ends({ until }: ReasonSaid, { today, hasOpen }: OfRequest): ReasonFlag[] {
  const closed = hasOpen === false ? [{ ...flag('open-only', null, OPEN_ONLY), blocks: false }] : []
  if (until === null) return [...closed, flag('no-end', null, NO_END)]
  return until < today ? [...closed, flag('ended', null, ENDED)] : closed
}

const OPEN_ONLY =
  'No number that is withheld counts a matter that is still open: this section is for those, and is dropped once they are decided.'
const NO_END = 'Say until when it holds: it rests on matters that are still open.'
const ENDED = 'The day until which it held is over: look at it again, or give the information.'

/** Of a named person there is no table whose number could be withheld instead: to withhold one would confirm that it is held. */
function neitherNeeded({ section, fields, kind }: ReasonSaid): ReasonFlag[] {
  return neitherIn(section) && kind !== 'person' && fields['noughtElsewhere'] === 'no'
    ? [
        {
          ...flag(
            'answers-itself',
            'noughtElsewhere',
            'Where no nought is printed for anybody, a withheld number tells nothing of this group: withhold the number instead.',
          ),
          blocks: false,
        },
      ]
    : []
}

const flag = (fault: ReasonFlag['fault'], field: string | null, message: string): ReasonFlag => ({
  fault,
  field,
  message,
  blocks: true,
})
