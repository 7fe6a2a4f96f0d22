// One task in a child, watched: answered, or ended by the clock, the processor's time, memory, or the child's death.
import type { ChildProcess } from 'node:child_process'
import type { FileIn } from '../../store/house.ts'
import type { WorkBudget } from './budget-of-work.ts'
import type { Answer, Task } from './messages.ts'
import { type Used, usedByProcess } from './used-by-process.ts'

export type Ending =
  | { ended: 'answered'; answer: Exclude<Answer, { says: 'pages' | 'member' }> }
  | { ended: 'timed-out'; after: string }
  | { ended: 'out-of-memory'; above: string }
  | { ended: 'died' }

export type OnMember = (member: FileIn) => void

const LOOK_EVERY_MS = 50

interface Watching {
  /** For a file of this size and so many pages; 0 until the child says how many. */
  budgetOf: (size: number, pages: number, scans?: number) => WorkBudget
  onMember?: OnMember | undefined
  /** What the child wrote to its error output. */
  lastWords: () => string
}

/** The child is not stopped here: that is for who started it. */
export function watchTask(
  child: ChildProcess,
  task: Task,
  { budgetOf, onMember, lastWords }: Watching,
): Promise<Ending> {
  const size = task.file.bytes.length
  const before = usedOf(child)
  const startedAt = performance.now()
  let budget = budgetOf(size, 0)

  return new Promise((resolve) => {
    const end = (ending: Ending) => {
      clearInterval(looking)
      child.off('message', onAnswer)
      child.off('close', onClose)
      resolve(ending)
    }
    const onAnswer = (answer: Answer) => {
      if (answer.says === 'pages') budget = budgetOf(size, answer.pages, answer.scans)
      else if (answer.says === 'member') onMember?.(answer.member)
      else end({ ended: 'answered', answer })
    }
    const onClose = () =>
      end(
        /heap out of memory|allocation failed/i.test(lastWords())
          ? { ended: 'out-of-memory', above: 'its heap' }
          : { ended: 'died' },
      )
    const looking = setInterval(() => {
      const over = overBudget(child, before, (performance.now() - startedAt) / 1000, budget)
      if (over) end(over)
    }, LOOK_EVERY_MS)

    child.on('message', onAnswer)
    child.once('close', onClose)
    if (!child.connected) return onClose()
    child.send(task, (error) => {
      if (error) onClose()
    })
  })
}

function overBudget(child: ChildProcess, before: Used, wall: number, budget: WorkBudget) {
  const { cpuSeconds, megabytes } = usedOf(child)
  if (megabytes > budget.megabytes)
    return { ended: 'out-of-memory', above: `${budget.megabytes} MB` } as const
  if (cpuSeconds - before.cpuSeconds > budget.cpuSeconds || wall > budget.wallSeconds)
    return { ended: 'timed-out', after: `${Math.max(1, Math.round(wall))} seconds` } as const
  return null
}

const usedOf = ({ pid }: ChildProcess): Used =>
  usedByProcess(pid ?? -1) ?? { cpuSeconds: 0, megabytes: 0 }
