// How a page looks where others link to it: Open Graph (https://ogp.me), with its card where the pack has an address.
import { type Html, html } from '../../dress/html/html.ts'
import { BODIES, bodyCardPath, CARD_PNG, FEED } from '../pack/paths.ts'
import type { Edition } from './edition.ts'

/** `says`: the finding in a sentence. */
export function sharedAs(
  { input }: Edition,
  { path, title, says }: { path: string; title: string; says: string },
): Html {
  const { newsroom, title: survey } = input.survey
  const site = newsroom?.site
  return html`
    <meta property="og:type" content="article"><meta property="og:title" content="${title}">
    <meta property="og:description" content="${says}"><meta name="description" content="${says}">
    <meta property="og:site_name" content="${newsroom?.name ?? survey}">
    ${
      site &&
      html`
        <meta property="og:url" content="${site}${path}"><link rel="canonical" href="${site}${path}">
        <meta property="og:image" content="${site}${cardOf(path)}">
        <meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
        <meta name="twitter:card" content="summary_large_image">
        <link rel="alternate" type="application/atom+xml" title="${survey}" href="${site}${FEED}">
      `
    }
  `
}

/** A body's page has its own. */
const cardOf = (path: string): string =>
  path.startsWith(BODIES) ? bodyCardPath(path.slice(BODIES.length, -'.html'.length)) : CARD_PNG
