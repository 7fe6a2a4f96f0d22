// candour repair: says what would put a data folder right, and does it when told yes.
import { existsSync } from 'node:fs'
import { openHouse } from '../work/open-house.ts'
import { repairHouse } from '../work/repair-house.ts'
import { type Command, readFlags, usedWrongly } from './verb/command.ts'
import { DATA_FOLDER } from './verb/data-flag.ts'

export const repairCommand: Command = {
  name: 'repair',
  summary: 'says what would put right what verify finds; does it with --yes',
  usage: 'candour repair [--data DIR] [--yes] [--json]',
  example: 'candour repair --data ./candour-data',

  async run(args, { out, err }) {
    const { values } = readFlags(this, args, {
      data: { type: 'string', default: DATA_FOLDER },
      yes: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    if (!existsSync(values.data))
      throw usedWrongly(this, `there is no data folder ${values.data}; give it with --data.`)
    const { house, verify, close } = await openHouse({
      data: values.data,
      viewer: 'candour repair',
      log: err,
    })
    try {
      const { problems, would, done, left } = await repairHouse(house, verify, values)
      if (values.json) out(JSON.stringify({ problems, would, done }))
      else {
        for (const { message } of problems) out(message)
        for (const sentence of would) out(`${values.yes ? 'Done' : 'Would be done'}: ${sentence}`)
        out(inTheEnd(problems.length, left.length, values.yes))
      }
      return left.length === 0 ? 0 : 1
    } finally {
      await close()
    }
  },
}

function inTheEnd(found: number, left: number, yes: boolean): string {
  if (found === 0) return 'There is nothing to repair.'
  if (left === 0) return 'All of it is put right.'
  return yes
    ? `${left} of ${found} problems cannot be put right here: see what each says.`
    : `${found} problems. Run it with --yes to have done what would be done.`
}
