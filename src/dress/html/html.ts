// Pages as tagged templates: every hole is escaped unless it is already a piece of a page.
import { raw as asItStands, html as tagged } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString
/** What may stand in a hole: nothing (false, null), text, or pieces of pages. */
export type Hole = Html | string | number | false | null | undefined | readonly Hole[]

/**
 * html`<p>${text}</p>` escapes text; pieces made by html stand as they are; lists are strung together.
 * A line break with an indent lays out the source and not the page: between two words a space, also where one of them is a
 * hole, an <a> or a <b>; else it is nothing. Between two holes, or a hole and an <a>, it is one where what is in the hole is a
 * word.
 */
export function html(parts: TemplateStringsArray, ...holes: Hole[]): Html {
  const { parts: printedParts, joints } = asPrinted(parts)
  const piece = tagged(printedParts, ...(joints.length > 0 ? spaced(holes, joints) : holes))
  if (piece instanceof Promise) throw new Error('a page is made of values, not of promises')
  return piece
}

interface Printed {
  parts: TemplateStringsArray
  joints: readonly Joint[]
}

/** A line break of which only what is in the holes beside it tells whether it stands between words. */
interface Joint {
  /** The nth of the parts. */
  at: number
  beside: 'holes' | 'hole and tag' | 'tag and hole'
}

/** Each template of the source is one array for good: its layout is taken out once. */
const printed = new WeakMap<TemplateStringsArray, Printed>()

function asPrinted(parts: TemplateStringsArray): Printed {
  const known = printed.get(parts)
  if (known) return known
  const last = parts.length - 1
  const made = {
    parts: Object.assign(
      parts.map((part, i) => withoutLayout(part, i > 0, i < last)),
      { raw: parts.raw },
    ),
    joints: parts.flatMap((part, at) => jointsOf(part, at, last)),
  }
  printed.set(parts, made)
  return made
}

function jointsOf(part: string, at: number, last: number): Joint[] {
  const [first = ''] = /^\n[ \t]+/.exec(part) ?? []
  if (first === part) return first && at > 0 && at < last ? [{ at, beside: 'holes' }] : []
  const [end = ''] = /\n[ \t]+$/.exec(part) ?? []
  const joints: Joint[] = []
  if (at > 0 && first && PIECE_BEGINS.test(part.slice(first.length)))
    joints.push({ at, beside: 'hole and tag' })
  if (at < last && end && PIECE_ENDS.test(part.slice(0, -end.length)))
    joints.push({ at, beside: 'tag and hole' })
  return joints
}

/** The holes with their spaces. Of one that is empty nothing is said: it stands between nothing. */
function spaced(holes: readonly Hole[], joints: readonly Joint[]): Hole[] {
  const all = [...holes]
  for (const { at, beside } of joints) {
    const before = beside === 'tag and hole' ? '</b>' : edge(holes[at - 1], -1)
    const after = beside === 'hole and tag' ? '<b>' : edge(holes[at], 0)
    if (!standsBetweenWords(before, after)) continue
    if (beside === 'tag and hole') all[at] = [' ', all[at]]
    else all[at - 1] = [all[at - 1], ' ']
  }
  return all
}

/** What a hole prints at its beginning (0) or its end (-1), no longer than a tag of a line of text. */
function edge(hole: Hole, end: 0 | -1): string {
  if (!Array.isArray(hole)) {
    const text = hole || hole === 0 ? String(hole) : ''
    return end === 0 ? text.slice(0, A_TAG) : text.slice(-A_TAG)
  }
  for (let i = 0; i < hole.length; i++) {
    const text = edge(hole.at(end === 0 ? i : -1 - i), end)
    if (text !== '') return text
  }
  return ''
}

const A_TAG = 12

const standsBetweenWords = (before: string, after: string): boolean =>
  (WORD_ENDS.test(before) && (WORD_BEGINS.test(after) || PIECE_BEGINS.test(after))) ||
  (PIECE_ENDS.test(before) && WORD_BEGINS.test(after))

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
