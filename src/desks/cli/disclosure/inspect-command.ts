// candour inspect: what does this file hide? Cannot check means: do not release.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readReleased } from '../../../disclose/released/read-released.ts'
import { inspectedInWords } from '../../../inspect/in-words.ts'
import { type Inspected, inspectFile } from '../../../inspect/inspect-file.ts'
import { asTold } from '../../../inspect/report/as-told.ts'
import { found } from '../../../inspect/report/found.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import type { Released } from '../../../vocabulary/released/true-table.ts'
import { closedAgainst, type Stranger } from '../../work/release/closed-against.ts'
import { type Command, readFlags, usedWrongly } from '../verb/command.ts'
import { textOf } from './files-given.ts'

export const inspectCommand: Command = {
  name: 'inspect',
  summary: 'what files hide from who opens them: each place, and whether to release',
  usage: 'candour inspect FILE... [--released R.json] [--show] [--json]',
  example: 'candour inspect fixtures/disclose/as-forces-print-it.csv',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      released: { type: 'string' },
      show: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    if (positionals.length === 0) throw usedWrongly(this, 'name at least one file.')
    const released = await releasedIn(values.released)
    let clean = true
    for (const file of positionals) {
      const begun = performance.now()
      const bytes = await bytesOf(file)
      const lines = await inspectFile({ name: basename(file), bytes })
      const closure = released ? closedOf(lines, bytes, released) : null
      const seconds = Number(((performance.now() - begun) / 1000).toFixed(3))
      for (const [i, line] of lines.entries()) {
        if (line.verdict !== 'clean') clean = false
        const told = asTold(line, values.show)
        if (values.json)
          io.out(JSON.stringify(i === 0 ? { ...told, file, ...closure, seconds } : told))
        else {
          for (const words of inspectedInWords(told)) io.out(words)
          if (i === 0 && closure) io.out(closureInWords(closure))
        }
      }
    }
    return clean ? 0 : 1
  },
}

interface Closure {
  closed: boolean
  strangers: Stranger[]
}

/** A release of ours with anything in it that is not of its table carries something. */
function closedOf([first]: Inspected[], bytes: Uint8Array, released: Released): Closure | null {
  if (!first) return null
  const closure = closedAgainst(bytes, first.mediaType, released)
  if (!closure.closed) {
    const what = 'what is neither in the released table nor in the words of our writers'
    for (const { part, text } of closure.strangers.slice(0, MOST_STRANGERS))
      first.carriers.push(found('stranger', part, what, { shows: text }))
    first.verdict = 'carries'
  }
  return closure
}

const MOST_STRANGERS = 100

function closureInWords({ closed, strangers }: Closure): string {
  if (closed) return '  It is the released table and nothing else.'
  const many =
    strangers.length === 1 ? 'one thing in it is' : `${strangers.length} things in it are`
  return `  It is not the released table alone: ${many} not of that table.`
}

async function releasedIn(file: string | undefined): Promise<Released | null> {
  if (file === undefined) return null
  const text = await textOf(file)
  readReleased(text, basename(file))
  return JSON.parse(text)
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch((cause) => {
    throw new CandourError(`${file} cannot be opened; check the name and try again.`, { cause })
  })
  if (!found.isFile()) throw new CandourError(`${file} is a folder; name the files in it.`)
  return new Uint8Array(await readFile(file))
}
