// The fields in which a reader says what a number is: the number or why there is none, what it counts, whom, when, of which kind.
import { checkboxes, select, textInput } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { facetAsTyped, isChosen, type ReadBefore } from '../../../reconcile/forms/reads-form.ts'
import { inBrief } from '../../../vocabulary/bounds.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import {
  FACETS,
  type FacetName,
  isMissing,
  MISSING_IN_INK,
  POPULATIONS,
  UNITS,
  type Value,
} from '../../../vocabulary/reply.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { labelsOf } from '../../../wording/labels.ts'
import { MISSING_WORDS } from '../../../wording/missing-words.ts'
import { periodAsTyped } from '../../../wording/period-typed.ts'

export interface ReadsFields {
  survey: Survey
  /** What is read there now; null where nothing is. */
  before: ReadBefore | null
  /** The question it answers; '' where none is named. */
  question: string
  typed: Record<string, string>
  errors: FormError[]
}

export function numberFields({ survey, before, question, typed, errors }: ReadsFields): Html {
  const missing = before && isMissing(before.value) ? before.value.none : ''
  return html`
    <div class="row">
      ${textInput({
        name: 'number',
        label: 'Number',
        hint: '20, <5, 6+, 13-17',
        value: typed['number'] ?? (before ? asTyped(before.value) : ''),
        size: 12,
        errors,
      })}
      ${select({
        name: 'unit',
        label: 'Unit',
        value:
          typed['unit'] ??
          before?.unit ??
          survey.questions.find(({ number }) => number === question)?.counts?.id ??
          'person',
        options: UNITS.map((unit) => ({ value: unit, text: labelsOf(survey).unit(unit) })),
        errors,
      })}
      ${select({
        name: 'question',
        label: 'Question',
        value: typed['question'] ?? question,
        options: [
          { value: '', text: 'none' },
          ...survey.questions.map(({ number }) => ({ value: number, text: number })),
        ],
        errors,
      })}
    </div>
    <div class="row">
      ${textInput({
        name: 'unit-ink',
        label: 'The body’s own word for it',
        value: typed['unit-ink'] ?? before?.unitInk ?? '',
        errors,
      })}
      ${select({
        name: 'missing',
        label: 'Or why there is no number',
        value: typed['missing'] ?? missing,
        options: [
          { value: '', text: 'there is one' },
          ...MISSING_IN_INK.map((one) => ({ value: one, text: MISSING_WORDS[one].short })),
        ],
        errors,
      })}
      ${textInput({
        name: 'period',
        label: 'Period',
        hint: '2019, 2019/20, 2009-01-01 to 2014-02-17; empty where it is not said',
        value: typed['period'] ?? periodAsTyped(before ? before.period : survey.period),
        errors,
      })}
    </div>
  `
}

/** Those that the number has or its question asks for stand first; the others behind one click. */
export function kindFields(fields: ReadsFields): Html {
  const { survey, before, question, typed, errors } = fields
  const asked = survey.questions.find(({ number }) => number === question)?.by ?? []
  const isNear = (facet: FacetName) =>
    before?.facets[facet] !== undefined || asked.includes(facet) || !!typed[`facet-${facet}`]
  const near = FACETS.filter(isNear)
  const others = FACETS.filter((facet) => !isNear(facet))
  const chosen = POPULATIONS.filter((one) =>
    typed['populations'] === undefined
      ? before !== null && isChosen(one, before)
      : typed[`population-${one}`] !== undefined,
  )
  return html`
    ${
      near.length > 0 &&
      html`<div class="row">${near.map((facet) => facetField(fields, facet))}</div>`
    }
    <details>
      <summary>Another kind</summary>
      <div class="row">${others.map((facet) => facetField(fields, facet))}</div>
    </details>
    <input type="hidden" name="populations" value="asked">
    ${checkboxes({
      name: 'population',
      label: 'Whom it counts',
      chosen,
      options: POPULATIONS.map((one) => ({
        value: one,
        text: labelsOf(survey).category('whom', one),
      })),
      errors,
    })}
  `
}

/** The first of the facets that stand open: a key leads to it. */
export const firstFacet = ({ facets }: ReadBefore): string | null => {
  const first = FACETS.find((facet) => facets[facet] !== undefined)
  return first ? `facet-${first}` : null
}

const FACET_LABELS: Record<FacetName, string> = {
  breach: 'Breach',
  platform: 'Platform',
  rank: 'Rank',
  rankBand: 'Band of ranks',
  payBand: 'Pay band',
  role: 'Role',
  outcome: 'Outcome',
  severity: 'Severity',
  year: 'Year',
  measure: 'Measure',
}

function facetField({ survey, before, typed, errors }: ReadsFields, facet: FacetName): Html {
  const name = `facet-${facet}`
  const value = typed[name] ?? facetAsTyped(facet, before?.facets[facet] ?? '')
  const suggestions = labelsOf(survey)
    .meanings(facet)
    .map(({ label }) => label)
  return textInput({ name, label: FACET_LABELS[facet] ?? facet, value, suggestions, errors })
}

/** As a reader would type it back: "20", "6+", "13-17"; what is known of a number that is not given, too. */
function asTyped(value: Value): string {
  if (isMissing(value) && value.low === undefined && value.high === undefined) return ''
  const bounds = isMissing(value) ? { low: value.low ?? 0, high: value.high ?? null } : value
  return inBrief(bounds).replaceAll(',', '').replace('–', '-')
}
