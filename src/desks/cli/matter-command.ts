// candour matter: a misconduct, performance or complaint matter, replayed against the procedures as data.
import { readFile } from 'node:fs/promises'
import { checkExpectations } from '../../assess/check-expectations.ts'
import { type MatterFile, readMatterFile } from '../../assess/read-matter-file.ts'
import { type MatterAnswer, replayMatter } from '../../assess/replay-matter.ts'
import { isDay } from '../../calendar/day.ts'
import { conductLaw } from '../../vocabulary/regimes/conduct-law.ts'
import type { ConductLaw } from '../../vocabulary/regimes/law.ts'
import { today } from '../work/today.ts'
import { matterInLines } from './matter-in-lines.ts'
import { type Command, readFlags, usedWrongly } from './verb/command.ts'

export const matterCommand: Command = {
  name: 'matter',
  summary: 'where a matter stands by the law of its day, what was refused and why, what is due',
  usage: 'candour matter FILE... [--expect] [--as-of DATE] [--json]',
  example: 'candour matter fixtures/assess/matters/S02.json --expect',

  async run(args, { out, err }) {
    const { values, positionals } = readFlags(this, args, {
      expect: { type: 'boolean', default: false },
      'as-of': { type: 'string', default: today() },
      json: { type: 'boolean', default: false },
    })
    const asOf = values['as-of']
    if (positionals.length === 0) throw usedWrongly(this, 'name at least one file of a matter.')
    if (!isDay(asOf))
      throw usedWrongly(this, `--as-of is “${asOf}”, which is no day; write it as 2014-02-17.`)
    const law = conductLaw()
    let code = 0
    for (const file of positionals) {
      const read = await fileOf(law, file)
      if ('wrong' in read) {
        err(read.wrong)
        code = 2
        continue
      }
      const replayed = { ...replayMatter(law, read, asOf), asOf }
      const failed = values.expect ? checkExpectations(law, read, replayed.answer) : []
      if (values.json) out(JSON.stringify(asPrinted(law, file, replayed.answer)))
      else for (const line of matterInLines(law, file, replayed)) out(line)
      for (const sentence of failed) err(`${file}: ${sentence}`)
      if (failed.length > 0) code = Math.max(code, 1)
    }
    return code
  },
}

async function fileOf(law: ConductLaw, file: string): Promise<MatterFile | { wrong: string }> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return { wrong: `${file} cannot be opened; check the name and try again.` }
  const read = readMatterFile(law, text)
  return 'wrong' in read ? { wrong: `${file} is no file of a matter: ${read.wrong}.` } : read
}

/** reference/matter-events.md: texts of warnings, and what is known of how far the law is held. */
const asPrinted = (law: ConductLaw, file: string, answer: MatterAnswer) => ({
  file,
  ...answer,
  events: answer.events.map((step) =>
    step.allowed ? { ...step, warnings: step.warnings.map(({ text }) => text) } : step,
  ),
  heldAsOf: law.version,
})
