// The frame of every page: head, skip link, where you are, the notice that comes first, foot.
import { noticeInParts } from '../../wording/notice.ts'
import { type Hole, type Html, html, raw } from '../html/html.ts'
import { sprite } from '../html/mark.ts'

export interface Crumb {
  text: string
  /** Absent for the page itself. */
  href?: string
}

export interface PageFrame {
  title: string
  /** Where the style sheets lie, seen from this page: "assets/", "../assets/", "/assets/". */
  assets: string
  /** Whose pages they are; ours where nobody is named. */
  brand?: string
  /** Set before that name, which says what it shows. */
  logo?: { src: string; width: number; height: number }
  /** Where that name leads. */
  home: string
  /** What the head says beside the title: how the page looks where others link to it. */
  head?: Hole
  /** Upper right: the survey and its version, or the desk and who is at it. May hold links. */
  edition: Hole
  /** A reading page wears the double rule; a desk page has a way to its other pages instead. */
  kind: 'reading' | 'desk'
  /** The desk's own pages. */
  nav?: { label: string; links: { text: string; href: string; current?: boolean }[] }
  crumbs?: Crumb[]
  /** Said first on every page of a survey whose letters are not the bodies' own. Its first sentence is set bold. */
  notice?: string | null
  main: Hole
  foot?: Hole
  /** Seconds until the page loads itself again, without script; absent where it does not. */
  refresh?: number | undefined
  /** Scripts of the desk, by address; the pack has none. */
  scripts?: string[]
}

/** The whole document. No inline script or style stands in it: a strict content security policy holds. */
export function pageFrame(page: PageFrame): Html {
  const { title, assets, kind, crumbs = [], main, foot, notice, scripts = [], head } = page
  return html`
    ${raw('<!doctype html>')}
<html lang="en-GB">
      <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        ${again(page)}<title>${title}</title>
<link rel="stylesheet" href="${assets}tokens.css">
        <link rel="stylesheet" href="${assets}candour.css">
        ${head}
        ${scripts.map((src) => html`<script src="${src}" defer></script>`)}
      </head>
<body>
        ${sprite}<a class="skip" href="#main">Skip to the page</a>
${masthead(page)}
<div class="wrap">
          ${crumbs.length > 0 && breadcrumb(crumbs)}
          <main id="main"${kind === 'reading' && raw(' class="read"')}>
${notice && noticeShown(notice)}${main}
</main>
          ${foot && html`<footer class="foot">${foot}</footer>`}
        </div>
</body>
    </html>
`
}

const again = ({ refresh }: PageFrame): Html | false =>
  refresh !== undefined && html`<meta http-equiv="refresh" content="${refresh}">`

function masthead({ brand = 'Candour', logo, kind, home, nav, edition }: PageFrame): Html {
  return html`
    <header class="masthead${kind === 'reading' && ' masthead--read'}">
      <div class="wrap">
        ${logo && html`<img class="logo" src="${logo.src}" width="${logo.width}" height="${logo.height}" alt="">`}
        <a class="brand" href="${home}">${brand}</a>
        ${
          nav &&
          html`
            <nav aria-label="${nav.label}">
              <ul>
                ${nav.links.map(
                  ({ text, href, current }) =>
                    html`
                      <li>
                        <a href="${href}"${current && raw(' aria-current="page"')}>${text}</a>
                      </li>
                    `,
                )}
              </ul>
            </nav>
          `
        }
        <p class="masthead__edition">${edition}</p>
      </div>
    </header>
  `
}

/** A whole page with one more notice, first of all on it: for what is true of every page, whoever made it. */
export const withNotice = (page: string, notice: string): string =>
  page.replace(MAIN, (main) => `${main}\n${noticeShown(notice)}`)

const MAIN = /<main id="main"[^>]*>/

function breadcrumb(crumbs: Crumb[]): Html {
  return html`
    <nav class="crumbs" aria-label="Breadcrumb">
      <ol>
        ${crumbs.map(({ text, href }) =>
          href
            ? html`<li><a href="${href}">${text}</a></li>`
            : html`<li aria-current="page">${text}</li>`,
        )}
      </ol>
    </nav>
  `
}

/** "Reconstructed example." in bold, the rest after it. */
export function noticeShown(notice: string): Html {
  const { first, rest } = noticeInParts(notice)
  return html`<p class="recon"><b>${first}</b>${rest}</p>`
}
