// What the title over a table says of all its cells: the prison a sheet is of, a category, pounds and thousands; where its own heads say nothing of it.
import type { Table } from '../../../vocabulary/document.ts'
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { glued, worded } from '../../../vocabulary/packs/phrase.ts'
import { isAnyThing, stemsOf } from '../../../vocabulary/packs/stems.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Facets } from '../../../vocabulary/reply.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import type { WholeTable } from '../../../vocabulary/whole-tables.ts'
import { type LabelSaid, labelSaid } from '../../asked/label-said.ts'
import { timeSaid, type YearKind } from '../../asked/time-said.ts'
import { gridsOf, type Letter } from '../../letter/letter.ts'
import { gridOf, textAt } from '../grid.ts'
import { bodyStems, captionsOf, isTitle, SAYS_NOTHING } from './captions.ts'
import type { LevelMeant, Meant } from './levels.ts'

const { questionSigns } = plainLists('asked', ['questionSigns'])

export interface Titled {
  years: YearKind
  survey: Survey | undefined
  /** Dimensions that some label of the table tells. */
  told: readonly string[]
  /** Some label of the table says what it measures. */
  measured: boolean
}

/** A level of one label over the whole table; null where its title says nothing that its labels do not. */
export function titleSaid(
  words: Words,
  table: Table,
  letter: Letter,
  { years, survey, told, measured }: Titled,
): LevelMeant | null {
  const titles = captionsOf(table, letter).filter((title) => isTitle(title) && !IS_REST.test(title))
  const said = titles.map((title) => labelSaid(words, title, years))
  const facets: Facets = {}
  for (const { categories } of said)
    for (const { dimension, id } of categories)
      if (!told.includes(dimension) && !(dimension in facets) && isOnly(words, titles, dimension))
        facets[dimension] = id
  const named = nameApart(words, table, letter, survey)
  const open = named === null ? null : unlisted(words, [...told, ...Object.keys(facets)])
  if (named !== null) facets[open ?? 'measure'] = named
  const [first] = said
  if (!first) return null
  const kind = measured ? null : (said.find((one) => one.kind === 'money')?.kind ?? null)
  const scale = said.find((one) => one.scale !== 1)?.scale ?? 1
  const groups = [...new Set(said.flatMap((one) => one.groups))]
  const question = questionOf(said)
  if (kind === null && scale === 1 && question === null && Object.keys(facets).length === 0)
    return null
  const label: Meant = {
    ...first,
    time: { ...first.time, period: null, month: null, quarter: null, inPart: false },
    stems: [],
    total: false,
    question,
    statistic: null,
    timeUnit: null,
    ofMoney: false,
    idle: false,
    groups: groups.length === 1 ? groups : [],
    kind,
    scale,
    facets,
    unasked: false,
    sure: named === null || open !== null,
    measures: false,
    guessed: false,
  }
  return { of: new Map([[label.text, label]]), times: false, statistics: false }
}

/** A sheet “Other” holds what stands on no other. */
const IS_REST = worded`^\W*${plainLists('label-words', ['remainders']).remainders}\W*$`

/** A sheet “Q3” is of question 3; of “Q2 and Q3” nobody can tell. */
function questionOf(said: readonly LabelSaid[]): string | null {
  const own = said.flatMap(({ question, text }) =>
    question !== null && !SEVERAL.test(text) ? [question] : [],
  )
  const [only] = own
  return only !== undefined && own.every((number) => number === only) ? only : null
}
const SEVERAL = worded`\b${glued(questionSigns)}\.?\s?\d.*\b${glued(questionSigns)}\.?\s?\d`

/** “Staffing and weather” names two of a dimension: then it says of no cell which. */
const isOnly = (words: Words, titles: readonly string[], dimension: string): boolean =>
  titles.every((title) => {
    const all = (words.asked?.categoriesIn(title) ?? []).filter(
      (one) => one.dimension === dimension,
    )
    return new Set(all.map(({ id }) => id)).size < 2
  })

/**
 * What tells a table from its like: “HMP Arden” of “Drug finds at HMP Arden” beside “Drug finds at HMP Belder”. null where no
 * table of the file has the same heads under another title.
 */
function nameApart(
  words: Words,
  table: Table,
  letter: Letter,
  survey: Survey | undefined,
): string | null {
  const own = ownName(words, table, letter, survey)
  if (own === null) return null
  const alike = tablesByHeads(letter).get(headsIn(table)) ?? []
  const names = namesOf(words, alike, { letter, survey })
  const isOneOfThem = names.byTable.has(table.id)
  const before = isOneOfThem ? names.byTable.get(table.id) : undefined
  const unnamed = names.unnamed - (isOneOfThem && before === null ? 1 : 0)
  const others = alike.length - (isOneOfThem ? 1 : 0)
  const so = (names.counts.get(own) ?? 0) - (before === own ? 1 : 0)
  return others > 0 && unnamed === 0 && so === 0 ? own : null
}

/** Made once a file: each of its tables asks which are like it. */
function tablesByHeads({ document }: Letter): ReadonlyMap<string, readonly WholeTable[]> {
  const tables = gridsOf(document)
  const found = byHeads.get(tables) ?? Map.groupBy(tables, headsIn)
  byHeads.set(tables, found)
  return found
}
const byHeads = new WeakMap<readonly WholeTable[], ReadonlyMap<string, readonly WholeTable[]>>()

interface Names {
  byTable: ReadonlyMap<string, string | null>
  /** How many have each name, and how many have none. */
  counts: ReadonlyMap<string, number>
  unnamed: number
}

/** Looked for once: where tables are alike, each asks after the names of all. A letter is read under one survey. */
function namesOf(
  words: Words,
  alike: readonly WholeTable[],
  { letter, survey }: { letter: Letter; survey: Survey | undefined },
): Names {
  const ofLetter = named.get(letter) ?? new Map<readonly WholeTable[], Names>()
  named.set(letter, ofLetter)
  const known = ofLetter.get(alike)
  if (known) return known
  const byTable = new Map(alike.map((one) => [one.id, ownName(words, one, letter, survey)]))
  const counts = new Map<string, number>()
  let unnamed = 0
  for (const name of byTable.values())
    if (name === null) unnamed++
    else counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = { byTable, counts, unnamed }
  ofLetter.set(alike, names)
  return names
}
const named = new WeakMap<Letter, Map<readonly WholeTable[], Names>>()

const headsIn = (table: Table): string => {
  const grid = gridOf(table)
  const width = grid.rows[0]?.length ?? 0
  return Array.from({ length: Math.max(1, grid.headerRows) }, (_, r) =>
    Array.from({ length: width }, (_, c) => textAt(grid, r, c)).join('|'),
  ).join('\n')
}

/** The words of a title that no question, time or category says, from the first to the last. */
function ownName(
  words: Words,
  table: Table,
  letter: Letter,
  survey: Survey | undefined,
): string | null {
  const bodies = bodyStems(survey)
  const asked = words.asked?.questions ?? []
  const isOwn = (word: string): boolean =>
    stemsOf(word).some(
      (stem) =>
        !bodies.has(stem) &&
        !SAYS_NOTHING.has(stem) &&
        !isAnyThing(stem) &&
        !asked.some(({ said }) => said.has(stem)),
    )
  for (const title of captionsOf(table, letter).filter(isTitle)) {
    if ((words.asked?.categoriesIn(title) ?? []).length > 0) continue
    const list = timeSaid(title).rest.split(/\s+/)
    const first = list.findIndex(isOwn)
    if (first < 0) continue
    // “Brook End”: what else its name has in capitals is of it too.
    let last = list.findLastIndex(isOwn) + 1
    while (/^[A-Z]/.test(list[last] ?? '')) last++
    return list
      .slice(first, last)
      .join(' ')
      .replace(/[\s:,()]+$/, '')
  }
  return null
}

/** The one dimension asked for without a list that the table does not tell. */
function unlisted(words: Words, told: readonly string[]): string | null {
  const asked = words.asked
  const names = [...new Set(asked?.questions.flatMap(({ by }) => by) ?? [])].filter(
    (name) =>
      !told.includes(name) &&
      (asked?.dimensions.find((one) => one.name === name)?.categories.length ?? 0) === 0,
  )
  const [only, second] = names
  return only && !second ? only : null
}
