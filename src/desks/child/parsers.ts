// The parsers of the house: a few warm children that take files in turn. What happens to a child becomes a reason.
import { availableParallelism } from 'node:os'
import { inBytes } from '../../inspect/budget.ts'
import type { FileIn, PageImage, Parsers, Unpacked } from '../../store/house.ts'
import type { ReadOutcome } from '../../vocabulary/document.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { type Reason, reason } from '../../vocabulary/reasons.ts'
import { type Child, startChild } from './child-process.ts'
import type { Answer, Task } from './messages.ts'
import type { Ending } from './watch-task.ts'

type Refused = { status: 'refused'; reason: Reason }

/** A file above this is not given to a child at all. */
const MOST_IN = 250_000_000

export interface ParsersPlan {
  /** How many children at most. */
  count?: number
  /** Hears what a parser threw: a bug of ours or of a library, which the reader of the page is spared. */
  log?(line: string): void
}

export function openParsers({
  count = availableParallelism(),
  log = () => {},
}: ParsersPlan = {}): Parsers {
  const pool = openPool(count)

  const ask = async (task: Task, onMember?: (member: FileIn) => void): Promise<Ending | Refused> =>
    task.file.bytes.length > MOST_IN
      ? refused(reason('too-large', task.file.name, inBytes(task.file.bytes.length)))
      : logged(task, await pool.use((child) => child.give(task, onMember)))

  const logged = (task: Task, ending: Ending): Ending => {
    const { answer } = ending.ended === 'answered' ? ending : { answer: null }
    if (answer?.says === 'failed' && answer.status === undefined)
      log(`to ${task.do} ${task.file.name}: ${answer.message}`)
    return ending
  }

  return {
    async read(file): Promise<ReadOutcome> {
      const ending = await ask({ do: 'read', file })
      const answer = answerIn(ending)
      return answer?.says === 'read' ? answer.outcome : refused(whyNot(ending, file))
    },

    async unpack(file, spent): Promise<Unpacked | Refused> {
      const members: FileIn[] = []
      const ending = await ask({ do: 'unpack', file, spent }, (member) => members.push(member))
      const answer = answerIn(ending)
      if (answer?.says !== 'unpacked') return refused(whyNot(ending, file))
      return 'status' in answer.outcome ? answer.outcome : { ...answer.outcome, members }
    },

    async render(file, page, dpi): Promise<PageImage> {
      const ending = await ask({ do: 'render', file, page, dpi })
      const answer = answerIn(ending)
      if (answer?.says === 'rendered') return answer.image
      if (answer?.says === 'failed' && answer.status === 404)
        throw new CandourError(answer.message, { status: 404 })
      throw new CandourError(whyNot(ending, file).message, { status: 422 })
    },

    close: () => pool.close(),
  }
}

const refused = (why: Reason): Refused => ({ status: 'refused', reason: why })

const answerIn = (ending: Ending | Refused): Answer | null =>
  'ended' in ending && ending.ended === 'answered' ? ending.answer : null

function whyNot(ending: Ending | Refused, { name }: FileIn): Reason {
  if ('status' in ending) return ending.reason
  switch (ending.ended) {
    case 'timed-out':
      return reason('timed-out', name, `more than ${ending.after}`)
    case 'out-of-memory':
      return reason('out-of-memory', name, `more than ${ending.above}`)
    case 'died':
      return reason('damaged', name, 'the program that reads such files stopped at it')
    case 'answered':
      return ending.answer.says === 'failed' && ending.answer.memory
        ? reason('out-of-memory', name, 'more than a reader may have')
        : reason('damaged', name, 'the program that reads such files failed at it')
  }
}

interface Pool {
  use<T>(work: (child: Child) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Children are started when first needed, kept warm, and replaced when they are no longer fit. */
function openPool(count: number): Pool {
  const idle: Child[] = []
  const waiting: (() => void)[] = []
  let busy = 0
  const everyone = new Set<Child>()

  const take = async (): Promise<Child> => {
    while (busy >= count) await new Promise<void>((resolve) => waiting.push(resolve))
    busy++
    for (let child = idle.pop(); child; child = idle.pop()) {
      if (child.isFit()) return child
      everyone.delete(child)
    }
    const child = startChild()
    everyone.add(child)
    return child
  }

  const giveBack = (child: Child): void => {
    busy--
    if (child.isFit()) idle.push(child)
    else everyone.delete(child)
    waiting.shift()?.()
  }

  return {
    async use(work) {
      const child = await take()
      try {
        return await work(child)
      } finally {
        giveBack(child)
      }
    },
    async close() {
      for (const child of everyone) child.stop()
      everyone.clear()
      idle.length = 0
    },
  }
}
