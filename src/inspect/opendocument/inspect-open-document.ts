// An OpenDocument spreadsheet or text (ODS, ODT): every place in it that can hold what nobody sees.
import { append } from '../../vocabulary/long-lists.ts'
import { plain } from '../package/drawings.ts'
import type { Package } from '../package/package.ts'
import { picturesWithin } from '../package/pictures.ts'
import { thumbnails } from '../package/properties.ts'
import { counted, type Found, found, type Looked, looked } from '../report/found.ts'
import { type Members, membersWhenAsked, wordsWhenAsked } from '../report/when-asked.ts'
import { farCells } from '../workbook/far-cells.ts'
import { keptResults, wordsInCells, wordsInFormulas } from '../workbook/formulas.ts'
import { hiddenColumns, hiddenRows } from '../workbook/lines.ts'
import { all, attribute, child, type Element, treeOf, wholeText } from '../xml/tree.ts'
import { blankValues, coveredValues, otherValues, unseenCells } from './cells.ts'
import { openHeads } from './heads.ts'
import { besidePage, keptWords } from './kept-words.ts'
import {
  openByPath,
  openEmbedded,
  openProperties,
  openSettings,
  openStatements,
  openStrays,
} from './package-parts.ts'
import { unseenParagraphs } from './paragraphs.ts'
import { remembered } from './remembered.ts'
import { plainRow, readRow } from './rows.ts'
import { openSheet } from './sheets.ts'
import { openStyles } from './styles.ts'

export function inspectOpenDocument(pack: Package): Looked {
  if (/encryption-data/.test(pack.xml('META-INF/manifest.xml')))
    return looked([], [], { code: 'encrypted', found: 'it is locked with a password' })
  const isBook = /<[\w.-]+:spreadsheet\b/.test(pack.xml('content.xml'))
  const content = pack.tree(
    'content.xml',
    isBook ? { closed: readRow, whole: plainRow } : undefined,
  )
  if (!pack.parts.has('content.xml') || content.wrong !== null)
    return looked([], [], {
      code: 'damaged',
      found: `content.xml: ${content.wrong ?? 'it is not there'}`,
    })
  const body = child(content.root, 'office:body')
  const workbooks = body?.children.filter(({ name }) => name === 'office:spreadsheet') ?? []
  const isSheets = workbooks.length > 0
  // A letter that has the word in it keeps its cells: they are text.
  const root = isBook && !isSheets ? treeOf(pack.xml('content.xml')).root : content.root
  const styled = pack.tree('styles.xml').root
  const styles = openStyles([styled, root])
  const sheets = workbooks
    .flatMap((one) => one.children.filter(({ name }) => name === 'table:table'))
    .map((one) => openSheet(one, 'content.xml', styles))
  const seen = wordsWhenAsked(() =>
    isSheets
      ? sheets.flatMap(({ cells }) => cells.map(({ value }) => value)).join('\n')
      : wholeText(root),
  )
  const known = membersWhenAsked(() => wordsInCells(sheets))
  const embedded = openEmbedded(pack)
  const result: Found[] = []
  for (const sheet of sheets) {
    if (sheet.hidden)
      result.push(
        found(
          'hidden-sheet',
          'content.xml',
          `a hidden sheet with ${counted(sheet.cells.length, 'cell')}`,
          {
            at: sheet.name,
            count: sheet.cells.length,
            shows: sheet.cells
              .slice(0, 20)
              .map(({ value }) => value)
              .join('; '),
          },
        ),
      )
    append(result, hiddenRows(sheet))
    append(result, hiddenColumns(sheet))
    append(result, farCells(sheet))
    append(result, unseenCells(sheet, styles))
    append(result, blankValues(sheet, styles))
    append(result, coveredValues(sheet))
    append(result, otherValues(sheet))
    append(result, keptResults(sheet, known))
    append(result, wordsInFormulas(sheet, seen))
  }
  if (isSheets) append(result, shapesOverSheets(root))
  // A head or foot is written in the styles of its own part, whose names the text may use for others.
  for (const [part, own, of] of [
    ['styles.xml', styled, openStyles([styled])],
    ['content.xml', root, styles],
  ] as const) {
    if (!isSheets) {
      append(result, unseenParagraphs(own, part, of))
      append(result, besidePage(own, part, of))
    }
    append(result, keptWords(own, part, seen))
    append(result, remembered(own, part, seen))
  }
  append(result, openHeads(styled, root, { isBook: isSheets, seen }))
  append(result, cutPictures(root, styles))
  append(
    result,
    objects(
      pack,
      membersWhenAsked(
        () =>
          new Set(
            sheets.flatMap(({ cells, hidden }) =>
              hidden ? [] : cells.map(({ value }) => plain(value)),
            ),
          ),
      ),
    ),
  )
  append(result, openProperties(pack, seen))
  append(result, openSettings(pack))
  append(result, openStatements(pack))
  append(result, openByPath(pack))
  append(result, thumbnails(pack))
  append(result, embedded.found)
  append(result, openStrays(pack))
  return looked(result, [...picturesWithin(pack), ...embedded.within])
}

function shapesOverSheets(root: Element): Found[] {
  const text = all(root, /^draw:(text-box|custom-shape|rect|ellipse|caption)$/)
    .map(wholeText)
    .join(' ')
    .trim()
  return text === ''
    ? []
    : [found('text-box', 'content.xml', 'words in a shape that lies over a sheet', { shows: text })]
}

/** "rect(0cm, 0.4cm, 0cm, 0cm)"; below nought more is shown than the picture has. */
const cutsOff = (clip: string): boolean =>
  (clip.match(/-?[\d.]+/g) ?? []).some((length) => Number(length) > 0)

function cutPictures(root: Element, styles: ReturnType<typeof openStyles>): Found[] {
  const cut = all(root, 'draw:frame').filter((one) =>
    cutsOff(styles.of(attribute(one, 'style-name'), 'graphic').clip ?? ''),
  )
  return cut.length === 0
    ? []
    : [
        found(
          'cropped-picture',
          'content.xml',
          `${counted(cut.length, 'picture')} of which a part is cut off and still there`,
          { count: cut.length },
        ),
      ]
}

/** A chart keeps a table of its own; another object is a file within the file. */
function objects(pack: Package, shown: Members): Found[] {
  return pack.paths(/^([^/]+\/)+content\.xml$/).flatMap((path) => {
    const { root } = pack.tree(path)
    if (all(root, 'office:chart').length === 0)
      return [
        found('embedded-workbook', path, 'a whole file within the file', {
          shows: wholeText(root),
        }),
      ]
    const counting = countingCells(root)
    const lost = all(root, 'table:table-cell')
      .filter((cell) => !counting.has(cell))
      .flatMap((cell) => [
        cell.children
          .filter(({ name }) => name === 'text:p')
          .map(wholeText)
          .join(' '),
        ...all(cell, 'svg:desc')
          .map(wholeText)
          .filter((text) => !isRange(text)),
      ])
      .filter(
        (text) =>
          text !== '' &&
          !shown.has(plain(text)) &&
          !/^(Column|Row|Spalte|Zeile) [A-Z0-9]+$/.test(text) &&
          text !== 'NaN',
      )
    return lost.length === 0
      ? []
      : [
          found(
            'chart-cache',
            path,
            `a chart that remembers ${counted(lost.length, 'value')} which no cell shows`,
            { count: lost.length, shows: lost.join('; ') },
          ),
        ]
  })
}

/** Where a chart has no words for its lines, LibreOffice counts them: 1, 2, 3. */
function countingCells(root: Element): ReadonlySet<Element> {
  const firsts = all(root, 'table:table-rows').flatMap(({ children }) =>
    children
      .filter(({ name }) => name === 'table:table-row')
      .flatMap((row) => row.children[0] ?? []),
  )
  return new Set(firsts.filter((cell, i) => wholeText(cell) === String(i + 1)))
}

/** "Sheet1.A2:Sheet1.A5": beside the first value of a row of them, where LibreOffice had them from. */
const isRange = (text: string): boolean =>
  text
    .replace(/'[^']*'/g, 'x')
    .split(' ')
    .every((one) =>
      /^\$?('[^']*'|[^'.\s]+)?\.?\$?[A-Z]{1,3}\$?\d+(:.*\$?[A-Z]{1,3}\$?\d+)?$/.test(one),
    )
