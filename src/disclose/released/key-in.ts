// The key under a published table: what each mark means, where its words say it in numbers.
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

const N = '(\\d{1,6}|nought|zero|one|two|three|four|five|six|seven|eight|nine|ten)'
const WORDS = 'nought one two three four five six seven eight nine ten'.split(' ')

const FORMS: [RegExp, (a: number, b: number) => { low: number; high: number | null }][] = [
  [new RegExp(`^(?:between )?${N} (?:to|and|–|-) ${N}$`), (low, high) => ({ low, high })],
  [new RegExp(`^(?:above|over|more than|greater than) ${N}$`), (n) => ({ low: n + 1, high: null })],
  [new RegExp(`^${N},? or (?:more|above|over)$`), (low) => ({ low, high: null })],
  [new RegExp(`^at least ${N}$`), (low) => ({ low, high: null })],
  [new RegExp(`^(?:fewer|less) than ${N}$`), (n) => ({ low: 0, high: n - 1 })],
  [
    new RegExp(`^(?:fewer|less) than ${N},? (?:but )?(?:above|not|more than) (?:nought|zero|0)$`),
    (n) => ({ low: 1, high: n - 1 }),
  ],
  [new RegExp(`^${N}$`), (n) => ({ low: n, high: n })],
]

function meantBy(meaning: string): { low: number; high: number | null } | null {
  const said = meaning
    .toLowerCase()
    .replace(/^(?:withheld|suppressed)\W+/, '')
    .replace(/^(?:a|any) (?:number|count|figure)\W+(?:of )?/, '')
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
