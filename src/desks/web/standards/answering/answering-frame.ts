// What stands round the pages of estimate, reasons and letter: the way back, the clock, and what somebody else did meanwhile.

import { errorSummary } from '../../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../../dress/html/html.ts'
import type { RequestEvent } from '../../../../vocabulary/answering/event.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { REQUESTS, requestAddress } from '../request/addresses.ts'
import { clockLine } from '../request/clock-shown.ts'
import { changedNotice, nameMayStay } from '../request/request-act-page.ts'
import type { RequestAt } from '../request/request-at.ts'

export interface Again {
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
  /** What somebody else did since the page was opened. */
  since: readonly RequestEvent[]
  /** The requester's name stands in what was typed. */
  nameStands?: boolean
}

export const NEW: Again = { typed: {}, errors: [], since: [] }

export function answeringFrame(
  { viewer, request, course }: RequestAt,
  {
    heading,
    again,
    crumb,
    main,
  }: { heading: string; again: Again; crumb?: { text: string; href: string }; main: Hole },
): Html {
  return standardsFrame({
    title: `${heading}: ${request.reference}`,
    viewer,
    current: REQUESTS,
    crumbs: [
      { text: 'Requests', href: REQUESTS },
      { text: request.reference, href: requestAddress(request.id) },
      ...(crumb ? [crumb] : []),
      { text: heading },
    ],
    main: html`
      ${errorSummary(again.errors)}
      <h1>${heading}</h1>
      ${clockLine(course)}
      ${again.since.length > 0 && changedNotice(again.since)}
      ${main}
    `,
  })
}

/** What each of these forms carries: which state of the request was looked at, and that a name may stand. */
export const carried = ({ request }: RequestAt, { nameStands }: Again): Html => html`
  <input type="hidden" name="version" value="${request.version}">
  ${nameStands && nameMayStay}
`
