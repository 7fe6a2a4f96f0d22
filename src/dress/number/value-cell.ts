// What stands where a body gave no number: the mark, and the words of what is missing.
import type { Missing } from '../../vocabulary/reply.ts'
import { MISSING_WORDS, missingInWords } from '../../wording/missing-words.ts'
import { type Hole, type Html, html } from '../html/html.ts'
import { mark } from '../html/mark.ts'

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
