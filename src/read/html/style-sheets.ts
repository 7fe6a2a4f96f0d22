// What the style sheets of a web page say of one of its elements: simple selectors, and such within others.
import type { DefaultTreeAdapterTypes } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element

/** Its declarations, those of its own style last: "color:#fff;display:none", without blanks, in small letters. */
export type StyleOf = (element: Element) => string

interface Rule {
  /** Outermost first; the last is the element itself. */
  path: Simple[]
  declarations: string
}

/** "td.note", "#total", ".x.y": what one element must be. */
interface Simple {
  tag: string
  marks: string[]
}

const MOST_RULES = 2000

export function styleSheets(html: string): StyleOf {
  const rules = rulesOf(textOfSheets(html))
  const known = new WeakMap<Element, string>()
  return (element) => {
    const before = known.get(element)
    if (before !== undefined) return before
    const said = rules
      .filter(({ path }) => isAt(element, path))
      .map(({ declarations }) => declarations)
    const own = bare(attribute(element, 'style') ?? '')
    const style = [...said, own].filter((one) => one !== '').join(';')
    known.set(element, style)
    return style
  }
}

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((own) => own.name === name)?.value

const bare = (declarations: string): string =>
  declarations
    .replace(/\s*!important/gi, '')
    .replace(/\s+(?=[:;,()])|(?<=[:;,()])\s+/g, '')
    .trim()
    .toLowerCase()

/** As browsers do, a sheet that is never closed goes on to the end of the page. */
const textOfSheets = (html: string): string =>
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

/** Only what may hide, strike or raise is kept; rules for print or small screens count as all do. */
const TELLS =
  /display|visibility|color|background|text-decoration|vertical-align|position|font-size|opacity|text-indent/i

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = []
  for (const part of css.replace(/<!--|-->|\/\*.*?\*\//gs, ' ').split('}')) {
    const [declarations = '', selectors = ''] = part.split('{').reverse()
    if (!TELLS.test(declarations) || rules.length >= MOST_RULES) continue
    for (const selector of selectors.split(',')) {
      const path = pathOf(selector.trim())
      if (path) rules.push({ path, declarations: bare(declarations) })
    }
  }
  return rules
}

/** null for what is not followed: states, attributes, siblings. */
function pathOf(selector: string): Simple[] | null {
  if (selector === '' || !/^[\w\s.#>*-]+$/.test(selector)) return null
  return selector
    .split(/[\s>]+/)
    .filter((one) => one !== '')
    .map((one) => {
      const [tag = ''] = /^[\w-]*/.exec(one.replace(/^\*/, '')) ?? []
      return { tag: tag.toLowerCase(), marks: one.match(/[.#][\w-]+/g) ?? [] }
    })
}

function isAt(element: Element, path: Simple[]): boolean {
  const own = path.at(-1)
  if (!own || !isSuch(element, own)) return false
  let left = path.length - 2
  let at = element.parentNode
  while (left >= 0 && at && 'tagName' in at) {
    const wanted = path[left]
    if (wanted && isSuch(at, wanted)) left--
    at = at.parentNode
  }
  return left < 0
}

function isSuch(element: Element, { tag, marks }: Simple): boolean {
  if (tag === '' && marks.length === 0) return false
  if (tag !== '' && tag !== element.tagName) return false
  if (marks.length === 0) return true
  const id = attribute(element, 'id')
  const classes = attribute(element, 'class')?.split(/\s+/) ?? []
  return marks.every((mark) =>
    mark.startsWith('#') ? mark === `#${id}` : classes.includes(mark.slice(1)),
  )
}
