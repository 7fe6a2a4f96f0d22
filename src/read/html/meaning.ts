// What an element of a web page means to a reader: is it a block, is it shown, is it the page's own words or the site's.
import type { Flag } from '../../vocabulary/document.ts'
import { attribute, type Element, type StyleOf, styleSheets } from './style-sheets.ts'

export interface Meaning {
  /** It ends the paragraph before it and its own. */
  isBlock: boolean
  /** Nothing in it is text of the page. */
  isPassedOver: boolean
  flags: Flag[]
  isBold: boolean
  /** Blanks and line breaks in it are as written. */
  keepsBlanks: boolean
}

const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre
  section summary table tbody td tfoot th thead tr ul caption`.split(/\s+/),
)
const PASSED_OVER = new Set(
  `audio base canvas datalist embed head iframe link map meta noembed noframes noscript object
  script select style svg template title video`.split(/\s+/),
)
const FLAGS: Record<string, Flag> = {
  a: 'link',
  blockquote: 'quoted',
  del: 'struck',
  s: 'struck',
  strike: 'struck',
  ins: 'inserted',
  sup: 'superscript',
  nav: 'header-footer',
  footer: 'header-footer',
  aside: 'header-footer',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
}
const BLACK_GROUND = /(?:^|;)background(?:-color)?:(?:#0{3}(?:0{3})?|black)(?:;|$)/
const FURNITURE_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary'])
const FURNITURE =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|footer|sidebar|share|skip-?links?)(?:$|[\s_-])/i

/** What must be known of the whole page to tell what one element of it means. */
export interface PageFacts {
  /** What its style sheets and the element's own style say of it. */
  styleOf: StyleOf
  /** It says which part is its own; a header outside of that is the site's. */
  hasMain: boolean
}

export const pageFacts = (html: string): PageFacts => ({
  styleOf: styleSheets(html),
  hasMain: /<(?:main|article)\b|role=["']?main/i.test(html),
})

export function meaningOf(element: Element, { styleOf, hasMain }: PageFacts): Meaning {
  const { tagName } = element
  const style = styleOf(element)
  const flags: Flag[] = []
  if (isHidden(element, style)) flags.push('hidden')
  if (isWhite(element, style) && !hasGround(element, styleOf)) flags.push('white')
  if (/(?:^|;)text-decoration(?:-line)?:[^;]*line-through/.test(style)) flags.push('struck')
  if (!BLOCKS.has(tagName) && isRaised(style)) flags.push('superscript')
  if (/(?:^|;)color:(?:#0{3}(?:0{3})?|black)(?:;|$)/.test(style) && BLACK_GROUND.test(style))
    flags.push('covered')
  const own = FLAGS[tagName]
  if (own && (own !== 'link' || attribute(element, 'href') !== undefined)) flags.push(own)
  if (isFurniture(element) || (hasMain && isBanner(element))) flags.push('header-footer')
  return {
    isBlock: BLOCKS.has(tagName),
    isPassedOver: PASSED_OVER.has(tagName),
    flags,
    isBold: ['b', 'strong', 'th'].includes(tagName) || /font-weight:(?:bold|[6-9]00)/.test(style),
    keepsBlanks: tagName === 'pre' || tagName === 'textarea' || /white-space:pre/.test(style),
  }
}

const WHITE = /(?:^|;)color:(?:#fff(?:fff)?|white|rgb\(255,255,255\))(?:;|$)/

const isWhite = (element: Element, style: string): boolean =>
  WHITE.test(style) || /^(?:#fff(?:fff)?|white)$/i.test(attribute(element, 'color') ?? '')

const GROUND =
  /(?:^|;)background(?:-color)?:(?!(?:#fff(?:fff)?|white|transparent|none|inherit)(?:;|$))/

/** White letters on a ground of their own, or of what is round them, can be read. */
function hasGround(element: Element, styleOf: StyleOf): boolean {
  for (let at: Element | null = element; at; at = around(at))
    if (GROUND.test(styleOf(at)) || attribute(at, 'bgcolor') !== undefined) return true
  return false
}

const around = ({ parentNode }: Element): Element | null =>
  parentNode && 'tagName' in parentNode ? parentNode : null

/** "super", a length upwards, or moved up by its place. */
const isRaised = (style: string): boolean =>
  /(?:^|;)vertical-align:(?:super|text-top|\+?[1-9])/.test(style) ||
  (/(?:^|;)position:relative/.test(style) && /(?:^|;)(?:top:-|bottom:\+?)[\d.]*[1-9]/.test(style))

function isHidden(element: Element, style: string): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  if (attribute(element, 'aria-hidden') === 'true') return true
  return HIDDEN.test(style)
}

const HIDDEN =
  /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all|font-size:0(?:px|pt|em|;|$)|opacity:0(?:\.0+)?(?:;|$)|text-indent:-\d{3,}|(?:left|top):-\d{4,}px)/

function isFurniture(element: Element): boolean {
  const role = attribute(element, 'role') ?? ''
  if (FURNITURE_ROLES.has(role)) return true
  if (!['div', 'section', 'ul', 'ol', 'header', 'p'].includes(element.tagName)) return false
  return (
    FURNITURE.test(attribute(element, 'class') ?? '') ||
    FURNITURE.test(attribute(element, 'id') ?? '')
  )
}

/** The header of the page, not of an article in it. */
function isBanner(element: Element): boolean {
  if (element.tagName !== 'header') return false
  for (let around = element.parentNode; around && 'tagName' in around; around = around.parentNode)
    if (['main', 'article', 'section', 'aside', 'nav', 'header'].includes(around.tagName))
      return false
  return true
}
