// npm run bench:disclose [-- N]: made tables of people, protected and checked by who did not make the pattern; beside it what the
// usual practice ("<5" and every total) gives away on the same tables. N: how many of each two-dimensional kind (default 20).
// -- forgeries: only the 1,000 forged certificates. -- jointly: only the one with three earlier releases.
// -- 43×12×3: only the tables of that shape, ten of a kind at most.
import { auditTables } from '../src/disclose/audit-tables.ts'
import { discloseTable } from '../src/disclose/disclose-table.ts'
import { DEFAULT_POLICY } from '../src/disclose/policy/policy.ts'
import { rolesOf } from '../src/disclose/policy/roles.ts'
import { type Published, published } from '../src/disclose/released/read-released.ts'
import { counted } from '../src/disclose/table/counted.ts'
import { type ProblemCode, verifyCertificate } from '../src/disclose/verify-certificate.ts'
import type { Certificate } from '../src/vocabulary/released/certificate.ts'
import type { Released, TrueTable } from '../src/vocabulary/released/true-table.ts'

const [, , asked = '20'] = process.argv
const shaped = asked.includes('×')
const many = shaped ? 10 : Number(asked)

/** The same numbers for the same seed, on every machine. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** People fall into categories of very unlike sizes, as breaches and ranks have them. */
function aTable(shape: readonly number[], people: number, seed: number): TrueTable {
  const next = numbers(seed * 7919 + 17)
  const weights = shape.map((n) => {
    const raw = Array.from({ length: n }, () => Math.exp(2 * (next() + next() + next() - 1.5)))
    const sum = raw.reduce((so, w) => so + w, 0)
    return raw.map((w) => w / sum)
  })
  const drawn = (list: readonly number[]): number => {
    let left = next()
    const found = list.findIndex((w) => {
      left -= w
      return left < 0
    })
    return found < 0 ? list.length - 1 : found
  }
  const dimensions = shape.map((n, d) => ({
    name: `Dimension ${d + 1}`,
    categories: Array.from({ length: n }, (_, i) => `${'ABC'[d]}${i + 1}`),
  }))
  const counts = new Map<string, number>()
  for (let i = 0; i < people; i++) {
    const key = JSON.stringify(weights.map(drawn))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const parts = [...counts].map(([key, count]) => {
    const at: number[] = JSON.parse(key)
    return {
      at: Object.fromEntries(at.map((i, d) => [dimensions[d]?.name ?? '', `${'ABC'[d]}${i + 1}`])),
      count,
    }
  })
  return { dimensions, counts: parts, rest: 0 }
}

/** Each small part as "<5", every total printed. */
function asUsual(table: TrueTable): Released {
  const count = counted(table)
  const { small } = rolesOf(count, DEFAULT_POLICY)
  const cells = count.truth.map((value, cell) => {
    const at = count.lattice.atOf(cell)
    return small.has(cell) && count.lattice.sumsIn(cell) === 0 ? { at, mark: '<5' } : { at, value }
  })
  return {
    dimensions: table.dimensions,
    marks: { '<5': { low: 1, high: 4, meaning: '1 to 4' } },
    cells,
  }
}

const seconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
const most = (list: readonly number[]): number => list.reduce((so, n) => Math.max(so, n), 0)

/** One thing altered, and the code by which it must be rejected. */
function forged(
  certificate: Certificate,
  next: () => number,
): { certificate: Certificate; code: ProblemCode } {
  const row = Math.floor(next() * certificate.tables.length)
  const column = Math.floor(next() * certificate.unknowns.length)
  const withValue = (made: (value: number) => number): Certificate => ({
    ...certificate,
    tables: certificate.tables.map((values, r) =>
      r === row ? values.map((value, c) => (c === column ? made(value) : value)) : values,
    ),
  })
  const forgeries: { certificate: Certificate; code: ProblemCode }[] = [
    { certificate: { ...certificate, released: '0'.repeat(64) }, code: 'other-table' },
    {
      certificate: { ...certificate, unknowns: certificate.unknowns.toSpliced(column, 1) },
      code: 'other-cells',
    },
    {
      certificate: { ...certificate, tables: certificate.tables.slice(0, 1) },
      code: 'too-few-values',
    },
    { certificate: withValue((value) => value + 1), code: 'does-not-add-up' },
    { certificate: withValue((value) => value + 0.5), code: 'not-whole' },
    { certificate: withValue(() => 0), code: 'outside-mark' },
    { certificate: { ...certificate, tables: [] }, code: 'no-tables' },
    { certificate: { ...certificate, minValues: 2 }, code: 'other-policy' },
    {
      certificate: {
        ...certificate,
        tables: certificate.tables.map((values, r) => (r === row ? values.slice(1) : values)),
      },
      code: 'wrong-length',
    },
  ]
  const picked = forgeries[Math.floor(next() * forgeries.length)]
  if (!picked) throw new Error('there is always a forgery to pick')
  return picked
}

const SHAPES_FORGED = [
  [10, 5],
  [8, 4],
  [4, 3, 2],
]

interface Kind {
  name: string
  shape: number[]
  people: number
  tables: number
  time: number
}

const KINDS: Kind[] = [
  { name: '10×5, 120 people', shape: [10, 5], people: 120, tables: many, time: 60 },
  { name: '10×5, 300 people', shape: [10, 5], people: 300, tables: many, time: 60 },
  { name: '43×8, 828 people', shape: [43, 8], people: 828, tables: many, time: 60 },
  { name: '43×12, 828 people', shape: [43, 12], people: 828, tables: many, time: 60 },
  { name: '4×3×3, 60 people', shape: [4, 3, 3], people: 60, tables: Math.ceil(many / 4), time: 20 },
  {
    name: '10×6×3, 300 people',
    shape: [10, 6, 3],
    people: 300,
    tables: Math.ceil(many / 10),
    time: 30,
  },
  {
    name: '8×7×2, 200 people',
    shape: [8, 7, 2],
    people: 200,
    tables: Math.ceil(many / 10),
    time: 30,
  },
  {
    name: '43×12×3, 828 people',
    shape: [43, 12, 3],
    people: 828,
    tables: Math.min(2, many || 0),
    time: 60,
  },
]

const kinds = KINDS.filter(({ name }) => many > 0 && (!shaped || name.startsWith(asked)))
for (const { name, shape, people, tables, time } of kinds) {
  const took: number[] = []
  const checked: number[] = []
  const auditing: number[] = []
  let proven = 0
  let impossible = 0
  let companions = 0
  let bound = 0
  let narrow = 0
  let small = 0
  let usualExposed = 0
  let usualNarrow = 0
  for (let i = 0; i < tables; i++) {
    const table = aTable(shape, people, i + 1)
    const begun = seconds()
    const done = await discloseTable(table, {
      policy: DEFAULT_POLICY,
      secondsLeft: () => time - (seconds() - begun),
    })
    took.push(seconds() - begun)
    small += done.withheld.small
    const usual = await auditTables(
      { tables: [published(asUsual(table), 'usual')] },
      DEFAULT_POLICY,
    )
    usualExposed += usual.exposed
    usualNarrow += usual.narrow
    if (done.status !== 'protected' || !done.certificate) {
      impossible++
      continue
    }
    proven += done.withheld.proven ? 1 : 0
    companions += done.withheld.companions
    bound += done.withheld.bound
    // Who did not make the pattern: from the released table alone, and by addition.
    const audit = seconds()
    const audited = await auditTables({ tables: [published(done.released, 'new')] }, DEFAULT_POLICY)
    auditing.push(seconds() - audit)
    narrow += audited.exposed + audited.narrow
    const since = seconds()
    const released = published(done.released, 'new')
    const truth = { table, policy: DEFAULT_POLICY }
    const verified = verifyCertificate({ certificate: done.certificate, released, truth })
    checked.push(1000 * (seconds() - since))
    if (!verified.valid) narrow++
  }
  const share = (n: number): string => `${((100 * n) / Math.max(1, small)).toFixed(1)} %`
  console.log(
    `${name}: ${tables} tables, ${small} small numbers; ${impossible} without a safe pattern, ${proven} of the others proved; ` +
      `companions ${companions} against a bound of ${bound}; under three values by another auditor: ${narrow}; ` +
      `processor time median ${median(took).toFixed(2)} s, most ${most(took).toFixed(2)} s; other audit ${most(auditing).toFixed(1)} s at most; certificate checked in ${most(checked).toFixed(0)} ms at most`,
  )
  console.log(
    `  the usual practice on them: ${usualExposed} worked out (${share(usualExposed)}), ${usualNarrow} more under three values (${share(usualNarrow)})`,
  )
}
if (!shaped && asked !== 'forgeries') await jointly()
if (!shaped && asked !== 'jointly') await forgeries()

/** Three earlier counts of one register, each released; then the fourth together with them. */
async function jointly(): Promise<void> {
  const counts = [600, 700, 828, 900].map((people, i) => ({
    ...aTable([43, 8], people, 1),
    register: 'made',
    unit: 'case',
    period: { from: '2023-01-01', to: '2023-12-31' },
    asOf: `2024-0${i + 1}-01`,
  }))
  const earlier: Published[] = []
  for (const [i, table] of counts.entries()) {
    const begun = seconds()
    const secondsLeft = (): number => 60 - (seconds() - begun)
    const done = await discloseTable(table, { policy: DEFAULT_POLICY, earlier, secondsLeft })
    const took = seconds() - begun
    if (i === 3) {
      const since = seconds()
      const verified = verifyCertificate({
        certificate: done.certificate,
        released: published(done.released, 'new'),
        earlier,
        truth: { table, policy: DEFAULT_POLICY },
      })
      console.log(
        `43×8 with three earlier releases: ${done.status}, companions ${done.withheld.companions} against a bound of ${done.withheld.bound}; ` +
          `processor time ${took.toFixed(2)} s; certificate of ${verified.tables} tables ${verified.valid ? 'holds' : 'does not hold'}, checked in ${(1000 * (seconds() - since)).toFixed(0)} ms of processor time`,
      )
    }
    earlier.push(published({ ...done.released, id: `r${i}` }, `r${i}`))
  }
}

/** Certificates of made tables, each forged in a dozen ways. */
async function forgeries(): Promise<void> {
  const all = 1000
  const each = 12
  let made = 0
  let rejected = 0
  for (let seed = 1; made < all; seed++) {
    const shape = SHAPES_FORGED[seed % SHAPES_FORGED.length] ?? [10, 5]
    const table = aTable(shape, 120, seed)
    const done = await discloseTable(table, { policy: DEFAULT_POLICY, secondsLeft: () => 60 })
    if (!done.certificate || done.certificate.unknowns.length === 0) continue
    const released = published(done.released, 'new')
    const truth = { table, policy: DEFAULT_POLICY }
    const next = numbers(seed + 99)
    for (let f = 0; f < each && made < all; f++) {
      made++
      const { certificate, code } = forged(done.certificate, next)
      const { valid, problems } = verifyCertificate({ certificate, released, truth })
      if (!valid && problems.some((one) => one.code === code)) rejected++
      else console.log(`  not rejected as ${code}: table ${seed}`)
    }
  }
  console.log(`forgeries rejected with the right code: ${rejected} of ${made}`)
}
