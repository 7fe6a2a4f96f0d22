// Counting: what each question is taken to mean in the register, and what was counted. For who may count alone.
import {
  button,
  buttons,
  checkboxes,
  errorSummary,
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
import { FIELD_WORDS, FIELDS, wordsOfField } from '../../../../register/counted/fields.ts'
import { isSmall } from '../../../../register/counted/tally.ts'
import type { Counted, DocumentChosen, Mapped } from '../../../../vocabulary/answering/counted.ts'
import { labelOf } from '../../../../vocabulary/conduct/conduct-words.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import type { TrueTable } from '../../../../vocabulary/released/true-table.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { periodAsTyped } from '../../../../wording/period-typed.ts'
import { countAddress, safeFormAddress } from '../request/release-addresses.ts'
import type { RequestAt } from '../request/request-at.ts'
import { UNIT_WORDS } from './mapping-form.ts'
import { releaseFrame } from './release-frame.ts'

export interface QuestionToCount {
  number: string
  words: string
  /** What was said of it, or what its words propose. */
  mapped: Mapped | null
  document: DocumentChosen | null
  isSaid: boolean
  counted: { facts: Counted; table: TrueTable; mayOpen: { id: string; reference: string }[] } | null
  /** The form as it was sent, where something of it is wrong. */
  typed: Readonly<Record<string, string>> | null
  errors: readonly FormError[]
}

export interface CountView {
  questions: readonly QuestionToCount[]
  policies: readonly { slug: string; title: string }[]
  /** How many things happened to matters since it was counted. */
  moved: number | null
}

export function countPage(at: RequestAt, { questions, policies, moved }: CountView): Html {
  const mapped = questions.filter(({ isSaid, mapped: one }) => isSaid && one !== null)
  const counted = questions.filter((one) => one.counted !== null)
  const address = countAddress(at.request.id)
  return releaseFrame(at, {
    heading: 'Count it',
    main: html`
      ${errorSummary(questions.flatMap(({ errors }) => [...errors]))}
      <p class="note">
        Each question is counted once, at one moment, for everybody who looks, matters of the anti-corruption unit with it. What
        stands here is true and stays here.
      </p>
      ${
        moved !== null &&
        moved > 0 &&
        notice({
          content: html`<p>The register has moved since it was
        counted: ${moved} ${moved === 1 ? 'event' : 'events'} of matters, of whatever days. What was counted stays as of that
        moment; counting it anew takes away what was made safe and signed of it.</p>`,
        })
      }
      ${
        mapped.length > 0 &&
        html`
          <form method="post" action="${address}">
            <input type="hidden" name="version" value="${at.request.version}">
            ${buttons(
              button({
                text:
                  counted.length > 0
                    ? 'Count all of them anew'
                    : `Count ${mapped.length === 1 ? 'it' : `all ${mapped.length}`} now`,
                rank: counted.length > 0 ? 2 : 1,
              }),
              counted.length > 0 &&
                linkButton({ text: 'Make the tables safe', href: safeFormAddress(at.request.id) }),
            )}
          </form>
        `
      }
      ${questions.map((question) => questionPanel(at, question, policies))}
    `,
  })
}

function questionPanel(
  at: RequestAt,
  question: QuestionToCount,
  policies: CountView['policies'],
): Html {
  const { number, words, counted, isSaid, mapped, document, errors } = question
  const form = mappingForm(at, question, policies)
  return panel({
    id: `question-${number}`,
    heading: `Question ${number}`,
    content: html`
      <p>${words}</p>
      ${
        isSaid &&
        document &&
        html`<p>Answered by a
        document: <b>${policies.find(({ slug }) => slug === document.policy)?.title ?? document.policy}</b> as it stood
        on ${dayInWords(document.on)}.</p>`
      }
      ${isSaid && mapped && html`<p>${said(mapped)}</p>`}
      ${counted && countedShown(counted)}
      ${
        isSaid && errors.length === 0
          ? html`<details><summary>Say it otherwise</summary>${form}</details>`
          : form
      }
    `,
  })
}

const said = ({ unit, by, social, span, only }: Mapped): string => {
  const whom = (only['role'] ?? []).map((one) => labelOf(wordsOfField('role'), one))
  const fields = FIELDS.filter((field) => by.includes(field)).map((field) =>
    FIELD_WORDS[field].toLowerCase(),
  )
  return [
    `Counts ${unit}${social ? ' of social media' : ''}`,
    ...(whom.length > 0 ? [`only ${whom.join(', ')}`] : []),
    `${dayInWords(span.from)} to ${dayInWords(span.to)}`,
    fields.length === 0 ? 'as one number.' : `by ${fields.join(', ')}.`,
  ].join(', ')
}

const countedShown = ({
  facts,
  table: truth,
  mayOpen,
}: NonNullable<QuestionToCount['counted']>): Html => html`
  <h3>Counted on ${dayInWords(facts.asOf.slice(0, 10))} at ${facts.asOf.slice(11, 16)} UTC</h3>
  ${scrolling(
    truth.title ?? 'Counted',
    table({
      caption: truth.title ?? 'Counted',
      columns: [
        ...truth.dimensions.map(({ name }) => ({ head: name, as: 'wide' as const })),
        { head: truth.unitInk ?? 'Number', as: 'num' as const },
      ],
      bodies: [
        {
          rows: truth.counts.map(({ at, count }) => ({
            cells: [
              ...truth.dimensions.map(({ name }) => at[name] ?? ''),
              isSmall(count) ? html`<b>${count}</b> <span class="unit">small</span>` : count,
            ],
          })),
        },
      ],
      foot: {
        cells: [
          ...truth.dimensions.map((_, i) => (i === 0 ? 'All' : '')),
          truth.counts.reduce((sum, { count }) => sum + count, 0),
        ],
      },
    }),
  )}
  <p class="note">
    ${
      mayOpen.length > 0
        ? html`Of these you may
          open: ${mayOpen.map(({ id, reference }, i) => html`${i > 0 && ', '}<a href="/matters/${id}">${reference}</a>`)}.`
        : 'You may open none of the matters that this counts.'
    }
  </p>
`

function mappingForm(
  { request }: RequestAt,
  { number, mapped, document, typed, errors }: QuestionToCount,
  policies: CountView['policies'],
): Html {
  const value = (field: string, usual: string): string => typed?.[field] ?? usual
  const by = typed ? FIELDS.filter((field) => typed[`by-${field}`] === 'yes') : (mapped?.by ?? [])
  return html`
    <form method="post" action="${countAddress(request.id)}/${encodeURIComponent(number)}">
      <input type="hidden" name="version" value="${request.version}">
      ${radios({
        name: 'by-what',
        label: 'It is answered by',
        value: value('by-what', document ? 'document' : 'table'),
        options: [
          { value: 'table', text: 'a table counted from the register' },
          { value: 'document', text: 'a document of the force: its policy as it stood' },
        ],
        errors,
      })}
      <details${mapped ? html` open` : ''}>
        <summary>A table: what is counted</summary>
        ${radios({
          name: 'unit',
          label: 'What is counted',
          value: value('unit', mapped?.unit ?? 'matters'),
          options: Object.entries(UNIT_WORDS).map(([unit, text]) => ({ value: unit, text })),
          errors,
        })}
        ${checkboxes({
          name: 'by',
          label: 'Told apart by',
          chosen: by,
          options: FIELDS.map((field) => ({ value: field, text: FIELD_WORDS[field] })),
        })}
        ${checkboxes({
          name: 'social',
          label: 'Subject',
          chosen: (typed ? typed['social-yes'] === 'yes' : (mapped?.social ?? true)) ? ['yes'] : [],
          options: [{ value: 'yes', text: 'Only what was said to be of social media' }],
        })}
        ${select({
          name: 'only',
          label: 'Whom',
          value: value('only', mapped?.only['role']?.[0] ?? ''),
          options: [
            { value: '', text: 'everybody' },
            ...wordsOfField('role').map(({ id, label }) => ({ value: id, text: `only ${label}` })),
          ],
        })}
        ${textInput({
          name: 'period',
          label: 'Days on which they came to attention',
          value: value('period', mapped ? periodAsTyped(mapped.span) : ''),
          errors,
        })}
        ${textInput({ name: 'title', label: 'Title of the table', value: value('title', mapped?.title ?? ''), errors })}
        ${textArea({
          name: 'words',
          label: 'What the figures count, in the answer’s words',
          hint: 'Nothing: the usual sentence for what is counted',
          value: value('words', mapped?.words ?? ''),
          rows: 2,
        })}
      </details>
      <details${document ? html` open` : ''}>
        <summary>A document</summary>
        ${select({
          name: 'policy',
          label: 'Which',
          value: value('policy', document?.policy ?? policies[0]?.slug ?? ''),
          options: policies.map(({ slug, title }) => ({ value: slug, text: title })),
          errors,
        })}
        ${textInput({ name: 'on', label: 'As it stood on', value: value('on', document?.on ?? ''), errors })}
      </details>
      ${buttons(button({ text: 'This is what it means', rank: 2 }))}
    </form>
  `
}
