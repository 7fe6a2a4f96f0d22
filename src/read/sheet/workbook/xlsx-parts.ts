// Which part of a workbook is which of its sheets, and what is drawn on each.
import { decodeText } from '../../../open/text/decode-text.ts'
import type { Doubt } from '../../../vocabulary/reading.ts'
import { walkXml } from '../../document/xml.ts'

/** The parts of a workbook, unpacked, by their paths. */
export type XlsxParts = Map<string, Uint8Array>

export const BOOK = 'xl/workbook.xml'

/** Sheet names and the paths of their parts, in the order of the book. */
export function xlsxSheets(parts: XlsxParts): [name: string, path: string][] {
  const sheets: [name: string, id: string][] = []
  walk(parts, BOOK, ({ name, attributes }) => {
    if (name === 'sheet') sheets.push([attributes['name'] ?? '', attributes['r:id'] ?? ''])
  })
  const targets = new Map(relations(parts, BOOK).map(({ id, target }) => [id, target]))
  return sheets.map(([name, id]) => [name, targets.get(id) ?? ''])
}

/** Where the list of strings stands that cells name by number. */
export const sharedStringsPath = (parts: XlsxParts): string =>
  relations(parts, BOOK).find(({ type }) => type.endsWith('/sharedStrings'))?.target ??
  'xl/sharedStrings.xml'

/** Boxes of text and pictures drawn over a sheet are in none of its cells. */
export function drawnOver(parts: XlsxParts): Doubt[] {
  return xlsxSheets(parts).flatMap(([sheet, path]) =>
    relations(parts, path)
      .filter(({ type }) => type.endsWith('/drawing'))
      .flatMap(({ target }) => drawnIn(parts, target, sheet)),
  )
}

function drawnIn(parts: XlsxParts, path: string, sheet: string): Doubt[] {
  const boxes: string[] = []
  let takesText = false
  let pictures = 0
  walk(
    parts,
    path,
    ({ name }) => {
      takesText = name === 'a:t'
      if (name.endsWith(':txBody')) boxes.push('')
      else if (name.endsWith(':pic')) pictures++
      else if (name === 'a:p' && boxes.at(-1)) boxes[boxes.length - 1] += '\n'
    },
    (text) => {
      if (takesText && boxes.length > 0) boxes[boxes.length - 1] += text
    },
  )
  const drawn = boxes.map((box) => box.trim()).filter((box) => box !== '')
  const doubts = drawn.map((ink) =>
    doubt(ink, `A box of text stands on ${sheet}, in none of its cells. Read it with the figures.`),
  )
  if (pictures === 0) return doubts
  return [
    ...doubts,
    doubt('', `${sheet} shows a picture, which was not read. Look there for figures.`),
  ]
}

const doubt = (ink: string, note: string): Doubt => ({
  ...{ code: 'part-not-read', ink, note, place: null },
})

interface Relation {
  id: string
  type: string
  target: string
}

function relations(parts: XlsxParts, path: string): Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const found: Relation[] = []
  walk(parts, `${folder}_rels/${path.slice(folder.length)}.rels`, ({ name, attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '' } = attributes
    if (name === 'Relationship') found.push({ id, type, target: resolved(folder, target) })
  })
  return found
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function walk(
  parts: XlsxParts,
  path: string,
  open: Parameters<typeof walkXml>[1]['open'],
  text: (text: string) => void = () => {},
): void {
  const part = parts.get(path)
  if (part) walkXml(decodeText(part).text, { open, text, close() {} })
}
