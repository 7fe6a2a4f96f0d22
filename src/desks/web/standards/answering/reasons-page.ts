// Why something of a request is not given: the reasons that stand with what is wrong in them, which sections come in question, and
// requests of a class to which it was neither confirmed nor denied.

import { entryId } from '../../../../answer/log/log-entries.ts'
import { type ClassMet, metInWords } from '../../../../answer/reasons/classes-met.ts'
import type { ReasonFlag } from '../../../../answer/reasons/flag-reason.ts'
import type { PublishedAlready } from '../../../../answer/reasons/published-already.ts'
import { button, linkButton, textInput } from '../../../../dress/html/form.ts'
import { type Html, html, raw } from '../../../../dress/html/html.ts'
import { notice, tag } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import type { EventOf } from '../../../../vocabulary/answering/event.ts'
import {
  type NeitherSection,
  neitherIn,
  neitherOf,
  type ReasonSection,
  sectionIn,
  sectionsOf,
} from '../../../../vocabulary/answering/reason-law.ts'
import { capital } from '../../../../wording/count-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import {
  dropReasonAddress,
  estimateAddress,
  letterAddress,
  reasonAddress,
  requestActAddress,
} from '../request/addresses.ts'
import { LOG } from '../request/release-addresses.ts'
import type { RequestAt } from '../request/request-at.ts'
import { type Again, answeringFrame, carried } from './answering-frame.ts'

export interface ReasonsView extends Again {
  reasons: readonly { event: EventOf<'reason-given'>; flags: readonly ReasonFlag[] }[]
  neither: readonly { event: EventOf<'ncnd'>; flags: readonly ReasonFlag[] }[]
  proposed: readonly ReasonSection[]
  met: readonly ClassMet[]
  /** What of it is out already. */
  out: readonly PublishedAlready[]
}

export function reasonsPage(at: RequestAt, view: ReasonsView): Html {
  const { reasons, neither, met } = view
  return answeringFrame(at, {
    heading: 'Why something is not given',
    again: view,
    main: html`
      ${met.length > 0 && metNotice(met)}
      ${reasons.length + neither.length === 0 && html`<p>Nothing is refused so far.</p>`}
      ${reasons.map((one) => reasonShown(at, view, one))}
      ${neither.map((one) => neitherShown(at, one))}
      <div class="btns">
        ${linkButton({ text: 'Go on to the letter', href: letterAddress(at.request.id), rank: 1 })}
      </div>
      ${choose(at, view)}
    `,
  })
}

const metNotice = (met: readonly ClassMet[]): Html =>
  notice({
    heading: 'A request of this kind was neither confirmed nor denied',
    alarm: true,
    content: html`<ul class="steps">${met.map((one) => html`<li>${metInWords(one)}</li>`)}</ul>`,
  })

function reasonShown(
  at: RequestAt,
  view: ReasonsView,
  { event: { seq, facts }, flags }: ReasonsView['reasons'][number],
): Html {
  const { section, questions, group, until, text } = facts
  const field = `why-${seq}`
  const isAsked = view.errors.some((error) => error.field === field)
  return panel({
    id: `reason-${seq}`,
    heading: `${capital(sectionIn(section)?.citation ?? section)}: question ${questions.join(', ')}`,
    content: html`
      <p class="note">
        ${group === null ? 'Of the whole question.' : html`Of marked numbers: ${group} (this stays in the house).`}
        ${until !== null && ` It holds until ${dayInWords(until)}.`}
      </p>
      ${paragraphs(text)}
      ${flagsShown(flags)}
      <div class="btns">
        ${linkButton({ text: 'Change it', href: reasonAddress(at.request.id, section, seq) })}
      </div>
      <details${isAsked && raw(' open')}>
        <summary>Drop it</summary>
        <form method="post" action="${dropReasonAddress(at.request.id)}">
          ${carried(at, view)}
          <input type="hidden" name="reason" value="${seq}">
          ${textInput({
            name: field,
            label: `Why reason ${seq} is dropped`,
            value: view.typed[field] ?? '',
            errors: view.errors,
          })}
          ${button({ text: 'Drop it', rank: 2 })}
        </form>
      </details>
    `,
  })
}

const outShown = ({ question, reference, release, subject, isLogged }: PublishedAlready): Html =>
  isLogged
    ? html`
        <li>
          Question ${question} stands on the disclosure log:
          <a href="${LOG}/${entryId(reference, release)}">${subject}</a> (${reference}).
        </li>
      `
    : html`
        <li>
          What question ${question} asks was handed over as ${reference}/${release} and is not on the log yet:
          section 22 holds where the day on which it is published was fixed before this request came.
        </li>
      `

const paragraphs = (text: string): Html =>
  html`${text.split(/\n{2,}/u).map((one) => html`<p>${one}</p>`)}`

const neitherShown = (
  { request }: RequestAt,
  { event: { seq, facts }, flags }: ReasonsView['neither'][number],
): Html =>
  panel({
    id: `neither-${seq}`,
    heading: `Neither confirmed nor denied, ${neitherIn(facts.section)?.citation ?? facts.section}: question ${facts.questions.join(', ')}`,
    content: html`
      <p class="note">The class that is remembered: ${facts.class} (${facts.known.join('; ')}).</p>
      ${paragraphs(facts.text)}
      ${flagsShown(flags)}
      <div class="btns">
        ${linkButton({ text: 'Change it', href: reasonAddress(request.id, facts.section, seq) })}
        ${linkButton({ text: 'Take it back', href: requestActAddress(request.id, 'take-back', seq), rank: 3 })}
      </div>
    `,
  })

export const flagsShown = (flags: readonly ReasonFlag[]): Html | false =>
  flags.length > 0 &&
  html`
    <ul class="steps">
      ${flags.map(({ message, blocks }) => html`<li>${tag(blocks ? 'to be mended' : 'look again', blocks)} ${message}</li>`)}
    </ul>
  `

function choose(at: RequestAt, { proposed, out }: ReasonsView): Html {
  const { law } = at.course
  const [sections, neither] = [sectionsOf(law), neitherOf(law)]
  const rest = sections.filter((one) => !proposed.includes(one))
  return panel({
    id: 'give',
    heading: 'Give a reason',
    content: html`
      ${
        proposed.length > 0 &&
        html`
          <p>What comes in question, from what is known of this request:</p>
          <ul class="steps">${proposed.map((one) => sectionLink(at, one))}</ul>
        `
      }
      ${out.length > 0 && html`<ul class="steps">${out.map(outShown)}</ul>`}
      <details>
        <summary>Every section</summary>
        <ul class="steps">${rest.map((one) => sectionLink(at, one))}</ul>
      </details>
      <details>
        <summary>Neither confirm nor deny</summary>
        <p class="note">
          Where “yes” or “no” itself would tell. It is used alike when nothing is held, and the next request of its kind is
          warned of.
        </p>
        <ul class="steps">${neither.map((one) => sectionLink(at, one))}</ul>
      </details>
      <p class="note">
        “May identify”, “operational reasons” and “data quality” are no exemptions: where they stand in a reason, the desk says
        so. Whether a request is vexatious or repeated is never proposed.
      </p>
    `,
  })
}

function sectionLink({ request }: RequestAt, one: ReasonSection | NeitherSection): Html {
  const href =
    'estimate' in one && one.estimate
      ? estimateAddress(request.id)
      : reasonAddress(request.id, one.section)
  return html`
    <li>
      <a href="${href}">${one.citation}</a>${'title' in one && `: ${one.title}`}
      <span class="unit">${KINDS[one.kind]}${one.basis === 'memory' && '; from memory: check it'}</span>
    </li>
  `
}

const KINDS: Record<ReasonSection['kind'], string> = {
  absolute: 'absolute',
  qualified: 'qualified: the public interest is weighed',
  'not-an-exemption': 'no exemption, but a limit',
}
