// Every number of a page is printed here, and none without the place it came from.
import { type Bounds, inBrief } from '../../vocabulary/bounds.ts'
import { type Html, html } from '../html/html.ts'

/**
 * ink: read from a source; wears the lower left corner of the frame that stands round its ink.
 * sum: worked out; wears the accountant's double rule and opens its sum.
 * pencil: read by the machine, not confirmed; desk only, never published.
 */
export type NumberKind = 'ink' | 'sum' | 'pencil'

export interface NumberShown {
  kind: NumberKind
  /** As printed: bounds become "20", "13–17", "6+"; a text stands as it is ("62 %", "19 March 2014"). */
  shown: Bounds | number | string
  /** Where it came from: its ink, its sum, or (pencil) its review. */
  href: string
  /** What paper prints after it ("WMC·1"); the list of sources resolves it. */
  ref?: string | null
  /** The same number again in one block, a count of bodies, an interval: still a link, quietly. */
  again?: boolean
  /** In print by others: italics and quotation marks, never in our column. */
  quoted?: boolean
  /** Words for those who hear the page, where the number alone does not tell ("by unit: investigations"). */
  heard?: string
}

export function number({ kind, shown, href, ref, again, quoted, heard }: NumberShown): Html {
  if (href === '') throw new Error(`a number without a place: ${JSON.stringify(shown)}`)
  const link = html`
    <a class="${kind}${again && ' again'}${isOfWords(shown) && ' words'}" href="${href}"${ref && html` data-ref="${ref}"`}>
      ${inPrint(shown)}
      ${heard && html`<span class="vh"> ${heard}</span>`}
    </a>
  `
  return quoted ? html`<span class="quoted">“${link}”</span>` : link
}

/** More than fits on a line of a telephone: it breaks like any words. The longest number, a range of money, does not. */
const LONGEST_NUMBER = 26
const isOfWords = (shown: NumberShown['shown']): boolean => inPrint(shown).length > LONGEST_NUMBER

/** 558 read as bounds, a bare number grouped as papers do, a text as it is. */
export function inPrint(shown: Bounds | number | string): string {
  if (typeof shown === 'string') return shown
  return typeof shown === 'number' ? shown.toLocaleString('en-GB') : inBrief(shown)
}
