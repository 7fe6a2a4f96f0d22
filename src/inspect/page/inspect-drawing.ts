// An SVG drawing, or any XML: comments, descriptions, what is not drawn, and what drawing programs note of themselves.
import { xmlText } from '../package/parts.ts'
import { type Found, found, type Looked, looked, type Within } from '../report/found.ts'
import { all, attribute, treeOf, wholeText } from '../xml/tree.ts'
import { outsideOf, unusedDefinitions } from './not-drawn.ts'
import { ruleSet, vanishes } from './rules.ts'

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
  const drawn = all(root, /(^|:)text$/)
    .map(wholeText)
    .join('\n')
  const unused = unusedDefinitions(root)
  const outside = outsideOf(root)
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
    if (text !== '' && (isGone(one, rules) || unused.has(one) || outside(one)))
      told.push(found('hidden-markup', part, 'markup that is not drawn', { shows: text }))
  }
  return looked([...told, ...whiteTexts(root, part)], within)
}

function isGone(
  one: ReturnType<typeof treeOf>['root'],
  rules: ReturnType<typeof ruleSet>,
): boolean {
  const said = rules.of({
    nodeName: one.name,
    attrs: Object.entries(one.attributes).map(([name, value]) => ({ name, value })),
  })
  for (const key of ['display', 'visibility', 'opacity', 'font-size'])
    if (!said.has(key) && one.attributes[key] !== undefined) said.set(key, one.attributes[key])
  if (
    /text|tspan/.test(one.name) &&
    /^(none|transparent)$/.test(said.get('fill') ?? attribute(one, 'fill') ?? '') &&
    !(said.get('stroke') ?? attribute(one, 'stroke'))
  )
    return true
  if (
    /text|tspan/.test(one.name) &&
    /^0*(\.0*)?$/.test(said.get('fill-opacity') ?? attribute(one, 'fill-opacity') ?? '1')
  )
    return true
  return vanishes(said)
}

/** White letters, where nothing was painted before them. */
function whiteTexts(root: ReturnType<typeof treeOf>['root'], part: string): Found[] {
  let painted = false
  const white: string[] = []
  for (const one of all(root, /./)) {
    const name = one.name.replace(/^.*:/, '')
    const fill =
      attribute(one, 'fill') ?? /fill:\s*([^;]+)/.exec(attribute(one, 'style') ?? '')?.[1] ?? ''
    if (
      /^(rect|path|circle|ellipse|polygon|image|use)$/.test(name) &&
      !/^(none|white|#fff(fff)?)$/i.test(fill.trim())
    )
      painted = true
    if (
      /^(text|tspan)$/.test(name) &&
      /^(white|#fff(fff)?|rgb\(255,\s*255,\s*255\))$/i.test(fill.trim()) &&
      !painted
    )
      white.push(wholeText(one))
  }
  return white.some((text) => text !== '')
    ? [found('white-text', part, 'text in white on white', { shows: white.join('; ') })]
    : []
}
