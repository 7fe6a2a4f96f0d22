// Pages as tagged templates: every hole is escaped unless it is already a piece of a page.
import { raw as asItStands, html as tagged } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString
/** What may stand in a hole: nothing (false, null), text, or pieces of pages. */
export type Hole = Html | string | number | false | null | undefined | readonly Hole[]

/**
 * html`<p>${text}</p>` escapes text; pieces made by html stand as they are; lists are strung together.
 * A line break with an indent lays out the source and not the page: beside a tag or a hole it is nothing, between two words a space.
 */
export function html(parts: TemplateStringsArray, ...holes: Hole[]): Html {
  const piece = tagged(asPrinted(parts), ...holes)
  if (piece instanceof Promise) throw new Error('a page is made of values, not of promises')
  return piece
}

/** Each template of the source is one array for good: its layout is taken out once. */
const printed = new WeakMap<TemplateStringsArray, TemplateStringsArray>()

function asPrinted(parts: TemplateStringsArray): TemplateStringsArray {
  const known = printed.get(parts)
  if (known) return known
  const made = Object.assign(parts.map(withoutLayout), { raw: parts.raw })
  printed.set(parts, made)
  return made
}

const withoutLayout = (part: string): string =>
  part.replaceAll(LAYOUT, (_: string, at: number) => {
    const [before, after] = [part[at - 1], part.slice(at).trimStart()[0]]
    const beside = [undefined, '>'].includes(before) || [undefined, '<', '>'].includes(after)
    return beside ? '' : ' '
  })

const LAYOUT = /\n[ \t]+/g

/** Markup that is ours and needs no escaping. Never for anything that came from outside. */
export const raw = (markup: string): Html => asItStands(markup)

export const nothing: Html = raw('')

/** Pieces with something between them: names with commas, sentences with spaces. */
export function joined(pieces: readonly Hole[], between: Hole): Html {
  return html`${pieces.map((piece, i) => (i === 0 ? piece : [between, piece]))}`
}

/** The piece as text, for a file. */
export const asText = (piece: Html): string => piece.toString()
