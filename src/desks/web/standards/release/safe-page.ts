// The tables of an answer made safe: what is promised, what came of each, what coarser ones would keep, and whether all of them are
// safe read together.
import {
  button,
  buttons,
  errorSummary,
  linkButton,
  textArea,
  textInput,
} from '../../../../dress/html/form.ts'
import { type Html, html, raw } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import type { ProtectionMade } from '../../../work/errands/protect.ts'
import type {
  ProtectRequest,
  RequestProtected,
  Together,
} from '../../../work/errands/protect-request.ts'
import { ladderShown } from '../../disclosure/ladder-panel.ts'
import { asItLeaves, verdict, withWithheld } from '../../disclosure/protected-page.ts'
import { countAddress, safeAddress, safeFormAddress } from '../request/release-addresses.ts'
import type { RequestAt } from '../request/request-at.ts'
import { releaseFrame } from './release-frame.ts'

export interface SafeForm {
  questions: readonly { number: string; title: string; isSafe: boolean }[]
  asked: ProtectRequest
  errors: readonly FormError[]
}

export function safeFormPage(at: RequestAt, { questions, asked, errors }: SafeForm): Html {
  return releaseFrame(at, {
    heading: 'Make the tables safe',
    main: html`
      ${errorSummary(errors)}
      <p>
        The fewest numbers are withheld that keep each small one from being worked out: in its table, from the other tables of
        this answer, and from ${earlierSaid(asked.earlier.length)}.
      </p>
      ${
        questions.length === 0
          ? notice({
              content: html`<p>Nothing is counted yet. <a href="${countAddress(at.request.id)}">Count it</a></p>`,
            })
          : panel({
              id: 'tables',
              heading: questions.length === 1 ? 'One table' : `${questions.length} tables`,
              content: html`
                <ul class="steps">
                  ${questions.map(
                    ({ title, isSafe }) =>
                      html`<li>${title}${isSafe && html`<br><span class="unit">made safe already</span>`}</li>`,
                  )}
                </ul>
                <form method="post" action="${safeFormAddress(at.request.id)}">
                  ${kept({ ...asked, promised: {}, known: {} })}
                  <details${(errors.length > 0 || Object.values(asked.known ?? {}).some(Boolean)) && raw(' open')}>
                    <summary>What is public of it already: hearing notices, what the press was told</summary>
                    ${questions.map(({ number, title }) => publicOf(asked, { number, title }, errors))}
                  </details>
                  <details>
                    <summary>What is promised: fewer than five is small, and each keeps three values</summary>
                    ${promise(asked, 'from', 'Small is a number from')}
                    ${promise(asked, 'to', 'To')}
                    ${promise(asked, 'minValues', 'Different values that each must keep')}
                  </details>
                  ${buttons(button({ text: 'Make them safe' }))}
                </form>
              `,
            })
      }
    `,
  })
}

const publicOf = (
  { known = {} }: ProtectRequest,
  { number, title }: Omit<SafeForm['questions'][number], 'isSafe'>,
  errors: readonly FormError[],
): Html =>
  textArea({
    name: `known-${number}`,
    label: title,
    hint: 'A line each, in the words of the table: “2 or more: Dismissed (hearing notices of 2026)”, “1: Dismissed + Police staff”. Whoever reads the answer has this as well: the numbers are made safe beside it. It stays at this desk.',
    value: known[number] ?? '',
    rows: 3,
    errors,
  })

const promise = ({ promised }: ProtectRequest, name: string, label: string): Html =>
  textInput({ name, label, value: promised[name] ?? '', size: 4, digits: true })

function earlierSaid(many: number): string {
  if (many === 0) return 'whatever was released earlier (nothing of this register was)'
  return many === 1
    ? 'the one table of this register that was released earlier'
    : `the ${many} tables of this register that were released earlier`
}

function tooFew(own: number, before: number): string {
  const all = own + before
  const of = before > 0 ? `, ${before} of them of earlier releases` : ''
  return `Read together, ${all} small ${all === 1 ? 'number keeps' : 'numbers keep'} too few values${of}.`
}

export interface SafeView {
  errand: string
  asked: ProtectRequest
  done: RequestProtected
  tables: readonly { question: string; made: ProtectionMade }[]
  /** It was counted anew since, or all of it is kept already. */
  stale: boolean
  kept: boolean
}

export function safePage(at: RequestAt, view: SafeView): Html {
  const { errand, done, tables, stale, kept: isKept } = view
  return releaseFrame(at, {
    heading: 'Made safe',
    crumbs: [{ text: 'Make the tables safe', href: safeFormAddress(at.request.id) }],
    main: html`
      ${together(done.together, tables)}
      ${
        stale &&
        notice({
          alarm: true,
          content: html`<p>It was counted anew
        since. <a href="${safeFormAddress(at.request.id)}">Make what was counted safe</a></p>`,
        })
      }
      ${
        done.together.safe &&
        !stale &&
        (isKept
          ? html`<p>These are the tables of the answer.</p>`
          : html`
              <form method="post" action="${safeAddress(at.request.id, errand)}/keep">
                <input type="hidden" name="version" value="${at.request.version}">
                ${buttons(
                  button({
                    text:
                      tables.length === 1 ? 'Keep it for the answer' : 'Keep them for the answer',
                  }),
                  linkButton({
                    text: 'Change what is promised',
                    href: safeFormAddress(at.request.id),
                    rank: 3,
                  }),
                )}
              </form>
            `)
      }
      ${tables.map((one) => tablePanel(at, view, one))}
    `,
  })
}

const UNTIED =
  'Tables that count different things are tied by nothing and were not held against each other: they are named below.'

function together({ safe, own, before, refused }: Together, tables: SafeView['tables']): Html {
  const many = tables.length
  const isUntied = tables.some(({ made }) =>
    made.answer.notes.some(({ code }) => code === 'earlier-untied'),
  )
  return safe
    ? notice({
        heading: many === 1 ? 'Safe to release' : 'Safe to release, read together',
        content: html`
          <p>
            Every small number keeps its values also for a reader who holds
            ${many === 1 ? 'the table' : 'all these tables'} and whatever was released earlier.
            ${isUntied && UNTIED}
          </p>
        `,
      })
    : notice({
        alarm: true,
        heading: 'Not safe to release',
        content: html`<p>${refused ?? tooFew(own, before)} Take a coarser table, or leave one out.</p>`,
      })
}

function tablePanel(
  at: RequestAt,
  view: SafeView,
  { question, made }: SafeView['tables'][number],
): Html {
  const { answer, notes, rung } = made
  const said = [...notes, ...answer.notes.map(({ message }) => message)]
  return panel({
    id: `question-${question}`,
    heading: `Question ${question}`,
    content: html`
      ${rung !== null && html`<p class="note">The coarser table: ${rung}.</p>`}
      ${verdict(made)}
      ${said.length > 0 && html`<ul>${said.map((one) => html`<li>${one}</li>`)}</ul>`}
      ${answer.status === 'protected' && html`<h3>As it leaves</h3>${asItLeaves(made)}`}
      <details>
        <summary>The true table, and what is withheld of it</summary>
        ${withWithheld(made)}
      </details>
      ${ladder(at, view, { question, made })}
    `,
  })
}

function ladder(
  at: RequestAt,
  { asked }: SafeView,
  { question, made: { answer, rung, rungs } }: SafeView['tables'][number],
): Html | false {
  const measured = answer.ladder ?? []
  if (measured.length === 0)
    return (
      rungs.length > 0 &&
      html`
        <form method="post" action="${safeFormAddress(at.request.id)}">
          ${kept(asked)}
          <input type="hidden" name="choose" value="${question}|">
          ${buttons(button({ text: 'Take the whole table again', rank: 3 }))}
        </form>
      `
    )
  return html`
    <h3>Coarser tables</h3>
    ${ladderShown(
      { caption: `Coarser tables of question ${question}`, ladder: measured, rung },
      (taken) => html`
        <form method="post" action="${safeFormAddress(at.request.id)}">
          ${kept(asked)}
          <input type="hidden" name="choose" value="${question}|${taken}">
          ${button({ text: 'Take this one', rank: 3 })}
        </form>
      `,
    )}
  `
}

/** What was said so far goes with each form. */
const kept = ({ promised, rungs, bands, known = {} }: ProtectRequest): Html => html`
  ${Object.entries(promised).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
  ${Object.entries(rungs).map(([question, rung]) => html`<input type="hidden" name="rung-${question}" value="${rung}">`)}
  ${Object.entries(known).map(([question, lines]) => html`<input type="hidden" name="known-${question}" value="${lines}">`)}
  ${Object.entries(bands).map(([question, band]) => html`<input type="hidden" name="bands-${question}" value="${band}">`)}
`
