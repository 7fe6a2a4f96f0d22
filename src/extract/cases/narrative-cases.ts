// Cases told a line each: "PC – inappropriate comments on Facebook – written warning", "Case 3: …".

import { evidenceOf } from '../../vocabulary/document.ts'
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Case, FieldInk } from '../../vocabulary/reply.ts'
import type { FieldTold } from '../asked/case-fields.ts'
import type { Letter, Line } from '../letter/letter.ts'
import { addFacet, roleIn } from '../tables/case-rows.ts'
import { type Column, columnNamed } from '../tables/column-named.ts'
import { datesIn } from '../when/dates.ts'
import { periodsIn } from '../when/periods.ts'
import { fieldsIn } from './fields/fields-in.ts'
import { isOfSeveral } from './of-several-parts.ts'
import { runOfCases } from './run-of-cases.ts'

const trade = perWords((words) => words.lists('cases', ['marks', 'people']))
const say = plainLists('cases', ['no', 'ordinals'])

const MARKED = perWords(
  (words) =>
    worded`^(?:[•·●▪*–-]\s*|${trade(words).marks}\s*(?:${say.no}\.?\s*)?#?(?:\d+|${say.ordinals}(?!\w))\s*[:.–-]\s*|\(?(?:\d{1,3}|[ivx]+|[a-z])[).]\s+)`,
)
const PERSON_MARK = perWords((words) => worded`^\W*(${trade(words).people})`)
const PARTED = /\s+[-–—/]\s+|\s*[;|]\s*|\t+|,\s+(?=[A-Z])/

/** Two lines or more that each tell one case; a single one is read as prose. */
export function narrativeCases(words: Words, letter: Letter, lines: Line[]): Case[] {
  let under: Line | null = null
  const answer = lines
    .filter(({ part, table }) => part === 'answer' && !table)
    .flatMap((line) => runOfCases(words, line))
  const asWritten = new Set(lines)
  const runs = new Set(answer.filter((line) => !asWritten.has(line)))
  const isList = answer.filter(({ text }) => MARKED(words).test(text)).length > 1
  const told = answer.flatMap((line) => {
    const facets = isProse(line.text, isList && MARKED(words).test(line.text))
      ? null
      : caseTold(words, line.text, runs.has(line))
    if (!facets) under = yearAlone(line.text) ? line : under
    return facets
      ? [
          {
            ...inYear(letter, under, facets, inksOf(words, letter, line, facets)),
            linked: true,
            listed: true as const,
            ...evidenceOf(letter.document, line.start, line.end),
          },
        ]
      : []
  })
  return told.length > 1 ? told : []
}

/** Sentences one after another, which no mark and no dash makes a line of a list; a lone mark is the number of the question. */
const isProse = (text: string, isItem: boolean): boolean =>
  !isItem && SENTENCES.test(text) && !DASHED.test(text)
const SENTENCES = /\p{Ll}{2}[.;]\s+\p{Lu}?\p{Ll}*\s\p{Ll}/u
const DASHED = /\s[-–—|/]\s|\t/

/** “2018:”, “2020/21” over the lines of that year; null where a line says anything else. */
function yearAlone(text: string): FieldTold | null {
  const [one] = periodsIn(text)
  if (!one || /[\p{L}\d]/u.test(text.slice(0, one.start) + text.slice(one.end))) return null
  const { period, start, end } = one
  const value = 'year' in period ? period.year : 'financialYear' in period && period.financialYear
  return value ? { value, start, end } : null
}

function inYear(
  letter: Letter,
  over: Line | null,
  facets: Case['facets'],
  inks: Record<string, FieldInk>,
): Pick<Case, 'facets' | 'inks'> {
  const year = over && yearAlone(over.text)
  if (!over || !year || facets.year !== undefined || facets.date !== undefined)
    return { facets, inks }
  const { ink, place } = evidenceOf(letter.document, over.start + year.start, over.start + year.end)
  return { facets: { ...facets, year: year.value }, inks: { ...inks, year: { ink, place } } }
}

/** Where each field stands in the line; what cannot be told apart stands on the whole of it. */
function inksOf(
  words: Words,
  letter: Letter,
  line: Line,
  facets: Case['facets'],
): Record<string, FieldInk> {
  const said = fieldsIn(words, line.text)
  return Object.fromEntries(
    Object.entries(facets).map(([field, value]): [string, FieldInk] => {
      const found = said.find((one) => one.field === field && one.value === value)
      const at = found?.start ?? line.text.indexOf(value ?? '')
      const end = found?.end ?? at + (value ?? '').length
      const { ink, place } =
        at < 0
          ? evidenceOf(letter.document, line.start, line.end)
          : evidenceOf(letter.document, line.start + at, line.start + end)
      return [field, { ink, place }]
    }),
  )
}

/**
 * Facets of a line that is one case: a person or a date, and what was done or what came of it; null for any other line.
 * inRun: others like it stand beside it in the same line.
 */
export function caseTold(words: Words, text: string, inRun = false): Case['facets'] | null {
  const bare = text.replace(MARKED(words), '')
  const marked = bare !== text || inRun
  const parts = bare
    .split(PARTED)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length < 2 && !marked) return null
  if (
    /\?$/.test(text) ||
    (numbersIn(parts[0] ?? '').length > 0 &&
      !/^\d+$/.test(parts[0] ?? '') &&
      datesIn(parts[0] ?? '').length === 0 &&
      periodsIn(parts[0] ?? '').length === 0)
  )
    return null
  if (/^[-–:]?\s*\d+\s*(?:\(.*\))?$/.test(parts.at(-1) ?? '')) return null
  const facets: Case['facets'] = {}
  const person = PERSON_MARK(words).exec(text)?.[1]
  if (person) facets.role = roleIn(words, person)
  for (const part of parts) readPart(words, part, facets)
  for (const { field, kind, value } of fieldsIn(words, bare))
    if (kind === 'how' || kind === 'grade') facets[field] ??= value
  const who = facets.rank ?? facets.rankBand ?? facets.role ?? facets.date ?? facets.year
  const what = facets.outcome ?? facets.breach ?? facets.platform
  const telling = Object.keys(facets).length
  const isTold = who !== undefined && what !== undefined && facets.outcome !== undefined
  return isTold && telling >= 2 && !isOfSeveral(words, parts) ? facets : null
}

function readPart(words: Words, part: string, facets: Case['facets']): void {
  const labelled = /^([A-Za-z /]{3,25}):\s*(.+)$/.exec(part)
  const column: Column | null = labelled?.[1] ? columnNamed(words, labelled[1]) : null
  if (column && labelled?.[2]) {
    addFacet(words, facets, column, labelled[2])
    return
  }
  const when = fieldsIn(words, part).find(({ kind }) => kind === 'when')
  if (when && facets.date === undefined && facets.year === undefined)
    facets[when.field] = when.value
  const rank = words.rankNamed(part) ?? rankWithin(words, part)
  const band = words.rankBandNamed(part) ?? words.ranksAt(part).find(({ isBand }) => isBand)?.id
  if (band) facets.rankBand ??= band
  else if (rank) facets.rank ??= rank
  const [population] = words.populationsIn(part)
  if (population && !facets.role) facets.role = words.roleOf(population) ?? roleIn(words, part)
  const whole = words.outcomeMeant(part)
  if (whole) facets.outcome ??= 'id' in whole ? whole.id : part
  else {
    const [outcome] = words.outcomesIn(part)
    if (outcome)
      facets.outcome ??=
        outcome.meant && 'id' in outcome.meant
          ? outcome.meant.id
          : part.slice(outcome.start, outcome.end)
  }
  const breach = words.breachNamed(part) ?? words.breachTold(part)?.id ?? words.breachesIn(part)[0]
  if (breach && !whole) facets.breach ??= breach
  const [platform] = words.platformsIn(part)
  const place = platform ?? words.platformsAt(part)[0]?.id
  if (place) facets.platform ??= place
}

/** "A police constable posted an offensive comment", "an officer of the rank of chief inspector": the rank of whom the part names first. */
function rankWithin(words: Words, part: string): string | null {
  const person = PERSON(words).exec(part)
  const first = words.rankNamed(person?.[0] ?? '')
  const [within] = words.ranksAt(part).filter(({ isBand }) => !isBand)
  // “a crime analyst … that the Chief Constable”
  const [other] = words.peopleAt(part).filter((one) => !words.ranked.includes(one.population))
  if (within && other && other.end <= within.start) return null
  if (first && !(within && person && within.start < person.index)) return first
  const told = words.breachTold(part)
  return within && (!told || within.end <= told.start) ? within.id : null
}
const PERSON = perWords(
  (words) => new RegExp(`(?<![\\w-])(?:${words.populationPattern})(?![\\w-])`, 'i'),
)
