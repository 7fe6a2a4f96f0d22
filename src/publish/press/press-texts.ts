// What stands beside the numbers of a press sheet in words: what does not add up, statements in full, what others printed.
import { dayInWords } from '../../wording/dates.ts'
import { paperNamed } from '../../wording/source-words.ts'
import { claimsNumbered } from '../edition/claims-shown.ts'
import type { Edition } from '../edition/edition.ts'
import { statementsTold } from '../edition/statements.ts'

export const contradictionsNoted = ({ input }: Edition, slug: string): string[] =>
  input.count.questions
    .flatMap(({ contradictions }) => contradictions)
    .filter(({ body }) => body === slug)
    .flatMap(({ note, decided }) => [note, ...(decided ? [`${decided.why} (${decided.by})`] : [])])

/** In full: to what was put to it before print, and what it said elsewhere. */
export function statementsGiven(edition: Edition, slug: string): string[] {
  const asked = edition.input.versions
    .flatMap(({ rightOfReply = [] }) => rightOfReply)
    .filter(({ body, alsoFor = [] }) => body === slug || alsoFor.includes(slug))
  const replies = asked.map(({ askedOn, deadline, answer, answeredOn }) =>
    answer
      ? `${answeredOn ? `${dayInWords(answeredOn)}: ` : ''}${answer.trim()}`
      : `It was asked on ${dayInWords(askedOn)} and had until ${dayInWords(deadline)}; no statement is kept here.`,
  )
  const elsewhere = statementsTold(edition, slug).map(
    ({ who, paragraphs }) => `${who}: ${paragraphs.join(' ')}`,
  )
  return [...replies, ...elsewhere]
}

/** `slug`: null for what is about all bodies together. */
export const claimsPrinted = (edition: Edition, slug: string | null): string[] =>
  claimsNumbered(edition)
    .filter(({ claim }) => (claim.body ?? null) === slug)
    .map(({ claim: { paper, date, says, address } }) =>
      [
        `${paperNamed(paper)}${date ? `, ${dayInWords(date)}` : ''}: ${says}`,
        ...(address ? [address] : []),
      ].join('. '),
    )
