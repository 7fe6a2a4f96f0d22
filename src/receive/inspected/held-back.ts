// What a body did not mean to send: of all that a file carries, the content that nobody sees who opens it.
import type { Carrier } from '../../vocabulary/inspected/carriers.ts'
import type { Inspected, WherePart } from '../../vocabulary/inspected/inspected.ts'

/** Said without showing it. */
export interface HeldBack {
  /** The file within the file that holds it; null where it is the file itself. */
  within: string | null
  carrier: Carrier
  place: WherePart
  what: string
}

/**
 * Left out is what every letter brings (names of programs and machines, the request quoted below, markup of mail programs),
 * and what a reader of the page does see: what was put in or moved stands there, and figures are read from it.
 */
const CONTENT: ReadonlySet<Carrier> = new Set([
  ...(['hidden-sheet', 'very-hidden-sheet', 'hidden-row', 'zero-height-row'] as const),
  ...(['collapsed-row', 'hidden-column', 'zero-width-column', 'active-filter'] as const),
  ...(['white-text', 'text-like-its-fill', 'tiny-text', 'conditional-white-text'] as const),
  ...(['format-shows-nothing', 'far-cell', 'value-under-merge', 'pivot-cache'] as const),
  ...(['pivot-records', 'slicer-cache', 'data-model', 'external-link-cache'] as const),
  ...(['defined-name', 'comment', 'threaded-comment', 'off-sheet-shape', 'chart-cache'] as const),
  ...(['embedded-workbook', 'custom-xml', 'unused-shared-string', 'scenario'] as const),
  ...(['cached-formula-value', 'shared-revisions', 'stray-part', 'stray-stream'] as const),
  ...(['tracked-deletion', 'hidden-text'] as const),
  ...(['document-variable', 'unused-header', 'unused-footnote', 'cropped-picture'] as const),
  ...(['versions', 'hidden-section', 'text-under-box', 'text-under-picture'] as const),
  ...(['off-page-text', 'text-outside-crop', 'hidden-layer', 'unapplied-redaction'] as const),
  ...(['attachment', 'earlier-revision', 'larger-picture', 'invisible-text'] as const),
] as const)

const MOST_TOLD = 50

export function heldBack(lines: readonly Inspected[]): HeldBack[] {
  const [own] = lines
  return lines
    .flatMap((line) =>
      line.carriers
        .filter(({ carrier, level }) => level === 'hides' && CONTENT.has(carrier))
        .map(({ carrier, place, what }) => ({
          within: line === own ? null : line.file,
          carrier,
          place,
          what,
        })),
    )
    .slice(0, MOST_TOLD)
}
