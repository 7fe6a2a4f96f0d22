// The texts of a workbook: those that no cell points to, and readings of signs that are not shown.
import { counted, type Found, found } from '../report/found.ts'
import { walkTags } from '../xml/walk-tags.ts'
import { cellName, type SheetIn } from './cells.ts'

export interface SharedStrings {
  texts: string[]
  /** Readings that a text carries for signs (phonetic text). */
  readings: string[]
}

export function sharedStrings(xml: string): SharedStrings {
  const texts: string[] = []
  const readings: string[] = []
  let inReading = false
  let inText = false
  walkTags(xml, {
    open({ name }) {
      if (name === 'si') texts.push('')
      else if (name === 'rPh') inReading = true
      else if (name === 't') inText = true
    },
    close(name) {
      if (name === 'rPh') inReading = false
      else if (name === 't') inText = false
    },
    text(text) {
      if (!inText) return
      if (inReading) readings.push(text)
      else if (texts.length > 0) texts[texts.length - 1] += text
    },
  })
  return { texts, readings }
}

export function unusedStrings(
  part: string,
  { texts }: SharedStrings,
  used: ReadonlySet<number>,
): Found[] {
  const left = texts.filter((text, i) => !used.has(i) && text.trim() !== '')
  if (left.length === 0) return []
  return [
    found(
      'unused-shared-string',
      part,
      `${counted(left.length, 'text')} that no cell shows any more`,
      { count: left.length, shows: left.join('; ') },
    ),
  ]
}

/** What a cell of numbers keeps as a text: its number is shown. */
export function textsBeside({ name, part, beside }: SheetIn): Found[] {
  const [first] = beside
  return first
    ? [
        found(
          'unused-shared-string',
          part,
          `${counted(beside.length, 'text')} kept in cells that show something else`,
          {
            at: `${name}!${cellName(first)}`,
            count: beside.length,
            shows: beside.map(({ value }) => value).join('; '),
          },
        ),
      ]
    : []
}

export function phoneticTexts(
  part: string,
  xml: string,
  readings: string[] = readingsIn(xml),
): Found[] {
  const said = readings.filter((text) => text.trim() !== '')
  if (said.length === 0) return []
  return [
    found('phonetic-text', part, `${counted(said.length, 'reading')} kept behind texts`, {
      count: said.length,
      shows: said.join('; '),
    }),
  ]
}

const readingsIn = (xml: string): string[] =>
  /[<:]rPh\b/.test(xml) ? sharedStrings(xml.replace(/<(\/?)(?:\w+:)?is\b/g, '<$1si')).readings : []
