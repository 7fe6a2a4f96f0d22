// The changes of an old Word file that matter to a reader: hidden, tracked, white, raised; in a table, the end of its row.
import type { Flag } from '../../vocabulary/document.ts'
import type { Octets } from '../document/octets.ts'
import type { CellEdge } from '../letter/edged-table.ts'
import { pictureFont, symbol } from '../letter/symbols.ts'
import { type Change, TABLE_DEFINITION } from './properties.ts'

export interface CharacterLook {
  flags: Flag[]
  isBold: boolean
  isRaised: boolean
  /** A sign of a font of pictures in place of the character. */
  sign: string | null
  /** The name of a font of pictures, in which letters are ticks and boxes. */
  pictures: string | null
  /** Where the picture that stands for the character is described. */
  pictureAt: number | null
}

const DELETED = 0x0800
const INSERTED = 0x0801
const BOLD = 0x0835
const STRUCK = 0x0837
const HIDDEN = 0x083c
const COLOUR_NUMBER = 0x2a42
const RAISED = 0x2a48
const SIZE = 0x4a43
const PICTURE = 0x6a03
const SYMBOL = 0x6a09
const FONT = 0x4a4f
const COLOUR = 0x6870
const WHITE_NUMBER = 8
const WHITE = 0xffffff
/** In half points: under two points nobody reads. */
const TINY = 4

export function characterLook(changes: Change[], fonts: string[]): CharacterLook {
  const look: CharacterLook = {
    ...{ flags: [], isBold: false, isRaised: false, sign: null, pictures: null, pictureAt: null },
  }
  const flags = new Map<Flag, boolean>()
  const turn = (flag: Flag, value: number): void => {
    if (value !== AS_STYLE) flags.set(flag, value === TURNED ? !flags.get(flag) : value === 1)
  }
  for (const { code, operand } of changes) {
    const value = operand.u8(0)
    if (code === DELETED) turn('deleted', value)
    else if (code === STRUCK) turn('struck', value)
    else if (code === INSERTED) turn('inserted', value)
    else if (code === HIDDEN) turn('hidden', value)
    else if (code === BOLD) look.isBold = isOn(value)
    else if (code === COLOUR_NUMBER) flags.set('white', value === WHITE_NUMBER)
    else if (code === COLOUR) flags.set('white', operand.u32(0) === WHITE)
    else if (code === SIZE) flags.set('tiny', operand.u16(0) <= TINY)
    else if (code === RAISED) look.isRaised = value === 1
    else if (code === PICTURE) look.pictureAt = operand.u32(0)
    else if (code === FONT) look.pictures = pictureFont(fonts[operand.u16(0)] ?? '')
    else if (code === SYMBOL) {
      const font = fonts[operand.u16(0)] ?? ''
      look.sign = symbol(font, (operand.u16(2) & 0xff).toString(16))
    }
  }
  look.flags = [...flags].flatMap(([flag, holds]) => (holds ? [flag] : []))
  if (look.isRaised) look.flags.push('superscript')
  return look
}

/** As the style says; or the other way round. */
const AS_STYLE = 128
const TURNED = 129

const isOn = (value: number): boolean => value === 1 || value === TURNED

export interface ParagraphLook {
  /** How many tables it is in. */
  depth: number
  endsRow: boolean
  endsCell: boolean
  isHeadRow: boolean
  edges: CellEdge[] | null
}

const IN_TABLE = 0x2416
const ENDS_ROW = 0x2417
const DEPTH = 0x6649
const ENDS_INNER_CELL = 0x244b
const ENDS_INNER_ROW = 0x244c
const HEAD_ROW = 0x3404

export function paragraphLook(changes: Change[]): ParagraphLook {
  const look: ParagraphLook = {
    ...{ depth: 0, endsRow: false, endsCell: false, isHeadRow: false, edges: null },
  }
  for (const { code, operand } of changes) {
    const value = operand.u8(0)
    if (code === IN_TABLE && value === 1) look.depth = Math.max(1, look.depth)
    else if (code === DEPTH) look.depth = operand.u32(0)
    else if (code === ENDS_ROW || code === ENDS_INNER_ROW) look.endsRow ||= value === 1
    else if (code === ENDS_INNER_CELL) look.endsCell = value === 1
    else if (code === HEAD_ROW) look.isHeadRow = value === 1
    else if (code === TABLE_DEFINITION) look.edges = edgesOf(operand)
  }
  return look
}

const CELL = 20
const MERGED_LEFT = 2
const MERGED_UP = 1

/** Where each cell ends on paper, and whether it goes on from its neighbour. */
function edgesOf(definition: Octets): CellEdge[] {
  const count = definition.u8(0)
  const cells = 1 + 2 * (count + 1)
  if (cells > definition.length) return []
  return Array.from({ length: count }, (_, i) => {
    const at = cells + CELL * i
    const says = definition.u16(at)
    return {
      right: definition.i16(1 + 2 * (i + 1)),
      goesOnFromLeft: (says & MERGED_LEFT) !== 0,
      goesOnFromAbove: ((says >> 5) & 3) === MERGED_UP,
      isShaded: false,
    }
  })
}
