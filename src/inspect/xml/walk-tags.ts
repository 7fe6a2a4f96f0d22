// XML tag by tag, as fast as a file gate needs it: no DTD, no entity of its own, attributes read only where they are asked for.

export interface Tag {
  /** With the one prefix that PREFIXES has for its namespace: "w:del", "table:table-row", "c" of a worksheet. */
  name: string
  /** The attribute as written, whatever prefix its writer chose; null where it has none. */
  get(attribute: string): string | null
  /** All of them, as written. */
  all(): [name: string, value: string][]
  isEmpty: boolean
}

export interface Walk<Made extends Tag = Tag> {
  /** What is made of each tag, where it is to be kept. */
  Made?: new (
    name: string,
    written: string,
    isEmpty: boolean,
  ) => Made
  open?(tag: Made): void
  /** May read an element off the letters behind its tag: answers where it goes on, or -1 for what is walked as all else. */
  whole?(tag: Made, xml: string, from: number): number
  close?(name: string): void
  text?(text: string): void
  comment?(text: string): void
}

/** What is wrong with it, or null. */
export function walkTags<Kept extends Tag = Tag>(xml: string, walk: Walk<Kept>): string | null {
  const Made = walk.Made ?? (Written as unknown as NonNullable<Walk<Kept>['Made']>)
  const named = namesOf(xml)
  const open: string[] = []
  const written: string[] = []
  let at = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    if (start > at && walk.text && open.length > 0) walk.text(unescaped(xml.slice(at, start)))
    if (start < 0) break
    const next = xml.charCodeAt(start + 1)
    if (next === BANG || next === QUESTION) {
      at = pastMarkup(xml, start, walk)
      if (at < 0) return 'markup that never ends'
      continue
    }
    const end = endOfTag(xml, start + 1)
    if (end < 0) return 'a tag that never ends'
    at = end + 1
    if (next === SLASH) {
      const name = open.pop()
      const raw = written.pop() ?? ''
      const isOwn = xml.startsWith(raw, start + 2) && end - start - 2 === raw.length
      if (name === undefined || !(isOwn || named(xml.slice(start + 2, end).trim()) === name))
        return 'tags that do not match'
      walk.close?.(name)
      continue
    }
    const isEmpty = xml.charCodeAt(end - 1) === SLASH
    const inside = xml.slice(start + 1, isEmpty ? end - 1 : end)
    const blank = firstBlank(inside)
    const raw = blank < 0 ? inside : inside.slice(0, blank)
    const name = named(raw)
    const tag = new Made(name, blank < 0 ? '' : inside.slice(blank), isEmpty)
    walk.open?.(tag)
    const past = isEmpty ? at : (walk.whole?.(tag, xml, at) ?? -1)
    if (past >= 0) {
      at = past
      walk.close?.(name)
    } else {
      written.push(raw)
      if (open.push(name) > DEEPEST) return 'more layers than any writer makes'
    }
  }
  return open.length === 0 ? null : 'tags that are never closed'
}

const DEEPEST = 1000
const BANG = 33
const QUESTION = 63
const SLASH = 47

export class Written implements Tag {
  readonly name: string
  readonly isEmpty: boolean
  readonly #written: string

  constructor(name: string, written: string, isEmpty: boolean) {
    this.name = name
    this.isEmpty = isEmpty
    this.#written = written
  }

  get(attribute: string): string | null {
    return this.#written === '' ? null : attributeOf(this.#written, attribute)
  }

  all(): [name: string, value: string][] {
    return attributesIn(this.#written)
  }
}

/** A sheet has a million of them: looked through once, letter by letter. */
function attributesIn(written: string): [name: string, value: string][] {
  const said: [string, string][] = []
  let at = pastBlanks(written, 0)
  while (at < written.length) {
    const start = at
    while (at < written.length && written.charCodeAt(at) > BLANK && written[at] !== '=') at++
    const key = written.slice(start, at)
    at = pastBlanks(written, at)
    if (written[at] !== '=') {
      // A name without a value; whatever else stands here is passed over.
      if (at === start) at++
      continue
    }
    at = pastBlanks(written, at + 1)
    const quote = written[at] ?? ''
    if (quote !== '"' && quote !== "'") continue
    const end = written.indexOf(quote, at + 1)
    if (end < 0) break
    if (key !== '') said.push([key, unescaped(written.slice(at + 1, end))])
    at = pastBlanks(written, end + 1)
  }
  return said
}

const BLANK = 32

export function pastBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= BLANK) at++
  return at
}

function firstBlank(text: string): number {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) <= BLANK) return at
  return -1
}

/** `sheet@r:id` is found as "id" too, where there is none without a prefix: the prefix is the writer's. */
function attributeOf(written: string, attribute: string): string | null {
  let from = 0
  let prefixed: string | null = null
  for (;;) {
    const at = written.indexOf(attribute, from)
    if (at < 0) return prefixed
    from = at + attribute.length
    const before = written.charCodeAt(at - 1)
    if (!(before <= BLANK || before === COLON)) continue
    const equals = pastBlanks(written, from)
    if (written[equals] !== '=') continue
    const start = pastBlanks(written, equals + 1)
    const quote = written[start] ?? ''
    const end = quote === '"' || quote === "'" ? written.indexOf(quote, start + 1) : -1
    if (end < 0) continue
    const value = unescaped(written.slice(start + 1, end))
    if (before !== COLON) return value
    prefixed ??= value
    from = end + 1
  }
}

const COLON = 58

/** A ">" may stand in an attribute's quotes. */
export function endOfTag(xml: string, from: number): number {
  for (let i = from; i < xml.length; i++) {
    const code = xml.charCodeAt(i)
    if (code === GREATER) return i
    if (code !== DOUBLE && code !== SINGLE) continue
    i = xml.indexOf(code === DOUBLE ? '"' : "'", i + 1)
    if (i < 0) return -1
  }
  return -1
}

const GREATER = 62
const DOUBLE = 34
const SINGLE = 39

function pastMarkup(xml: string, start: number, walk: Pick<Walk, 'comment' | 'text'>): number {
  if (xml.startsWith('<!--', start)) {
    const end = xml.indexOf('-->', start + 4)
    if (end >= 0) walk.comment?.(xml.slice(start + 4, end))
    return end < 0 ? -1 : end + 3
  }
  if (xml.startsWith('<![CDATA[', start)) {
    const end = xml.indexOf(']]>', start)
    if (end >= 0) walk.text?.(xml.slice(start + 9, end))
    return end < 0 ? -1 : end + 3
  }
  const end = xml.indexOf('>', start)
  return end < 0 ? -1 : end + 1
}

const PREFIXES: [namespace: RegExp, prefix: string][] = [
  [/wordprocessingml(\/2006)?\/main$/, 'w'],
  [/spreadsheetml(\/2006)?\/main$/, ''],
  [/package\/2006\/(relationships|content-types)$/, ''],
  [/drawingml(\/2006)?\/main$/, 'a'],
  [/drawingml(\/2006)?\/chart$/, 'c'],
  [/drawingml(\/2006)?\/spreadsheetDrawing$/, 'xdr'],
  [/drawingml(\/2006)?\/wordprocessingDrawing$/, 'wp'],
  [/presentationml(\/2006)?\/main$/, 'p'],
  [/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/opendocument:xmlns:([a-z]+):1\.0$/, '$'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
]

/** The one name for what a writer calls so, in this file. */
function namesOf(xml: string): (raw: string) => string {
  const prefixes = new Map<string, string>()
  let at = xml.indexOf('xmlns')
  for (; at >= 0; at = xml.indexOf('xmlns', at + 5)) {
    const said = /^xmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/.exec(xml.slice(at, at + 300))
    if (!said) continue
    const [, prefix = '', uri = ''] = said
    if (prefixes.has(prefix)) continue
    const known = PREFIXES.find(([namespace]) => namespace.test(uri))
    if (!known) continue
    const own = known[1] === '$' ? openDocumentPrefix(known[0].exec(uri)?.[1] ?? '') : known[1]
    if (own !== prefix) prefixes.set(prefix, own)
  }
  const cache = new Map<string, string>()
  return (raw) => {
    const before = cache.get(raw)
    if (before !== undefined) return before
    const colon = raw.indexOf(':')
    const prefix = colon < 0 ? '' : raw.slice(0, colon)
    const own = prefixes.get(prefix)
    const local = raw.slice(colon + 1)
    const name = own === undefined ? raw : own === '' ? local : `${own}:${local}`
    cache.set(raw, name)
    return name
  }
}

const openDocumentPrefix = (word: string): string =>
  ({ drawing: 'draw', datastyle: 'number', 'xsl-fo-compatible': 'fo', 'svg-compatible': 'svg' })[
    word
  ] ?? word

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

export function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
