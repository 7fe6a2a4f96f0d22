// The standards desk's own frame: the way between its pages, as far as whoever looks may go it.
import { type Html, html } from '../../../../dress/html/html.ts'
import type { Right } from '../../../../people/roles.ts'
import { may, type Viewer } from '../../../../people/viewer.ts'
import type { FramedPage } from '../../people/people-desk.ts'
import { signedInFrame } from '../../people/signed-in-frame.ts'

interface Part {
  text: string
  href: string
  /** What one does there, in a line. */
  does: string
  needs?: Right
  /** What one also does there who has a further right. */
  more?: { needs: Right; does: string }
}

/** Parts of the desk, in the order of the work. A link stands only for who may follow it. */
const PARTS: readonly Part[] = [
  { text: 'Desk', href: '/', does: 'what waits for you' },
  {
    text: 'Matters',
    href: '/matters',
    does: 'find a matter, open it, take it on by the law of its day',
    needs: 'see-register',
  },
  {
    text: 'Reports',
    href: '/reports',
    does: 'take up what was reported, or say why not',
    needs: 'assign',
  },
  {
    text: 'Due',
    href: '/due',
    does: 'every day that is owed, with its calendar',
    needs: 'see-register',
  },
  {
    text: 'Report',
    href: '/report',
    does: 'say what you saw, in confidence if you wish',
    needs: 'report',
  },
  {
    text: 'Requests',
    href: '/requests',
    does: 'answer what the force is asked for, in its time',
    needs: 'answer-requests',
    more: { needs: 'see-requester', does: 'take requests in' },
  },
  {
    text: 'Signing',
    href: '/signing',
    does: 'read what is to be released, open its files and sign it',
    needs: 'sign-release',
  },
  {
    text: 'Numbers',
    href: '/numbers',
    does: 'count matters, answer a reply sheet',
    needs: 'count',
  },
  {
    text: 'Release',
    href: '/release',
    does: 'make a table safe to release, check a file, audit a published table',
    needs: 'disclose',
  },
  {
    text: 'Policy',
    href: '/policy',
    does: 'read the rules, say that you read them',
    needs: 'see-policy',
    more: { needs: 'policy', does: 'write them, see who was told' },
  },
  { text: 'People', href: '/people', does: 'who works here, and in which roles', needs: 'people' },
]

/** Each with what is done there by one with the rights of whoever looks. */
export const partsFor = (viewer: Viewer): Pick<Part, 'text' | 'href' | 'does'>[] =>
  PARTS.filter(({ needs }) => !needs || may(viewer, needs)).map(({ text, href, does, more }) => ({
    text,
    href,
    does: more && may(viewer, more.needs) ? `${does}; ${more.does}` : does,
  }))

export function standardsFrame(page: FramedPage): Html {
  const { viewer } = page
  return signedInFrame(page, {
    desk: 'Standards desk',
    parts: viewer ? partsFor(viewer) : [],
    name: viewer && html`<a href="/account">${viewer.name}</a>`,
    more: viewer?.triedBy ? BACK_FROM_TRYING : null,
  })
}

const BACK_FROM_TRYING = {
  button: html`<button class="as-link" form="back-from-trying">Be yourself again</button>`,
  form: html`<form id="back-from-trying" method="post" action="/try-as/back"></form>`,
}
