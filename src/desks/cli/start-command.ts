// candour [FOLDER]: opens the data folder, imports, runs what waits, prints the result and serves the desk.
import { type Command, readFlags } from './command.ts'

export const startCommand: Command = {
  name: 'start',
  summary: 'opens the desk on a data folder, importing FOLDER first',
  usage: 'candour [FOLDER] [--data DIR] [--port N]',
  example: 'npm start -- my-survey --data ./candour-data',

  async run(args, { err }) {
    readFlags(this, args, {
      data: { type: 'string', default: './candour-data' },
      port: { type: 'string', default: '4343' },
    })
    err('not yet')
    return 2
  },
}
