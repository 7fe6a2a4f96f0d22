// candour verify: is every sealed file and every row of the history still what it was, and what was worked out still what they give?
import { existsSync } from 'node:fs'
import { openHouse } from '../work/open-house.ts'
import { verifyHouse } from '../work/verify-house.ts'
import { type Command, readFlags, usedWrongly } from './verb/command.ts'
import { DATA_FOLDER } from './verb/data-flag.ts'

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'looks at sealed files, history, queue and results; exit 1 on any problem',
  usage: 'candour verify [--data DIR] [--json]',
  example: 'candour verify --data ./candour-data',

  async run(args, { out, err }) {
    const { values } = readFlags(this, args, {
      data: { type: 'string', default: DATA_FOLDER },
      json: { type: 'boolean', default: false },
    })
    if (!existsSync(values.data)) {
      throw usedWrongly(this, `there is no data folder ${values.data}; give it with --data.`)
    }
    const { house, verify, close } = await openHouse({
      data: values.data,
      viewer: 'candour verify',
      log: err,
    })
    try {
      const verified = await verifyHouse(house, verify)
      if (values.json) out(JSON.stringify(verified))
      else {
        out(`${verified.history} rows of history, ${verified.blobs} sealed files.`)
        for (const { message } of verified.problems) out(message)
        if (verified.problems.length === 0)
          out('Everything is as it was sealed, and the results are what it gives.')
      }
      return verified.problems.length === 0 ? 0 : 1
    } finally {
      await close()
    }
  },
}
