// An Excel workbook (XLSX, XLSM): every place in it that can hold what no sheet shows.
import { append } from '../../vocabulary/long-lists.ts'
import { alternativeTexts, chartCaches, croppedPictures, plain } from '../package/drawings.ts'
import { extensionPayloads, foreignMarkup } from '../package/extensions.ts'
import { hyperlinks } from '../package/links.ts'
import type { Package } from '../package/package.ts'
import { embeddedWithin, picturesWithin } from '../package/pictures.ts'
import {
  carriersByPath,
  customProperties,
  customXml,
  documentProperties,
  printerSettings,
  thumbnails,
} from '../package/properties.ts'
import { type Relation, relationsOf, strayParts, targetOf } from '../package/relationships.ts'
import { counted, type Found, found, type Looked, looked } from '../report/found.ts'
import { membersWhenAsked, wordsWhenAsked } from '../report/when-asked.ts'
import { all, attribute, type Element, wholeText } from '../xml/tree.ts'
import { type SheetIn, sheetOf } from './cells.ts'
import { paletteOf } from './colours.ts'
import { farCells, valuesUnderMerges } from './far-cells.ts'
import { keptResults, wordsInCells, wordsInFormulas } from './formulas.ts'
import { hiddenColumns, hiddenRows } from './lines.ts'
import { besideCells } from './margins.ts'
import { definedNames } from './names.ts'
import { hiddenWindow, unlistedSheets } from './out-of-reach.ts'
import { paintedRuns, unseenRuns } from './rich-runs.ts'
import { overCharts, shapes } from './shapes.ts'
import {
  phoneticTexts,
  type SharedStrings,
  sharedStrings,
  textsBeside,
  unusedStrings,
} from './strings.ts'
import { stylesOf } from './styles.ts'
import { unshownOfTables } from './tables.ts'
import { conditionalInk, unseenInk } from './unseen-ink.ts'

export function inspectWorkbook(pack: Package): Looked {
  const relations = relationsOf(pack)
  const main =
    relations.find(({ from, type }) => from === '' && type === 'officeDocument')?.target ??
    'xl/workbook.xml'
  const workbook = pack.tree(main).root
  const strings = sharedStrings(pack.xml(stringsPart(relations, main)))
  const sheets = all(workbook, 'sheet').map((one) => {
    const part = targetOf(relations, main, attribute(one, 'id'))
    return sheetOf((walk) => pack.walk(part, walk), {
      name: attribute(one, 'name') ?? '',
      part,
      state: attribute(one, 'state') ?? 'visible',
    })
  })
  const lost = sheets.find(({ part }) => !pack.parts.has(part))
  if (sheets.length === 0 || lost)
    return looked([], [], {
      code: 'damaged',
      found: lost ? `its sheet ${lost.name} is not there` : 'it has no sheet that can be read',
    })

  const used = resolveStrings(sheets, strings)
  const shown = membersWhenAsked(() => shownBy(sheets))
  const seen = wordsWhenAsked(() =>
    sheets.flatMap(({ cells }) => cells.map(({ value }) => value)).join('\n'),
  )
  const styled = pack.tree(partOf(relations, main, 'styles')).root
  const theme = paletteOf(pack.tree(partOf(relations, main, 'theme')).root, styled)
  const styles = stylesOf(styled, theme)
  const runs = paintedRuns(pack.xml(stringsPart(relations, main)), 'si')
  const titles = sheets.map(({ name }) => name).join('\n')
  const known = membersWhenAsked(() => wordsInCells(sheets))
  const drawings = pack.paths(/^xl\/(drawings|charts)\/[^/]*\.(xml|vml)$/i)
  const embedded = embeddedWithin(pack)
  const result: Found[] = []
  for (const sheet of sheets) {
    const xml = pack.xml(sheet.part)
    append(result, hiddenSheet(sheet))
    append(result, hiddenRows(sheet))
    append(result, hiddenColumns(sheet))
    append(result, unseenInk(sheet, styles))
    append(result, conditionalInk(sheet, xml, { ...styles, theme }))
    append(result, unseenRuns(sheet, xml, { strings: runs, styles, theme }))
    append(result, farCells(sheet))
    append(result, valuesUnderMerges(sheet))
    append(result, keptResults(sheet, known))
    append(result, wordsInFormulas(sheet, seen))
    append(result, textsBeside(sheet))
    append(result, besideCells(sheet, xml, seen, titles))
    append(result, phoneticTexts(sheet.part, xml))
    append(result, shapes(pack, sheet, relations))
  }
  append(result, hiddenWindow(workbook, main, sheets))
  append(result, unlistedSheets(workbook, main, relations))
  append(result, definedNames(workbook, main))
  append(result, ownPaths(pack, main))
  append(result, ownViews(workbook, main))
  append(result, unusedStrings(stringsPart(relations, main), strings, used))
  append(result, phoneticTexts(stringsPart(relations, main), '', strings.readings))
  append(result, caches(pack))
  append(result, remarks(pack))
  append(result, chartCaches(pack, shown, new Set(sheets.map(({ name }) => name))))
  append(result, overCharts(pack, relations))
  append(result, alternativeTexts(pack, [...drawings, ...pack.paths(/^xl\/tables\//i)]))
  append(result, croppedPictures(pack, drawings))
  append(result, extensionPayloads(pack, pack.paths(/^xl\/.*\.xml$/i)))
  append(result, foreignMarkup(pack, pack.paths(/^xl\/.*\.xml$/i)))
  append(result, unshownOfTables(pack, seen))
  append(result, hyperlinks(relations, seen))
  append(result, documentProperties(pack, seen))
  append(result, namesOfGoneSheets(pack, new Set(sheets.map(({ name }) => name))))
  append(result, customProperties(pack))
  append(result, customXml(pack))
  append(result, thumbnails(pack))
  append(result, printerSettings(pack))
  append(result, carriersByPath(pack))
  append(result, embedded.found)
  append(result, strayParts(pack, relations))
  return looked(result, [...picturesWithin(pack), ...embedded.within])
}

const partOf = (relations: Relation[], main: string, type: string): string =>
  relations.find((one) => one.from === main && one.type === type)?.target ?? ''

const stringsPart = (relations: Relation[], main: string): string =>
  partOf(relations, main, 'sharedStrings')

/** Puts the texts where cells point to them; answers which of them some cell shows. */
function resolveStrings(sheets: SheetIn[], { texts }: SharedStrings): Set<number> {
  const used = new Set<number>()
  for (const { cells } of sheets)
    for (const cell of cells) {
      if (cell.type !== 's') continue
      cell.text = Number(cell.value)
      used.add(cell.text)
      cell.value = texts[cell.text] ?? ''
    }
  return used
}

const shownBy = (sheets: SheetIn[]): Set<string> =>
  new Set(
    sheets.flatMap(({ cells, state }) =>
      state === 'visible' ? cells.map(({ value }) => plain(value)) : [],
    ),
  )

function hiddenSheet({ name, part, state, cells, rows }: SheetIn): Found[] {
  if (state === 'visible') return []
  const carrier = state === 'veryHidden' ? 'very-hidden-sheet' : 'hidden-sheet'
  const columns = new Set(cells.map(({ column }) => column)).size
  const held = `${counted(rows.filter((row) => row.cells > 0).length, 'row')} and ${counted(columns, 'column')}`
  const what =
    carrier === 'hidden-sheet' ? 'a hidden sheet' : 'a sheet that no menu of the program shows'
  return [
    found(carrier, part, `${what} with ${held}`, {
      at: name,
      count: cells.length,
      shows: cells
        .slice(0, 20)
        .map(({ value }) => value)
        .join('; '),
    }),
  ]
}

/** Where on its maker's disk it lay, and who had it open. */
function ownPaths(pack: Package, main: string): Found[] {
  const xml = pack.xml(main)
  const path = /absPath[^>]*\surl="([^"]*)"/.exec(xml)?.[1]
  const user = /fileSharing[^>]*\suserName="([^"]*)"/.exec(xml)?.[1]
  return [
    ...(path
      ? [
          found('document-properties', main, 'the folder it was kept in', {
            at: 'absPath',
            shows: path,
          }),
        ]
      : []),
    ...(user
      ? [
          found('document-properties', main, 'the name of who reserved it', {
            at: 'fileSharing',
            shows: user,
          }),
        ]
      : []),
  ]
}

/** In a workbook that is shared each keeps a view, which is called by who has it. */
const ownViews = (workbook: Element, part: string): Found[] =>
  all(workbook, 'customWorkbookView').map((one) =>
    found('person', part, 'the name of whose view of it is kept', {
      at: 'customWorkbookViews',
      shows: attribute(one, 'name') ?? '',
    }),
  )

function namesOfGoneSheets(pack: Package, sheets: Set<string>): Found[] {
  return pack.paths(/^docProps\/app\.xml$/i).flatMap((path) => {
    const listed = all(pack.tree(path).root, 'TitlesOfParts').flatMap((one) =>
      all(one, /lpstr$/).map(wholeText),
    )
    const gone = listed.filter(
      (title) =>
        title !== '' && !sheets.has(title) && !title.includes('!') && !/^[\w.]+$/.test(title),
    )
    return gone.length === 0
      ? []
      : [
          found('document-properties', path, 'the names of sheets that are not there', {
            at: 'TitlesOfParts',
            shows: gone.join('; '),
          }),
        ]
  })
}

function caches(pack: Package): Found[] {
  const pivots = pack
    .paths(/^xl\/pivotCache\/pivotCacheDefinition[^/]*\.(xml|bin)$/i)
    .map((path) => {
      const fields = all(pack.tree(path).root, 'cacheField').length
      return found(
        'pivot-cache',
        path,
        `the data behind a pivot table, ${counted(fields, 'field')}`,
        {
          count: fields,
          shows: pack
            .xml(path)
            .replace(/<[^>]*?(?:\sv="([^"]*)")?[^>]*>/g, '$1 ')
            .replace(/\s+/g, ' '),
        },
      )
    })
  const records = pack.paths(/^xl\/pivotCache\/pivotCacheRecords[^/]*\.(xml|bin)$/i).map((path) => {
    const rows = all(pack.tree(path).root, 'r').length
    return found('pivot-records', path, `${counted(rows, 'record')} behind a pivot table`, {
      count: rows,
    })
  })
  const outside = pack.paths(/^xl\/externalLinks\/[^/]*\.(xml|bin)$/i).map((path) => {
    const cells = all(pack.tree(path).root, 'cell').length
    return found(
      'external-link-cache',
      path,
      cells > 0
        ? `${counted(cells, 'value')} kept of another workbook`
        : 'a link to another workbook',
      { count: cells, shows: wholeText(pack.tree(path).root) },
    )
  })
  return [...pivots, ...records, ...outside]
}

function remarks(pack: Package): Found[] {
  const of = (
    pattern: RegExp,
    element: RegExp,
    carrier: 'comment' | 'threaded-comment' | 'person',
    what: string,
  ) =>
    pack.paths(pattern).flatMap((path) => {
      const each = all(pack.tree(path).root, element)
      const at = each.map((one) => attribute(one, 'ref')).find((ref) => ref !== null) ?? undefined
      return each.length === 0
        ? []
        : [
            found(carrier, path, counted(each.length, what), {
              at,
              count: each.length,
              shows: each
                .map((one) => wholeText(one) || (attribute(one, 'displayName') ?? ''))
                .join('; '),
            }),
          ]
    })
  return [
    ...of(/^xl\/([^/]+\/)?comments?[^/]*\.(xml|bin)$/i, /^comment$/, 'comment', 'comment'),
    ...of(/^xl\/threadedComments\/[^/]+\.xml$/i, /threadedComment$/i, 'threaded-comment', 'remark'),
    ...of(/^xl\/persons\/[^/]+\.xml$/i, /(^|:)person$/, 'person', 'person'),
  ]
}
