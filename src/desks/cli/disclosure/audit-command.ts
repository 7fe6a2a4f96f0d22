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
    'candour audit RELEASED.(json|csv)... [--crosstab] [--marks "<5=1..4" "*=0.."]... [--links L.json] [--known K.json] [--policy P.json] [--time SECONDS] [--json]',
  example: 'candour audit fixtures/disclose/as-forces-print-it.csv --crosstab',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      crosstab: { type: 'boolean', default: false },
      marks: { type: 'string', multiple: true, default: [] },
      links: { type: 'string' },
      known: { type: 'string' },
      policy: { type: 'string' },
      time: { type: 'string', default: '120' },
      json: { type: 'boolean', default: false },
    })
    // --marks takes several at once: those that are no file are marks.
    const marks = [...values.marks, ...positionals.filter(isMark)]
    const files = positionals.filter((one) => !isMark(one))
    const [first] = files
    if (first === undefined) throw usedWrongly(this, 'name at least one published table.')
    const seconds = Number(values.time)
    if (!(seconds > 0))
      throw usedWrongly(this, `--time is “${values.time}”; write seconds, as 120.`)
    return answering(values.json, io, first, async () => {
      const begun = performance.now()
      const secondsLeft = (): number => seconds - (performance.now() - begun) / 1000
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
      const found = await auditTables({ tables, links, known }, policy, { secondsLeft })
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
  complete,
  cells,
  doubts = [],
}: Answer): string[] {
  if (!feasible)
    return [
      `${files.join(', ')}: what is printed cannot all be true.`,
      ...contradictions.map((lines) => `  together: ${lines.join('; ')}`),
      ...(complete ? [] : ['  Fewer of them may do: that was not settled in the time given.']),
    ]
  const open = cells.filter(({ verdict }) => verdict === 'open').length
  const worked = cells.filter(({ verdict }) => verdict !== 'wide')
  return [
    exposed + narrow === 0
      ? `${files.join(', ')}: nobody small ${complete ? 'can be' : 'was seen to be'} worked out.`
      : `${files.join(', ')}: a reader can work out ${people} people (${exposed} numbers), and narrow ${narrow} more.`,
    ...(complete
      ? []
      : [
          `Not settled in the time given: ${open} of ${cells.length} numbers, and nothing is claimed of them. Give it more with --time.`,
        ]),
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
