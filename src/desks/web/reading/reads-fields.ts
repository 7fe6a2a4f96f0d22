// The fields in which a reader says what a number is: the number or why there is none, what it counts, whom, when, of which kind.
import { checkboxes, type Option, select, textInput } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import {
  dimensionsOffered,
  groupsOffered,
  isChosen,
  type ReadBefore,
} from '../../../reconcile/forms/reads-form.ts'
import { inBrief } from '../../../vocabulary/bounds.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { inUnits } from '../../../vocabulary/least-unit.ts'
import { isMissing, MISSING_IN_INK } from '../../../vocabulary/reply.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { MISSING_WORDS } from '../../../wording/missing-words.ts'
import { periodAsTyped } from '../../../wording/period-typed.ts'
import {
  categoryLabel,
  type DimensionChoice,
  unitChoices,
  unitLabel,
} from '../../../wording/survey-choices.ts'

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
        value: typed['number'] ?? (before ? asTyped(before) : ''),
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
          'other',
        options: unitsOffered(survey, before),
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

/** What the number was read as counting stays among them, though no list knows it. */
function unitsOffered(survey: Survey, before: ReadBefore | null): Option[] {
  const known = unitChoices(survey)
  const read = before && known.every(({ id }) => id !== before.unit) ? [before.unit] : []
  return [
    ...known.map(({ id, label }) => ({ value: id, text: label })),
    ...read.map((id) => ({ value: id, text: unitLabel(survey, id) })),
  ]
}

/** Those that the number has or its question asks for stand first; the others behind one click. */
export function kindFields(fields: ReadsFields): Html {
  const { survey, before, question, typed, errors } = fields
  const asked = survey.questions.find(({ number }) => number === question)?.by ?? []
  const isNear = ({ id }: DimensionChoice) =>
    before?.facets[id] !== undefined || asked.includes(id) || !!typed[`facet-${id}`]
  const all = dimensionsOffered(survey, before)
  const near = all.filter(isNear)
  const others = all.filter((one) => !isNear(one))
  const groups = groupsOffered(survey, before)
  const chosen = groups
    .map(({ id }) => id)
    .filter((one) =>
      typed['populations'] === undefined
        ? before !== null && isChosen(one, before)
        : typed[`population-${one}`] !== undefined,
    )
  return html`
    ${near.length > 0 && html`<div class="row">${near.map((one) => facetField(fields, one))}</div>`}
    <details>
      <summary>Another kind</summary>
      <div class="row">${others.map((one) => facetField(fields, one))}</div>
    </details>
    <input type="hidden" name="populations" value="asked">
    ${checkboxes({
      name: 'population',
      label: 'Whom it counts',
      chosen,
      options: groups.map(({ id, label }) => ({ value: id, text: label })),
      errors,
    })}
  `
}

/** The first of the facets that stand open: a key leads to it. */
export const firstFacet = (survey: Survey, before: ReadBefore): string | null => {
  const first = dimensionsOffered(survey, before).find(({ id }) => before.facets[id] !== undefined)
  return first ? `facet-${first.id}` : null
}

function facetField(
  { survey, before, typed, errors }: ReadsFields,
  { id, label, categories }: DimensionChoice,
): Html {
  const name = `facet-${id}`
  const value = typed[name] ?? categoryLabel(survey, id, before?.facets[id] ?? '')
  const suggestions = categories.map((one) => one.label)
  return textInput({ name, label, value, suggestions, errors })
}

/** As a reader would type it back: "20", "6+", "13-17"; what is known of a number that is not given, too. */
function asTyped({ value, kind }: ReadBefore): string {
  if (isMissing(value) && value.low === undefined && value.high === undefined) return ''
  const bounds = isMissing(value) ? { low: value.low ?? 0, high: value.high ?? null } : value
  return inBrief(inUnits(bounds, kind)).replaceAll(',', '').replace('–', '-')
}
