// A certificate checked with addition alone: no solver, nothing of how it was made. Anybody who has the published table can do it.

import { sha256Of } from '../vocabulary/released/canonical.ts'
import { type Certificate, isCertificate } from '../vocabulary/released/certificate.ts'
import type { TrueTable } from '../vocabulary/released/true-table.ts'
import {
  columnsOf,
  linesAdded,
  madeIn,
  type Row,
  type Sums,
  tiesAdded,
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
  const truly = truth && counted(truth.table)
  const truthOf = (cell: number): number | undefined =>
    truly?.truth[truly.lattice.cellAt(released.lattice.atOf(cell)) ?? -1]
  const ties = given
    ? given.map((link) => tieOf(link, tables))
    : registerTies(tables).filter((tie) => isBelievable(tie, tables, truthOf))
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
  const all = toHold(tables, ties, columnOf)
  checkPrinted(all, wrong)
  for (const row of whole) checkTable(row, all, wrong)
  const values = (cell: number): Set<number> =>
    new Set(whole.map((row) => row[all.columns[0]?.[cell] ?? -1] ?? Number.NaN))
  if (truth) checkTruth({ truth, released, all, rows: whole, values }, wrong)
  const { small } = truth?.policy ?? policy ?? DEFAULT_POLICY
  const { kept, short } = checkKept({ ...all, certificate, rows: whole, small })
  for (const { table, cell, values: n } of short)
    wrong(
      'too-few-values',
      `${cell}, which “${table}” withheld, is shown with ${n === 1 ? 'one value' : `${n} values`}, and not that it had no more before.`,
    )
  const counts = released.cells.flatMap((printed, cell) => {
    if (!isWithheld(printed)) return []
    const could = values(cell)
    return [...could].some((n) => n >= small.from && n <= small.to) ? [could.size] : []
  })
  return {
    valid: problems.length === 0,
    problems,
    cells: certificate.unknowns.length,
    tables: certificate.tables.length,
    fewest:
      counts.length + kept.length > 0
        ? [...counts, ...kept].reduce((least, n) => Math.min(least, n))
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

/** What must hold in every row. */
interface ToHold {
  tables: readonly Published[]
  ties: readonly Tie[]
  columns: readonly Int32Array[]
  /** Of each table. */
  lines: readonly Sums[]
  made: Sums
}

function toHold(
  tables: readonly Published[],
  ties: readonly Tie[],
  columnOf: ReadonlyMap<string, number>,
): ToHold {
  const columns = columnsOf(tables, columnOf)
  return {
    tables,
    ties,
    columns,
    lines: tables.map((table, t) => linesAdded(table, columns[t] ?? new Int32Array())),
    made: tiesAdded(ties, tables, columns),
  }
}

/** Lines and ties in which nothing is withheld. */
function checkPrinted({ tables, ties, lines, made }: ToHold, wrong: Wrong): void {
  const isOpen = ({ starts }: Sums, sum: number): boolean => starts[sum] !== starts[sum + 1]
  tables.forEach((table, t) => {
    const added = lines[t]
    added?.rest.forEach((rest, line) => {
      if (rest !== 0 && !isOpen(added, line)) wrong('does-not-add-up', saidOfLine(table, line))
    })
  })
  ties.forEach((tie, i) => {
    if (!isOpen(made, i) && !holds(tie, made.rest[i] ?? 0))
      wrong('link-broken', saidOf(tie, tables))
  })
}

function checkTable(row: Row, { tables, ties, columns, lines, made }: ToHold, wrong: Wrong): void {
  if (!row.every((value) => Number.isSafeInteger(value) && value >= 0)) {
    wrong('not-whole', 'A table holds a number that is no count.')
    return
  }
  for (const [t, table] of tables.entries()) {
    const own = columns[t] ?? new Int32Array()
    for (let cell = 0; cell < own.length; cell++) {
      const value = row[own[cell] ?? -1]
      const printed = table.cells[cell]
      if (value === undefined || !isWithheld(printed)) continue
      if (value < printed.low || (printed.high !== null && value > printed.high))
        wrong(
          'outside-mark',
          `${table.lattice.nameOf(cell)} is ${value} in a table, which “${printed.mark}” does not allow.`,
        )
    }
    const added = lines[t]
    if (!added) continue
    for (const line of added.open)
      if (madeIn(row, added, line) !== 0) wrong('does-not-add-up', saidOfLine(table, line))
  }
  for (const i of made.open) {
    const tie = ties[i]
    if (tie && !holds(tie, madeIn(row, made, i))) wrong('link-broken', saidOf(tie, tables))
  }
}

const holds = ({ relation, value }: Tie, made: number): boolean =>
  relation === '=' ? made === value : relation === '>=' ? made >= value : made <= value

const saidOfLine = ({ lattice }: Published, line: number): string =>
  `The line of ${lattice.nameOf(lattice.lines[line]?.sum ?? 0)} does not add up in a table.`

const namesIn = ({ terms }: Tie, tables: readonly Published[]): string[] =>
  terms.map(({ table, cell }) => `${tables[table]?.id}/${tables[table]?.lattice.nameOf(cell)}`)

const saidOf = (tie: Tie, tables: readonly Published[]): string =>
  `A table breaks what ties ${namesIn(tie, tables).join(' and ')} together.`

interface WithTruth {
  truth: { table: TrueTable; policy: Policy }
  released: Published
  all: ToHold
  rows: readonly Row[]
  /** Of a cell of the released table, among the rows. */
  values(cell: number): Set<number>
}

function checkTruth(
  { truth: { table, policy }, released, all, rows, values }: WithTruth,
  wrong: Wrong,
): void {
  const count = counted(table)
  if (count.lattice.size !== released.lattice.size) {
    wrong('not-the-truth', 'The true table has other cells.')
    return
  }
  const { small } = rolesOf(count, policy, table.known)
  released.cells.forEach((printed, cell) => {
    const own = count.lattice.cellAt(released.lattice.atOf(cell))
    const is = own === null ? Number.NaN : (count.truth[own] ?? 0)
    const name = released.lattice.nameOf(cell)
    if (own === null) wrong('not-the-truth', `${name} is no cell of the true table.`)
    else if ('value' in printed) {
      if (printed.value !== is)
        wrong('not-the-truth', `${name} is printed as ${printed.value} and is ${is}.`)
      if (small.has(own)) wrong('small-printed', `${name} is small and printed.`)
    } else {
      if (is < printed.low || (printed.high !== null && is > printed.high))
        wrong('not-the-truth', `“${printed.mark}” is not true of ${name}.`)
      if (small.has(own) && values(cell).size < policy.minValues)
        wrong('too-few-values', `${name} is shown with fewer than ${policy.minValues} values.`)
    }
  })
  if (policy.differences !== 'protect') return
  for (const [i, tie] of all.ties.entries()) {
    if (!tie.difference || !isKnownTruth(tie, all)) continue
    const is = trueValue(tie, count, all)
    if (is < policy.small.from || is > policy.small.to) continue
    const made = new Set(rows.map((row) => madeIn(row, all.made, i)))
    if (made.size < policy.minValues)
      wrong(
        'too-few-values',
        `What is new in ${namesIn(tie, all.tables)[0]} is shown with fewer than ${policy.minValues} values.`,
      )
  }
}

/** Of the new table, and of earlier ones only what they printed. */
const isKnownTruth = ({ terms }: Tie, { tables }: ToHold): boolean =>
  terms.some(({ table }) => table === 0) &&
  terms.every(({ table, cell }) => table === 0 || !isWithheld(tables[table]?.cells[cell]))

const trueValue = (
  { terms }: Tie,
  { lattice, truth }: ReturnType<typeof counted>,
  { tables }: ToHold,
): number =>
  terms.reduce((sum, { table, cell, by }) => {
    const printed = tables[table]?.cells[cell]
    if (table === 0)
      return sum + by * (truth[lattice.cellAt(tables[0]?.lattice.atOf(cell) ?? {}) ?? -1] ?? 0)
    return sum + by * (printed && 'value' in printed ? printed.value : 0)
  }, 0)
