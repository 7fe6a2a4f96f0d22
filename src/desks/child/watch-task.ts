// One task in a child, watched: answered, or ended by the processor's time, memory, idleness, or the child's death.
import type { ChildProcess } from 'node:child_process'
import type { FileIn, OnPage } from '../../store/house.ts'
import type { ReadOutcome } from '../../vocabulary/document.ts'
import type { WorkBudget } from './budget-of-work.ts'
import { type Answer, sizeOf, type Task } from './messages.ts'
import { usedByProcess } from './used-by-process.ts'

/** Of a reading that was stopped, what was read before. */
export type Ending = { soFar?: ReadOutcome | undefined } & HowEnded

type HowEnded =
  | {
      ended: 'answered'
      answer: Exclude<Answer, { says: 'pages' | 'member' | 'page' | 'so-far' | 'words' }>
    }
  | { ended: 'timed-out'; after: string }
  | { ended: 'out-of-memory'; above: string }
  | { ended: 'died' }

/** What a child says before it has its answer. */
export interface Hearing {
  onMember?: ((member: FileIn) => void) | undefined
  onPage?: OnPage | undefined
  onWords?: ((words: string) => void) | undefined
}

const LOOK_EVERY_MS = 50

interface Watching {
  /** For a file of this size and so many pages; 0 until the child says how many. */
  budgetOf: (size: number, pages: number, scans?: number) => WorkBudget
  hearing?: Hearing | undefined
  /** What the child wrote to its error output. */
  lastWords: () => string
}

/** The child is not stopped here: that is for who started it. */
export function watchTask(
  child: ChildProcess,
  task: Task,
  { budgetOf, hearing = {}, lastWords }: Watching,
): Promise<Ending> {
  const size = sizeOf(task)
  const overBudget = watching(child)
  let budget = budgetOf(size, 0)
  let soFar: ReadOutcome | undefined

  return new Promise((resolve) => {
    const end = (ending: HowEnded) => {
      clearInterval(looking)
      child.off('message', onAnswer)
      child.off('close', onClose)
      resolve({ ...ending, soFar })
    }
    const onAnswer = (answer: Answer) => {
      if (answer.says === 'pages') budget = budgetOf(size, answer.pages, answer.scans)
      else if (answer.says === 'member') hearing.onMember?.(answer.member)
      else if (answer.says === 'page') hearing.onPage?.(answer.page, answer.of)
      else if (answer.says === 'so-far') soFar = answer.outcome
      else if (answer.says === 'words') hearing.onWords?.(answer.words)
      else end({ ended: 'answered', answer })
    }
    const onClose = () =>
      end(
        /heap out of memory|allocation failed/i.test(lastWords())
          ? { ended: 'out-of-memory', above: 'its heap' }
          : { ended: 'died' },
      )
    const looking = setInterval(() => {
      const over = overBudget(budget)
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

type Over = Extract<HowEnded, { ended: 'timed-out' | 'out-of-memory' }>

/** Looks at what the child has used since now: says so once it is more than the task is worth. */
function watching({ pid = -1 }: ChildProcess): (budget: WorkBudget) => Over | null {
  const before = usedByProcess(pid)
  const startedAt = performance.now()
  let last = { at: startedAt, cpuSeconds: before?.cpuSeconds ?? 0 }
  let idleMs = 0

  return (budget) => {
    const now = performance.now()
    const used = usedByProcess(pid)
    if (!used)
      return before === null && now - startedAt > budget.wallSeconds * 1000
        ? tookLonger(budget.wallSeconds)
        : null
    // Between two looks of a desk that was busy itself nothing is known of the child.
    const since = Math.min(now - last.at, 2 * LOOK_EVERY_MS)
    idleMs = used.asleep && used.cpuSeconds === last.cpuSeconds ? idleMs + since : 0
    last = { at: now, cpuSeconds: used.cpuSeconds }
    if (used.megabytes > budget.megabytes)
      return { ended: 'out-of-memory', above: `${budget.megabytes} MB` }
    if (used.cpuSeconds - (before?.cpuSeconds ?? 0) > budget.cpuSeconds)
      return tookLonger(budget.cpuSeconds)
    return idleMs > budget.idleSeconds * 1000 ? tookLonger(budget.idleSeconds) : null
  }
}

const tookLonger = (seconds: number): Over => ({
  ended: 'timed-out',
  after: `${Math.max(1, Math.round(seconds))} seconds`,
})
