// What a body was told before print, and what it said to it: in full, on its own page, and on those it speaks for.
import { type Html, html } from '../../dress/html/html.ts'
import { statement } from '../../dress/html/notice.ts'
import { section } from '../../dress/html/section.ts'
import type { BodyAsked, RightOfReply } from '../../vocabulary/survey.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { Edition } from '../edition/edition.ts'

export function rightOfReplySection(edition: Edition, { slug }: BodyAsked): Html | null {
  const asked = edition.input.versions
    .flatMap(({ rightOfReply = [] }) => rightOfReply)
    .filter(({ body, alsoFor = [] }) => body === slug || alsoFor.includes(slug))
  if (asked.length === 0) return null
  return section({
    id: 'right-of-reply',
    heading: 'What it says to this',
    note: 'Before print each body is told what will be said of it. Its statement is printed in full, in its own words.',
    content: asked.map((one) => put(edition, one)),
  })
}

/** Beside its name, where its statement does not stand below: when it was asked and until when it might answer. */
export function askedForComment({ input, version }: Edition, { slug }: BodyAsked): Html | null {
  const asked = input.versions
    .flatMap(({ rightOfReply = [] }) => rightOfReply)
    .findLast(({ body }) => body === slug)
  if (!asked || asked.answer) return null
  const had = version && version.asOf <= asked.deadline ? 'has' : 'had'
  const until = `${had} until ${dayInWords(asked.deadline)}.${asked.silent ? ' It did not reply.' : ''}`
  return html`
    <p class="note">It was asked for comment on ${dayInWords(asked.askedOn)} and ${until}</p>
  `
}

/** An office is printed; where a person can be reached is not. */
const officeOf = (to: string | undefined): string => (to && !/[@\d]/.test(to) ? ` (${to})` : '')

function put(edition: Edition, one: RightOfReply): Html {
  const name = nameOf(edition, one.body)
  const whom = officeOf(one.to)
  const until = dayInWords(one.deadline)
  const joint = one.alsoFor?.length
    ? ` The statement is joint with ${one.alsoFor.map((slug) => nameOf(edition, slug)).join(' and ')}.`
    : ''
  return html`
    <p>
      ${name} was told on ${dayInWords(one.askedOn)}${whom} and asked to answer by ${until}.${joint}
    </p>
    ${one.claim && html`<p>Put to it: ${one.claim}</p>`}
    ${
      one.answer
        ? html`
            ${statement(
              one.answer.trim().split(/\n\s*\n/),
              html`${name}${one.answeredOn && html`, received on ${dayInWords(one.answeredOn)}`}`,
            )}
          `
        : one.silent && html`<p>It did not reply to our request for comment.</p>`
    }
  `
}

const nameOf = ({ input }: Edition, slug: string): string =>
  input.survey.bodies.find((body) => body.slug === slug)?.name ?? slug
