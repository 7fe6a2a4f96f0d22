// Does every page of a pack say what its open data says? Held over the bytes: numbers that open ink, numbers that open a sum, fields
// of cases, tables under pictures, and the sentences on pages and press sheets.
import { dirname, join, normalize } from 'node:path/posix'
import { parseCsv } from '../src/vocabulary/csv.ts'

/** Texts of a pack by path. */
export type PackTexts = ReadonlyMap<string, string>

export interface PackHeld {
  faults: string[]
  /** How many of each were held against the data. */
  held: { inks: number; sums: number; fields: number; rows: number; sentences: number }
}

type DataRow = Record<string, string>

export function packAgrees(texts: PackTexts): PackHeld {
  const held = { inks: 0, sums: 0, fields: 0, rows: 0, sentences: 0 }
  const faults: string[] = []
  const check = (kind: keyof typeof held, holds: boolean, fault: string): void => {
    held[kind]++
    if (!holds) faults.push(fault)
  }
  const inks = byPlace(rowsOf(texts, 'figures'))
  const claims = byPlace(rowsOf(texts, 'claims'))
  const workforces = Map.groupBy(rowsOf(texts, 'bodies'), ({ body }) => `workforce.html#${body}`)
  const fields = byPlace(rowsOf(texts, 'cases'))
  const sums = sumsOf(texts)
  for (const [path, text] of pagesOf(texts)) {
    for (const { kind, to, shown } of linksOf(path, text)) {
      if (kind === 'ink') {
        const rows = [inks, claims, workforces].flatMap((all) => all.get(to) ?? [])
        // A day of the calendar is at its own address.
        const day = /^clock\.html#.*?(\d{4})-(\d\d)-(\d\d)$/.exec(to)?.slice(1) ?? []
        const known = [
          ...rows.flatMap(({ low, high, says, workforce, ink }) =>
            // Its value alone: the ink beside it may say another.
            numbersIn([low, high, says, workforce, low === '' ? ink : ''].join(' ; ')),
          ),
          ...day.map((part) => String(Number(part))),
        ]
        check(
          'inks',
          rows.length + day.length > 0 && numbersIn(shown).every((one) => known.includes(one)),
          `${path}: “${shown}” is not in the data of ${to}`,
        )
      }
      if (kind === 'sum' && sums.has(to)) {
        const employed = (workforces.get(to) ?? []).map(({ workforce }) => workforce)
        const known = numbersIn([sums.get(to), ...employed].join(' ; '))
        check(
          'sums',
          numbersIn(shown).every((one) => known.includes(one)),
          `${path}: “${shown}” is not in the sum ${to}`,
        )
      }
      if (kind === '' && path.startsWith('cases/') && fields.has(to)) {
        const own = (fields.get(to) ?? []).flatMap((row) => [row['value_in_words'], row['ink']])
        const isRef = /^[\p{Lu}&]+·\d+$/u.test(shown)
        check(
          'fields',
          isRef || own.some((words) => plain(words ?? '') === plain(shown.replace(/[“”]/g, ''))),
          `${path}: “${shown}” is not in cases.csv at ${to}`,
        )
      }
    }
  }
  for (const fault of sentenceFaults(texts, () => held.sentences++)) faults.push(fault)
  for (const fault of pictureFaults(texts, () => held.rows++)) faults.push(fault)
  return { faults, held }
}

/** What is told of a body stands so on its page and on its press sheet. */
function sentenceFaults(texts: PackTexts, met: () => void): string[] {
  return rowsOf(texts, 'sentences').flatMap(({ body = '', sentence = '' }) =>
    (body === ''
      ? ['index.html', 'press/all.txt']
      : [`bodies/${body}.html`, `press/bodies/${body}.txt`]
    ).flatMap((path) => {
      const said = texts.get(path)
      if (said === undefined) return []
      met()
      return squeezed(wordsOf(said)).includes(squeezed(sentence))
        ? []
        : [`${path} does not say “${sentence}”`]
    }),
  )
}

/** A row of a table under a picture that begins with the name of a body has the numbers of that body. */
function pictureFaults(texts: PackTexts, met: () => void): string[] {
  const own = Map.groupBy(
    ['bodies', 'cells', 'figures'].flatMap((table) => rowsOf(texts, table)),
    ({ name }) => name ?? '',
  )
  return [...pagesOf(texts)]
    .filter(([path]) => path.startsWith('pictures/'))
    .flatMap(([path, text]) =>
      [...text.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].flatMap(([, row = '']) => {
        const [name = '', ...cells] = [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(
          ([, cell = '']) => wordsOf(cell),
        )
        const rows = own.get(name)
        if (!rows) return []
        met()
        const known = rows.flatMap(({ low, high, ...one }) =>
          numbersIn(
            [low, high, one['per_1000'], one['per_1000_low'], one['per_1000_high']].join(' ; '),
          ),
        )
        const sources = new Set(rows.map(({ source = '' }) => plain(source)))
        const ranks = rows.flatMap((one) =>
          numbersIn(
            [one['rank'], one['rank_first'], one['rank_last'], one['workforce']].join(' ; '),
          ),
        )
        return cells
          .filter((cell) => !sources.has(plain(cell)))
          .filter((cell) => !numbersIn(cell).every((one) => [...known, ...ranks].includes(one)))
          .map((cell) => `${path}: ${name} has “${cell}”, which its data has not`)
      }),
    )
}

const pagesOf = (texts: PackTexts): [string, string][] =>
  [...texts].filter(([path]) => path.endsWith('.html'))

function rowsOf(texts: PackTexts, table: string): DataRow[] {
  const [head = [], ...rows] = parseCsv(texts.get(`data/${table}.csv`) ?? '')
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}

const byPlace = (rows: readonly DataRow[]): Map<string, DataRow[]> =>
  Map.groupBy(rows, ({ opens = '' }) => opens)

interface Link {
  /** ink, sum, or nothing. */
  kind: string
  to: string
  shown: string
}

const linksOf = (path: string, text: string): Link[] =>
  [...text.matchAll(/<a (?:class="([a-z]+)[^"]*" )?href="([^"]*)"[^>]*>(.*?)<\/a>/gs)]
    .filter(([, , href = '']) => !href.includes(':'))
    .map(([, kind = '', href = '', shown = '']) => {
      const [file = '', anchor = ''] = href.split('#')
      const to = file === '' ? path : normalize(join(dirname(path), file))
      return { kind, to: anchor === '' ? to : `${to}#${anchor}`, shown: wordsOf(shown) }
    })

/** The words of each section of the pages that explain sums. */
function sumsOf(texts: PackTexts): Map<string, string> {
  return new Map(
    pagesOf(texts).flatMap(([path, text]) =>
      text.split(/(?=<[a-z0-9]+[^>]* id=")/).flatMap((part): [string, string][] => {
        const id = /^<[a-z0-9]+[^>]* id="([^"]*)"/.exec(part)?.[1]
        return id === undefined ? [] : [[`${path}#${id}`, wordsOf(part)]]
      }),
    ),
  )
}

const ONES =
  'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const NUMBER = new RegExp(`\\d[\\d,]*(?:\\.\\d+)?|\\b(?:${ONES.join('|')})\\b`, 'gi')

/** 1,204 and “twelve” alike, as digits; a nought behind the point says nothing. */
const numbersIn = (text: string): string[] =>
  [...text.matchAll(NUMBER)].map(([found]) => {
    const word = ONES.indexOf(found.toLowerCase())
    return String(Number(word >= 0 ? word : found.replaceAll(',', '')))
  })

const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()

const squeezed = (text: string): string => text.replace(/\s+/g, '')
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()
