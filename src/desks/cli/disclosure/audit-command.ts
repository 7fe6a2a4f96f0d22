// candour audit: what a published table lets its reader work out.
import { basename } from 'node:path'
import { auditTables } from '../../../disclose/audit-tables.ts'
import { possibleInWords } from '../../../disclose/possible-in-words.ts'
import { apart } from '../../../disclose/released/apart.ts'
import { readCrosstab, readLongTable } from '../../../disclose/released/read-crosstab.ts'
import {
  type Marks,
  type Published,
  published,
  readReleased,
} from '../../../disclose/released/read-released.ts'
import { jsonIn, knownFrom } from '../../../disclose/table/read-true-table.ts'
import { Refusal } from '../../../disclose/table/refusal.ts'
import { type Command, readFlags, usedWrongly } from '../verb/command.ts'
import { answering, linksIn, policyIn, textOf } from './files-given.ts'

export const auditCommand: Command = {
  name: 'audit',
  summary: 'what a published table lets its reader work out, with the sum to do it by pencil',
  usage:
    'candour audit RELEASED.(json|csv)... [--crosstab] [--marks "<5=1..4" "*=0.."]... [--links L.json] [--known K.json] [--policy P.json] [--json]',
  example: 'candour audit fixtures/disclose/as-forces-print-it.csv --crosstab',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      crosstab: { type: 'boolean', default: false },
      marks: { type: 'string', multiple: true, default: [] },
      links: { type: 'string' },
      known: { type: 'string' },
      policy: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    // --marks takes several at once: those that are no file are marks.
    const marks = [...values.marks, ...positionals.filter(isMark)]
    const files = positionals.filter((one) => !isMark(one))
    const [first] = files
    if (first === undefined) throw usedWrongly(this, 'name at least one published table.')
    return answering(values.json, io, first, async () => {
      const begun = performance.now()
      const key = Object.fromEntries(marks.map(markGiven))
      const read: Published[] = []
      for (const file of files)
        read.push(tableIn(await textOf(file), basename(file), key, values.crosstab))
      const tables = apart(read)
      const links = await linksIn(values.links)
      const known =
        values.known === undefined
          ? []
          : knownFrom(jsonIn(await textOf(values.known), basename(values.known)))
      const policy = await policyIn(values.policy)
      const found = await auditTables({ tables, links, known }, policy)
      const doubts = tables.flatMap((table) => table.doubts)
      const answer = {
        files,
        ...found,
        ...(doubts.length > 0 && { doubts }),
        seconds: Number(((performance.now() - begun) / 1000).toFixed(3)),
      }
      if (values.json) io.out(JSON.stringify(answer))
      else for (const line of inLines(answer)) io.out(line)
      return !found.feasible || found.exposed + found.narrow > 0 ? 1 : 0
    })
  },
}

function tableIn(text: string, name: string, key: Marks, isCrosstab: boolean): Published {
  if (!name.toLowerCase().endsWith('.csv')) return readReleased(text, name, key)
  return published(isCrosstab ? readCrosstab(text) : readLongTable(text), name, key)
}

const MARK = /^(.+)=(\d+)\.\.(\d*)$/
const isMark = (text: string): boolean => MARK.test(text)

/** "<5=1..4", "*=0.." */
function markGiven(text: string): [string, { low: number; high: number | null }] {
  const [, mark = '', low = '', high = ''] = MARK.exec(text) ?? []
  if (mark === '')
    throw new Refusal(
      'policy',
      `“${text}” says of no mark what it means: write it as "<5=1..4" or "*=0..".`,
    )
  if (high !== '' && Number(high) < Number(low))
    throw new Refusal('policy', `“${text}” ends below where it begins.`)
  return [mark, { low: Number(low), high: high === '' ? null : Number(high) }]
}

type Answer = Awaited<ReturnType<typeof auditTables>> & {
  files: string[]
  doubts?: { note: string }[]
}

function inLines({
  files,
  feasible,
  contradictions = [],
  exposed,
  people,
  narrow,
  recomputed,
  cells,
  doubts = [],
}: Answer): string[] {
  if (!feasible)
    return [
      `${files.join(', ')}: what is printed cannot all be true.`,
      ...contradictions.map((lines) => `  together: ${lines.join('; ')}`),
    ]
  const open = cells.filter(({ verdict }) => verdict === 'open').length
  const worked = cells.filter(({ verdict }) => verdict !== 'wide')
  return [
    exposed + narrow === 0
      ? `${files.join(', ')}: nobody small can be worked out.`
      : `${files.join(', ')}: a reader can work out ${people} people (${exposed} numbers), and narrow ${narrow} more.`,
    ...(open > 0 ? [`${open} numbers were not settled: nothing is claimed of them.`] : []),
    ...(recomputed > 0
      ? [`${recomputed} numbers are withheld in vain: they can be worked out and are not small.`]
      : []),
    ...worked.map(({ table, at, mark, possible, verdict, how = [] }) => {
      const sum = how
        .map(
          ({ line, times }) =>
            `${times > 0 ? '+' : '−'}${Math.abs(times) === 1 ? '' : ` ${Math.abs(times)} ×`} ${line}`,
        )
        .join(' ')
      const cell = `${table}, ${Object.values(at).join(' / ')}`
      const lines = sum && `; what the lines leave open: ${sum}`
      return `  ${cell} (printed: ${mark || 'nothing'}): ${possibleInWords(possible)}, ${verdict}${lines}`
    }),
    ...doubts.map(({ note }) => `  ${note}`),
  ]
}
