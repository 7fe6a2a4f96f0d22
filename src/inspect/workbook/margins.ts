// What a worksheet keeps beside its cells: heads and feet that only print shows, lists for choosing, scenarios, links.
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { linkFound } from '../package/links.ts'
import { type Found, found } from '../report/found.ts'
import type { Words } from '../report/when-asked.ts'
import { all, attribute, treeOf, wholeText } from '../xml/tree.ts'
import type { SheetIn } from './cells.ts'
import { aboveFrozen } from './out-of-reach.ts'

/** `seen`: all that the cells show; `titles`: what its sheets are called. */
export function besideCells(sheet: SheetIn, xml: string, seen: Words, titles = ''): Found[] {
  // Cells are most of a sheet and hold none of this.
  const { root } = treeOf(xml.replace(/<((?:\w+:)?)sheetData\b[\s\S]*<\/\1sheetData>/, ''))
  const { part, name } = sheet
  const lists = all(root, /^(\w+:)?dataValidation$/).flatMap((one) => {
    const listed = all(one, /formula[12]$/)
      .map(wholeText)
      .filter((text) => text.startsWith('"'))
    const said = [
      ...listed,
      attribute(one, 'prompt'),
      attribute(one, 'error'),
      attribute(one, 'promptTitle'),
      attribute(one, 'errorTitle'),
    ].filter((text) => text)
    return said.length === 0
      ? []
      : [
          found(
            'data-validation-list',
            part,
            'a list or a hint that shows only when a cell is chosen',
            {
              at: `${name}!${
                attribute(one, 'sqref') ??
                all(one, /sqref$/)
                  .map(wholeText)
                  .join(' ')
              }`,
              shows: said.join('; '),
            },
          ),
        ]
  })
  const scenarios = all(root, 'scenario').map((one) =>
    found('scenario', part, 'a scenario with values of its own', {
      at: attribute(one, 'name') ?? '',
      shows: all(one, 'inputCells')
        .map((cell) => attribute(cell, 'val'))
        .join('; '),
    }),
  )
  const isShown = (word: string) => titles.toLowerCase().includes(word) || lower().includes(word)
  const lower = () => seen.toLowerCase()
  const heads = all(root, /^(odd|even|first)(Header|Footer)$/)
    .filter(({ text }) => wordsOfHead(text).length > 0)
    .map((one) =>
      found('header-or-footer', part, 'words that stand only in print', {
        at: `${name} ${one.name}`,
        shows: one.text,
        level: wordsOfHead(one.text).every(isShown) ? 'technical' : undefined,
      }),
    )
  const tips = all(root, 'hyperlink').flatMap((one) => [
    ...(attribute(one, 'tooltip')
      ? [
          found('hyperlink', part, 'a hint behind a link', {
            at: `${name}!${attribute(one, 'ref') ?? ''}`,
            shows: attribute(one, 'tooltip') ?? '',
          }),
        ]
      : []),
    ...linkFound(attribute(one, 'location') ?? '', part, seen).filter(({ shows }) =>
      /\[|:\/\/|\\/.test(shows ?? ''),
    ),
  ])
  // Who may change a range is kept as an account of a house's machines.
  const allowed = all(root, 'protectedRange').flatMap((one) => {
    const shows = attribute(one, 'securityDescriptor')
    const at = attribute(one, 'sqref') ?? ''
    return shows
      ? [found('person', part, 'who may change a range', { at: `${name}!${at}`, shows })]
      : []
  })
  const kept = all(root, /^(webPublishItem|dataRef|cellSmartTagPr)$/).map((one) =>
    found('extension-payload', part, WHAT[one.name] ?? '', {
      at: name,
      shows: Object.values(one.attributes).join('; '),
      level: one.name === 'cellSmartTagPr' ? 'hides' : 'names',
    }),
  )
  const properties = all(root, 'customPr').map(() =>
    found('custom-properties', part, 'properties of the sheet'),
  )
  return [
    ...lists,
    ...scenarios,
    ...heads,
    ...tips,
    ...allowed,
    ...kept,
    ...properties,
    ...aboveFrozen(sheet, root),
  ]
}

const WHAT: Record<string, string> = {
  webPublishItem: 'where it was published to',
  dataRef: 'where its sums were taken from',
  cellSmartTagPr: 'what a program keeps of a cell',
}

/** Numbers of pages, the date, the sheet's name and how a paper is marked say nothing of anybody. */
export function wordsOfHead(code: string): string[] {
  const words = code.replace(/&"[^"]*"|&K[0-9a-f+-]{5,6}|&\d+|&[A-Z]/gi, ' ').toLowerCase()
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => /\p{L}/u.test(word) && !OF_A_PAGE.has(word),
  )
}

const margins = plainLists('page-margins', ['page', 'marking'])
const OF_A_PAGE: ReadonlySet<string> = new Set([...margins.page, ...margins.marking])
