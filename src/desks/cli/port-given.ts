// A port as it was given.
import { type Command, usedWrongly } from './verb/command.ts'

export function portGiven(command: Pick<Command, 'name' | 'usage'>, given: string): number {
  const port = Number(given)
  if (!/^\d+$/.test(given) || port > 65535)
    throw usedWrongly(command, `“${given}” is no port; give a number such as 4343.`)
  return port
}
