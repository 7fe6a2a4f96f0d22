// The verbs, in the order of the work.
import type { Command } from './command.ts'
import { dueCommand } from './due-command.ts'
import { startCommand } from './start-command.ts'

export { startCommand }

export const commands: Command[] = [startCommand, dueCommand]
