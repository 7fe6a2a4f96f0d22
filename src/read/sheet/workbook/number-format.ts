// What a number shows under its format: "[<5]"*";0" shows an asterisk for 3, and nobody is told the 3.
import XLSX from '@e965/xlsx'
import { compares } from '../compares.ts'

export interface Shown {
  text: string
  /** The format paints it in the colour of paper: [White]. */
  isWhite: boolean
  /** No way was found to tell what it shows: what it holds is not said in its stead. */
  isUntold: boolean
}

const CONDITION = /^\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]/
const COLOUR = /^\[(black|white|red|green|blue|yellow|cyan|magenta|colou?r\s?\d+)\]/i

/** `shown`: what the library makes of it; it knows no conditions, and leaves out what stands round General. */
export function shownUnder(format: string, value: number, shown: string | undefined): Shown {
  const section = sectionFor(format, value)
  if (section === null) return { text: '', isWhite: false, isUntold: false }
  const isOdd = /\[[<>=]/.test(format) || (/General/i.test(section.body) && section.body.length > 7)
  const { body, isWhite } = section
  if (!isOdd && shown !== undefined) return { text: shown, isWhite, isUntold: false }
  const text = formatted(body, section.isAbsolute ? Math.abs(value) : value)
  return { text: text ?? '', isWhite, isUntold: text === null }
}

interface Section {
  body: string
  isWhite: boolean
  /** Its own section for negatives writes the sign itself. */
  isAbsolute: boolean
}

/** null: a number that no section is for shows nothing that can be told from it. */
function sectionFor(format: string, value: number): Section | null {
  const sections = sectionsOf(format).slice(0, 3)
  const parsed = sections.map((body) => {
    const { rest, condition, isWhite } = leads(body)
    return { body: rest, condition, isWhite }
  })
  if (!parsed.some(({ condition }) => condition)) {
    const at = value < 0 && parsed.length > 1 ? 1 : value === 0 && parsed.length > 2 ? 2 : 0
    const one = parsed[at]
    return one ? { body: one.body, isWhite: one.isWhite, isAbsolute: at === 1 } : null
  }
  const met = parsed.find(({ condition }, i) =>
    condition ? condition(value) : i === parsed.length - 1 || (i === 1 && value < 0),
  )
  return met ? { body: met.body, isWhite: met.isWhite, isAbsolute: false } : null
}

function leads(body: string) {
  let rest = body
  let condition: ((value: number) => boolean) | null = null
  let isWhite = false
  for (;;) {
    const colour = COLOUR.exec(rest)
    const told = CONDITION.exec(rest)
    if (colour) isWhite = /white|r\s?2$/i.test(colour[1] ?? '')
    else if (told) condition = compares(told[1] ?? '=', Number(told[2]))
    else return { rest, condition, isWhite }
    rest = rest.slice((colour ?? told)?.[0].length)
  }
}

/** Parted by semicolons outside of quotes, escapes and brackets. */
function sectionsOf(format: string): string[] {
  const sections = ['']
  for (const [piece] of format.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]?|./gs))
    if (piece === ';') sections.push('')
    else sections[sections.length - 1] += piece
  return sections
}

function formatted(section: string, value: number): string | null {
  if (section === '') return ''
  const body = section.replace(/General/gi, () => `"${XLSX.SSF.format('General', value)}"`)
  const literal = literalOf(body)
  if (literal !== null) return literal
  try {
    return XLSX.SSF.format(body, value)
  } catch {
    // the library knows no such format: what the cell shows cannot be told
    return null
  }
}

/** Of a section without a place for a digit: its words alone. */
function literalOf(section: string): string | null {
  let text = ''
  for (const [piece] of section.matchAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?|./gs)) {
    if (piece.startsWith('"')) text += piece.replaceAll('"', '')
    else if (/^\\/.test(piece)) text += piece.slice(1)
    else if (/^[0#?@ymdhsegb/.,%]$/i.test(piece)) return null
    else if (!/^(?:_.|\*.|\[.*)$/s.test(piece)) text += piece
  }
  return text
}
