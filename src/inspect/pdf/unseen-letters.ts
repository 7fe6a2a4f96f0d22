// Letters of a page that nobody sees, and why: beneath a box, invisible, white, tiny, off the page.
import type { Carrier } from '../../vocabulary/inspected/carriers.ts'
import { counted, type Found, found } from '../report/found.ts'
import { boxedPictures } from './boxed-pictures.ts'
import type { Engine, OpenPdf } from './engine.ts'
import {
  type Area,
  type Box,
  differs,
  IMAGE,
  isEven,
  lightAt,
  type Painted,
  type Pixels,
  paint,
  paintedObjects,
  TEXT,
} from './page-ink.ts'

interface Letter {
  text: string
  box: Box
  area: Area
  size: number
  object: number
}

export interface PageSeen {
  found: Found[]
  /** What a reader of the page sees of its text. */
  text: string
}

const TINY = 2
const MOST_ALONE = 40

export function unseenLetters(pdf: OpenPdf, page: number, number: number): PageSeen {
  const { engine } = pdf
  const objects = paintedObjects(pdf, page)
  const byHandle = new Map(objects.map((one) => [one.object, one]))
  for (const { object, kind } of objects) if (kind === TEXT) asPainted(engine, object)
  const shown = paint(pdf, page)
  const letters = lettersOf(pdf, page, shown)
  const texts = objects.filter(({ kind }) => kind === TEXT)
  for (const { object } of texts) engine.FPDFPageObj_SetIsActive(object, false)
  const bare = paint(pdf, page)
  for (const { object } of texts) engine.FPDFPageObj_SetIsActive(object, true)
  const unseen = letters.filter(
    (one) => !differs(shown, bare, one.area) && !isElsewhere(engine, one),
  )
  const gone = new Set(unseen)
  for (const one of beneathOthers(pdf, page, {
    letters: letters.filter((letter) => !gone.has(letter)),
    objects,
    byHandle,
    shown,
  }))
    gone.add(one)
  const beneathNote = beneathNotes(pdf, page, texts)
  const told = new Map<Carrier, Letter[]>()
  for (const one of letters) {
    const carrier = gone.has(one)
      ? whyUnseen(pdf, page, one, { objects, byHandle, shown, beneathNote })
      : one.size < TINY
        ? 'tiny-text'
        : null
    if (!carrier) continue
    const before = told.get(carrier)
    if (before) before.push(one)
    else told.set(carrier, [one])
  }
  return {
    found: [
      ...[...told].flatMap(([carrier, all]) => inWords(carrier, all, number)),
      ...boxedPictures(pdf, page, { objects, shown, number }),
    ],
    text: letters
      .filter((one) => !gone.has(one))
      .map(({ text }) => text)
      .join(''),
  }
}

/** Where writing in signs begins, for which every reader's own machine has the font. */
const SIGNS = 0x2e80

/** In a font that is not in the file, and not here: a reader has it, and nothing can be said of its ink. */
function isElsewhere(engine: Engine, { text, object }: Letter): boolean {
  if ((text.codePointAt(0) ?? 0) < SIGNS) return false
  const mode = engine.FPDFTextObj_GetTextRenderMode(object)
  const font = engine.FPDFTextObj_GetFont(object)
  return mode < 3 && font !== 0 && engine.FPDFFont_GetIsEmbedded(font) === 0
}

/** The engine hands out what is told instead of the letters; what is sought is the letters. */
function asPainted(engine: Engine, object: number): void {
  for (let i = 0; i < engine.FPDFPageObj_CountMarks(object); i++)
    engine.FPDFPageObjMark_RemoveParam(object, engine.FPDFPageObj_GetMark(object, i), 'ActualText')
}

/** Fewer are a stop or a stroke that the painter lost. */
const FEWEST = 2

function inWords(carrier: Carrier, letters: Letter[], number: number): Found[] {
  const ocr = letters.filter((one) => scanned.has(one))
  const told = letters.filter((one) => !scanned.has(one))
  const part = `page ${number}`
  const text = (all: Letter[]) => all.map((one) => one.text).join('')
  const at = (all: Letter[]) =>
    `${Math.round(all[0]?.box[0] ?? 0)} ${Math.round(all[0]?.box[1] ?? 0)}`
  return [
    ...(told.length >= FEWEST
      ? [
          found(carrier, part, `${counted(told.length, 'letter')} ${WHAT[carrier] ?? ''}`, {
            at: at(told),
            count: told.length,
            shows: text(told),
            level: SIGNS_ALONE.test(text(told)) ? 'technical' : undefined,
          }),
        ]
      : []),
    ...(ocr.length > 0
      ? [
          found(carrier, part, 'the text that a scanner’s program read off the picture', {
            at: at(ocr),
            count: ocr.length,
            shows: text(ocr),
            level: 'technical',
          }),
        ]
      : []),
  ]
}

/** Dashes and dots tell nothing of anybody. */
const SIGNS_ALONE = /^[\p{P}\p{S}]*$/u

const WHAT: Partial<Record<Carrier, string>> = {
  'text-under-box': 'beneath a box',
  'text-under-picture': 'beneath a picture',
  'invisible-text': 'that are not painted',
  'white-text': 'in the colour of their ground',
  'tiny-text': 'too small to be seen',
  'off-page-text': 'off the page',
  'text-outside-crop': 'outside what is shown of the page',
}

/** Letters that say what the scan beneath them shows. */
const scanned = new WeakSet<Letter>()

interface Around {
  objects: Painted[]
  byHandle: Map<number, Painted>
  shown: Pixels
}

function whyUnseen(
  pdf: OpenPdf,
  page: number,
  letter: Letter,
  { objects, byHandle, shown, beneathNote }: Around & { beneathNote(letter: Letter): boolean },
): Carrier {
  const { engine } = pdf
  const [x, y] = middle(letter.box)
  if (!holds(boxOf(pdf, page, 'Crop'), x, y))
    return holds(boxOf(pdf, page, 'Media'), x, y) ? 'text-outside-crop' : 'off-page-text'
  const own = byHandle.get(letter.object)
  const over = objects.findLast(
    (one) => one.covers && holds(one.box, x, y) && one.order > (own?.order ?? -1),
  )
  const mode = engine.FPDFTextObj_GetTextRenderMode(letter.object)
  if (mode === 3 || mode === 7) {
    const onScan = objects.some((one) => one.kind === IMAGE && holds(one.box, x, y))
    if (onScan && !isEven(shown, wider(letter.area))) scanned.add(letter)
    return 'invisible-text'
  }
  if (over?.kind === IMAGE) {
    if (!isEven(shown, wider(letter.area)) && isScan(over, pdf, page)) scanned.add(letter)
    return 'text-under-picture'
  }
  if (over) return 'text-under-box'
  if (letter.size < TINY || isLean(letter)) return 'tiny-text'
  if (beneathNote(letter)) return 'text-under-box'
  if (own && isOnGround(own, objects, x, y)) return 'white-text'
  return lightAt(shown, letter.area) > 200 || lightOf(engine, letter.object, pdf.scratch) > 200
    ? 'white-text'
    : 'text-under-box'
}

/** Letters drawn so narrow that each is a hair. */
const isLean = ({ box }: Letter): boolean => box[2] - box[0] < (box[3] - box[1]) / 40

/** A painted ground lies behind it, and nothing that was painted later reaches there. */
function isOnGround(own: Painted, objects: readonly Painted[], x: number, y: number): boolean {
  const there = objects.filter((one) => one.kind !== TEXT && holds(one.box, x, y))
  return (
    there.some((one) => one.covers && one.order < own.order) &&
    there.every((one) => one.order < own.order)
  )
}

const wider = ([left, top, right, bottom]: Area): Area => [left - 2, top - 2, right + 2, bottom + 2]

const SCAN = 0.6

function isScan({ box }: Painted, pdf: OpenPdf, page: number): boolean {
  const sheet = boxOf(pdf, page, 'Media')
  return area(box) > SCAN * area(sheet)
}

const area = (box: Box): number => (box[2] - box[0]) * (box[3] - box[1])

function lightOf(engine: Engine, object: number, scratch: number): number {
  if (!engine.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12))
    return 0
  const [r = 0, g = 0, b = 0] = new Int32Array(engine.pdfium.HEAP32.buffer, scratch, 3)
  return (r + g + b) / 3
}

/** Whether a letter comes to light when the notes over the page are left out; the page is painted so when first asked. */
function beneathNotes(pdf: OpenPdf, page: number, texts: Painted[]): (letter: Letter) => boolean {
  if (pdf.engine.FPDFPage_GetAnnotCount(page) === 0) return () => false
  let both: [Pixels, Pixels] | null = null
  const painted = (): [Pixels, Pixels] => {
    const withLetters = paint(pdf, page, false)
    for (const { object } of texts) pdf.engine.FPDFPageObj_SetIsActive(object, false)
    const without = paint(pdf, page, false)
    for (const { object } of texts) pdf.engine.FPDFPageObj_SetIsActive(object, true)
    return [withLetters, without]
  }
  return ({ area: at }) => {
    both ??= painted()
    return differs(both[0], both[1], at)
  }
}

/** A letter under a box on which other letters stand: each stretch of text is taken away by itself. */
function beneathOthers(
  pdf: OpenPdf,
  page: number,
  { letters, objects, byHandle, shown }: Around & { letters: Letter[] },
): Letter[] {
  const covered = letters.filter(({ object, box }) => {
    const own = byHandle.get(object)
    const [x, y] = middle(box)
    return own && objects.some((one) => one.covers && one.order > own.order && holds(one.box, x, y))
  })
  const byObject = [...Map.groupBy(covered, ({ object }) => object)].slice(0, MOST_ALONE)
  return byObject.flatMap(([object, own]) => {
    pdf.engine.FPDFPageObj_SetIsActive(object, false)
    const without = paint(pdf, page)
    pdf.engine.FPDFPageObj_SetIsActive(object, true)
    return own.filter((one) => !differs(shown, without, one.area))
  })
}

function lettersOf({ engine }: OpenPdf, page: number, { width, height }: Pixels): Letter[] {
  const { malloc, free } = engine.pdfium.wasmExports
  const at = malloc(64)
  const text = engine.FPDFText_LoadPage(page)
  const letters: Letter[] = []
  const wide = engine.FPDF_GetPageWidthF(page)
  const high = engine.FPDF_GetPageHeightF(page)
  try {
    for (let i = 0; i < engine.FPDFText_CountChars(text); i++) {
      const code = engine.FPDFText_GetUnicode(text, i)
      if (engine.FPDFText_IsGenerated(text, i) || code <= 32 || code === 0xa0 || code === 0xad) {
        if (code > 0) letters.push(BLANK)
        continue
      }
      if (!engine.FPDFText_GetCharBox(text, i, at, at + 8, at + 16, at + 24)) continue
      const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(
        engine.pdfium.HEAPU8.buffer,
        at,
        4,
      )
      const box: Box = [left, bottom, right, top]
      const ink = areaOn(engine, page, box, at, [width, height])
      const size = Math.abs(((ink[3] - ink[1]) * high) / height)
      letters.push({
        text: String.fromCodePoint(code),
        box,
        area: ink,
        size: Math.min(sizeOf(engine, text, i, at), size > 0 ? Number.POSITIVE_INFINITY : wide),
        object: engine.FPDFText_GetTextObject(text, i),
      })
    }
  } finally {
    engine.FPDFText_ClosePage(text)
    free(at)
  }
  return letters.filter((one) => one !== BLANK)
}

const BLANK: Letter = { text: ' ', box: [0, 0, 0, 0], area: [0, 0, 0, 0], size: 12, object: 0 }

/** The size as set, by the matrix it is set under. */
function sizeOf(engine: Engine, text: number, i: number, at: number): number {
  const set = engine.FPDFText_GetFontSize(text, i)
  if (!engine.FPDFText_GetMatrix(text, i, at)) return set
  const [, , c = 0, d = 1] = new Float32Array(engine.pdfium.HEAPF32.buffer, at, 6)
  return set * Math.hypot(c, d)
}

/** As it is painted: turned and moved as the page is shown. */
function areaOn(
  engine: Engine,
  page: number,
  [left, bottom, right, top]: Box,
  at: number,
  [width, height]: readonly [number, number],
): Area {
  const xs: number[] = []
  const ys: number[] = []
  for (const [x, y] of [
    [left, bottom],
    [right, top],
  ] as const) {
    engine.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, at + 40, at + 44)
    const [dx = 0, dy = 0] = new Int32Array(engine.pdfium.HEAP32.buffer, at + 40, 2)
    xs.push(dx)
    ys.push(dy)
  }
  const [x0 = 0, x1 = 0] = xs
  const [y0 = 0, y1 = 0] = ys
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1) + 1, Math.max(y0, y1) + 1]
}

function boxOf({ engine, scratch }: OpenPdf, page: number, which: 'Crop' | 'Media'): Box {
  const numbers = () =>
    Array.from(new Float32Array(engine.pdfium.HEAPF32.buffer, scratch, 4)) as unknown as Box
  const ask = which === 'Crop' ? engine.FPDFPage_GetCropBox : engine.FPDFPage_GetMediaBox
  if (ask(page, scratch, scratch + 4, scratch + 8, scratch + 12)) return numbers()
  // One that all pages have stands with their list.
  if (which === 'Crop' && engine.FPDF_GetPageBoundingBox(page, scratch)) {
    const [left, top, right, bottom] = numbers()
    return [left, bottom, right, top]
  }
  if (which === 'Crop') return boxOf({ engine, scratch, document: 0, pageCount: 0 }, page, 'Media')
  return [0, 0, engine.FPDF_GetPageWidthF(page), engine.FPDF_GetPageHeightF(page)]
}

const holds = (box: Box, x: number, y: number): boolean =>
  x >= box[0] - 0.5 && x <= box[2] + 0.5 && y >= box[1] - 0.5 && y <= box[3] + 0.5

const middle = (box: Box): [number, number] => [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
