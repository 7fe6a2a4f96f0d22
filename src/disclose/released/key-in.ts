// The key under a published table: what each mark means, where its words say it in numbers.
import words from '../../vocabulary/released/key-words.json' with { type: 'json' }
import type { Mark } from '../../vocabulary/released/true-table.ts'

/** “[c] = withheld: a number above nought”, “<5 = 1 to 4”; a line that explains no mark, or not in numbers, is left. */
export function keyIn(lines: readonly string[]): Record<string, Mark> {
  const key: Record<string, Mark> = {}
  for (const line of lines) {
    const [, mark = '', meaning = ''] =
      /^(\S{1,12})\s*(?:=|:| means )\s*(.+)$/.exec(line.trim()) ?? []
    const meant = /^\d*$/.test(mark) ? null : meantBy(meaning)
    if (meant) key[mark] = { ...meant, meaning }
  }
  return key
}

const WORDS = words.numbers
const N = `(\\d{1,6}|zero|${WORDS.join('|')})`

const FORMS: [RegExp, (a: number, b: number) => { low: number; high: number | null }][] = [
  [new RegExp(`^(?:${words.between} )?${N} (?:${words.to}) ${N}$`), (low, high) => ({ low, high })],
  [new RegExp(`^(?:${words.above}) ${N}$`), (n) => ({ low: n + 1, high: null })],
  [new RegExp(`^${N},? ${words.orMore}$`), (low) => ({ low, high: null })],
  [new RegExp(`^${words.atLeast} ${N}$`), (low) => ({ low, high: null })],
  [new RegExp(`^${words.below} ${N}$`), (n) => ({ low: 0, high: n - 1 })],
  [
    new RegExp(`^${words.below} ${N},? ${words.butNot} (?:${words.nought})$`),
    (n) => ({ low: 1, high: n - 1 }),
  ],
  [new RegExp(`^${N}$`), (n) => ({ low: n, high: n })],
]

const SAID = new RegExp(`^(?:${words.said})\\W+`)
const COUNTS = new RegExp(`^${words.counts}\\W+(?:of )?`)

function meantBy(meaning: string): { low: number; high: number | null } | null {
  const said = meaning
    .toLowerCase()
    .replace(SAID, '')
    .replace(COUNTS, '')
    .replace(/[.;]$/, '')
    .replace(/[–-]/g, ' to ')
    .replace(/\s+/g, ' ')
  for (const [form, means] of FORMS) {
    const [, a, b] = form.exec(said) ?? []
    if (a === undefined) continue
    const meant = means(numberOf(a), numberOf(b ?? a))
    return meant.high === null || meant.high >= meant.low ? meant : null
  }
  return null
}

const numberOf = (said: string): number =>
  /^\d/.test(said) ? Number(said) : Math.max(0, WORDS.indexOf(said))
