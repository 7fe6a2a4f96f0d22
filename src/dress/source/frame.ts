// What stands round every source: which file, where in it, the mark, and where it came from.
import type { Document } from '../../vocabulary/document.ts'
import { type Evidence, placeInWords } from '../../vocabulary/place.ts'
import { dayInWords } from '../../wording/dates.ts'
import { type Hole, type Html, html, joined } from '../html/html.ts'

/** One reading to be framed on the source: its anchor, its evidence. */
export interface InkMark {
  id: string
  evidence: Evidence
  /** Other ink on the same source than the one the page is about: a dashed frame. */
  other?: boolean
}

export interface SourceShown {
  document: Document
  marks: readonly InkMark[]
}

export interface SourceFrame {
  file: string
  /** "page 1 of 2", "sheet FOI". */
  where: Hole
  links?: { text: string; href: string }[]
  content: Hole
  provenance: Hole
}

/**
 * Every mark is framed alike until one is opened by its address; then that one keeps frame and highlighter and the rest are
 * dashed (candour.css, section 16).
 */
export const sourceFrame = ({ file, where, links = [], content, provenance }: SourceFrame): Html =>
  html`
    <div class="source">
      <div class="source__bar">
        <b>${file}</b><span>${where}</span>
        ${links.map(({ text, href }) => html`<a href="${href}">${text}</a>`)}
      </div>
      ${content}${provenance}
    </div>
  `

export interface Provenance {
  evidence?: Evidence
  sha256: string
  /** ISO day or null where the day is not known. */
  received?: string | null
  /** The mail or archive it came in. */
  container?: string | null
  more?: Hole[]
}

/** Ink, place, file's seal, day received: one line under the source. */
export function provenanceLine({
  evidence,
  sha256,
  received,
  container,
  more = [],
}: Provenance): Html {
  const facts: Hole[] = [
    evidence && html`<b>Ink</b> <span class="mono">${evidence.ink}</span>`,
    evidence && html`<b>Place</b> ${placeInWords(evidence.place)}`,
    container && html`<b>In</b> ${container}`,
    html`<b>sha256</b> <span class="mono" title="${sha256}">${shortSeal(sha256)}</span>`,
    received && html`<b>Received</b> ${dayInWords(received)}`,
    ...more,
  ]
  return html`
    <p class="prov">
      ${joined(
        facts.filter(Boolean).map((fact) => html`<span>${fact}</span>`),
        '',
      )}
    </p>
  `
}

/** "9f2c41…a07e": enough to tell sealed files apart; the whole stands in its title and in the data files. */
export const shortSeal = (sha256: string): string => `${sha256.slice(0, 6)}…${sha256.slice(-4)}`
