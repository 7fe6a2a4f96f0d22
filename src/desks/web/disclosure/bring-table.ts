// A table as somebody brings it: chosen as a file, or pasted out of a spreadsheet.
import { textArea } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import type { FileIn } from '../../../store/house.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import type { FormSent } from '../view/sent-form.ts'

export const fileField = (
  label: string,
  hint: string,
  errors: readonly FormError[],
  several = false,
): Html => {
  const error = errors.find(({ field }) => field === 'file')
  return html`
    <div class="field${error && ' field--error'}">
      <label for="file">${label}</label>
      <span class="hint" id="file-hint">${hint}</span>
      ${error && html`<span class="err"><span class="vh">Error:</span> ${error.message}</span>`}
      <input type="file" id="file" name="file" aria-describedby="file-hint"${several && html` multiple`}>
    </div>
  `
}

export const pasteField = (value: string): Html =>
  textArea({
    name: 'pasted',
    label: 'Or paste it',
    hint: 'The cells copied out of a spreadsheet, or lines parted by commas, heads first',
    value,
    rows: 6,
  })

/** Files chosen; what was pasted is one too. Cells of a spreadsheet are parted by tabs. */
export function filesBrought({ typed, files }: FormSent): FileIn[] {
  const pasted = (typed['pasted'] ?? '').trim()
  if (pasted === '') return files
  const name = pasted.includes('\t') ? 'pasted.tsv' : 'pasted.csv'
  return [...files, { name, bytes: new TextEncoder().encode(`${pasted}\n`) }]
}
