// What a force reports of its requests, each number opening the requests that it counts.
import type { Returns } from '../../../../answer/returns/returns.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { panel } from '../../../../dress/html/section.ts'
import { table } from '../../../../dress/html/table.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { REQUESTS, requestAddress } from '../request/addresses.ts'
import { RETURNS } from '../request/release-addresses.ts'

export const returnsPage = (viewer: Viewer, returns: readonly Returns[]): Html =>
  standardsFrame({
    title: 'Returns',
    viewer,
    current: REQUESTS,
    crumbs: [{ text: 'Requests', href: REQUESTS }, { text: 'Returns' }],
    main: html`
      <h1>Returns</h1>
      <p>
        By the quarter in which a request was received. The Commissioner expects nine in ten to be answered in time.
        ${returns.length > 0 && html`All quarters as <a href="${RETURNS}.csv">CSV</a> or <a href="${RETURNS}.ods">ODS</a>.`}
      </p>
      ${returns.length === 0 && html`<p>Nothing was received yet.</p>`}
      ${returns.map(quarterPanel)}
    `,
  })

const quarterPanel = ({ quarter, lines, inTime }: Returns): Html =>
  panel({
    id: quarter.toLowerCase().replaceAll(' ', '-'),
    heading: inTime === null ? quarter : `${quarter}: ${inTime} % of those answered in time`,
    content: table({
      caption: `Returns of ${quarter}`,
      columns: [
        { head: 'What', as: 'wide' },
        { head: 'Requests', as: 'num', narrow: 'requests' },
      ],
      bodies: [
        {
          rows: lines
            .filter(({ group, requests }) => group === 'volume' || requests.length > 0)
            .map(({ line, group, requests }) => ({
              cells: [
                group === 'section' ? `Section: ${line}` : line,
                requests.length === 0
                  ? 0
                  : html`
                      <details>
                        <summary>${requests.length}</summary>
                        ${requests.map(({ id, reference }, i) => html`${i > 0 && ', '}<a href="${requestAddress(id)}">${reference}</a>`)}
                      </details>
                    `,
              ],
            })),
        },
      ],
    }),
  })
