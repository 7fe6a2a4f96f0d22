// What a PDF still holds of before: earlier revisions, objects that nothing points to, bytes about it.

import { append } from '../../vocabulary/long-lists.ts'
import { counted, type Found, found } from '../report/found.ts'
import { packed } from './kept-objects.ts'
import {
  decoded,
  entry,
  isDictionary,
  isName,
  isRef,
  type PdfFile,
  type PdfObject,
} from './objects.ts'
import { pdfText, type Value } from './values.ts'

/** `seen`: the words that the pages show, without blanks. */
export function earlierStates(file: PdfFile, seen: string): Found[] {
  const { text, all } = file
  const result: Found[] = []
  const start = text.indexOf('%PDF-')
  if (start > 0 && /\S/.test(text.slice(0, start).replace(/^\xef\xbb\xbf/, '')))
    result.push(
      found('bytes-before', 'leading', `${start} bytes before the document`, {
        at: 'byte 0',
        shows: text.slice(0, start),
      }),
    )
  const streams = all.filter(({ stream }) => stream).map(({ at, end }) => [at, end] as const)
  const ends = file.ends.filter((end) => !streams.some(([from, to]) => end > from && end <= to))
  const last = ends.at(-1)
  if (last !== undefined && /[^\s\0]/.test(text.slice(last)))
    result.push(
      found('bytes-after', 'trailing', `${text.length - last} bytes after the document`, {
        at: `byte ${last}`,
        shows: text.slice(last),
      }),
    )
  const isLinear = all.slice(0, 2).some(({ value }) => entry(value, 'Linearized') !== undefined)
  const states = ends.length - (isLinear && ends.length > 1 ? 1 : 0)
  const replaced = replacedObjects(file)
  // In one state of a file, an object written twice matters by what it said alone.
  if (states > 1 || replaced.some((one) => saysMore(one, seen)))
    result.push(
      found(
        'earlier-revision',
        'revisions',
        `${counted(Math.max(1, states - 1), 'earlier state')} of the document, with ${counted(replaced.length, 'object')} that were replaced`,
        {
          at: replaced[0] ? `object ${replaced[0].id}` : `byte ${ends[0]}`,
          count: replaced.length,
          shows: replaced
            .map((one) => shown(one, file))
            .join(' ')
            .slice(0, 2000),
        },
      ),
    )
  append(result, remarksBetween(file))
  return [...result, ...unreached(file)]
}

/** "% who" between two objects, where no program looks; what programs mark their own files with begins with two. */
function remarksBetween({ text, all }: PdfFile): Found[] {
  const said: string[] = []
  let at = text.indexOf('%PDF-') + 8
  for (const { at: from, end } of [...all, { at: text.length, end: text.length }]) {
    if (from > at)
      for (const [, words = ''] of text
        .slice(at, from)
        .matchAll(/^%(?!%|PDF-|QDF)([\x20-\x7e]+)/gm))
        if (/(?<!\w)[a-z]{4}/i.test(words) && !OF_PROGRAMS.test(words)) said.push(words.trim())
    at = Math.max(at, end)
  }
  return said.length === 0
    ? []
    : [
        found('markup-comment', 'revisions', 'a remark between the objects of the file', {
          count: said.length,
          shows: said.join('; '),
        }),
      ]
}

/** "ReportLab generated PDF document" */
const OF_PROGRAMS = /\b(generated|created|produced|converted|written)\b/i

function saysMore({ value, stream }: PdfObject, seen: string): boolean {
  if (stream && stream.length > 0) return true
  const pile: Value[] = [value]
  for (let one = pile.pop(); one !== undefined; one = pile.pop()) {
    if (typeof one === 'string' && !seen.includes(packed(pdfText(one)))) return true
    if (Array.isArray(one)) for (const inner of one) pile.push(inner)
    else if (isDictionary(one)) for (const inner of one.entries.values()) pile.push(inner)
  }
  return false
}

/** The same number, other content. */
function replacedObjects({ all, byId }: PdfFile): PdfObject[] {
  return all.filter((one) => {
    const counts = byId.get(one.id)
    return (
      counts !== undefined &&
      counts !== one &&
      one.value !== null &&
      !isName(entry(one.value, 'Type'), 'XRef')
    )
  })
}

/** A linearised file keeps hints for who fetches it page by page, where its first object says. */
function isHint({ at }: PdfObject, { all }: PdfFile): boolean {
  const hints = all.map(({ value }) => entry(value, 'H')).find((value) => Array.isArray(value))
  return Array.isArray(hints) && hints.some((from, i) => i % 2 === 0 && from === at)
}

function unreached(file: PdfFile): Found[] {
  const reached = new Set<number>()
  const pile: Value[] = [...file.trailer].flatMap(([key, value]) =>
    /^(Root|Info|Encrypt|ID|AdditionalStreams)$/.test(key) ? [value] : [],
  )
  for (let one = pile.pop(); one !== undefined; one = pile.pop()) {
    if (isRef(one)) {
      if (reached.has(one.ref)) continue
      reached.add(one.ref)
      const object = file.byId.get(one.ref)
      if (object) pile.push(object.value)
    } else if (Array.isArray(one)) for (const inner of one) pile.push(inner)
    else if (isDictionary(one)) for (const inner of one.entries.values()) pile.push(inner)
  }
  const left = [...file.byId.values()]
    .filter(
      ({ id, value }) =>
        !reached.has(id) &&
        value !== null &&
        !isName(entry(value, 'Type'), 'XRef') &&
        !isName(entry(value, 'Type'), 'ObjStm') &&
        entry(value, 'Linearized') === undefined,
    )
    .filter((one) => !isHint(one, file))
  // What only a thing that is left over points to goes with it, and a length is nobody's secret.
  const says = left.filter(saysSomething)
  const told = says.length > 0 ? says : left
  const [first] = told
  if (!first) return []
  return [
    found(
      'unreferenced-object',
      `object ${first.id}`,
      `${counted(told.length, 'object')} that no page leads to`,
      {
        count: told.length,
        level: says.length > 0 ? 'hides' : 'technical',
        shows: says
          .map((one) => shown(one, file))
          .join(' ')
          .slice(0, 2000),
      },
    ),
  ]
}

const FONTS =
  /^(Font|FontDescriptor|Encoding|CMap|Pattern|ExtGState|Halftone|StructElem|StructTreeRoot)$/

function saysSomething({ value, stream }: PdfObject): boolean {
  const type = entry(value, 'Type')
  if (isName(type) && FONTS.test(type.name)) return false
  if (stream)
    return (
      entry(value, 'Length1') === undefined &&
      !isName(entry(value, 'Subtype'), 'Type1C') &&
      !isName(entry(value, 'Subtype'), 'CIDFontType0C') &&
      entry(value, 'FunctionType') === undefined &&
      entry(value, 'N') === undefined &&
      stream.length > 0
    )
  const pile: Value[] = [value]
  for (let one = pile.pop(); one !== undefined; one = pile.pop()) {
    if (typeof one === 'string' && one.trim() !== '') return true
    if (Array.isArray(one)) for (const inner of one) pile.push(inner)
    else if (isDictionary(one)) for (const inner of one.entries.values()) pile.push(inner)
  }
  return false
}

function shown(object: PdfObject, file: PdfFile): string {
  const text = object.stream
    ? Buffer.from(decoded(object, file.byId, 100_000)).toString('latin1')
    : file.text.slice(object.at, object.at + 200)
  return text.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 500)
}
