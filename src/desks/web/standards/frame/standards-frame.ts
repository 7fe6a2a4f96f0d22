// The standards desk's own frame: the way between its pages, as far as whoever looks may go it.
import { type Crumb, pageFrame } from '../../../../dress/frame/page-frame.ts'
import { type Hole, type Html, html } from '../../../../dress/html/html.ts'
import type { Right } from '../../../../people/roles.ts'
import type { Viewer } from '../../../../people/viewer.ts'

export interface StandardsPage {
  title: string
  /** null: nobody is signed in. */
  viewer: Viewer | null
  /** The address of the part of the desk that this page belongs to: "/people". */
  current?: string
  crumbs?: Crumb[]
  main: Hole
}

/** Parts of the desk, in the order of the work. A link stands only for who may follow it. */
const PARTS: readonly { text: string; href: string; needs?: Right }[] = [
  { text: 'Desk', href: '/' },
  { text: 'Policy', href: '/policy', needs: 'see-policy' },
]

export function standardsFrame({ title, viewer, current, crumbs = [], main }: StandardsPage): Html {
  const links = PARTS.filter(({ needs }) => !needs || viewer?.rights.has(needs)).map((part) => ({
    text: part.text,
    href: part.href,
    current: part.href === current,
  }))
  return pageFrame({
    title: `${title} · Candour`,
    assets: '/assets/',
    home: '/',
    edition: viewer ? html`Standards desk · ${viewer.name}` : 'Standards desk',
    kind: 'desk',
    ...(viewer && { nav: { label: 'Desk', links } }),
    crumbs,
    main,
  })
}
