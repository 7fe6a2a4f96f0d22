// A table against what was asked: every row, column, layer and caption gets its meaning from the survey's words, and each cell its question.

import type { Table } from '../../../vocabulary/document.ts'
import { greatest } from '../../../vocabulary/long-lists.ts'
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { anyOf, worded } from '../../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../../vocabulary/packs/stems.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Doubt } from '../../../vocabulary/reading.ts'
import type { Period } from '../../../vocabulary/reply.ts'
import { timeSaid, type YearKind } from '../../asked/time-said.ts'
import { yearsOf } from '../../asked/years-of.ts'
import { type AskedAbout, contextOf } from '../../figures/context.ts'
import type { FigureRead } from '../../figures/draft.ts'
import { isTableOfWork } from '../../figures/estimate.ts'
import { NOTHING_READ, type StretchRead } from '../../figures/stretch-read.ts'
import { timeUnitIn } from '../../kinds/duration.ts'
import type { Letter } from '../../letter/letter.ts'
import { dateOf } from '../../letter/letter-head.ts'
import { questionsOnSheets } from '../../letter/on-sheets.ts'
import { periodSpanned } from '../../when/periods.ts'
import { keyOf } from '../cell-value.ts'
import { doubtfulRows } from '../doubtful-rows.ts'
import { gridOf, headsAbove, textAt } from '../grid.ts'
import { linesNear } from '../near-table.ts'
import { type CellRead, readCell } from './asked-cells.ts'
import { askedRows } from './asked-rows.ts'
import { type Axes, axesOf, cellAt, headsOf, isTime, namesOf } from './axes.ts'
import { captionsOf, isTitledOtherwise } from './captions.ts'
import { labelKey } from './label-key.ts'
import { type Known, type LevelMeant, levelMeant, type Meant } from './levels.ts'
import { type At, together } from './said-round.ts'
import { titleSaid } from './title-said.ts'
import { sumsTo, totalsFound } from './totals.ts'
import { inOneLanguage } from './two-languages.ts'

const times = plainLists('label-times', ['ofLetter', 'covers'])

export function readAskedTable(
  words: Words,
  table: Table,
  letter: Letter,
  asked: AskedAbout,
): StretchRead {
  const about = onItsSheet(asked, table, letter)
  const axes = axesOf(words, gridOf(table))
  const work = tableOfWork(axes)
  if (work) return { figures: [], caseRows: [], doubts: [work] }
  const rows = askedRows(words, axes, letter, about)
  if (rows) return { figures: [], caseRows: rows, doubts: [] }
  if (table.further) return NOTHING_READ
  const years = yearsOf(about.survey)
  const key = new Map([...labelKey(words, axes, letter), ...inOneLanguage(words, axes, years)])
  const levels = levelsOf(words, axes, { years, key })
  const captions = captionsOf(table, letter)
  const context = contextOf(words, about)
  const captioned = nearest(captions, letter, years) ?? saidBelow(table, letter)
  const doubtful = doubtfulRows(words, axes.grid)
  const read: CellRead = { figures: [], doubts: [...doubtful.doubts], said: new Set() }
  const around = {
    stems: [...captions, ...about.texts.slice(0, 1)].flatMap(stemsOf),
    table: stemsInHeads(levels),
    labelled: stemsInLabels(levels),
    captions,
    period: captioned ?? context.period,
    own: captioned,
  }
  const told = dimensionsIn(levels)
  const title = titleSaid(words, table, letter, {
    years,
    survey: about.survey,
    told,
    measured: isMeasured(levels),
  })
  const setting = {
    words,
    axes,
    letter,
    about,
    around,
    doubtful: doubtful.rows,
    told: [...told, ...dimensionsOf(title)],
    otherwise:
      isTitledOtherwise(words, table, letter, about.survey) && dimensionsOf(title).length === 0,
    // What stands beside the table is said of it; a letter may say it of the file beside it.
    key: new Map([...keyOf([...(about.keys ?? [])]), ...keyOf(linesNear(table, letter))]),
    printsNought: axes.grid.table.cells.some(({ text }) => /^\s*0\s*$/.test(text)),
  }
  for (const line of axes.rows)
    for (const column of axes.figures)
      readCell(
        setting,
        {
          line,
          column,
          at: [...titleOver(title), ...labelsOver(axes, levels, line, column)],
          over: timeSaid(cornerOf(axes, line.heads), years).period,
        },
        read,
      )
  const of = `${letter.document.sha256} ${table.id}`
  return {
    figures: unsureWhereTwice(withoutSharesBeside(read.figures)).map((figure) => ({
      ...figure,
      table: of,
    })),
    caseRows: [],
    doubts: read.doubts,
  }
}

/** Under no number of its own it answers what the cover sheet says that its sheet does. */
function onItsSheet(about: AskedAbout, { sheet }: Table, letter: Letter): AskedAbout {
  if (sheet === undefined || (about.numbers ?? []).length > 0) return about
  const numbers = questionsOnSheets(letter).get(sheet) ?? []
  return numbers.length > 0 ? { ...about, numbers } : about
}

/** What the answer would cost is no answer. */
function tableOfWork({ grid, figures }: Axes): Doubt | null {
  const [first] = grid.table.cells
  const heads = figures.flatMap((c) => headsAbove(grid, c))
  if (!first || !isTableOfWork(heads)) return null
  return {
    code: 'not-asked',
    ink: first.text,
    note: `A table under “${heads.join(', ')}” adds up the work of answering; its numbers were not read.`,
    place: first.place,
  }
}

const placeOf = ({ question, facets, population }: FigureRead): string =>
  JSON.stringify([question, facets, population])

/** “12, 29 %”: a share of what is counted beside it tells nothing more. */
function withoutSharesBeside(figures: readonly FigureRead[]): FigureRead[] {
  const counted = new Set(figures.filter(({ kind }) => kind === 'count').map(placeOf))
  return figures.filter((figure) => figure.kind !== 'share' || !counted.has(placeOf(figure)))
}

/** Two numbers of one cell cannot both be it: nobody should take either without a look. */
function unsureWhereTwice(figures: readonly FigureRead[]): FigureRead[] {
  const cellOf = (figure: FigureRead): string =>
    JSON.stringify([figure.kind, figure.period, placeOf(figure)])
  const cells = Map.groupBy(figures, cellOf)
  return figures.map((figure) => {
    const all = cells.get(cellOf(figure)) ?? []
    const values = new Set(all.map(({ value }) => JSON.stringify(value)))
    return values.size > 1 ? { ...figure, sure: false } : figure
  })
}

interface Levels {
  /** What stands over the names of the rows and measures: “Notices issued” over sites. */
  corners: LevelMeant
  layers: LevelMeant
  names: LevelMeant[]
  heads: LevelMeant[]
}

const stemsInHeads = ({ corners, layers, heads }: Levels): string[] =>
  [corners, layers, ...heads].flatMap(({ of }) => [...of.keys()].flatMap(stemsOf))

/** What its names of rows and heads of columns measure, and the words by which they name a category. */
const stemsInLabels = ({ names, heads }: Levels): Set<string> =>
  new Set(
    [...names, ...heads].flatMap(({ of }) =>
      [...of.values()].flatMap(({ measures, stems, categories, text }) =>
        categories.length > 0 ? stemsOf(text) : measures ? stems : [],
      ),
    ),
  )

const titleOver = (title: LevelMeant | null): At[] =>
  title ? [...title.of.values()].map((label) => ({ level: title, label, over: false })) : []

const dimensionsOf = (title: LevelMeant | null): string[] =>
  titleOver(title).flatMap(({ label }) => Object.keys(label.facets))

const isMeasured = ({ corners, layers, names, heads }: Levels): boolean =>
  [corners, layers, ...names, ...heads].some(({ of }) =>
    [...of.values()].some(({ measures }) => measures),
  )

const dimensionsIn = ({ corners, layers, names, heads }: Levels): string[] => [
  ...new Set(
    [corners, layers, ...names, ...heads].flatMap(({ of }) =>
      [...of.values()].flatMap(({ facets }) => Object.keys(facets)),
    ),
  ),
]

function levelsOf(words: Words, axes: Axes, { years, key }: Pick<Known, 'years' | 'key'>): Levels {
  const said = (label: string): string => key.get(label) ?? label
  const found = totalsFound(axes)
  const heads = [...new Set(axes.rows.map((line) => line.heads))]
  const depth = greatest([0, ...heads.map(({ length }) => length)])
  const columnLabels = Array.from({ length: depth }, (_, i) =>
    heads.flatMap((rows) => axes.figures.map((column) => headsOf(axes, rows, column)[i] ?? '')),
  )
  const nameLabels = axes.names.map((_, i) =>
    axes.rows.map(({ row }) => namesOf(axes, row)[i] ?? ''),
  )
  const layerLabels = axes.rows.map(({ layer }) => layer)
  const taken = new Set(
    [...columnLabels, ...nameLabels, layerLabels]
      .flat()
      .flatMap((label) =>
        (words.asked?.categoriesIn(said(label)) ?? []).map(({ dimension }) => dimension),
      ),
  )
  const none = new Set<string>()
  const whole = [...columnLabels, ...nameLabels, layerLabels].map((labels) =>
    toldWhole(words, labels),
  )
  const sums = { rows: sumsTo(axes, 'rows'), columns: sumsTo(axes, 'columns'), none: () => null }
  const meant = (
    head: string,
    labels: string[],
    totals: ReadonlySet<string>,
    side: keyof typeof sums = 'none',
    beside: readonly string[] = [],
  ): LevelMeant => {
    const own = toldWhole(words, labels)
    const elsewhere = new Set(whole.flat().filter((name) => !own.includes(name)))
    const timed = beside.some((label) => timeUnitIn(label) !== null)
    const rest = { apart: found.apart, taken, elsewhere, timed, sums: sums[side] }
    const seen = { years, key, totals, ...rest }
    const of = levelMeant(words, { head, labels: [...new Set(labels)] }, seen)
    for (const { facets } of of.of.values()) for (const name of Object.keys(facets)) taken.add(name)
    return of
  }
  const corners = heads.map((rows) => cornerOf(axes, rows))
  const timed = new Set(heads.filter((rows) => standsOverTimes(axes, rows)))
  const named = corners.filter(
    (text, i) =>
      !(words.asked?.dimensionNamed(text) ?? words.asked?.isAnyKind(text)) &&
      !timed.has(heads[i] ?? []),
  )
  return {
    corners: cornerMeant(words, meant('', named, none)),
    heads: columnLabels.map((labels, i) =>
      meant('', labels, found.columns, 'columns', othersThan(columnLabels, i)),
    ),
    names: nameLabels.map((labels, i) =>
      meant(axes.names[i]?.head ?? '', labels, found.rows, 'rows', othersThan(nameLabels, i)),
    ),
    layers: meant('', layerLabels, none),
  }
}

const othersThan = (levels: readonly string[][], at: number): string[] =>
  levels.filter((_, i) => i !== at).flat()

/** The dimensions that these labels tell and nothing beside: “Primary”, “Secondary”. */
function toldWhole(words: Words, labels: readonly string[]): string[] {
  const told = [...new Set(labels)].flatMap((label) => {
    const found = words.asked?.categoriesIn(label) ?? []
    const [only, second] = found
    const isWhole =
      only && !second && stemsOf(label.slice(0, only.start) + label.slice(only.end)).length === 0
    return only ? [{ dimension: only.dimension, isWhole }] : []
  })
  return [...Map.groupBy(told, ({ dimension }) => dimension)]
    .filter(([, all]) => all.length > 1 && all.every(({ isWhole }) => isWhole))
    .map(([dimension]) => dimension)
}

/** Those of a cell; of one merged over several rows or columns those of all that it covers. */
function labelsOver(axes: Axes, levels: Levels, line: Axes['rows'][number], column: number): At[] {
  const { rs = 1, cs = 1 } = cellAt(axes, line.row, column) ?? {}
  const lines = axes.rows.filter(({ row }) => row >= line.row && row < line.row + rs)
  const columns = axes.figures.filter((c) => c >= column && c < column + cs)
  return together(lines.flatMap((one) => columns.map((c) => labelsAt(axes, levels, one, c))))
}

/** A corner that says what is measured, or in what: “£000s”; “Ward” and “Year” only say what stands under them. */
const cornerMeant = (words: Words, level: LevelMeant): LevelMeant => ({
  ...level,
  times: false,
  of: new Map(
    [...level.of].flatMap(([text, one]): [string, Meant][] => {
      const measures = one.measures ? one : measuringByNoun(words, one)
      return measures || one.scale !== 1 || one.kind === 'money' ? [[text, measures ?? one]] : []
    }),
  ),
})

/** “Aircraft taken into possession”: by the noun of one question alone, whatever else it says. */
function measuringByNoun(words: Words, one: Meant): Meant | null {
  const asked = words.asked?.questions ?? []
  const own = asked.filter(({ names, nouns }) =>
    names.some(
      (name) =>
        name.length > 0 &&
        name.every((stem) => one.stems.includes(stem)) &&
        name.some((stem) =>
          asked.every((other) => other.nouns === nouns || !other.nouns.has(stem)),
        ),
    ),
  )
  const [question, second] = own
  if (!question || second || one.categories.length > 0) return null
  const stems = one.stems.filter((stem) => question.said.has(stem))
  return { ...one, stems, measures: true, unasked: false, sure: false }
}

/** “Year of issue” over years says what they are the years of, and measures nothing. */
function standsOverTimes(axes: Axes, heads: number[]): boolean {
  const names = axes.rows
    .filter((line) => line.heads === heads)
    .map(({ row }) => namesOf(axes, row)[0] ?? '')
  return TIME_WORD.test(cornerOf(axes, heads)) && names.filter(isTime).length * 2 > names.length
}
const TIME_WORD = anyOf(plainLists('label-words', ['time']).time)

const cornerOf = ({ grid, names }: Axes, heads: number[]): string =>
  heads.map((row) => textAt(grid, row, names[0]?.column ?? 0)).findLast((text) => text !== '') ?? ''

/** “Wardens in post at 31/12/2023:” and one number under a table: a line of its own, and no number of the first column. */
function standsAlone({ grid }: Axes, row: number): boolean {
  const texts = (grid.rows[row] ?? []).map((cell) => cell?.text.trim() ?? '')
  const [name = '', ...others] = texts.filter((text) => text !== '')
  return /:$/.test(name) && others.length === 1
}

function labelsAt(axes: Axes, levels: Levels, line: Axes['rows'][number], column: number): At[] {
  const at = (level: LevelMeant | undefined, text: string, over = false): At[] => {
    const label = level?.of.get(text.replace(/\s+/g, ' ').trim())
    return level && label ? [{ level, label, over }] : []
  }
  return [
    ...at(levels.corners, cornerOf(axes, line.heads)),
    ...at(levels.layers, line.layer),
    ...namesOf(axes, line.row).flatMap((text, i) => at(levels.names[i], text)),
    ...(standsAlone(axes, line.row) ? [] : headsOf(axes, line.heads, column)).flatMap((text, i) =>
      at(levels.heads[i], text, true),
    ),
  ]
}

function nearest(captions: readonly string[], letter: Letter, years: YearKind): Period {
  for (const caption of captions) {
    const said =
      periodSpanned(caption) ?? (caption.length < 80 ? timeSaid(caption, years).period : null)
    if (said && !isDayOfLetter(said, caption, letter)) return said
  }
  return null
}

/** “Request 3390, answered 7 February 2024” over a table: when it was written, and no time of its numbers. */
const isDayOfLetter = (said: Period, caption: string, letter: Letter): boolean =>
  said !== null &&
  'from' in said &&
  said.from === said.to &&
  (OF_LETTER.test(caption) || said.from === dateOf([letter], null))
const OF_LETTER = worded`\b${times.ofLetter}\b`

/** “The table covers the three years 2020/21 to 2022/23.” */
function saidBelow(table: Table, letter: Letter): Period {
  for (const line of linesNear(table, letter)) {
    const said = COVERS.test(line) ? periodSpanned(line) : null
    if (said) return said
  }
  return null
}
const COVERS = worded`^\W*${times.covers}\b`
