// candour standards: opens the standards desk on a data folder of its own, and prints how the first of its people come in.
import { letInAgain } from '../../people/accounts/let-in-again.ts'
import { HEAD_OF } from '../../people/roles.ts'
import { firstAddress } from '../../people/sign-in/first-account.ts'
import { type Served, serve } from '../web/serve.ts'
import { standardsApp } from '../web/standards/app.ts'
import { takeInForce } from '../work/force/take-in-force.ts'
import { keepWorking, type Working } from '../work/keep-working.ts'
import { openHouse } from '../work/open-house.ts'
import { tryAlone } from '../work/step-alone.ts'
import { vouching } from '../work/vouching/vouching.ts'
import { vouchingSet } from '../work/vouching/vouching-setting.ts'
import { type Command, readFlags, usedWrongly } from './command.ts'
import { STANDARDS_FOLDER } from './data-flag.ts'
import { portGiven } from './port-given.ts'
import { untilStopped } from './until-stopped.ts'

export const standardsCommand: Command = {
  name: 'standards',
  summary: 'opens the standards desk on a data folder of its own',
  usage: 'candour standards [--data DIR] [--port N] [--let-in EMAIL] [--empty]',
  example: 'npm run standards -- --data ./standards-data',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      data: { type: 'string', default: STANDARDS_FOLDER },
      port: { type: 'string', default: '4344' },
      'let-in': { type: 'string' },
      empty: { type: 'boolean', default: false },
    })
    if (positionals.length > 0)
      throw usedWrongly(this, 'it takes no folder; what it keeps is made at the desk.')
    const port = portGiven(this, values.port)
    const { house, close } = await openHouse({
      data: values.data,
      desk: 'standards',
      viewer: 'standards desk',
      log: io.err,
    })
    const set = vouchingSet()
    const vouchedBy = set && vouching(set)
    let served: Served | null = null
    let working: Working | null = null
    try {
      const invented = values.empty ? null : await takeInForce(house)
      const email = values['let-in']
      const again = email === undefined ? null : await letInAgain(house, email)
      working = keepWorking(house, { tryAlone: (step) => tryAlone(values.data, step) })
      served = await serve(standardsApp({ house, work: working.wake, vouching: vouchedBy }), port)
      const first = await firstAddress(house, HEAD_OF.standards)
      io.out(`The standards desk is at ${served.address}`)
      if (invented)
        io.out(
          `It holds ${invented}, a force that does not exist. With --empty a new folder holds nothing.`,
        )
      if (again)
        io.out(`A new password for ${email}, once, within a day: ${served.address}${again}`)
      if (first) io.out(`Nobody works here yet. The first account, once: ${served.address}${first}`)
      await untilStopped()
      return 0
    } finally {
      await served?.close()
      await working?.close()
      await close()
    }
  },
}
