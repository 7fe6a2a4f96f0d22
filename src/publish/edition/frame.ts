// The frame of a page of the pack: the survey and its version at the top, the notice first, the foot with the version.

import { type Crumb, pageFrame } from '../../dress/frame/page-frame.ts'
import { type Hole, type Html, html } from '../../dress/html/html.ts'
import { dayInWords } from '../../wording/dates.ts'
import { ASSETS, INDEX, relative } from '../pack/paths.ts'
import type { Edition } from './edition.ts'
import { publishedBy } from './published-by.ts'

export interface PackPage {
  path: string
  title: string
  kind?: 'reading' | 'desk'
  crumbs?: { text: string; to?: string }[]
  main: Hole
}

export function packFrame({ input, version }: Edition, page: PackPage): Html {
  const { path, title, kind = 'reading', crumbs = [], main } = page
  const { survey, draft = false } = input
  const to = (target: string) => relative(path, target)
  const published = version
    ? `Version ${version.number} · ${dayInWords(version.asOf)}`
    : 'Not yet published'
  const edited = draft ? 'Draft, not published' : published
  return pageFrame({
    title: `${title} · ${survey.title}`,
    assets: to(ASSETS),
    home: to(INDEX),
    ...(survey.newsroom && { brand: survey.newsroom.name }),
    kind,
    edition: html`
      ${survey.title}<br>
      ${path === INDEX ? edited : html`<a href="${to(INDEX)}">The first page</a> · ${edited}`}
    `,
    crumbs: crumbs.map(({ text, to: target }): Crumb => ({ text, href: target && to(target) })),
    notice: draft ? `Draft, not published. ${survey.notice ?? ''}`.trim() : survey.notice,
    main,
    foot: draft
      ? html`<p>A draft, made with Candour and not published.</p>`
      : publishedBy(survey.newsroom, version),
  })
}
