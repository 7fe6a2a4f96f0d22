// What may be compared: a row a body, a column an aspect in which its number was held against what was asked, a mark where it differs.
import { ASPECTS, type AspectSaid, type BodyCompared } from '../../vocabulary/count.ts'
import { ASPECT_WORDS } from '../../wording/aspect-words.ts'
import { type Hole, type Html, html } from '../html/html.ts'
import { mark } from '../html/mark.ts'
import { scrolling, table } from '../html/table.ts'

export interface ComparedShown {
  /** What the region is called. */
  title: string
  caption: string
  /** "Force". */
  head: string
  rows: readonly BodyCompared[]
  /** The address of a body's page. */
  bodyHref(body: string): string
  /** Where it stands that the body says so; null where that is not shown. */
  saidHref(body: string, said: AspectSaid): string | null
}

/** An aspect of which no row says anything has no column. */
export function comparedTable({ title, caption, head, rows, ...to }: ComparedShown): Html {
  const shown = ASPECTS.filter((aspect) => rows.some(({ aspects }) => aspects[aspect]))
  return scrolling(
    title,
    table({
      caption,
      columns: [
        { head },
        ...shown.map((aspect) => ({ head: ASPECT_WORDS[aspect], as: 'unit wide' as const })),
      ],
      bodies: [
        {
          rows: rows.map(({ body, name, aspects }) => ({
            cells: [
              html`<a href="${to.bodyHref(body)}">${name}</a>`,
              ...shown.map((aspect) =>
                saidShown(aspects[aspect], (said) => to.saidHref(body, said)),
              ),
            ],
          })),
        },
      ],
    }),
  )
}

function saidShown(
  said: AspectSaid | undefined,
  hrefOf: (said: AspectSaid) => string | null,
): Hole {
  if (!said) return ''
  const href = hrefOf(said)
  const words = href ? html`<a href="${href}">${said.says}</a>` : said.says
  return html`
    ${said.differs && html`${mark('doubt', 'differs')} `}
    ${words}
    ${said.pencil && html` <span class="quiet">not confirmed</span>`}
  `
}
