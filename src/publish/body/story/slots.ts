// A sentence of the word lists with its slots filled: "{field}: {values}."
import { type Hole, type Html, html } from '../../../dress/html/html.ts'

export function filled(template: string, slots: Readonly<Record<string, Hole>>): Html {
  const pieces = template.split(/\{(\w+)\}/)
  return html`
    ${pieces.map((piece, i) => {
      if (i % 2 === 0) return html`${piece}`
      if (slots[piece] === undefined) throw new Error(`plain/story.json: no slot {${piece}}`)
      return html`${slots[piece]}`
    })}
  `
}
