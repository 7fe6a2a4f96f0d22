// What the styles of a letter make of a run: hidden, coloured, small; with what each is based on.
import { all, attribute, child, type Element, isOn } from '../xml/tree.ts'

export interface RunForm {
  hidden?: boolean
  /** As written: "FFFFFF", "auto", or a theme's name. */
  colour?: string
  /** Half points. */
  size?: number
  /** Of its letters, per cent. */
  width?: number
  /** Behind it: "000000", "clear" has its fill. */
  ground?: string
  /** An effect that paints its letters with nothing, also where they have a colour. */
  unfilled?: boolean
  /** By a marker's pen, over which Word leaves automatic ink black. */
  marked?: boolean
  /** Twentieths of a point between its letters, and of which all of it must be. */
  apart?: number
  fitted?: number
  /** Twentieths of a point: how high its lines are, where that is fixed. */
  line?: number
}

export interface LetterStyles {
  /** Of none: that of paragraphs which name none. */
  of(id: string | null): RunForm
  /** What a style of tables makes of the words of a row: the first is often another. */
  inTable(id: string | null, row: number): RunForm
  /** What a style of tables paints behind all cells; null: nothing, "some": some of them, in colours of their own. */
  paints(id: string | null): string | null
}

export function stylesOfLetter(root: Element): LetterStyles {
  const byId = new Map(
    all(root, 'w:style').map((style) => [attribute(style, 'styleId') ?? '', style]),
  )
  const plain = formOf(all(root, 'w:rPrDefault')[0] ?? null)
  const made = new Map<string, RunForm>()
  const [usual] = [...byId].flatMap(([id, style]) =>
    attribute(style, 'type') === 'paragraph' && isOn(attribute(style, 'default')) ? [id] : [],
  )
  const of = (id: string | null, depth = 0): RunForm => {
    const style = byId.get(id ?? '')
    if (id === null && depth === 0 && usual) return { ...plain, ...of(usual) }
    if (!style || depth > 20) return depth === 0 ? plain : {}
    const before = made.get(id ?? '')
    if (before) return before
    const based = child(style, 'w:basedOn')
    const form = { ...of(based ? attribute(based, 'val') : null, depth + 1), ...formOf(style) }
    made.set(id ?? '', form)
    return form
  }
  return {
    of: (id) => of(id),
    inTable: (id, row) => tableForm(byId, id, row),
    paints: (id) => tableGround(byId, id),
  }
}

function tableForm(byId: Map<string, Element>, id: string | null, row: number, depth = 0): RunForm {
  const style = byId.get(id ?? '')
  if (!style || depth > 20) return {}
  const based = child(style, 'w:basedOn')
  const head = style.children.find(
    (one) => one.name === 'w:tblStylePr' && attribute(one, 'type') === 'firstRow',
  )
  return {
    ...tableForm(byId, based && attribute(based, 'val'), row, depth + 1),
    ...formOf(style),
    ...(row === 0 && head && formOf(head)),
  }
}

function tableGround(byId: Map<string, Element>, id: string | null, depth = 0): string | null {
  const style = byId.get(id ?? '')
  if (!style || depth > 20) return null
  if (all(style, 'w:tblStylePr').some((one) => all(one, 'w:shd').length > 0)) return 'some'
  const own = ['w:tcPr', 'w:tblPr'].flatMap((name) => {
    const form = child(style, name)
    return (form && child(form, 'w:shd')) ?? []
  })
  if (own[0]) return groundOf(own[0])
  const based = child(style, 'w:basedOn')
  return tableGround(byId, based && attribute(based, 'val'), depth + 1)
}

/** Of what stands around an rPr: a style, a run, a paragraph's mark. */
export function formOf(around: Element | null): RunForm {
  const form: RunForm = {}
  if (!around) return form
  const run = around.name === 'w:rPr' ? around : child(around, 'w:rPr')
  for (const one of run?.children ?? []) {
    const value = attribute(one, 'val')
    if (one.name === 'w:vanish') form.hidden = isOn(value ?? '1')
    else if (one.name === 'w:color') form.colour = inkOf(one)
    else if (one.name === 'w14:textFill') Object.assign(form, effectOf(one, run))
    else if (one.name === 'w:sz') form.size = Number(value)
    else if (one.name === 'w:spacing') form.apart = Number(value)
    else if (one.name === 'w:fitText') form.fitted = Number(value)
    else if (one.name === 'w:w') form.width = Number.parseFloat(value ?? '100')
    else if (one.name === 'w:shd') form.ground = groundOf(one)
    else if (one.name === 'w:highlight' && value && value !== 'none') {
      form.ground = HIGHLIGHTS[value] ?? 'FFFF00'
      form.marked = true
    }
  }
  const paragraph = child(around, 'w:pPr')
  const spacing = paragraph && child(paragraph, 'w:spacing')
  if (spacing && attribute(spacing, 'lineRule') === 'exact')
    form.line = Number(attribute(spacing, 'line') ?? 240)
  const shade = paragraph && child(paragraph, 'w:shd')
  if (shade && form.ground === undefined) form.ground = groundOf(shade)
  return form
}

/** What Word paints letters with instead of their colour; of what runs from one colour into another nothing is said. */
function effectOf(fill: Element, run: Element | null): RunForm {
  const solid = child(fill, 'w14:solidFill')
  const colour = solid?.children[0]
  const outline = run && child(run, 'w14:textOutline')
  const isOutlined = outline !== null && child(outline, 'w14:noFill') === null
  const through = colour && child(colour, 'w14:alpha')
  const isNone =
    child(fill, 'w14:noFill') !== null || Number(through ? attribute(through, 'val') : 0) >= CLEAR
  if (isNone) return { unfilled: !isOutlined }
  if (!colour || isOutlined) return {}
  const isShifted = colour.children.some(({ name }) => name !== 'w14:alpha')
  const said = attribute(colour, 'val') ?? ''
  return isShifted ? {} : { unfilled: false, colour: SCHEME[said] ?? said }
}

/** Thousandths of a per cent that shine through: from here on nothing is left. */
const CLEAR = 98_000

/** A scheme's colours as the letter calls them. */
export const SCHEME: Record<string, string> = {
  ...{ bg1: 'background1', bg2: 'background2', tx1: 'text1', tx2: 'text2' },
  ...{ lt1: 'light1', lt2: 'light2', dk1: 'dark1', dk2: 'dark2' },
}

/** A theme's colour made lighter or darker is written out beside it. */
function inkOf(colour: Element): string {
  const value = attribute(colour, 'val')
  const shifted = attribute(colour, 'themeShade') ?? attribute(colour, 'themeTint')
  const themed = shifted !== null && value !== null ? null : attribute(colour, 'themeColor')
  return themed ?? value ?? 'auto'
}

export const groundOf = (shade: Element): string => {
  const shifted = attribute(shade, 'themeFillShade') ?? attribute(shade, 'themeFillTint')
  const fill =
    (shifted === null ? attribute(shade, 'themeFill') : null) ?? attribute(shade, 'fill') ?? 'auto'
  return attribute(shade, 'val') === 'solid' ? (attribute(shade, 'color') ?? fill) : fill
}

const HIGHLIGHTS: Record<string, string> = {
  ...{
    black: '000000',
    white: 'FFFFFF',
    yellow: 'FFFF00',
    red: 'FF0000',
    blue: '0000FF',
    green: '00FF00',
  },
  ...{
    darkBlue: '000080',
    darkGreen: '008000',
    darkRed: '800000',
    darkGray: '808080',
    cyan: '00FFFF',
    magenta: 'FF00FF',
    lightGray: 'C0C0C0',
  },
}
