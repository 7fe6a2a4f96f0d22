// An SVG drawing, or any XML: comments, descriptions, what is not drawn, and what drawing programs note of themselves.
import { xmlText } from '../package/parts.ts'
import { type Found, found, type Looked, looked, type Within } from '../report/found.ts'
import { all, attribute, type Element, treeOf, wholeText } from '../xml/tree.ts'
import { coveredIn, drawnNowhere } from './drawn-over.ts'
import type { Node } from './nodes.ts'
import { frameOf, movedIn, outsideOf, tooSmallIn, unusedDefinitions } from './not-drawn.ts'
import { type RuleSet, ruleSet, vanishes } from './rules.ts'

/** Attributes in which drawing programs keep names of files and layers. */
const PROGRAM =
  /^(inkscape|sodipodi|sketch|i|x|adobe|serif|figma|bx):(?!(version|pageopacity|pageshadow|zoom|cx|cy|window.*|current-layer|collect|nodetypes|connector.*|groupmode|document-units|role|type|spacing|pagecheckerboard|deskcolor|showpageshadow|insensitive|stockid|isstock|docbase)$)/

export function inspectDrawing(bytes: Uint8Array): Looked {
  const { root, wrong, comments } = treeOf(
    xmlText(bytes).replace(/<!DOCTYPE[^>[]*(\[[^\]]*\])?[^>]*>/i, ''),
  )
  if (wrong) return looked([], [], { code: 'damaged', found: wrong })
  const part = root.name.replace(/^.*:/, '') || 'xml'
  const told: Found[] = comments
    .filter(
      (text) => text.trim() !== '' && !/^\s*(Created|Generated|Generator|Uploaded)\b/.test(text),
    )
    .map((text) => found('markup-comment', part, 'a comment in the markup', { shows: text }))
  const within: Within[] = []
  for (const [key, value] of Object.entries(root.attributes))
    if (PROGRAM.test(key))
      told.push(found('metadata', part, 'what a drawing program notes', { at: key, shows: value }))
  const rules = ruleSet(
    all(root, /(^|:)style$/)
      .map(wholeText)
      .join('\n'),
  )
  const said = saidOf(root, rules)
  const inks = inksOf(root, said)
  const drawn = all(root, /(^|:)text$/)
    .map(wholeText)
    .join('\n')
  const unused = unusedDefinitions(root)
  const outside = outsideOf(root)
  const small = tooSmallIn(root)
  const nowhere = drawnNowhere(root, frameOf(root))
  const covered = coveredIn(root, said, { moved: movedIn(root), frame: frameOf(root) })
  for (const one of all(root, /./)) {
    const name = one.name.replace(/^.*:/, '')
    const text = wholeText(one)
    if (name === 'metadata' && (text !== '' || one.children.length > 0))
      told.push(
        found('metadata', part, 'a description that is not drawn', {
          shows: text || JSON.stringify(one),
        }),
      )
    if (/^(desc|title)$/.test(name) && text !== '' && !drawn.includes(text))
      told.push(found('metadata', part, `a ${name} that is not drawn`, { shows: text }))
    const hint = name === 'title' ? null : attribute(one, 'title')
    if (hint?.trim() && /(^|:)a$/.test(one.name) && !drawn.includes(hint))
      told.push(found('metadata', part, 'a hint behind a link', { shows: hint }))
    if (name === 'script' && text !== '')
      told.push(found('inline-data', part, 'a script', { shows: text }))
    for (const [key, value] of Object.entries(one.attributes)) {
      if (/^data-/.test(key) && /[\p{L}\p{N}]/u.test(value))
        told.push(
          found('data-attribute', part, 'data kept on an element', { at: key, shows: value }),
        )
      const [, type, data] =
        /^data:image\/(png|jpe?g|gif)[^,]*;base64,([\s\S]*)$/i.exec(value.trim()) ?? []
      if (data)
        within.push({
          part,
          name: `inline.${type}`,
          bytes: new Uint8Array(Buffer.from(data, 'base64')),
          as: 'picture',
        })
      else if (/^data:/i.test(value.trim()))
        told.push(found('inline-data', part, 'a file within the markup', { shows: value }))
      if (
        PROGRAM.test(key) &&
        one !== root &&
        /(docname|export-filename|label|absref|nodeName)$/i.test(key) &&
        !/^(Layer|Ebene) ?\d*$/.test(value)
      )
        told.push(
          found('metadata', part, 'what a drawing program notes', { at: key, shows: value }),
        )
    }
    if (
      text !== '' &&
      (isGone(one, said, inks) ||
        unused.has(one) ||
        nowhere.has(one) ||
        outside(one) ||
        small(one, said(one)))
    )
      told.push(found('hidden-markup', part, 'markup that is not drawn', { shows: text }))
    else if (text !== '') {
      const over = covered(one)
      if (over) told.push(found(over, part, OVER[over], { shows: text }))
    }
  }
  return looked([...told, ...whiteTexts(root, part, inks)], within)
}

const OVER = {
  'hidden-markup': 'words that a shape is drawn over',
  'white-text': 'words in the colour of the shape they lie on',
} as const

function isGone(
  one: Element,
  said: (one: Element) => ReadonlyMap<string, string>,
  inks: Inks,
): boolean {
  if (/(^|:)(text|tspan)$/.test(one.name)) {
    const { fill, opacity, stroke } = inks.get(one) ?? PLAIN_INK
    const isStroked = stroke !== '' && stroke !== 'none'
    if (/^(none|transparent)$/.test(fill) && !isStroked) return true
    if (/^0*(\.0*)?%?$/.test(opacity) && !isStroked) return true
  }
  return vanishes(said(one))
}

interface Ink {
  fill: string
  /** Of what fills it. */
  opacity: string
  stroke: string
}
type Inks = ReadonlyMap<Element, Ink>
const PLAIN_INK: Ink = { fill: '', opacity: '1', stroke: '' }

/** With what each element paints: what nothing says of it, it has from the one around it. */
function inksOf(root: Element, said: (one: Element) => ReadonlyMap<string, string>): Inks {
  const inks = new Map<Element, Ink>()
  const pile: [Element, Ink][] = [[root, PLAIN_INK]]
  for (let next = pile.pop(); next; next = pile.pop()) {
    const [one, around] = next
    const own = said(one)
    const ink = {
      fill: own.get('fill') ?? around.fill,
      opacity: own.get('fill-opacity') ?? around.opacity,
      stroke: own.get('stroke') ?? around.stroke,
    }
    inks.set(one, ink)
    for (const inner of one.children) pile.push([inner, ink])
  }
  return inks
}

const PAINTS = [
  ...['display', 'visibility', 'opacity', 'font-size'],
  ...['fill', 'fill-opacity', 'stroke'],
]

/** Its style's rules before what its attributes say. */
function saidOf(root: Element, rules: RuleSet): (one: Element) => ReadonlyMap<string, string> {
  const made = new Map<Element, ReadonlyMap<string, string>>()
  const pile: { one: Element; node: Node; around: Node[] }[] = [
    { one: root, node: asNode(root), around: [] },
  ]
  for (let next = pile.pop(); next; next = pile.pop()) {
    const { one, node, around } = next
    const said = new Map(rules.of(node, around))
    const { attributes } = one
    for (const key of PAINTS) {
      const value = attributes[key]?.trim()
      if (value !== undefined && !said.has(key)) said.set(key, value)
    }
    made.set(one, said)
    const inside = [...around, node]
    const nodes = one.children.map(asNode)
    node.childNodes = nodes
    for (const [i, inner] of one.children.entries()) {
      const made = nodes[i]
      if (made) pile.push({ one: inner, node: made, around: inside })
    }
  }
  return (one) => made.get(one) ?? new Map()
}

const asNode = ({ name, attributes }: Element): Node => ({
  nodeName: name,
  attrs: Object.entries(attributes).map(([key, value]) => ({ name: key, value })),
})

/** White letters, where nothing was painted before them. */
function whiteTexts(root: Element, part: string, inks: Inks): Found[] {
  let painted = false
  const white: string[] = []
  for (const one of all(root, /./)) {
    const name = one.name.replace(/^.*:/, '')
    const { fill } = inks.get(one) ?? PLAIN_INK
    if (/^(rect|path|circle|ellipse|polygon|image|use)$/.test(name) && !NO_GROUND.test(fill))
      painted = true
    if (/^(text|tspan)$/.test(name) && WHITE.test(fill) && !painted) white.push(wholeText(one))
  }
  return white.some((text) => text !== '')
    ? [found('white-text', part, 'text in white on white', { shows: white.join('; ') })]
    : []
}

const WHITE = /^(white|#fff(fff)?|rgb\(255,\s*255,\s*255\))$/i
const NO_GROUND = /^(none|white|#fff(fff)?)$/i
