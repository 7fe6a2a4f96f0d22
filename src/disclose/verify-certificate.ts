// A certificate checked with addition alone: no solver, nothing of how it was made. Anybody who has the published table can do it.

import { sha256Of } from '../vocabulary/released/canonical.ts'
import { type Certificate, isCertificate } from '../vocabulary/released/certificate.ts'
import type { TrueTable } from '../vocabulary/released/true-table.ts'
import {
  brokenIn,
  columnsOf,
  linesAdded,
  madeIn,
  type Rows,
  rowsOf,
  type Sums,
  tiesAdded,
  valuesOf,
} from './certificate/sums.ts'
import { checkKept } from './earlier/check-kept.ts'
import { isBelievable, tieOf } from './links/believable.ts'
import type { Link, Tie } from './links/links.ts'
import { arePiecesMissed, registerTies } from './links/register-links.ts'
import { DEFAULT_POLICY, type Policy } from './policy/policy.ts'
import { rolesOf } from './policy/roles.ts'
import { isWithheld, type Published } from './released/read-released.ts'
import { counted } from './table/counted.ts'

export type ProblemCode =
  | 'other-table'
  | 'other-policy'
  | 'other-cells'
  | 'wrong-length'
  | 'not-whole'
  | 'outside-mark'
  | 'does-not-add-up'
  | 'link-broken'
  | 'no-tables'
  | 'not-the-truth'
  | 'small-printed'
  | 'too-few-values'

export interface Verified {
  valid: boolean
  problems: { code: ProblemCode; message: string }[]
  cells: number
  tables: number
  /** The least number of values of a cell that can be small; null where none is withheld. */
  fewest: number | null
}

export interface Claimed {
  certificate: unknown
  released: Published
  earlier?: readonly Published[]
  /** null: as the registers and periods say. */
  links?: readonly Link[] | null
  /** What counts as small, and how many values are promised; as usual where nothing is said. */
  policy?: Pick<Policy, 'small' | 'minValues'> | null
  /** For who has the truth: printed numbers are true, and no small one is printed. */
  truth?: { table: TrueTable; policy: Policy } | null
}

export function verifyCertificate({
  certificate,
  released,
  earlier = [],
  links: given = null,
  policy = null,
  truth = null,
}: Claimed): Verified {
  const problems: Verified['problems'] = []
  const wrong = (code: ProblemCode, message: string): void => {
    if (problems.filter((one) => one.code === code).length < MOST_SAID)
      problems.push({ code, message })
  }
  if (!isCertificate(certificate)) {
    wrong(
      'other-table',
      'This is no certificate: it needs released, minValues, unknowns and tables.',
    )
    return { valid: false, problems, cells: 0, tables: 0, fewest: null }
  }
  checkHashes(certificate, released, earlier, wrong)
  if (certificate.minValues < (truth?.policy ?? policy ?? certificate).minValues)
    wrong(
      'other-policy',
      `It promises ${certificate.minValues} values and the policy ${(truth?.policy ?? policy)?.minValues}.`,
    )
  const tables = [{ ...released, id: 'new' }, ...earlier]
  const truly = truth && trulyCounted(truth, released)
  const ties = given
    ? given.map((link) => tieOf(link, tables))
    : registerTies(tables).filter((tie) => isBelievable(tie, tables, (cell) => truly?.truth[cell]))
  if (!given && arePiecesMissed(tables))
    wrong('link-broken', 'More of its tables overlap in their periods than can be looked through.')
  const columnOf = checkUnknowns(certificate, tables, wrong)
  if (certificate.tables.length === 0) wrong('no-tables', 'It shows no complete table.')
  for (const [i, row] of certificate.tables.entries())
    if (row.length !== certificate.unknowns.length)
      wrong(
        'wrong-length',
        `Table ${i + 1} has ${row.length} values for ${certificate.unknowns.length} cells.`,
      )
  const whole = certificate.tables.filter((row) => row.length === certificate.unknowns.length)
  const counts = whole.filter((row) => row.every((n) => Number.isSafeInteger(n) && n >= 0))
  if (counts.length < whole.length) wrong('not-whole', 'A table holds a number that is no count.')
  const rows = rowsOf(counts, certificate.unknowns.length)
  const seen = valuesOf(rows)
  const all = toHold(tables, ties, { columnOf, rows, seen })
  checkSums(all, wrong)
  checkMarks(all, wrong)
  if (truth && truly) checkTruth({ ...truth, ...truly, all }, wrong)
  const { small } = truth?.policy ?? policy ?? DEFAULT_POLICY
  const { kept, short } = checkKept({ ...all, certificate, values: seen, small })
  for (const { table, cell, values: n } of short)
    wrong(
      'too-few-values',
      `${cell}, which “${table}” withheld, is shown with ${n === 1 ? 'one value' : `${n} values`}, and not that it had no more before.`,
    )
  const own = released.cells.flatMap((printed, cell) => {
    if (!isWithheld(printed)) return []
    const could = valuesAt(all, 0, cell)
    return [...could].some((n) => n >= small.from && n <= small.to) ? [could.size] : []
  })
  return {
    valid: problems.length === 0,
    problems,
    cells: certificate.unknowns.length,
    tables: certificate.tables.length,
    fewest:
      own.length + kept.length > 0
        ? [...own, ...kept].reduce((least, n) => Math.min(least, n))
        : null,
  }
}

/** Of one kind; the rest is of a piece. */
const MOST_SAID = 10

type Wrong = (code: ProblemCode, message: string) => void

function checkHashes(
  certificate: Certificate,
  released: Published,
  earlier: readonly Published[],
  wrong: Wrong,
): void {
  if (certificate.released !== sha256Of(released.released))
    wrong('other-table', 'It was made for another table: its hash is not that of the released one.')
  const own = certificate.earlier ?? []
  const given = earlier.map((one) => sha256Of(one.released))
  if (own.length !== given.length || own.some((hash) => !given.includes(hash)))
    wrong('other-table', 'The earlier releases given are not those that it was made with.')
}

/** Exactly the withheld cells, each once; and in which column each stands. */
function checkUnknowns(
  certificate: Certificate,
  tables: readonly Published[],
  wrong: Wrong,
): Map<string, number> {
  const columnOf = new Map<string, number>()
  for (const [i, name] of certificate.unknowns.entries()) {
    if (columnOf.has(name)) wrong('other-cells', `${name} is there twice.`)
    columnOf.set(name, i)
  }
  const withheld = new Set(
    tables.flatMap(({ id, lattice, cells }) =>
      cells.flatMap((printed, cell) =>
        isWithheld(printed) ? [`${id}/${lattice.nameOf(cell)}`] : [],
      ),
    ),
  )
  for (const name of withheld)
    if (!columnOf.has(name)) wrong('other-cells', `${name} is withheld and not in it.`)
  for (const name of columnOf.keys())
    if (!withheld.has(name)) wrong('other-cells', `${name} is in it and not withheld.`)
  return columnOf
}

/** What must hold in every row, and the rows. */
interface ToHold {
  tables: readonly Published[]
  ties: readonly Tie[]
  /** Of each table, the column of each cell. */
  columns: readonly Int32Array[]
  /** Of each table. */
  lines: readonly Sums[]
  made: Sums
  rows: Rows
  /** The different values of each column. */
  seen: readonly ReadonlySet<number>[]
}

function toHold(
  tables: readonly Published[],
  ties: readonly Tie[],
  {
    columnOf,
    rows,
    seen,
  }: { columnOf: ReadonlyMap<string, number> } & Pick<ToHold, 'rows' | 'seen'>,
): ToHold {
  const columns = columnsOf(tables, columnOf, rows.width - 1)
  const lines = tables.map((table, t) => linesAdded(table, columns[t] ?? new Int32Array()))
  return { tables, ties, columns, lines, made: tiesAdded(ties, tables, columns), rows, seen }
}

const NONE: ReadonlySet<number> = new Set()

const valuesAt = ({ columns, seen }: ToHold, table: number, cell: number): ReadonlySet<number> =>
  seen[columns[table]?.[cell] ?? -1] ?? NONE

function checkSums({ tables, ties, lines, made, rows }: ToHold, wrong: Wrong): void {
  for (const [t, table] of tables.entries()) {
    const added = lines[t]
    for (const line of added ? brokenIn(rows, added) : [])
      wrong('does-not-add-up', saidOfLine(table, line))
  }
  for (const i of brokenIn(rows, made)) {
    const tie = ties[i]
    if (tie) wrong('link-broken', saidOf(tie, tables))
  }
}

function checkMarks(all: ToHold, wrong: Wrong): void {
  for (const [t, { cells, lattice }] of all.tables.entries())
    cells.forEach((printed, cell) => {
      if (!isWithheld(printed)) return
      for (const value of valuesAt(all, t, cell))
        if (value < printed.low || (printed.high !== null && value > printed.high))
          wrong(
            'outside-mark',
            `${lattice.nameOf(cell)} is ${value} in a table, which “${printed.mark}” does not allow.`,
          )
    })
}

const saidOfLine = ({ lattice }: Published, line: number): string =>
  `The line of ${lattice.nameOf(lattice.lines[line]?.sum ?? 0)} does not add up in a table.`

const namesIn = ({ terms }: Tie, tables: readonly Published[]): string[] =>
  terms.map(({ table, cell }) => `${tables[table]?.id}/${tables[table]?.lattice.nameOf(cell)}`)

const saidOf = (tie: Tie, tables: readonly Published[]): string =>
  `A table breaks what ties ${namesIn(tie, tables).join(' and ')} together.`

interface Truly {
  /** Of each cell of the released table; undefined: it is no cell of the true one. */
  truth: readonly (number | undefined)[]
  isSmall: readonly boolean[]
  /** The true table has as many cells. */
  isSame: boolean
}

function trulyCounted(
  { table, policy }: NonNullable<Claimed['truth']>,
  { lattice }: Published,
): Truly {
  const count = counted(table)
  const { small } = rolesOf(count, policy, table.known)
  const own = Array.from({ length: lattice.size }, (_, cell) =>
    count.lattice.cellAt(lattice.atOf(cell)),
  )
  return {
    truth: own.map((cell) => (cell === null ? undefined : count.truth[cell])),
    isSmall: own.map((cell) => cell !== null && small.has(cell)),
    isSame: count.lattice.size === lattice.size,
  }
}

interface WithTruth extends Truly {
  policy: Policy
  all: ToHold
}

function checkTruth({ policy, truth, isSmall, isSame, all }: WithTruth, wrong: Wrong): void {
  const [released] = all.tables
  if (!isSame || !released) {
    wrong('not-the-truth', 'The true table has other cells.')
    return
  }
  released.cells.forEach((printed, cell) => {
    const is = truth[cell]
    const name = (): string => released.lattice.nameOf(cell)
    if (is === undefined) wrong('not-the-truth', `${name()} is no cell of the true table.`)
    else if ('value' in printed) {
      if (printed.value !== is)
        wrong('not-the-truth', `${name()} is printed as ${printed.value} and is ${is}.`)
      if (isSmall[cell]) wrong('small-printed', `${name()} is small and printed.`)
    } else {
      if (is < printed.low || (printed.high !== null && is > printed.high))
        wrong('not-the-truth', `“${printed.mark}” is not true of ${name()}.`)
      if (isSmall[cell] && valuesAt(all, 0, cell).size < policy.minValues)
        wrong('too-few-values', `${name()} is shown with fewer than ${policy.minValues} values.`)
    }
  })
  if (policy.differences !== 'protect') return
  for (const [i, tie] of all.ties.entries()) {
    const is = tie.difference ? trueValue(tie, truth, all.tables) : null
    if (is === null || is < policy.small.from || is > policy.small.to) continue
    const made = new Set<number>()
    for (let row = 0; row < all.rows.many; row++) made.add(madeIn(all.rows, row, all.made, i))
    if (made.size < policy.minValues)
      wrong(
        'too-few-values',
        `What is new in ${namesIn(tie, all.tables)[0]} is shown with fewer than ${policy.minValues} values.`,
      )
  }
}

/** null: it is not known, being of what an earlier release withheld, or not of the new table at all. */
function trueValue(
  { terms }: Tie,
  truth: readonly (number | undefined)[],
  tables: readonly Published[],
): number | null {
  let sum = 0
  let isOwn = false
  for (const { table, cell, by } of terms) {
    const printed = tables[table]?.cells[cell]
    const is = table === 0 ? truth[cell] : isWithheld(printed) ? null : printed?.value
    if (is === null) return null
    sum += by * (is ?? 0)
    isOwn ||= table === 0
  }
  return isOwn ? sum : null
}
