// Pages as tagged templates: every hole is escaped unless it is already a piece of a page.
import { raw as asItStands, html as tagged } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString
/** What may stand in a hole: nothing (false, null), text, or pieces of pages. */
export type Hole = Html | string | number | false | null | undefined | readonly Hole[]

/**
 * html`<p>${text}</p>` escapes text; pieces made by html stand as they are; lists are strung together.
 * A line break with an indent lays out the source and not the page: between two words a space, also where one of them is a
 * hole, an <a> or a <b>; else it is nothing.
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
  const made = Object.assign(
    parts.map((part, i) => withoutLayout(part, i > 0, i < parts.length - 1)),
    { raw: parts.raw },
  )
  printed.set(parts, made)
  return made
}

/** Whether a hole stands before it, and after it. */
const withoutLayout = (part: string, follows: boolean, leads: boolean): string =>
  part.replaceAll(LAYOUT, (layout: string, at: number) => {
    const [before, after] = [part.slice(0, at), part.slice(at + layout.length)]
    const isPieceBefore = before === '' ? follows : PIECE_ENDS.test(before)
    const isPieceAfter = after === '' ? leads : PIECE_BEGINS.test(after)
    const areWords = /[^\s>]$/.test(before) && /^[^\s<>]/.test(after)
    const besideWord =
      (WORD_ENDS.test(before) && isPieceAfter) || (isPieceBefore && WORD_BEGINS.test(after))
    return areWords || besideWord ? ' ' : ''
  })

const WORD_ENDS = /[\p{L}\p{N}.,;:?!)”’%…]$/u
const WORD_BEGINS = /^[\p{L}\p{N}(“‘£]/u
/** What stands in a line of text. */
const INLINE = 'a|abbr|b|cite|code|em|i|kbd|mark|q|small|span|strong|sub|sup|time'
const PIECE_ENDS = new RegExp(`</(?:${INLINE})>$`)
const PIECE_BEGINS = new RegExp(`^<(?:${INLINE})[\\s>]`)

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
