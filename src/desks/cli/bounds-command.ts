// candour bounds: what could the numbers be, and can it all be true?
import { readFile } from 'node:fs/promises'
import { checkSystem } from '../../bounds/check-system.ts'
import { type Solved, solve } from '../../bounds/solve.ts'
import { inWords } from '../../vocabulary/bounds.ts'
import type { StatementSystem } from '../../vocabulary/constraint.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { type Command, readFlags, usedWrongly } from './verb/command.ts'

export const boundsCommand: Command = {
  name: 'bounds',
  summary: 'what the numbers could be, and which statements cannot all be true',
  usage: 'candour bounds FILE.json [--json]',
  example: 'candour bounds west-mercia.json',

  async run(args, { out }) {
    const { values, positionals } = readFlags(this, args, {
      json: { type: 'boolean', default: false },
    })
    const [file] = positionals
    if (!file || positionals.length > 1)
      throw usedWrongly(this, 'name one file that holds unknowns and statements as JSON.')
    const system = await readSystem(file)
    const solved = await solve(system)
    if (values.json) out(JSON.stringify(solved))
    else for (const line of inLines(system, solved)) out(line)
    return 0
  },
}

async function readSystem(file: string): Promise<StatementSystem> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new CandourError(`${file} cannot be opened; check the name and try again.`, { cause })
  })
  const plain = text.replace(/^\uFEFF/, '')
  if (plain.trim() === '') {
    throw new CandourError(`${file} is empty; write {"unknowns": […], "statements": […]} into it.`)
  }
  const system = checkSystem(parsed(file, plain), file)
  if (system.unknowns.length === 0 && system.statements.length === 0)
    throw new CandourError(`${file} holds no unknown and no statement; add at least one.`)
  return system
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const found = cause instanceof Error ? cause.message.replace(/\s+/g, ' ') : 'it cannot be read'
    throw new CandourError(`${file} is not JSON (${found}); correct it and try again.`, { cause })
  }
}

function inLines({ statements }: StatementSystem, solved: Solved): string[] {
  if (solved.feasible) {
    return Object.entries(solved.intervals).map(([name, bounds]) => {
      const wider = solved.open?.includes(name) ? ' or less: not settled exactly' : ''
      return `${name}: ${inWords(bounds)}${wider}`
    })
  }
  const said = new Map(statements.map(({ id, ink }) => [id, ink ? `${id}: “${ink}”` : id]))
  return solved.contradictions.flatMap((ids) => [
    ids.length === 1 ? 'This cannot be true:' : 'These cannot all be true:',
    ...ids.map((id) => `  ${said.get(id) ?? id}`),
  ])
}
