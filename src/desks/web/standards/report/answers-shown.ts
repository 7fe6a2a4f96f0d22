// What was answered to one question, in words.
import { type Html, html } from '../../../../dress/html/html.ts'
import type { Answers, Question } from '../../../../register/intake/questions.ts'
import type { Asked, Said } from '../../../../wording/form/asked.ts'

export function answersShown({ asked, takesFiles }: Question, { said, files }: Answers): Html {
  const lines = [
    ...asked.flatMap((one) => {
      const words = inWords(one, said[one.name] ?? null)
      return words === '' ? [] : [asked.length > 1 ? `${one.label}: ${words}` : words]
    }),
    ...(takesFiles ? files.map(({ name }) => name) : []),
  ]
  return lines.length === 0
    ? html`<span class="unit">not answered</span>`
    : html`${lines.map((line, i) => html`${i > 0 && html`<br>`}${line}`)}`
}

function inWords({ as, options = [] }: Asked, value: Said): string {
  const label = (id: string): string => options.find((one) => one.id === id)?.label ?? id
  if (value === null || value === '') return ''
  if (Array.isArray(value)) return value.map(label).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return as === 'one' ? label(String(value)) : String(value)
}
