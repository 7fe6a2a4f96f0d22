// candour standards: opens the standards desk on a data folder of its own, and prints how the first of its people come in.
import { type Served, serve } from '../web/serve.ts'
import { standardsApp } from '../web/standards/app.ts'
import { takeInForce } from '../work/force/take-in-force.ts'
import { keepWorking, type Working } from '../work/keep-working.ts'
import { openHouse } from '../work/open-house.ts'
import { tryAlone } from '../work/step-alone.ts'
import { vouchingMade } from '../work/vouching/vouching.ts'
import { portGiven } from './port-given.ts'
import { isOpen, REACHED_FLAGS, reachedAs } from './reached.ts'
import { untilStopped } from './until-stopped.ts'
import { type Command, readFlags, usedWrongly } from './verb/command.ts'
import { STANDARDS_FOLDER } from './verb/data-flag.ts'
import { tellWayIn } from './way-in-told.ts'

export const standardsCommand: Command = {
  name: 'standards',
  summary: 'opens the standards desk on a data folder of its own',
  usage:
    'candour standards [--data DIR] [--port N] [--host ADDR] [--address URL] [--let-in EMAIL] [--empty]',
  example: 'npm run standards -- --data ./standards-data',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      data: { type: 'string', default: STANDARDS_FOLDER },
      port: { type: 'string', default: '4344' },
      'let-in': { type: 'string' },
      empty: { type: 'boolean', default: false },
      ...REACHED_FLAGS,
    })
    if (positionals.length > 0)
      throw usedWrongly(this, 'it takes no folder; what it keeps is made at the desk.')
    const port = portGiven(this, values.port)
    const reached = reachedAs(this, values)
    if (isOpen(reached))
      throw usedWrongly(
        this,
        'what is read here may not travel open. Put something with a certificate before the desk, and name it with --address https://… .',
      )
    const { house, close } = await openHouse({
      data: values.data,
      desk: 'standards',
      viewer: 'standards desk',
      log: io.err,
    })
    const vouchedBy = vouchingMade()
    let served: Served | null = null
    let working: Working | null = null
    try {
      const invented = values.empty ? null : await takeInForce(house)
      working = keepWorking(house, { tryAlone: (step) => tryAlone(values.data, step) })
      const desk = { house, work: working.wake, vouching: vouchedBy, hosts: reached.hosts }
      served = await serve(standardsApp(desk), port, reached)
      io.out(`The standards desk is at ${served.address}`)
      if (invented)
        io.out(
          `It holds ${invented}, a force that does not exist. With --empty a new folder holds nothing.`,
        )
      await tellWayIn({ house, kind: 'standards', letIn: values['let-in'], served, io })
      await untilStopped()
      return 0
    } finally {
      await served?.close()
      await working?.close()
      await close()
    }
  },
}
