// What a form asks, drawn: each thing by its kind, with what was typed and what is wrong in it.
import { checkboxes, radios, select, textArea, textInput } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import { type Asked, YES_NO } from '../../../../wording/form/asked.ts'

export interface FormTyped {
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

export function fieldsShown(asked: readonly Asked[], form: FormTyped): Html {
  return html`${inRows(asked).map((row) =>
    row.length === 1
      ? row.map((one) => fieldShown(one, form))
      : html`<div class="row">${row.map((one) => fieldShown(one, form))}</div>`,
  )}`
}

/** Short ones that follow each other stand side by side. */
function inRows(asked: readonly Asked[]): Asked[][] {
  const rows: Asked[][] = []
  for (const one of asked) {
    const last = rows.at(-1)
    if (one.short && last?.every(({ short }) => short)) last.push(one)
    else rows.push([one])
  }
  return rows
}

function fieldShown(one: Asked, { typed, errors }: FormTyped): Html {
  const { name, label, as, hint, options = [], inList } = one
  const field = {
    name,
    label,
    value: typed[name] ?? '',
    errors,
    ...(hint === undefined ? {} : { hint }),
  }
  const words = options.map(({ id, label: text, hint: more, group }) => ({
    value: id,
    text,
    ...(group === undefined ? {} : { group }),
    ...(more === undefined ? {} : { hint: more }),
  }))
  switch (as) {
    case 'words':
      return textArea({ ...field, rows: 5 })
    case 'several':
      return words.length === 0
        ? html``
        : checkboxes({
            ...field,
            chosen: options.map(({ id }) => id).filter((id) => typed[`${name}-${id}`]),
            options: words,
          })
    case 'one':
      return inList
        ? select({ ...field, options: [{ value: '', text: 'Not stated' }, ...words] })
        : radios({ ...field, options: words })
    case 'yes-no':
      return select({
        ...field,
        options: [
          { value: '', text: 'Not known' },
          ...YES_NO.map(({ id, label: text }) => ({ value: id, text })),
        ],
      })
    case 'line':
    case 'day':
    case 'whole':
      return textInput({ ...field, ...(as === 'line' ? {} : { size: 12, digits: as === 'whole' }) })
  }
}
