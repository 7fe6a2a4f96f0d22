// The ledger: every release that has left, the last first.
import { type LedgerLine, numberOf } from '../../../../answer/ledger/ledger.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { scrolling, table } from '../../../../dress/html/table.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { DOOR_WORDS } from '../../../../wording/answering/course-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { REQUESTS } from '../request/addresses.ts'
import { LEDGER, LOG, RETURNS, releaseAddress } from '../request/release-addresses.ts'

export const ledgerPage = (
  viewer: Viewer,
  lines: readonly LedgerLine[],
  names: ReadonlyMap<string, string>,
): Html =>
  standardsFrame({
    title: 'Ledger of releases',
    viewer,
    current: REQUESTS,
    crumbs: [{ text: 'Requests', href: REQUESTS }, { text: 'Ledger of releases' }],
    main: html`
      <h1>Ledger of releases</h1>
      <p>
        What has left the force. A line is never changed: what is put right is a further release, made safe beside the one it
        corrects. <a href="${LOG}">The disclosure log</a>, <a href="${LEDGER}/log.zip">a copy of it for the
        force’s own site</a> · <a href="${RETURNS}">Returns</a>
      </p>
      ${
        lines.length === 0
          ? html`<p>Nothing has left yet.</p>`
          : scrolling(
              'Ledger of releases',
              table({
                caption: 'Ledger of releases',
                columns: [
                  { head: 'Release', as: 'wide' },
                  { head: 'Sent', as: 'nowrap' },
                  { head: 'Door', narrow: 'by' },
                  { head: 'Tables', as: 'num', narrow: 'tables' },
                  { head: 'Files', as: 'num', narrow: 'files' },
                  { head: 'Drawn up by', narrow: 'drawn up by' },
                  { head: 'Signed by', narrow: 'signed by' },
                  { head: 'Since', narrow: 'since' },
                ],
                bodies: [{ rows: lines.map((line) => ({ cells: cells(line, names) })) }],
              }),
            )
      }
    `,
  })

function cells(
  { request, reference, release, tables }: LedgerLine,
  names: ReadonlyMap<string, string>,
) {
  const { sent, drawnUp, signed, logged, supersededBy, withdrawn, number } = release
  const name = (account: string | undefined): string =>
    account === undefined ? '' : (names.get(account) ?? 'an account that ended')
  const since = [
    withdrawn && `withdrawn on ${dayInWords(withdrawn.on)}`,
    supersededBy && `release ${supersededBy.release} stands instead: ${supersededBy.why}`,
    drawnUp.corrects && `instead of release ${drawnUp.corrects.release}: ${drawnUp.corrects.why}`,
    logged && `on the log, ${dayInWords(logged.on)}`,
  ].filter((one) => one !== null)
  return [
    html`<a href="${releaseAddress(request, number)}">${numberOf(reference, release)}</a>`,
    dayInWords(sent.on),
    DOOR_WORDS[sent.door],
    tables.length,
    drawnUp.files.length,
    name(drawnUp.by),
    name(signed?.by),
    since.join('; '),
  ]
}
