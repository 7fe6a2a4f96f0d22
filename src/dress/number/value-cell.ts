// A body's value in a table: a number with its place, or the mark and the words of what is missing.
import { isMissing, type Missing, type Value } from '../../vocabulary/reply.ts'
import { MISSING_WORDS, missingInWords } from '../../wording/missing-words.ts'
import { type Hole, type Html, html } from '../html/html.ts'
import { mark } from '../html/mark.ts'
import { type NumberKind, number } from './number.ts'

export interface ValueShown {
  value: Value
  /** Its ink, sum or review; for what is missing, the refusal's ink where there is one. */
  href: string | null
  kind: NumberKind
  ref?: string | null
  again?: boolean
}

/** "20" with its corner, "6+", or a filled square with "Refused, s.31" beside it. */
export function valueShown({ value, href, kind, ref, again }: ValueShown): Html {
  if (isMissing(value)) return missingShown(value.none, { section: value.section, href })
  if (href === null) throw new Error('a value without a place')
  return number({ kind, shown: value, href, ref, again })
}

/** Mark and words; the words open the refusal's ink where it was read. */
export function missingShown(
  why: Missing,
  { section, href }: { section?: string | undefined; href?: string | null } = {},
): Html {
  const words: Hole = missingInWords(why, section)
  return html`
    <span class="why">
      ${mark(MISSING_WORDS[why].mark)}
      ${href ? html`<a href="${href}">${words}</a>` : html`<b>${words}</b>`}
    </span>
  `
}

/** The mark alone, named, where a column has no room for words. */
export function missingMark(why: Missing, section?: string): Html {
  return mark(MISSING_WORDS[why].mark, missingInWords(why, section).toLowerCase())
}
