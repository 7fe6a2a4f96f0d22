// The desk's own frame: the way between its pages, where you are, who is at it.
import type { Hole, Html } from '../../dress/html.ts'
import { type Crumb, pageFrame } from '../../dress/page-frame.ts'
import type { Survey } from '../../vocabulary/survey.ts'

export interface DeskPage {
  title: string
  viewer: string
  /** The survey this page belongs to; absent on the list of surveys. */
  survey?: Survey
  current?: 'bodies' | 'queue' | 'result' | 'publish'
  /** Below the survey: "West Mercia". */
  crumbs?: Crumb[]
  main: Hole
}

export function deskFrame({ title, viewer, survey, current, crumbs = [], main }: DeskPage): Html {
  const home = survey ? addressOf(survey) : '/'
  const links = survey
    ? [
        { text: 'Surveys', href: '/' },
        { text: 'Bodies', href: home, current: current === 'bodies' },
        { text: 'Queue', href: `${home}/queue`, current: current === 'queue' },
        { text: 'Result', href: `${home}/result`, current: current === 'result' },
        { text: 'Publish', href: `${home}/publish`, current: current === 'publish' },
      ]
    : [{ text: 'Surveys', href: '/', current: true }]
  return pageFrame({
    title: `${title} · Candour`,
    assets: '/assets/',
    home: '/',
    edition: `Investigations desk · ${viewer}`,
    kind: 'desk',
    nav: { label: 'Desk', links },
    crumbs: survey ? trail(survey, crumbs) : [],
    notice: survey?.notice ?? null,
    main,
    scripts: ['/assets/keys.js'],
  })
}

function trail(survey: Survey, crumbs: Crumb[]): Crumb[] {
  const here: Crumb =
    crumbs.length > 0 ? { text: survey.title, href: addressOf(survey) } : { text: survey.title }
  return [{ text: 'Surveys', href: '/' }, here, ...crumbs]
}

export const addressOf = ({ slug }: Pick<Survey, 'slug'>): string => `/surveys/${slug}`

export const bodyAddress = (survey: Pick<Survey, 'slug'>, body: string): string =>
  `${addressOf(survey)}/bodies/${body}`

/** One reading, opened at its ink: figure ids are safe in an address. */
export const figureAddress = (survey: Pick<Survey, 'slug'>, body: string, figure: string): string =>
  `${bodyAddress(survey, body)}/figures/${figure}`
