// What the objects of a PDF hold beside its pages: attachments, fields, scripts, notes, layers, what programs keep for themselves.
import { append } from '../../vocabulary/long-lists.ts'
import { linkFound } from '../package/links.ts'
import { counted, type Found, found, type Within } from '../report/found.ts'
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
import { type Dictionary, pdfText, type Value } from './values.ts'

export interface Kept {
  found: Found[]
  within: Within[]
}

/** `seen`: the words that the pages show, without blanks. */
export function keptObjects(file: PdfFile, seen: string, room: number): Kept {
  const kept: Kept = { found: [], within: [] }
  for (const object of file.byId.values()) {
    const part = `object ${object.id}`
    for (const one of dictionariesIn(object.value))
      inDictionary(one, { file, object, part, seen, kept, room })
  }
  kept.found = together(kept.found)
  layers(file, kept)
  beside(file, kept, room)
  return kept
}

/** A book has a hundred bookmarks: told once, with how many. */
function together(found_: Found[]): Found[] {
  const marks = found_.filter(({ what }) => what === BOOKMARK)
  const [first] = marks
  if (!first || marks.length === 1) return found_
  const shows = marks.map((one) => one.shows).join('; ')
  return [
    ...found_.filter(({ what }) => what !== BOOKMARK),
    { ...first, count: marks.length, shows },
  ]
}

const BOOKMARK = 'a bookmark of which no page has the words'

/** Direct ones too, wherever they stand. */
export function dictionariesIn(value: Value): Dictionary[] {
  const all: Dictionary[] = []
  const pile: Value[] = [value]
  for (let one = pile.pop(); one !== undefined; one = pile.pop()) {
    if (Array.isArray(one)) for (const inner of one) pile.push(inner)
    else if (isDictionary(one)) {
      all.push(one)
      for (const inner of one.entries.values()) pile.push(inner)
    }
  }
  return all
}

interface Place {
  file: PdfFile
  object: PdfObject
  part: string
  seen: string
  kept: Kept
  room: number
}

function inDictionary(one: Dictionary, { file, object, part, seen, kept, room }: Place): void {
  const { byId } = file
  const get = (key: string) => resolve(one.entries.get(key), byId)
  const text = (key: string) => {
    const value = get(key)
    return typeof value === 'string' ? pdfText(value) : ''
  }
  const isSeen = (words: string) => packed(words) === '' || seen.includes(packed(words))
  const tell = (...args: Parameters<typeof found>) => void kept.found.push(found(...args))
  const type = get('Type')
  const subtype = get('Subtype')
  const name = isName(subtype) ? subtype.name : ''

  if (isDictionary(get('EF'))) attachment(one, { file, object, part, seen, kept, room })
  if (one.entries.has('PieceInfo'))
    tell('private-data', part, 'what a program keeps for itself (PieceInfo)')
  if (one.entries.has('Thumb')) tell('page-thumbnail', part, 'a small picture of a page')
  if (one.entries.has('XFA')) tell('xfa', part, 'a form of its own beside the pages (XFA)')
  if (one.entries.has('JS') || isName(get('S'), 'JavaScript'))
    tell('script', part, 'a script', { shows: text('JS') })
  else if (one.entries.has('AA')) tell('script', part, 'an action that runs by itself')
  if (one.entries.has('URI')) append(kept.found, linkFound(text('URI'), part, seen))
  if (
    isName(get('S')) &&
    /^(Launch|GoToR|GoToE|SubmitForm|ImportData)$/.test((get('S') as { name: string }).name)
  )
    tell('hyperlink', part, 'a link to a file of somebody’s', { shows: text('F') })
  for (const key of ['ActualText', 'Alt', 'E'])
    if (/[\p{L}\p{N}]/u.test(text(key)) && !isSeen(text(key)) && name !== 'Widget')
      tell('actual-text', part, 'words that are told instead of what is painted', {
        at: key,
        shows: text(key),
      })
  if (one.entries.has('FT') || name === 'Widget')
    field(one, { file, object, part, seen, kept, room })
  if (isAnnotation(name, type)) {
    annotation(name, { text, isSeen, part, tell })
    const flags = get('F')
    if (typeof flags === 'number' && flags & UNSHOWN && name !== 'Popup' && isDictionary(get('AP')))
      tell('annotation', part, `a note that is not shown (${name})`)
  }
  besides(one, { text, isSeen, part, tell, type })
}

/** Hidden, or not to be viewed. */
const UNSHOWN = 2 | 32

/** Words of the document's own lists: bookmarks, numbers of pages, threads, signatures, other pictures. */
function besides(
  one: Dictionary,
  {
    text,
    isSeen,
    part,
    tell,
    type,
  }: Parameters<typeof annotation>[1] & { type: Value | undefined },
): void {
  const isNew = (words: string) => /\p{L}/u.test(words) && !isSeen(words)
  if (one.entries.has('Alternates'))
    tell('unreferenced-object', part, 'another picture that is kept for this one')
  if (isName(type, 'StructElem') && isNew(text('T')))
    tell('actual-text', part, 'what a piece of the page is called', { at: 'T', shows: text('T') })
  if (one.entries.has('Title') && one.entries.has('Parent') && saysMore(text('Title'), isSeen))
    tell('annotation', part, BOOKMARK, { shows: text('Title') })
  const isLabel = one.entries.has('P') && (type === undefined || isName(type, 'PageLabel'))
  if (isLabel && saysMore(text('P'), isSeen))
    tell('document-properties', part, 'what its pages are called', { shows: text('P') })
  if (
    isName(type, 'Thread') ||
    (one.entries.has('F') && isDictionary(one.entries.get('I') ?? null))
  ) {
    const said = one.entries.get('I')
    const words = isDictionary(said ?? null)
      ? [...(said as Dictionary).entries.values()].filter((value) => typeof value === 'string')
      : []
    if (words.map(pdfText).some(isNew))
      tell('document-properties', part, 'what is said of a thread', {
        shows: words.map(pdfText).join('; '),
      })
  }
  if (one.entries.has('ByteRange')) {
    const said = ['Name', 'Reason', 'Location', 'ContactInfo'].map(text).filter(isNew)
    tell('person', part, 'a signature, with its signer’s certificate', { shows: said.join('; ') })
  }
}

/** Bookmarks number and shorten what the page says: of another subject is one that has a word of its own. */
const saysMore = (title: string, isSeen: (words: string) => boolean): boolean =>
  (title.match(/\p{L}{4,}/gu) ?? []).some(
    (word) => ![word, word.toUpperCase(), word.toLowerCase(), sentence(word)].some(isSeen),
  )

const sentence = (word: string): string =>
  word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()

export const packed = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '')

const ANNOTATIONS =
  /^(Text|FreeText|Line|Square|Circle|Polygon|PolyLine|Highlight|Underline|Squiggly|StrikeOut|Stamp|Caret|Ink|Popup|FileAttachment|Sound|Movie|Screen|Watermark|Redact|Link|RichMedia|3D)$/
const isAnnotation = (name: string, type: Value | undefined): boolean =>
  ANNOTATIONS.test(name) && (type === undefined || type === null || isName(type, 'Annot'))

function annotation(
  name: string,
  {
    text,
    isSeen,
    part,
    tell,
  }: {
    text(key: string): string
    isSeen(words: string): boolean
    part: string
    tell(...args: Parameters<typeof found>): void
  },
): void {
  if (name === 'Redact')
    tell('unapplied-redaction', part, 'a redaction that was marked and not applied')
  const said = [text('Contents'), text('RC').replace(/<[^>]+>/g, ' '), text('Subj')].filter(
    (words) => /[\p{L}\p{N}]/u.test(words) && !isSeen(words),
  )
  const level = said.every((words) => words === text('Subj')) ? 'technical' : 'hides'
  if (said.length > 0 && name !== 'Popup')
    tell('annotation', part, `a note (${name})`, { shows: said.join(' '), level })
  if (text('T') !== '' && name !== 'Popup' && !isSeen(text('T')))
    tell('document-properties', part, 'the name of who made a note', { shows: text('T') })
}

function field(one: Dictionary, { file, part, seen, kept }: Place): void {
  const get = (key: string) => resolve(one.entries.get(key), file.byId)
  const said = ['V', 'DV', 'TU', 'RV', 'Opt'].flatMap((key) => stringsIn(get(key)))
  const more = said.filter((words) => /[\p{L}\p{N}]/u.test(words))
  const hidden = more.filter((words) => !seen.includes(packed(words)))
  kept.found.push(
    found(
      'form-field',
      part,
      more.length > 0
        ? 'a field of a form with what was typed or offered'
        : 'an empty field of a form',
      { level: hidden.length > 0 ? 'hides' : 'technical', shows: more.join('; ') },
    ),
  )
}

const stringsIn = (value: Value | undefined): string[] =>
  typeof value === 'string'
    ? [pdfText(value)]
    : Array.isArray(value)
      ? value.flatMap(stringsIn)
      : []

function attachment(one: Dictionary, { file, part, kept, room }: Place): void {
  const files = resolve(one.entries.get('EF'), file.byId)
  const named =
    resolve(one.entries.get('UF'), file.byId) ?? resolve(one.entries.get('F'), file.byId)
  const name = typeof named === 'string' ? pdfText(named) : 'attached'
  kept.found.push(found('attachment', part, 'a file within the file', { shows: name }))
  const first = isDictionary(files) ? [...files.entries.values()][0] : undefined
  const id = first && typeof first === 'object' && 'ref' in first ? first.ref : -1
  const content = file.byId.get(id)
  if (content)
    kept.within.push({ part, name, bytes: decoded(content, file.byId, room), as: 'embedded' })
}

/** LibreOffice keeps the whole document, as it was written, where only its own trailer leads. */
function beside(file: PdfFile, kept: Kept, room: number): void {
  const streams = resolve(file.trailer.get('AdditionalStreams'), file.byId)
  for (const one of Array.isArray(streams) ? streams : []) {
    const content = isRef(one) ? file.byId.get(one.ref) : undefined
    if (!content?.stream) continue
    const part = `object ${content.id}`
    kept.found.push(found('attachment', part, 'the document that it was made of, whole'))
    kept.within.push({
      ...{ part, name: 'attached', as: 'embedded' },
      bytes: decoded(content, file.byId, room),
    })
  }
}

function layers(file: PdfFile, kept: Kept): void {
  const root = resolve(file.trailer.get('Root'), file.byId)
  const content = resolve(entry(root, 'OCProperties'), file.byId)
  const shown = resolve(entry(content, 'D'), file.byId)
  const listed = (value: Value | undefined): Value[] => {
    const list = resolve(value, file.byId)
    return Array.isArray(list) ? list : []
  }
  const ids = (key: string) =>
    new Set(listed(entry(shown, key)).flatMap((one) => (isRef(one) ? [one.ref] : [])))
  const [on, off] = [ids('ON'), ids('OFF')]
  // All are shown, or all are not, but for those that are listed.
  const isOff = isName(resolve(entry(shown, 'BaseState'), file.byId), 'OFF')
    ? (id: number) => !on.has(id)
    : (id: number) => off.has(id)
  const count = [
    ...new Set([
      ...unviewed(file, shown),
      ...off,
      ...listed(entry(content, 'OCGs')).flatMap((one) => (isRef(one) ? [one.ref] : [])),
    ]),
  ].filter((id) => isOff(id) || unviewed(file, shown).has(id)).length
  if (count > 0)
    kept.found.push(
      found('hidden-layer', 'layers', `${counted(count, 'layer')} that are not shown`, { count }),
    )
}

/** Layers that say of themselves that they are not for a screen, where the document asks them. */
function unviewed({ byId }: PdfFile, shown: Value | undefined): Set<number> {
  const list = (value: Value | undefined): Value[] => {
    const whole = resolve(value, byId)
    return Array.isArray(whole) ? whole : []
  }
  const asked = list(entry(shown, 'AS')).flatMap((one) => {
    const use = resolve(one, byId)
    return isName(resolve(entry(use, 'Event'), byId), 'View') ? list(entry(use, 'OCGs')) : []
  })
  return new Set(
    asked.flatMap((one) => {
      if (!isRef(one)) return []
      const usage = resolve(entry(byId.get(one.ref)?.value, 'Usage'), byId)
      const view = resolve(entry(usage, 'View'), byId)
      return isName(resolve(entry(view, 'ViewState'), byId), 'OFF') ? [one.ref] : []
    }),
  )
}
