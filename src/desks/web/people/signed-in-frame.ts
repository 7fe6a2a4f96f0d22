// What stands round a page of a desk whose people sign in: the way between its parts, who is at it, and the way out.
import { pageFrame } from '../../../dress/frame/page-frame.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import type { FramedPage } from './people-desk.ts'

interface AroundPage {
  /** "Standards desk" */
  desk: string
  /** Its parts, as far as whoever looks may go there. */
  parts: readonly { text: string; href: string }[]
  /** Who looks, as it stands in the head; nothing where nobody is signed in. */
  name: Hole
  /** What else the head offers whoever looks: a button, whose form goes with it. */
  more?: { button: Html; form: Html } | null
}

export function signedInFrame(
  { title, viewer, current, crumbs = [], head, main }: FramedPage,
  { desk, parts, name, more }: AroundPage,
): Html {
  const links = parts.map(({ text, href }) => ({ text, href, current: href === current }))
  return pageFrame({
    title: `${title} · Candour`,
    assets: '/assets/',
    home: '/',
    edition: viewer
      ? html`${desk} · ${name}${more && html`${' · '}${more.button}`}${' · '}${signOutButton}`
      : desk,
    kind: 'desk',
    ...(viewer && { nav: { label: 'Desk', links } }),
    crumbs,
    head,
    main: html`${main}${viewer && signOutForm}${more?.form}`,
  })
}

const SIGN_OUT = 'sign-out'

/** Its button stands in the head of every page, in a line of text, which holds no form. */
const signOutForm: Html = html`<form id="${SIGN_OUT}" method="post" action="/sign-out"></form>`

const signOutButton: Html = html`<button class="as-link" form="${SIGN_OUT}">Sign out</button>`
