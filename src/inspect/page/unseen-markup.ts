// What of a page's markup nobody sees, node by node.
import { linkFound } from '../package/links.ts'
import { type Found, found, type Within } from '../report/found.ts'
import { attributeOf, type Node, textOf, walkNodes } from './nodes.ts'
import { isUnseen, type Paint, PLAIN, paintOf } from './paint.ts'
import { type RuleSet, vanishes } from './rules.ts'

export function unseenMarkup(
  root: Node,
  rules: RuleSet,
  part: string,
): { found: Found[]; within: Within[] } {
  const all: Found[] = []
  const within: Within[] = []
  const vanished = new Set<Node>()
  const painted = new Map<Node, Paint>()
  const seen = textOf(root)
  for (const { node, around } of walkNodes(root)) {
    const at = `line ${node.sourceCodeLocation?.startLine ?? around.at(-1)?.sourceCodeLocation?.startLine ?? 1}`
    const tell = (carrier: Found['carrier'], what: string, shows: string, level?: Found['level']) =>
      void all.push(found(carrier, part, what, { at, shows, level }))
    if (node.nodeName === '#comment') {
      const text = (node.data ?? '').trim()
      if (/sourceMappingURL=/.test(text)) tell('source-map', 'where its source lies', text)
      else if (saysWords(text)) tell('markup-comment', 'a comment in the markup', text)
      continue
    }
    const parent = around.at(-1)
    const gone = parent !== undefined && vanished.has(parent)
    if (gone) vanished.add(node)
    const paint = (parent && painted.get(parent)) ?? PLAIN
    if (!node.attrs) {
      painted.set(node, paint)
      const text = (node.value ?? '').trim()
      if (node.nodeName === '#text' && !gone && text !== '' && isUnseen(paint))
        tell('white-text', 'text in the colour of its ground', text)
      continue
    }
    painted.set(node, paintOf(node, rules.of(node, around), paint))
    if (!gone && isGone(node, around, rules)) {
      vanished.add(node)
      const text =
        textOf(node) ||
        [...walkNodes(node)]
          .flatMap(({ node: one }) =>
            ['alt', 'value', 'title'].map((name) => attributeOf(one, name)),
          )
          .filter(Boolean)
          .join(' ')
      if (text !== '') tell('hidden-markup', 'markup that is not shown', text)
    }
    inElement(node, { tell, within, part, seen })
  }
  return { found: all, within }
}

type Tell = (carrier: Found['carrier'], what: string, shows: string, level?: Found['level']) => void

const NEVER_SHOWN = /^(template|noscript|noframes|noembed|datalist|iframe|canvas|audio|video)$/

const isGone = (node: Node, around: readonly Node[], rules: RuleSet): boolean =>
  NEVER_SHOWN.test(node.nodeName) ||
  (node.nodeName === 'object' && attributeOf(node, 'data') !== null) ||
  attributeOf(node, 'hidden') !== null ||
  (node.nodeName === 'dialog' && attributeOf(node, 'open') === null) ||
  (!/^(script|style|head|meta|link|title|input)$/.test(node.nodeName) &&
    vanishes(rules.of(node, around)))

function inElement(
  node: Node,
  { tell, within, part, seen }: { tell: Tell; within: Within[]; part: string; seen: string },
): void {
  for (const { name, value } of node.attrs ?? []) {
    if (/^data-/.test(name) && /[\p{L}\p{N}]/u.test(value))
      tell('data-attribute', 'data kept on an element', value)
    if (/^data:/i.test(value.trim())) inlineData(value.trim(), { tell, within, part })
    if (/^on\w+$/.test(name)) tell('inline-data', 'a script on an element', value, 'technical')
    if (
      name === 'title' &&
      /[\p{L}\p{N}]/u.test(value) &&
      !seen.includes(value.trim()) &&
      !OF_PAGES.test(value)
    )
      tell('data-attribute', 'words that show only beneath a pointer', value)
    if (/^(alt|aria-label)$/.test(name) && value.trim() !== '' && !seen.includes(value.trim()))
      tell('alternative-text', 'words for who cannot see it', value, 'technical')
    if (/^(href|src|data|action|background|cite|longdesc)$/.test(name) && OF_SOMEBODY.test(value))
      for (const { what, shows, level } of linkFound(value, part, seen))
        tell('hyperlink', what, shows ?? value, level)
    if (name === 'srcdoc') tell('inline-data', 'a page within the page', value)
  }
  const value = attributeOf(node, 'value') ?? ''
  switch (node.nodeName) {
    case 'input':
      if (/^(hidden|password)$/i.test(attributeOf(node, 'type') ?? '') && value !== '')
        tell('hidden-field', 'a hidden field', value)
      return
    case 'meta': {
      const name =
        ['name', 'property', 'itemprop'].map((key) => attributeOf(node, key)).find(Boolean) ?? ''
      const content = attributeOf(node, 'content') ?? ''
      if (name !== '' && content !== '' && !PLAIN_META.test(name))
        tell(
          'metadata',
          `what the page says of its ${name}`,
          content,
          A_DAY.test(content) ? 'technical' : undefined,
        )
      return
    }
    case 'script': {
      const text = textOf(node)
      if (/sourceMappingURL=/.test(text)) tell('source-map', 'where its source lies', text)
      if (text !== '') tell('inline-data', 'data or a script within the page', text)
      return
    }
    case 'style':
      if (/sourceMappingURL=/.test(textOf(node)))
        tell('source-map', 'where its source lies', textOf(node))
      for (const [, comment = ''] of textOf(node).matchAll(/\/\*([\s\S]*?)\*\//g))
        if (
          /\p{L}/u.test(comment) &&
          !/sourceMappingURL/.test(comment) &&
          !OF_OUTLOOK.test(comment)
        )
          tell('markup-comment', 'a comment in a style', comment)
      for (const [uri] of textOf(node).matchAll(/data:[^)"']+/g))
        inlineData(uri, { tell, within, part })
      return
    case 'xml':
    case 'o:p':
      return
  }
}

/** A mail address, or a place on somebody's disk. */
const OF_SOMEBODY = /^\s*(mailto:|file:|\\\\|[a-z]:[\\/])/i

/** What Outlook alone is to draw stands in a comment: tables and settings, and now and then words. */
function saysWords(comment: string): boolean {
  if (!/^\[(if\b|endif\])|<!\[endif\]/i.test(comment)) return comment !== ''
  const named = [...comment.matchAll(/<o:(\w+)>([^<]*)</gi)].filter(([, name = '']) =>
    OF_PEOPLE.test(name),
  )
  const words = comment
    .replace(/<(xml|style|script)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/^\[(?:if[^\]]*|endif)\]>?|<!\[endif\]|<!-*>?|<[^>]*>|&\w+;/gi, ' ')
  return named.length > 0 || /[\p{L}\p{N}]/u.test(words)
}

const OF_PEOPLE =
  /^(author|lastauthor|company|manager|subject|title|description|keywords|template)$/i

/** Heads of the lists of styles that Word writes into every page. */
const OF_OUTLOOK = /^\s*(font|style|list|page) definitions\s*$/i

/** LibreOffice calls the parts of a page so. */
const OF_PAGES = /^(header|footer)$/

/** "2014-11-03T09:12:00Z", "20141103;9120000": when it was saved names nobody. */
const A_DAY = /^\s*(\d{4}-\d\d-\d\d([T ][\d:.]+(Z|[+-][\d:]+)?)?|\d{8}(;\d+)?|00:00:00)\s*$/

const PLAIN_META =
  /^(viewport|charset|generator|robots|theme-color|format-detection|color-scheme|referrer|progid|originator|apple-mobile-.*|msapplication-.*|mobile-web-app-capable|x-ua-compatible|csrf-param|og:type|og:locale|twitter:card)$/i

function inlineData(
  uri: string,
  { tell, within, part }: { tell: Tell; within: Within[]; part: string },
): void {
  const [, type = '', packed = '', data = ''] =
    /^data:([^;,]*)((?:;[^,]*)?),([\s\S]*)$/i.exec(uri) ?? []
  if (data === '') return
  const bytes = /base64/i.test(packed)
    ? Buffer.from(data, 'base64')
    : Buffer.from(percentDecoded(data), 'latin1')
  if (/^image\/(png|jpe?g|gif|svg\+xml)$/i.test(type))
    within.push({
      part,
      name: `inline.${type.replace(/^image\//i, '').replace('+xml', '')}`,
      bytes: new Uint8Array(bytes),
      as: 'picture',
    })
  else if (!/^(font\/|application\/(x-)?font|application\/vnd\.ms-fontobject)/i.test(type))
    tell('inline-data', 'a file within the markup', bytes.toString('latin1'))
}

const percentDecoded = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
