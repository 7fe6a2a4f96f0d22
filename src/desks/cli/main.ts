// The command line: finds the verb, runs it, turns what is thrown into a sentence and an exit code.

import { CandourError } from '../../vocabulary/errors.ts'
import { greatest } from '../../vocabulary/long-lists.ts'
import { commands, startCommand } from './commands.ts'
import type { Command, Io } from './verb/command.ts'

const CLEAR = '\r\x1b[K'
let passed = false

/** Takes a passing word away before something that stays. */
function cleared(): void {
  if (passed) process.stderr.write(CLEAR)
  passed = false
}

const io: Io = {
  out: (line) => {
    cleared()
    process.stdout.write(`${line}\n`)
  },
  err: (line) => {
    cleared()
    process.stderr.write(`${line}\n`)
  },
  ...(process.stderr.isTTY && {
    passing: (words: string) => {
      process.stderr.write(`${CLEAR}${words}`)
      passed = true
    },
  }),
}

export async function main(args: string[]): Promise<void> {
  // `candour read … | head`: who has seen enough closes the pipe, and that is no fault.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) =>
    process.exit(cause.code === 'EPIPE' ? 0 : 1),
  )
  process.exitCode = await candour(args, io)
}

/** 0: did its work; 1: the answer is no, or a bug; 2: used wrongly or cannot work, with one sentence that says what to do. */
export async function candour(args: string[], { out, err, ...more }: Io): Promise<number> {
  const [first, ...rest] = args
  if (first === 'help' || (first === '--help' && rest.length === 0)) {
    const about = commands.find(({ name }) => name === rest[0])
    out(about ? helpOf(about) : help())
    return 0
  }
  const named = commands.find(({ name }) => name === first)
  const command = named ?? startCommand
  const given = named ? rest : args
  try {
    if (given.includes('--help')) {
      out(helpOf(command))
      return 0
    }
    return await command.run(given, { out, err, ...more })
  } catch (error) {
    if (error instanceof CandourError) {
      err(error.message)
      return 2
    }
    err(error instanceof Error ? (error.stack ?? error.message) : String(error))
    err(
      'This is a fault in Candour, not in what you gave it. Nothing that was acknowledged is lost.',
    )
    return 1
  }
}

export function help(): string {
  const width = greatest(commands.map(({ name }) => name.length))
  return [
    'candour [FOLDER] [--data DIR] [--port N]   opens the desk',
    'candour VERB ...                           one step by itself; candour VERB --help tells more',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
  ].join('\n')
}

export const helpOf = ({ summary, usage, example }: Command): string =>
  `${summary}\n\n  ${usage}\n\nFor example\n\n  ${example}`
