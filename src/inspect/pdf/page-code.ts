// The code that paints the pages: words told instead of the ink, remarks, and drawings that are never called for.
import { append } from '../../vocabulary/long-lists.ts'
import { type Found, found } from '../report/found.ts'
import { dictionariesIn, packed } from './kept-objects.ts'
import {
  decoded,
  entry,
  isDictionary,
  isName,
  isRef,
  type PdfFile,
  type PdfObject,
  resolve,
} from './objects.ts'
import { pdfText, readValue } from './values.ts'

/** What the code of the pages says that no page shows. */
export function inContent(file: PdfFile, seen: string, room: number): Found[] {
  const all: Found[] = []
  const called = new Set<string>()
  for (const object of file.byId.values()) {
    if (!isContent(object)) continue
    const content = withoutPixels(Buffer.from(decoded(object, file.byId, room)).toString('latin1'))
    for (const [, name = ''] of content.matchAll(/\/([^\s/<>[\](){}%]+)\s+Do\b/g)) called.add(name)
    append(all, toldOtherwise(content, object.id, seen))
    append(all, remarksIn(content, object.id))
  }
  return [...all, ...neverPainted(file, called)]
}

/** A picture within the code is pixels, which may read as anything. */
function withoutPixels(content: string): string {
  if (!/\bID\s/.test(content)) return content
  const kept: string[] = []
  let at = 0
  for (const { index } of content.matchAll(/\bID\s/g)) {
    if (index < at) continue
    const begin = content.lastIndexOf('BI', index)
    ENDS.lastIndex = index + 3
    const end = ENDS.exec(content)
    if (begin < at || index - begin > LONGEST_HEAD || !end) continue
    kept.push(content.slice(at, begin))
    at = end.index + 3
  }
  return [...kept, content.slice(at)].join(' ')
}

/** A picture's end, as it stands by itself. */
const ENDS = /[\s~>]EI(?=\s)/g

/** Of a picture within the code. */
const LONGEST_HEAD = 2000

const isContent = (object: PdfObject): boolean =>
  object.stream !== null &&
  !isName(entry(object.value, 'Subtype'), 'Image') &&
  entry(object.value, 'Length1') === undefined

/** "/Span <</ActualText (…)>> BDC" */
function toldOtherwise(content: string, id: number, seen: string): Found[] {
  const said = [...content.matchAll(/\/(ActualText|Alt|E)\s*(?=[(<])/g)].flatMap(
    ({ index, 0: key }) => {
      const { value } = readValue(content, index + key.length)
      const text = typeof value === 'string' ? pdfText(value) : ''
      return /[\p{L}\p{N}]/u.test(text) && !seen.includes(packed(text)) ? [text] : []
    },
  )
  const what = 'words that are told instead of what is painted'
  return said.length === 0
    ? []
    : [found('actual-text', `object ${id}`, what, { count: said.length, shows: said.join(' ') })]
}

/** "% who" in the code of a page; a per cent in a text is none, and pixels are not code. */
function remarksIn(content: string, id: number): Found[] {
  if (!/\bBT\b/.test(content) || /\bID\s/.test(content)) return []
  const bare = content.replace(/\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)/g, '()')
  const said = [...bare.matchAll(/%(?!%)([^\r\n]*)/g)]
    .map(([, words = '']) => words.trim())
    .filter((words) => /^[\x20-\x7e]*[a-z]{3}[\x20-\x7e]*$/i.test(words))
  const what = 'a remark in the code of a page'
  return said.length === 0
    ? []
    : [
        found('markup-comment', `object ${id}`, what, {
          count: said.length,
          shows: said.join('; '),
        }),
      ]
}

/** A picture of a few pixels shows nobody anything. */
function isDot({ value }: PdfObject): boolean {
  const [width, height] = [entry(value, 'Width'), entry(value, 'Height')]
  return typeof width === 'number' && typeof height === 'number' && width * height < 100
}

/** Drawings that a page may call for, and none does. */
function neverPainted(file: PdfFile, called: ReadonlySet<string>): Found[] {
  const left = new Set<number>()
  const painted = new Set<number>()
  for (const { value } of file.byId.values())
    for (const one of dictionariesIn(value)) {
      const named = resolve(one.entries.get('XObject'), file.byId)
      if (!isDictionary(named)) continue
      for (const [name, drawing] of named.entries)
        if (isRef(drawing)) (called.has(name) ? painted : left).add(drawing.ref)
    }
  return [...left]
    .filter((id) => !painted.has(id))
    .flatMap((id) => {
      const drawing = file.byId.get(id)
      const length = drawing?.stream?.length ?? 0
      return length === 0 || !drawing || isDot(drawing)
        ? []
        : [
            found('unreferenced-object', `object ${id}`, 'a drawing that no page paints', {
              shows: Buffer.from(decoded(drawing, file.byId, 100_000))
                .toString('latin1')
                .replace(/[^\x20-\x7e]+/g, ' ')
                .slice(0, 500),
            }),
          ]
    })
}
