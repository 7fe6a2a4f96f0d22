// candour export: a kept survey as its folder again.
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { CandourError } from '../../vocabulary/errors.ts'
import { writeExport } from '../work/export-files.ts'
import { openHouse } from '../work/open-house.ts'
import { type Command, readFlags, usedWrongly } from './verb/command.ts'
import { DATA_FOLDER } from './verb/data-flag.ts'

export const exportCommand: Command = {
  name: 'export',
  summary: 'a kept survey as its folder again, decisions with it',
  usage: 'candour export SURVEY DIR [--data DIR]',
  example: 'candour export police-and-social-media-2014 my-copy',

  async run(args, { err }) {
    const { values, positionals } = readFlags(this, args, {
      data: { type: 'string', default: DATA_FOLDER },
    })
    const [survey, folder] = positionals
    if (!survey || !folder) throw usedWrongly(this, 'say which survey, and the folder to write.')
    if (!existsSync(values.data))
      throw usedWrongly(this, `there is no data folder ${values.data}; give it with --data.`)
    const there = await readdir(folder).catch(() => [])
    if (there.length > 0)
      throw new CandourError(`${folder} holds files already. Give a new folder.`)

    const { house, close } = await openHouse({
      data: values.data,
      desk: 'investigations',
      viewer: 'candour export',
      parsers: 1,
      log: err,
    })
    try {
      const written = await writeExport(house, survey, folder)
      err(`${written} files written to ${folder}.`)
      return 0
    } finally {
      await close()
    }
  },
}
