// The frame of the pages of who works at this desk.
import { pageFrame } from '../../../dress/frame/page-frame.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { may, type Viewer } from '../../../people/viewer.ts'
import type { FramedPage } from '../people/people-desk.ts'

export function peopleFrame({ title, viewer, current, crumbs = [], head, main }: FramedPage): Html {
  const parts = [
    { text: 'Surveys', href: '/' },
    { text: 'Your account', href: '/account' },
    ...(viewer && may(viewer, 'people') ? [{ text: 'People', href: '/people' }] : []),
  ]
  const links = parts.map((part) => ({ ...part, current: part.href === current }))
  return pageFrame({
    title: `${title} · Candour`,
    assets: '/assets/',
    home: '/',
    edition: viewer ? whoIsAtIt(viewer) : 'Investigations desk',
    kind: 'desk',
    ...(viewer && { nav: { label: 'Desk', links } }),
    crumbs,
    head,
    main: html`${main}${viewer && signOutForm}`,
  })
}

const SIGN_OUT = 'sign-out'

const signOutForm: Html = html`<form id="${SIGN_OUT}" method="post" action="/sign-out"></form>`

const whoIsAtIt = ({ name }: Viewer): Html => html`
  Investigations desk · ${name}${' · '}
  <button class="as-link" form="${SIGN_OUT}">Sign out</button>
`
