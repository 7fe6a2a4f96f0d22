// Text of a letter that no page shows: hidden, in the colour of its ground, too small.
import type { Carrier } from '../../vocabulary/inspected/carriers.ts'
import { counted, type Found, found } from '../report/found.ts'
import { BLACK, isLike, type Rgb, rgb, themeColours, WHITE } from '../workbook/colours.ts'
import { attribute, child, type Element, isOn } from '../xml/tree.ts'
import { formOf, groundOf, type LetterStyles, type RunForm } from './styles.ts'

/** Half points. */
const TINY = 4
/** Per cent of a letter's width. */
const NARROW = 5

interface Around {
  paragraph: RunForm
  ground: Rgb | null
  /** A painted shape or a table whose style paints cells: what lies behind cannot be told. */
  painted: boolean
  /** In a row that is not shown. */
  hidden: boolean
}

export function unseenText(
  root: Element,
  part: string,
  { styles, theme }: { styles: LetterStyles; theme: Element },
): Found[] {
  const colours = themeColours(theme)
  const gone = new Map<Carrier, string[]>()
  const walk = (element: Element, around: Around): void => {
    if (element.name === 'w:r') {
      inRun(element, around)
      return
    }
    const inside = aroundOf(element, around)
    for (const one of element.children) walk(one, inside)
  }
  const aroundOf = (element: Element, around: Around): Around => {
    const inside = { ...around }
    if (element.name === 'w:p') {
      const form = { ...styles.of(styleOf(element, 'w:pPr', 'w:pStyle')), ...pOwn(element) }
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
    } else if (element.name === 'w:tbl') {
      const ground = styles.paints(styleOf(element, 'w:tblPr', 'w:tblStyle'))
      if (ground === 'some') inside.painted = true
      else if (ground !== null) inside.ground = colourOf(ground, colours)
    } else if (/^(wps:txbx|v:textbox)$/.test(element.name)) inside.painted = true
    inside.hidden ||= isShapeUnseen(element)
    return inside
  }
  const inRun = (run: Element, around: Around): void => {
    const text = run.children
      .filter(({ name }) => /^w:(t|sym|tab)$/.test(name))
      .map((one) => one.text)
      .join('')
    for (const one of run.children) if (!/^w:(t|rPr)$/.test(one.name)) walk(one, around)
    if (text.trim() === '') return
    const form = {
      ...around.paragraph,
      ...(around.hidden && { hidden: true }),
      ...given(styles, styleOf(run, 'w:rPr', 'w:rStyle')),
      ...formOf(run),
    }
    const carrier = unseenBy(form, around, colours)
    if (carrier) gone.set(carrier, [...(gone.get(carrier) ?? []), text])
  }
  walk(root, { paragraph: styles.of(null), ground: null, painted: false, hidden: false })
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

/** A paragraph's own ground; the form of its mark is not that of its runs. */
const pOwn = (paragraph: Element): RunForm => {
  const own = child(paragraph, 'w:pPr')
  const shade = own && child(own, 'w:shd')
  return shade ? { ground: groundOf(shade) } : {}
}

const given = (styles: LetterStyles, id: string | null): RunForm =>
  id === null ? {} : styles.of(id)

function styleOf(element: Element, own: string, style: string): string | null {
  const form = child(element, own)
  const named = form && child(form, style)
  return named ? attribute(named, 'val') : null
}

function unseenBy(
  { hidden, unfilled, colour, size, width, ground, marked }: RunForm,
  around: Around,
  theme: (Rgb | null)[],
): Carrier | null {
  if (hidden) return 'hidden-text'
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
