// What a request would cost, as a sum: what was measured, what may not be counted, and what would be answered instead.
import { costAdvice } from '../../../../answer/estimate/advice.ts'
import { linesTyped } from '../../../../answer/estimate/estimate-form.ts'
import type { EstimateSum } from '../../../../answer/estimate/estimate-sum.ts'
import {
  adviceInWords,
  estimateInWords,
  hoursSaid,
} from '../../../../answer/estimate/estimate-words.ts'
import {
  button,
  buttons,
  checkboxes,
  linkButton,
  radios,
  select,
  textArea,
  textInput,
} from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { scrolling, table } from '../../../../dress/html/table.ts'
import { costLaw } from '../../../../vocabulary/answering/cost-law.ts'
import type { Estimate } from '../../../../vocabulary/answering/estimate.ts'
import { estimateAddress, reasonAddress, requestAddress } from '../request/addresses.ts'
import type { RequestAt } from '../request/request-at.ts'
import { type Again, answeringFrame, carried } from './answering-frame.ts'

export interface EstimateView extends Again {
  /** What was last worked out; null: nothing was. */
  worked: { estimate: Estimate; sum: EstimateSum; isKept: boolean } | null
  /** Requests that were said to be of the same person or in concert. */
  others: readonly { reference: string }[]
}

export function estimatePage(at: RequestAt, view: EstimateView): Html {
  const { request } = at
  return answeringFrame(at, {
    heading: 'What it would cost',
    again: view,
    main: html`
      <p class="note">${lawSaid()}</p>
      ${view.worked && sumPanel(at, view.worked)}
      <form method="post" action="${estimateAddress(request.id)}">
        ${carried(at, view)}
        ${scopeFields(at, view)}
        ${workFields(view)}
        ${searchFields(view)}
        ${view.others.length > 0 && otherFields(view)}
        ${panel({
          id: 'offer',
          heading: 'What can be offered',
          content: html`
            ${textArea({
              name: 'found',
              label: 'What was found already and can be given all the same',
              hint: 'Left empty, nothing.',
              ...of(view, 'found'),
            })}
            ${textArea({
              name: 'advice',
              label: 'What else would be answered, in your words',
              hint: 'Beside what the sum shows by itself.',
              ...of(view, 'advice'),
            })}
          `,
        })}
        ${buttons(
          button({ text: 'Work it out', name: 'do', value: 'sum' }),
          button({ text: 'Record it', rank: 2, name: 'do', value: 'record' }),
          linkButton({ text: 'Leave it', href: requestAddress(request.id), rank: 3 }),
        )}
      </form>
    `,
  })
}

const of = ({ typed, errors }: Again, name: string) => ({ value: typed[name] ?? '', errors })

function lawSaid(): string {
  const { limits, poundsAnHour, regulations } = costLaw()
  const force = limits.find(({ id }) => id === 'force')
  return [
    `A force may refuse where answering would take more than ${force?.hours} hours, at £${poundsAnHour} an hour (£${force?.pounds}).`,
    'Only finding out whether it is held, locating, retrieving and extracting it count.',
    `The name of the regulations is ${regulations.basis === 'memory' ? 'from memory' : 'checked'}: ${regulations.name}.`,
  ].join(' ')
}

function scopeFields({ course }: RequestAt, view: EstimateView): Html {
  return panel({
    id: 'scope',
    heading: 'Of what',
    content: html`
      ${checkboxes({
        name: 'questions',
        label: 'For which questions',
        chosen: course.questions
          .map(({ number }) => number)
          .filter((one) => view.typed[`questions-${one}`]),
        options: course.questions.map(({ number, words }) => ({
          value: number,
          text: `${number}. ${words}`,
        })),
        errors: view.errors,
      })}
      ${radios({
        name: 'section',
        label: 'What would cost too much',
        value: view.typed['section'] ?? 's12(1)',
        options: [
          { value: 's12(1)', text: 'Answering it (section 12(1))' },
          { value: 's12(2)', text: 'Even finding out whether it is held (section 12(2))' },
        ],
      })}
    `,
  })
}

const activityField = (view: EstimateView, at: string): Html =>
  select({
    name: `${at}-activity`,
    label: 'What is done',
    ...of(view, `${at}-activity`),
    options: costLaw().activities.map(({ id, label }) => ({ value: id, text: label })),
  })

const lines = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

/** The last is empty: behind the first it is folded away until it is wanted. */
function lineShown(
  { n, of: all, called }: { n: number; of: number; called: string },
  content: Html,
): Html {
  const fields = html`
    <fieldset class="field">
      <legend>${called}${n > 0 && ` (${n + 1})`}</legend>
      ${content}
    </fieldset>
  `
  return n > 0 && n === all - 1
    ? html`<details><summary>Add another: ${called.toLowerCase()}</summary>${fields}</details>`
    : fields
}

const workFields = (view: EstimateView): Html =>
  panel({
    id: 'work',
    heading: 'Records that must be looked at one by one',
    content: html`${lines(linesTyped(view.typed).work).map((n, _, all) =>
      lineShown({ n, of: all.length, called: 'Records' }, workLine(view, `work-${n}`)),
    )}`,
  })

function workLine(view: EstimateView, at: string): Html {
  const field = (name: string) => ({ name: `${at}-${name}`, ...of(view, `${at}-${name}`) })
  return html`
    ${textInput({ ...field('record'), label: 'What each record is', hint: 'conduct file kept on paper' })}
    ${activityField(view, at)}
    ${textArea({
      ...field('why'),
      label: 'Why each must be looked at',
      hint: 'How the records are kept: which field the system does not have, since when it has it.',
    })}
    ${textInput({ ...field('records'), label: 'How many there are', size: 12, digits: true })}
    ${textArea({
      ...field('years'),
      label: 'How many of them each year holds, if that is known',
      hint: 'A line a year: 2019: 500. From it follows which years would be answered.',
    })}
    ${textInput({
      ...field('minutes'),
      label: 'Minutes that each record of the sample took',
      hint: 'One by one: 2, 1.5, 3. Without a sample it is not an estimate yet.',
    })}
    ${textInput({ ...field('on'), label: 'Measured on', hint: '14 March 2024', size: 12 })}
    ${textInput({ ...field('by'), label: 'By whom', hint: 'An office; no name is needed.' })}
    ${textInput({ ...field('how'), label: 'How the records of the sample were chosen', hint: 'every hundredth by its number' })}
    ${textInput({ ...field('questions'), label: 'Needed for questions', hint: 'By number; left empty, for all of those above.', size: 12 })}
  `
}

const searchFields = (view: EstimateView): Html =>
  panel({
    id: 'searches',
    heading: 'Searches',
    content: html`${lines(linesTyped(view.typed).search).map((n, _, all) => {
      const at = `search-${n}`
      const field = (name: string) => ({ name: `${at}-${name}`, ...of(view, `${at}-${name}`) })
      return lineShown(
        { n, of: all.length, called: 'A search' },
        html`
          ${textInput({ ...field('what'), label: 'What is searched' })}
          ${activityField(view, at)}
          ${textInput({ ...field('minutes'), label: 'Minutes it takes', size: 12, digits: true })}
          ${textInput({ ...field('questions'), label: 'Needed for questions', size: 12 })}
        `,
      )
    })}`,
  })

const otherFields = (view: EstimateView): Html =>
  panel({
    id: 'others',
    heading: 'Requests that are added to this one',
    content: html`
      <p class="note">
        ${costLaw().added.text}
        Only requests that were linked to this one as of the same person or in concert are offered.
      </p>
      ${lines(linesTyped(view.typed).other).map((n) => {
        const at = `other-${n}`
        const field = (name: string) => ({ name: `${at}-${name}`, ...of(view, `${at}-${name}`) })
        return html`
          <fieldset class="field">
            <legend>${n === 0 ? 'A request' : `A further request (${n + 1})`}</legend>
            ${select({
              ...field('reference'),
              label: 'Which',
              options: [
                { value: '', text: 'None' },
                ...view.others.map(({ reference }) => ({ value: reference, text: reference })),
              ],
            })}
            ${select({
              ...field('why'),
              label: 'Why it may be',
              options: [
                { value: 'same-person', text: 'of the same person' },
                { value: 'in-concert', text: 'of people who act in concert' },
              ],
            })}
            ${textInput({ ...field('matter'), label: 'In what it asks for the same or similar information' })}
            ${textInput({ ...field('minutes'), label: 'Minutes it takes', size: 12, digits: true })}
          </fieldset>
        `
      })}
    `,
  })

const VERDICTS: Record<EstimateSum['verdict'], string> = {
  over: 'Over the limit',
  within: 'Within the limit: it may not be refused on cost',
  'not-yet': 'Not an estimate yet',
}

function sumPanel(
  { request }: RequestAt,
  { estimate, sum, isKept }: NonNullable<EstimateView['worked']>,
): Html {
  const advice = costAdvice(estimate, sum)
  return panel({
    id: 'sum',
    heading: VERDICTS[sum.verdict],
    alarm: sum.verdict === 'not-yet',
    content: html`
      <p class="note">${isKept ? 'As it was last recorded.' : 'Worked out of what is typed below; nothing of it is kept yet.'}</p>
      ${
        sum.refused.length > 0 &&
        notice({
          heading: 'What is not counted, and why',
          alarm: true,
          content: html`<ul class="steps">${sum.refused.map(({ message }) => html`<li>${message}</li>`)}</ul>`,
        })
      }
      ${scrolling('The sum', sumTable(sum))}
      ${estimateInWords(estimate, sum).map((text) => html`<p>${text}</p>`)}
      ${
        sum.cautions.length > 0 &&
        notice({
          heading: 'What would be held against it',
          content: html`<ul class="steps">${sum.cautions.map((text) => html`<li>${text}</li>`)}</ul>`,
        })
      }
      ${
        advice.length > 0 &&
        html`<h3>What would be answered</h3><ul class="steps">${advice.map((one) => html`<li>${adviceInWords(one)}</li>`)}</ul>`
      }
      ${
        sum.verdict === 'over' &&
        isKept &&
        html`<div class="btns">${linkButton({
          text: `Refuse under ${estimate.section}`,
          href: reasonAddress(request.id, estimate.section),
          rank: 2,
        })}</div>`
      }
    `,
  })
}

const sumTable = ({ lines: all, minutes, limit }: EstimateSum): Html =>
  table({
    caption: 'The sum',
    columns: [
      { head: 'What', as: 'wide' },
      { head: 'On average', as: 'num' },
      { head: 'If all were as quick as the quickest', as: 'num' },
      { head: 'As slow as the slowest', as: 'num' },
    ],
    bodies: [
      {
        rows: [...all, { what: 'Together', ...minutes }].map(({ what, mean, low, high }) => ({
          cells: [what, hoursSaid(mean / 60), hoursSaid(low / 60), hoursSaid(high / 60)],
        })),
      },
      { rows: [{ cells: ['The limit', hoursSaid(limit.hours), '', ''] }] },
    ],
  })
