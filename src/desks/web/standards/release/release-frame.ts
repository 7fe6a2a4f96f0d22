// The frame of a page of one request's answer: where it stands, its clock, and the way back.
import type { Hole, Html } from '../../../../dress/html/html.ts'
import { html } from '../../../../dress/html/html.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { REQUESTS, requestAddress } from '../request/addresses.ts'
import { clockLine } from '../request/clock-shown.ts'
import type { RequestAt } from '../request/request-at.ts'

export const releaseFrame = (
  { viewer, request, course }: Pick<RequestAt, 'viewer' | 'request' | 'course'>,
  {
    heading,
    crumbs = [],
    main,
  }: { heading: string; crumbs?: { text: string; href: string }[]; main: Hole },
): Html =>
  standardsFrame({
    title: `${heading}: ${request.reference}`,
    viewer,
    current: REQUESTS,
    crumbs: [
      { text: 'Requests', href: REQUESTS },
      { text: request.reference, href: requestAddress(request.id) },
      ...crumbs,
      { text: heading },
    ],
    main: html`
      <h1>${heading}</h1>
      ${clockLine(course)}
      ${main}
    `,
  })
