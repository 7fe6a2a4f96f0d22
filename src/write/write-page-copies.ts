// Pages as their pictures, with their words unseen over them: what was painted over in the picture and left out of the words is in neither.
import { PdfFile } from './pdf/file.ts'
import { writeFont } from './pdf/font-objects.ts'
import { type Font, fontOf, widthOf } from './pdf/fonts.ts'
import { asShown, pdfString, pdfTitle } from './pdf/letters.ts'
import { DrawnPage, element, number } from './pdf/page.ts'
import { addPicture } from './pdf/picture.ts'
import { writeTree } from './pdf/tree.ts'

/** x0, top, x1, bottom in points from the page's top left. */
export interface WordPlaced {
  text: string
  box: readonly [x0: number, top: number, x1: number, bottom: number]
}

export interface PageCopied {
  /** In points. */
  width: number
  height: number
  png: Uint8Array
  /** In reading order, line by line. */
  lines: readonly (readonly WordPlaced[])[]
}

/** Tagged, a paragraph a line; the same pages give the same bytes, and nothing else is in them. */
export function writePageCopies(title: string, pages: readonly PageCopied[]): Uint8Array {
  const file = new PdfFile()
  const tree = element('Document')
  const font = fontOf('sans', false)
  const drawn = pages.map((page, i) => drawPage(page, { i, font, tree }))
  const letters = new Set(drawn.flatMap((page) => [...(page.letters.get(font) ?? [])]))
  const fontId = writeFont(file, font, letters)
  const pagesId = file.reserve()
  const pageIds = pages.map(({ width, height, png }, i) => {
    const picture = addPicture(file, png)
    const content = file.addStream(drawn[i]?.operators.join('\n') ?? '')
    return file.add(
      `<</Type /Page /Parent ${pagesId} 0 R /MediaBox [0 0 ${number(width)} ${number(height)}] /Resources <</Font <</${font.name} ${fontId} 0 R>> /XObject <</Page ${picture} 0 R>>>> /Contents ${content} 0 R /StructParents ${i} /Tabs /S>>`,
    )
  })
  const kids = pageIds.map((id) => `${id} 0 R`).join(' ')
  file.fill(pagesId, `<</Type /Pages /Kids [${kids}] /Count ${pages.length}>>`)
  const root = writeTree(file, { tree, pages: drawn, pageIds })
  const info = file.add(`<</Title ${pdfTitle(title)}>>`)
  const catalog = file.add(
    `<</Type /Catalog /Pages ${pagesId} 0 R /Lang (en-GB) /MarkInfo <</Marked true>> /StructTreeRoot ${root} 0 R /ViewerPreferences <</DisplayDocTitle true>>>>`,
  )
  return file.bytes({ catalog, info })
}

interface Drawing {
  i: number
  font: Font
  tree: ReturnType<typeof element>
}

/** Of a line's height: how far above its foot letters stand. */
const FOOT = 0.22

function drawPage({ width, height, lines }: PageCopied, { i, font, tree }: Drawing): DrawnPage {
  const page = new DrawnPage(i)
  const letters = new Set<number>()
  page.letters.set(font, letters)
  page.operators.push(
    '/Artifact BMC',
    `q ${number(width)} 0 0 ${number(height)} 0 0 cm /Page Do Q`,
    'EMC',
  )
  for (const line of lines) {
    const of = element('P')
    const operators = line.flatMap((word) => {
      const text = knownLetters(word.text, font)
      const [x0, top, x1, bottom] = word.box
      const size = Math.max(1, (bottom - top) * 0.8)
      const natural = widthOf([{ text, font }], size)
      if (text.trim() === '' || natural === 0) return []
      for (const letter of `${text} `) letters.add(letter.codePointAt(0) ?? 0)
      const wide = number((100 * (x1 - x0)) / natural)
      const y = number(height - bottom + FOOT * (bottom - top))
      return [
        `BT 3 Tr /${font.name} ${number(size)} Tf ${wide} Tz ${number(x0)} ${y} Td ${pdfString(`${text} `)} Tj ET`,
      ]
    })
    if (operators.length === 0) continue
    tree.kids.push(of)
    of.kids.push({ page: i, mark: page.marks.length })
    page.operators.push(`/P <</MCID ${page.marks.length}>> BDC`, ...operators, 'EMC')
    page.marks.push(of)
  }
  return page
}

/** A letter that the font lacks is a question mark in the words; the picture shows it. */
const knownLetters = (text: string, { file }: Font): string =>
  Array.from(asShown(text), (letter) =>
    file.glyphs.has(letter.codePointAt(0) ?? 0) ? letter : '?',
  ).join('')
