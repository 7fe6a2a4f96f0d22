// candour inspect: what does this file hide? Cannot check means: do not release.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { inspectedInWords } from '../../../inspect/in-words.ts'
import { type Inspected, inspectFile } from '../../../inspect/inspect-file.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { type Command, readFlags, usedWrongly } from '../verb/command.ts'

const SHOWN = 80

export const inspectCommand: Command = {
  name: 'inspect',
  summary: 'what files hide from who opens them: each place, and whether to release',
  usage: 'candour inspect FILE... [--show] [--json]',
  example: 'candour inspect fixtures/disclose/as-forces-print-it.csv',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      show: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    if (positionals.length === 0) throw usedWrongly(this, 'name at least one file.')
    let clean = true
    for (const file of positionals) {
      const begun = performance.now()
      const lines = await inspectFile({ name: basename(file), bytes: await bytesOf(file) })
      const seconds = Number(((performance.now() - begun) / 1000).toFixed(3))
      for (const [i, line] of lines.entries()) {
        if (line.verdict !== 'clean') clean = false
        const told = asTold(line, values.show)
        if (values.json) io.out(JSON.stringify(i === 0 ? { ...told, file, seconds } : told))
        else for (const words of inspectedInWords(told)) io.out(words)
      }
    }
    return clean ? 0 : 1
  },
}

/** What a body did not mean to send is not put before eyes that did not ask for it. */
function asTold(line: Inspected, show: boolean): Inspected {
  return {
    ...line,
    carriers: line.carriers.map(({ shows, ...rest }) =>
      show && shows !== undefined ? { ...rest, shows: shows.slice(0, SHOWN) } : rest,
    ),
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch((cause) => {
    throw new CandourError(`${file} cannot be opened; check the name and try again.`, { cause })
  })
  if (!found.isFile()) throw new CandourError(`${file} is a folder; name the files in it.`)
  return new Uint8Array(await readFile(file))
}
