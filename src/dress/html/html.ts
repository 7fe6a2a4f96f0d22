// Pages as tagged templates: every hole is escaped unless it is already a piece of a page.
import { raw as asItStands, html as tagged } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString
/** What may stand in a hole: nothing (false, null), text, or pieces of pages. */
export type Hole = Html | string | number | false | null | undefined | readonly Hole[]

/** html`<p>${text}</p>` escapes text; pieces made by html stand as they are; lists are strung together. */
export function html(parts: TemplateStringsArray, ...holes: Hole[]): Html {
  const piece = tagged(parts, ...holes)
  if (piece instanceof Promise) throw new Error('a page is made of values, not of promises')
  return piece
}

/** Markup that is ours and needs no escaping. Never for anything that came from outside. */
export const raw = (markup: string): Html => asItStands(markup)

export const nothing: Html = raw('')

/** Pieces with something between them: names with commas, sentences with spaces. */
export function joined(pieces: readonly Hole[], between: Hole): Html {
  return html`${pieces.map((piece, i) => (i === 0 ? piece : [between, piece]))}`
}

/** The piece as text, for a file. */
export const asText = (piece: Html): string => piece.toString()
