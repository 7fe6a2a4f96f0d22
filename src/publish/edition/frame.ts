// The frame of a page of the pack: the survey and its version at the top, the notice first, the foot with the version.

import { type Crumb, pageFrame } from '../../dress/frame/page-frame.ts'
import { type Hole, type Html, html } from '../../dress/html/html.ts'
import { dayInWords } from '../../wording/dates.ts'
import { ASSETS, INDEX, LOGO, relative } from '../pack/paths.ts'
import type { Edition } from './edition.ts'
import { publishedBy } from './published-by.ts'
import { sharedAs } from './shared-as.ts'

export interface PackPage {
  path: string
  title: string
  /** What it found, in a sentence, for who shares it; its title where absent. */
  says?: string
  kind?: 'reading' | 'desk'
  crumbs?: { text: string; to?: string }[]
  main: Hole
}

/** Said before anything else; a draft says first that it is one. */
export const noticeOf = ({ input: { draft, survey } }: Edition): string | undefined =>
  draft ? `Draft, not published. ${survey.notice ?? ''}`.trim() : survey.notice

export function packFrame(edition: Edition, page: PackPage): Html {
  const { input, version } = edition
  const { path, title, kind = 'reading', crumbs = [], main } = page
  const { survey, draft = false } = input
  const to = (target: string) => relative(path, target)
  const published = version
    ? `Version ${version.number} · ${dayInWords(version.asOf)}`
    : 'Not yet published'
  const edited = draft ? 'Draft, not published' : published
  return pageFrame({
    title: `${title} · ${survey.title}`,
    head: sharedAs(edition, { path, title, says: page.says ?? title }),
    assets: to(ASSETS),
    home: to(INDEX),
    ...(survey.newsroom && { brand: survey.newsroom.name }),
    ...(input.logo && { logo: { ...input.logo, src: to(LOGO) } }),
    kind,
    edition: html`
      ${survey.title}<br>
      ${path === INDEX ? edited : html`<a href="${to(INDEX)}">The first page</a> · ${edited}`}
    `,
    crumbs: crumbs.map(({ text, to: target }): Crumb => ({ text, href: target && to(target) })),
    notice: noticeOf(edition),
    main,
    foot: draft
      ? html`<p>A draft, made with Candour and not published.</p>`
      : publishedBy(survey.newsroom, version),
  })
}
