// What every verb of the command line is: a name, its help, and a run that answers an exit code.
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CandourError } from '../../../vocabulary/errors.ts'

/** out is standard output (answers only), err is standard error (progress and messages). */
export interface Io {
  out(line: string): void
  err(line: string): void
  /** A passing word for who sits before it: the next one, or the next line, takes its place. Not there where nobody sits. */
  passing?(words: string): void
}

export interface Command {
  name: string
  /** One line for the list of verbs. */
  summary: string
  usage: string
  example: string
  /** 0: did its work. 1: the answer is no. Throw CandourError for exit code 2. */
  run(args: string[], io: Io): Promise<number>
}

/** Reads flags; a wrong one is said in a sentence with the usage below it. */
export function readFlags<Options extends NonNullable<ParseArgsConfig['options']>>(
  command: Pick<Command, 'name' | 'usage'>,
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (cause) {
    throw usedWrongly(
      command,
      cause instanceof Error ? firstSentence(cause.message) : 'a flag is wrong',
    )
  }
}

export function usedWrongly(
  { name, usage }: Pick<Command, 'name' | 'usage'>,
  message: string,
): CandourError {
  return new CandourError(`candour ${name}: ${message}\nUse: ${usage}`)
}

/** Node adds advice about "--" that nobody here needs. */
const firstSentence = (message: string): string => `${message.split('. ')[0]?.replace(/\.$/, '')}.`
