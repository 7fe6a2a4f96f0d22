// The fields of a case as inputs: each with the words of its list to choose from, and free for what no list knows.
import { textArea } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import type { Facets } from '../../../vocabulary/reply.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { caseFields, fieldInWords } from '../../../wording/case-fields.ts'

interface Fields {
  survey: Survey
  /** "field-", "one-" */
  prefix: string
  facets: Facets
  typed: Record<string, string>
  errors: readonly FormError[]
}

export function fieldInputs({ survey, prefix, facets, typed, errors }: Fields): Html {
  const fields = caseFields(survey, [facets])
  return html`
    <div class="row row--even">
      ${fields.map(({ id, label, categories }) => {
        const name = `${prefix}${id}`
        const value =
          typed[name] ?? (facets[id] === undefined ? '' : asTyped(survey, id, facets[id]))
        const wrong = errors.find(({ field }) => field === name)
        const list = categories.length > 0 ? `list-${name}` : null
        return html`
          <div class="field">
            <label for="${name}">${label}</label>
            ${wrong && html`<p class="err" id="${name}-error">${wrong.message}</p>`}
            <input type="text" id="${name}" name="${name}" value="${value}"${list && html` list="${list}"`}>
            ${
              list &&
              html`
                <datalist id="${list}">
                  ${categories.map((one) => html`<option value="${one.label}"></option>`)}
                </datalist>
              `
            }
          </div>
        `
      })}
    </div>
  `
}

/** As the list words it, which the form knows again; a day stays as it is typed. */
const asTyped = (survey: Survey, name: string, value: string): string =>
  name === 'date' ? value : fieldInWords(survey, name, value)

export const actInput = (
  typed: Record<string, string>,
  errors: readonly FormError[],
  act: string,
): Html =>
  textArea({
    name: 'act',
    label: 'What was done, in its own words',
    hint: 'As printed in the file; may be left empty',
    value: typed['act'] ?? act,
    errors: [...errors],
    rows: 2,
  })
