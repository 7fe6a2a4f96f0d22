// candour todo: what is to be done about every request that is out, over all surveys, most pressing first.
import { existsSync } from 'node:fs'
import { GROUPS, groupOf } from '../../../ask/chase/in-order.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import type { Task } from '../../../vocabulary/asking/task.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { tasksOf } from '../../work/chase/asked-bodies.ts'
import { openHouse } from '../../work/open-house.ts'
import { type Command, readFlags, usedWrongly } from '../verb/command.ts'
import { DATA_FOLDER } from '../verb/data-flag.ts'

export const todoCommand: Command = {
  name: 'todo',
  summary: 'what is to be done about every request that is out, most pressing first',
  usage: 'candour todo [--survey SURVEY] [--data DIR] [--json]',
  example: 'candour todo --survey potholes',

  async run(args, { out, err }) {
    const { values } = readFlags(this, args, {
      survey: { type: 'string' },
      data: { type: 'string', default: DATA_FOLDER },
      json: { type: 'boolean', default: false },
    })
    if (!existsSync(values.data))
      throw usedWrongly(this, `there is no data folder ${values.data}; give it with --data.`)
    const { house, close } = await openHouse({
      data: values.data,
      desk: 'investigations',
      viewer: 'candour todo',
      parsers: 1,
      log: err,
    })
    try {
      if (values.survey && !(await surveyBySlug(house.db, values.survey)))
        throw new CandourError(`There is no survey ${values.survey} in ${values.data}.`)
      const tasks = await tasksOf(house, values.survey)
      if (values.json) for (const task of tasks) out(JSON.stringify(task))
      else for (const line of inLines(tasks)) out(line)
      return 0
    } finally {
      await close()
    }
  },
}

function inLines(tasks: readonly Task[]): string[] {
  if (tasks.length === 0) return ['Nothing is out.']
  return GROUPS.flatMap(({ id, heading }) => {
    const own = tasks.filter((task) => groupOf(task) === id)
    return own.length === 0
      ? []
      : [
          `${heading} (${own.length})`,
          ...own.map(
            ({ bodyName, title, why, ready }) =>
              `  ${bodyName} · ${title}: ${why}.${ready ? ` Ready: ${ready}.` : ''}`,
          ),
        ]
  })
}
