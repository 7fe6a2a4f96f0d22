// Forms that behave as GOV.UK's do: label, hint, error beside the field, everything typed kept.
import type { FormError } from '../../vocabulary/errors.ts'
import { type Hole, type Html, html, raw } from './html.ts'

export interface Field {
  /** Its id and its name in the form; the error list at the top links to it. */
  name: string
  label: string
  hint?: string
  /** What was typed, kept when the form comes back. */
  value?: string
  errors?: readonly FormError[]
}

/** "There is a problem", each error a link to its field. Nothing when there is none. */
export function errorSummary(errors: readonly FormError[]): Html | null {
  if (errors.length === 0) return null
  return html`
    <div class="errors" role="alert" aria-labelledby="errors-heading" tabindex="-1">
      <h2 id="errors-heading">There is a problem</h2>
      <ul>
        ${errors.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}
      </ul>
    </div>
  `
}

/** `suggestions`: what is often typed there; anything else may be. */
export function textInput(
  field: Field & { size?: 4 | 12; digits?: boolean; complete?: string; suggestions?: string[] },
): Html {
  const { name, value = '', size, digits, complete = 'off', suggestions = [] } = field
  const list =
    suggestions.length > 0 &&
    html`
      <datalist id="${name}-list">
        ${suggestions.map((one) => html`<option value="${one}"></option>`)}
      </datalist>
    `
  const more = [
    size && html` class="w${size}"`,
    digits && raw(' inputmode="numeric"'),
    list && html` list="${name}-list"`,
  ]
  return inField(
    field,
    html`
      <input
        id="${name}"
        name="${name}"
        type="text"
        value="${value}"
        autocomplete="${complete}"${more}${describedBy(field)}>${list}
    `,
  )
}

/** What is typed is not shown and never comes back with the form. `complete`: what a browser's keeper of passwords makes of it. */
export function passwordInput(
  field: Omit<Field, 'value'> & { complete: 'current-password' | 'new-password' },
): Html {
  const { name, complete } = field
  return inField(
    field,
    html`
      <input
        id="${name}"
        name="${name}"
        type="password"
        autocomplete="${complete}"${describedBy(field)}>
    `,
  )
}

export function textArea(field: Field & { rows?: number }): Html {
  const { name, value = '', rows = 2 } = field
  return inField(
    field,
    html`
      <textarea id="${name}" name="${name}" rows="${rows}"${describedBy(field)}>${value}</textarea>
    `,
  )
}

export interface Option {
  value: string
  text: string
}

/** Options of one `group` stand together under its name, after those of none. */
export function select(field: Field & { options: (Option & { group?: string })[] }): Html {
  const { name, value, options } = field
  const shown = (of: string | undefined): Html[] =>
    options
      .filter(({ group }) => group === of)
      .map(
        (option) =>
          html`
            <option value="${option.value}"${option.value === value && raw(' selected')}>
              ${option.text}
            </option>
          `,
      )
  const groups = [...new Set(options.flatMap(({ group }) => group ?? []))]
  return inField(
    field,
    html`
      <select class="w12" id="${name}" name="${name}"${describedBy(field)}>
        ${shown(undefined)}
        ${groups.map((group) => html`<optgroup label="${group}">${shown(group)}</optgroup>`)}
      </select>
    `,
  )
}

/** Radios under one legend; the error list links to the first. */
export function radios(field: Field & { options: (Option & { hint?: string })[] }): Html {
  const { name, label, value, options } = field
  return html`
    <fieldset class="field${errorOf(field) && ' field--error'}"${describedBy(field)}>
      <legend>${label}</legend>
      ${hintAndError(field)}
      ${options.map((option, i) => {
        const id = i === 0 ? name : `${name}-${i + 1}`
        return html`
          <div class="radio">
            <input
              type="radio"
              id="${id}"
              name="${name}"
              value="${option.value}"${option.value === value && raw(' checked')}>
            <label for="${id}">
              ${option.text}
              ${option.hint && html`<span class="hint">${option.hint}</span>`}
            </label>
          </div>
        `
      })}
    </fieldset>
  `
}

/** Several may be chosen; each is sent under its own name, "population-officers". The error list links to the first. */
export function checkboxes({
  name,
  label,
  chosen,
  options,
  errors = [],
}: Omit<Field, 'value'> & {
  chosen: readonly string[]
  options: (Option & { hint?: string })[]
}): Html {
  const first = { name: `${name}-${options[0]?.value}`, label, errors }
  return html`
    <fieldset class="field${errorOf(first) && ' field--error'}"${describedBy(first)}>
      <legend>${label}</legend>
      ${hintAndError(first)}
      ${options.map(
        ({ value, text, hint }) =>
          html`
            <div class="radio">
              <input
                type="checkbox"
                id="${name}-${value}"
                name="${name}-${value}"
                value="yes"${chosen.includes(value) && raw(' checked')}>
              <label for="${name}-${value}">
                ${text}
                ${hint && html`<span class="hint">${hint}</span>`}
              </label>
            </div>
          `,
      )}
    </fieldset>
  `
}

export interface Button {
  text: string
  /** The key that does the same, where the desk's script runs. */
  key?: string
  /** 1: the one expected; 2: beside it; 3: as a link. */
  rank?: 1 | 2 | 3
  /** What is sent with the form when this button was pressed. */
  name?: string
  value?: string
}

export function button({ text, key, rank = 1, name, value }: Button): Html {
  const sent = name && html` name="${name}" value="${value ?? ''}"`
  const keyed = key && html` aria-keyshortcuts="${key}" data-key="${key}"`
  return html`
    <button class="btn${rank > 1 && ` btn--${rank}`}"${sent}${keyed}>
      ${text}
      ${key && html` <kbd aria-hidden="true">${key}</kbd>`}
    </button>
  `
}

export const linkButton = ({
  text,
  href,
  rank = 2,
  key,
}: {
  text: string
  href: string
  rank?: 1 | 2 | 3
  /** One key that follows it. */
  key?: string
}): Html => html`
  <a
    class="btn${rank > 1 && ` btn--${rank}`}"
    href="${href}"${key && html` data-key="${key}" aria-keyshortcuts="${key}"`}>${text}</a>
`

export const buttons = (...all: Hole[]): Html => html`<div class="btns">${all}</div>`

function inField(field: Field, control: Html): Html {
  return html`
    <div class="field${errorOf(field) && ' field--error'}">
      <label for="${field.name}">${field.label}</label>
      ${hintAndError(field)}${control}
    </div>
  `
}

function hintAndError(field: Field): Html {
  const error = errorOf(field)
  return html`
    ${field.hint && html`<span class="hint" id="${field.name}-hint">${field.hint}</span>`}
    ${
      error &&
      html`
        <span class="err" id="${field.name}-error">
          <span class="vh">Error:</span> ${error.message}
        </span>
      `
    }
  `
}

function describedBy(field: Field): Html {
  const error = errorOf(field)
  const ids = [field.hint && `${field.name}-hint`, error && `${field.name}-error`].filter(Boolean)
  return html`
    ${ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`}
    ${error && raw(' aria-invalid="true"')}
  `
}

const errorOf = ({ name, errors }: Field): FormError | undefined =>
  errors?.find(({ field }) => field === name)
