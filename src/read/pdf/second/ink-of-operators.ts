// What pdf.js lists of a page, operator by operator, as the ink that it leaves.

import type { PageInk } from '../../page/ink.ts'
import { boxAt, type Matrix, then } from '../first/matrix.ts'
import { overlap } from '../first/painted.ts'
import { layConstructed } from './constructed-path.ts'
import { numbersIn } from './operands.ts'
import { beginPen, type Listed, type Pen } from './pen.ts'
import { showText } from './shown-text.ts'

export type Painted = Pick<PageInk, 'glyphs' | 'rules' | 'fills' | 'pictures' | 'drawings'>

export function inkOfOperators(listed: Listed): Painted {
  const pen = beginPen(listed)
  const names = new Map(Object.entries(listed.codes).map(([name, code]) => [code, name]))
  for (const { code, args } of listed.operators) {
    pen.order++
    DONE[names.get(code) ?? '']?.(pen, args)
  }
  const { glyphs, shapes } = pen
  const { rules, fills, pictures, drawings } = shapes
  return { glyphs, rules, fills, pictures, drawings }
}

/** Ink that lets nearly all through cannot be seen. */
const TRANSPARENT = 0.05

type Done = (pen: Pen, args: readonly unknown[]) => void

const picture: Done = (pen) => {
  const { matrix, clip } = pen.state
  pen.shapes.pictures.push({ box: overlap(boxAt(matrix, [0, 0, 1, 1]), clip), order: pen.order })
}

const onState =
  (change: (state: Pen['state'], numbers: number[]) => void): Done =>
  (pen, args) =>
    change(pen.state, numbersIn(args))

const DONE: Record<string, Done> = {
  save: (pen) => void pen.saved.push({ ...pen.state }),
  restore: (pen) => {
    pen.state = pen.saved.pop() ?? pen.state
  },
  transform: (pen, args) => {
    pen.state.matrix = then(matrixIn(args), pen.state.matrix)
  },
  paintFormXObjectBegin: (pen, [matrix, box]) => {
    pen.saved.push({ ...pen.state })
    if (matrix) pen.state.matrix = then(matrixIn([matrix]), pen.state.matrix)
    const [x0, y0, x1, y1] = numbersIn([box])
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return
    pen.state.clip = overlap(pen.state.clip, boxAt(pen.state.matrix, [x0, y0, x1, y1]))
  },
  paintFormXObjectEnd: (pen) => {
    pen.state = pen.saved.pop() ?? pen.state
  },
  setGState: (pen, [pairs]) => {
    if (!Array.isArray(pairs)) return
    for (const pair of pairs) {
      const [name, value] = Array.isArray(pair) ? pair : []
      if (typeof value !== 'number') continue
      const opaque = value > TRANSPARENT
      if (name === 'ca') pen.state.fill = { ...pen.state.fill, opaque }
      if (name === 'CA') pen.state.stroke = { ...pen.state.stroke, opaque }
      if (name === 'LW') pen.state.lineWidth = value
    }
  },
  setFillRGBColor: (pen, [colour]) => {
    pen.state.fill = { ...pen.state.fill, light: lightOf(colour) }
  },
  setStrokeRGBColor: (pen, [colour]) => {
    pen.state.stroke = { ...pen.state.stroke, light: lightOf(colour) }
  },
  // A pattern is neither white nor black.
  setFillColorN: (pen) => {
    pen.state.fill = { ...pen.state.fill, light: 0.5 }
  },
  setLineWidth: onState((state, [width = 1]) => {
    state.lineWidth = width
  }),
  clip: (pen) => {
    pen.clipsNext = true
  },
  eoClip: (pen) => {
    pen.clipsNext = true
  },
  constructPath: (pen, args) => layConstructed(pen, args),
  paintImageXObject: picture,
  paintInlineImageXObject: picture,
  paintImageMaskXObject: picture,
  paintSolidColorImageMask: picture,
  shadingFill: (pen) => {
    pen.shapes.pictures.push({ box: pen.state.clip, order: pen.order })
  },
  beginText: (pen) => {
    pen.line = [1, 0, 0, 1, 0, 0]
    pen.text = pen.line
  },
  setFont: (pen, [name, size]) => {
    if (typeof name !== 'string' || typeof size !== 'number') return
    pen.state.font = pen.fontNamed(name)
    pen.state.size = size
  },
  setTextMatrix: (pen, args) => {
    pen.line = matrixIn(args)
    pen.text = pen.line
  },
  moveText: (pen, args) => moveText(pen, numbersIn(args)),
  setLeadingMoveText: (pen, args) => {
    const [x = 0, y = 0] = numbersIn(args)
    pen.state.leading = -y
    moveText(pen, [x, y])
  },
  nextLine: (pen) => moveText(pen, [0, -pen.state.leading]),
  setLeading: onState((state, [leading = 0]) => {
    state.leading = leading
  }),
  setHScale: onState((state, [percent = 100]) => {
    state.scale = percent / 100
  }),
  setTextRise: onState((state, [rise = 0]) => {
    state.rise = rise
  }),
  setCharSpacing: onState((state, [spacing = 0]) => {
    state.charSpacing = spacing
  }),
  setWordSpacing: onState((state, [spacing = 0]) => {
    state.wordSpacing = spacing
  }),
  setTextRenderingMode: onState((state, [mode = 0]) => {
    state.mode = mode
  }),
  showText: (pen, args) => showText(pen, args),
}

function moveText(pen: Pen, [x = 0, y = 0]: number[]): void {
  pen.line = then([1, 0, 0, 1, x, y], pen.line)
  pen.text = pen.line
}

function matrixIn(args: readonly unknown[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(args)
  return [a, b, c, d, e, f]
}

/** "#rrggbb", as pdf.js writes every colour but patterns. */
function lightOf(colour: unknown): number {
  const hex = typeof colour === 'string' ? Number.parseInt(colour.slice(1), 16) : 0
  const [r, g, b] = [hex >> 16, (hex >> 8) & 255, hex & 255]
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255
}
