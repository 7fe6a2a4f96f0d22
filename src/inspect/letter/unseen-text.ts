// Text of a letter that no page shows: hidden, in the colour of its ground, too small.
import type { Carrier } from '../../vocabulary/inspected/carriers.ts'
import { counted, type Found, found } from '../report/found.ts'
import { BLACK, isLike, type Rgb, rgb, themeColours, WHITE } from '../workbook/colours.ts'
import { attribute, child, type Element, isOn } from '../xml/tree.ts'
import { formOf, groundOf, type LetterStyles, type RunForm, SCHEME } from './styles.ts'

/** Half points. */
const TINY = 4
/** Per cent of a letter's width. */
const NARROW = 5
/** Twentieths of a point: in a line or a row as low as that no letter is seen. */
const LOW = 40
const ROOM = 1000
/** Of a letter, in twentieths of a point. */
const THIN = 10

interface Around {
  paragraph: RunForm
  /** What the style of the table around it says. */
  table: RunForm
  /** Twentieths of a point: how high its row is, where that is fixed. */
  height: number
  /** Of a shape whose colour is known. */
  filled: boolean
  ground: Rgb | null
  /** A painted shape or a table whose style paints cells: what lies behind cannot be told. */
  painted: boolean
  /** In a row that is not shown. */
  hidden: boolean
  tableStyle: string | null
  /** How many rows of the table came before. */
  row: number
}

export function unseenText(
  root: Element,
  part: string,
  { styles, theme }: { styles: LetterStyles; theme: Element },
): Found[] {
  const colours = themeColours(theme)
  const gone = new Map<Carrier, string[]>()
  const walk = (element: Element, around: Around): void => {
    if (element.name === 'w:r' || element.name === 'm:r') {
      inRun(element, around)
      return
    }
    const inside = aroundOf(element, around)
    for (const one of element.children) walk(one, inside)
  }
  const aroundOf = (element: Element, around: Around): Around => {
    const inside = { ...around }
    if (element.name === 'w:p') {
      const style = styleOf(element, 'w:pPr', 'w:pStyle')
      const form = {
        ...styles.of(style),
        ...inside.table,
        ...given(styles, style),
        ...pOwn(element),
      }
      inside.paragraph = form
      if (form.ground !== undefined && form.ground !== 'auto')
        inside.ground = colourOf(form.ground, colours)
    } else if (element.name === 'w:tc') {
      const own = child(element, 'w:tcPr')
      const shade = own && child(own, 'w:shd')
      if (shade)
        Object.assign(inside, { ground: colourOf(groundOf(shade), colours), painted: false })
    } else if (element.name === 'w:tr') {
      const own = child(element, 'w:trPr')
      const gone = own && child(own, 'w:hidden')
      inside.hidden ||= gone !== null && isOn(attribute(gone, 'val') ?? '1')
      const height = own && child(own, 'w:trHeight')
      inside.height =
        height && attribute(height, 'hRule') === 'exact'
          ? Number(attribute(height, 'val') ?? 240)
          : around.height
      inside.table = styles.inTable(inside.tableStyle, inside.row++)
      around.row = inside.row
    } else if (element.name === 'w:tbl') {
      inside.tableStyle = styleOf(element, 'w:tblPr', 'w:tblStyle')
      inside.row = 0
      const ground = styles.paints(inside.tableStyle)
      if (ground === 'some') inside.painted = true
      else if (ground !== null) inside.ground = colourOf(ground, colours)
    } else if (/^v:(shape|rect|roundrect|oval)$/.test(element.name)) {
      const ground = rgb(/^#[0-9a-f]{6}/i.exec(attribute(element, 'fillcolor') ?? '')?.[0])
      if (ground) Object.assign(inside, { ground, filled: true, painted: false })
    } else if (element.name === 'wps:wsp') {
      const ground = fillOf(element, colours)
      if (ground) Object.assign(inside, { ground, filled: true, painted: false })
    } else if (/^(wps:txbx|v:textbox)$/.test(element.name)) {
      inside.painted = !inside.filled
      inside.filled = false
    }
    inside.hidden ||= isShapeUnseen(element)
    return inside
  }
  const inRun = (run: Element, around: Around): void => {
    const text = run.children
      .filter(({ name }) => /^(w:(t|sym|tab)|m:t)$/.test(name))
      .map((one) => one.text)
      .join('')
    for (const one of run.children) if (!/^(w:(t|rPr)|m:t)$/.test(one.name)) walk(one, around)
    if (text.trim() === '') return
    const form = {
      ...around.paragraph,
      ...(around.hidden && { hidden: true }),
      ...given(styles, styleOf(run, 'w:rPr', 'w:rStyle')),
      ...formOf(run),
    }
    const carrier = unseenBy(form, around, colours, text.length)
    if (carrier) gone.set(carrier, [...(gone.get(carrier) ?? []), text])
  }
  walk(root, {
    ...{ paragraph: styles.of(null), table: {}, tableStyle: null, row: 0, height: ROOM },
    ...{ ground: null, painted: false, filled: false, hidden: false },
  })
  return [...gone].map(([carrier, texts]) =>
    found(carrier, part, `${counted(texts.length, 'passage')} ${WHAT[carrier] ?? ''}`, {
      count: texts.length,
      shows: texts.join(' '),
    }),
  )
}

/** Of old drawings by their style, of new ones by what they are called. */
const isShapeUnseen = (element: Element): boolean =>
  /^v:(shape|rect|roundrect|oval|group|textbox)$/.test(element.name)
    ? /visibility\s*:\s*hidden|display\s*:\s*none/i.test(attribute(element, 'style') ?? '')
    : /^wp:(inline|anchor)$/.test(element.name) &&
      element.children.some((one) => one.name === 'wp:docPr' && isOn(attribute(one, 'hidden')))

const WHAT: Partial<Record<Carrier, string>> = {
  'hidden-text': 'of hidden text',
  'white-text': 'in the colour of their ground',
  'tiny-text': 'too small to be seen',
}

const PARAGRAPH: Element = { name: 'w:p', attributes: {}, children: [], text: '' }

/** A paragraph's own ground and the height of its lines; the form of its mark is not that of its runs. */
const pOwn = (paragraph: Element): RunForm => {
  const own = child(paragraph, 'w:pPr')
  const { ground, line } = own ? formOf({ ...PARAGRAPH, children: [own] }) : {}
  return { ...(ground !== undefined && { ground }), ...(line !== undefined && { line }) }
}

const given = (styles: LetterStyles, id: string | null): RunForm =>
  id === null ? {} : styles.of(id)

function styleOf(element: Element, own: string, style: string): string | null {
  const form = child(element, own)
  const named = form && child(form, style)
  return named ? attribute(named, 'val') : null
}

function unseenBy(
  form: RunForm,
  around: Around,
  theme: (Rgb | null)[],
  letters: number,
): Carrier | null {
  const { hidden, unfilled, colour, size, width, ground, marked } = form
  if (hidden) return 'hidden-text'
  if (isSqueezed(form, around, letters)) return 'tiny-text'
  if ((size !== undefined && size <= TINY) || (width !== undefined && width <= NARROW))
    return 'tiny-text'
  if (unfilled) return 'white-text'
  const isAutomatic = colour === undefined || colour === 'auto'
  const ink = !isAutomatic ? colourOf(colour, theme) : marked ? BLACK : null
  if (!ink) return null
  const own = ground === undefined || ground === 'auto' ? null : colourOf(ground, theme)
  if (!own && !around.ground && around.painted) return null
  return isLike(ink, own ?? around.ground ?? WHITE) ? 'white-text' : null
}

/** A letter is about half as wide as it is high: drawn so much nearer, all lie on one another. */
const isSqueezed = (
  { size = 22, apart = 0, fitted, line = ROOM }: RunForm,
  around: Around,
  letters: number,
): boolean =>
  apart <= -size * 5 ||
  (fitted !== undefined && fitted < letters * THIN) ||
  Math.min(line, around.height) < LOW

/** What a shape is filled with, where that is one colour. */
function fillOf(shape: Element, theme: (Rgb | null)[]): Rgb | null {
  const form = child(shape, 'wps:spPr')
  const fill = form && child(form, 'a:solidFill')
  const [colour] = fill?.children ?? []
  if (!colour || colour.children.length > 0) return null
  const said = attribute(colour, 'val') ?? ''
  return colourOf(SCHEME[said] ?? said, theme)
}

const NAMED: Record<string, number> = {
  ...{
    background1: 0,
    light1: 0,
    text1: 1,
    dark1: 1,
    background2: 2,
    light2: 2,
    text2: 3,
    dark2: 3,
  },
  ...{
    accent1: 4,
    accent2: 5,
    accent3: 6,
    accent4: 7,
    accent5: 8,
    accent6: 9,
    hyperlink: 10,
    followedHyperlink: 11,
  },
}

const colourOf = (said: string, theme: (Rgb | null)[]): Rgb | null =>
  rgb(said) ?? theme[NAMED[said] ?? -1] ?? null
