// What an element of a web page means to a reader: is it a block, is it shown, is it the page's own words or the site's.
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Flag } from '../../vocabulary/document.ts'

export type Element = DefaultTreeAdapterTypes.Element

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
  del: 'deleted',
  s: 'deleted',
  strike: 'deleted',
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
  /** The class and id selectors that its style sheet hides. */
  hiddenBy: Set<string>
  /** It says which part is its own; a header outside of that is the site's. */
  hasMain: boolean
}

export const pageFacts = (html: string): PageFacts => ({
  hiddenBy: hiddenSelectors(styleSheets(html)),
  hasMain: /<(?:main|article)\b|role=["']?main/i.test(html),
})

/** As browsers do, a sheet that is never closed goes on to the end of the page. */
const styleSheets = (html: string): string =>
  html
    .split(/<\/style/i)
    .map((part) => part.slice(styleAt(part)))
    .join('\n')

/** Where the first style sheet of this part begins, behind its tag; its end where there is none. */
function styleAt(part: string): number {
  const at = part.search(/<style/i)
  const end = at < 0 ? -1 : part.indexOf('>', at)
  return end < 0 ? part.length : end + 1
}

export function meaningOf(element: Element, { hiddenBy, hasMain }: PageFacts): Meaning {
  const { tagName } = element
  const style = attribute(element, 'style')?.replaceAll(' ', '').toLowerCase() ?? ''
  const flags: Flag[] = []
  if (isHidden(element, style, hiddenBy)) flags.push('hidden')
  if (/(?:^|;)color:(?:#fff(?:fff)?|white)(?:;|$)/.test(style) && !/background/.test(style))
    flags.push('white')
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

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((own) => own.name === name)?.value

function isHidden(element: Element, style: string, hiddenBy: Set<string>): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  if (attribute(element, 'aria-hidden') === 'true') return true
  if (/display:none|visibility:hidden|mso-hide:all|font-size:0(?:px|pt|em|;|$)/.test(style))
    return true
  if (hiddenBy.size === 0) return false
  const id = attribute(element, 'id')
  const classes = attribute(element, 'class')?.split(/\s+/) ?? []
  return (id !== undefined && hiddenBy.has(`#${id}`)) || classes.some((c) => hiddenBy.has(`.${c}`))
}

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

/** ".secret" and "#x" of rules such as ".secret, #x { display: none }"; longer selectors are not followed. */
function hiddenSelectors(css: string): Set<string> {
  const hidden = new Set<string>()
  for (const rule of css.split('}')) {
    const [rules = '', selectors = ''] = rule.split('{').reverse()
    if (!/display\s*:\s*none|visibility\s*:\s*hidden/i.test(rules)) continue
    for (const selector of selectors.split(','))
      if (/^[.#][\w-]+$/.test(selector.trim())) hidden.add(selector.trim())
  }
  return hidden
}
