// The parsers of the house: a few warm children that take files in turn. What happens to a child becomes a reason.
import { availableParallelism } from 'node:os'
import { inBytes } from '../../open/members/budget.ts'
import type {
  Amount,
  Apart,
  FileIn,
  OnPage,
  PageImage,
  Parsers,
  Unpacked,
} from '../../store/house.ts'
import type { ReadOutcome } from '../../vocabulary/document.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { type Reason, reason } from '../../vocabulary/reasons.ts'
import { openPool } from './child-pool.ts'
import { type Answer, nameOf, sizeOf, type Task, type Warm } from './messages.ts'
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
  const reading = new Set<{ name: string; page: number; of: number }>()

  /** A child that died may have been killed from outside: the file gets a second one. `members` are those of the last try. */
  const ask = async (
    task: Exclude<Task, Warm>,
    { members = [], onPage }: { members?: FileIn[]; onPage?: OnPage } = {},
  ): Promise<Ending | Refused> => {
    const name = nameOf(task)
    if (task.do !== 'apart' && sizeOf(task) > MOST_IN)
      return refused(reason('too-large', name, inBytes(sizeOf(task))))
    const tryOnce = () => {
      members.length = 0
      const onMember = (member: FileIn) => void members.push(member)
      return pool.use((child) => child.give(task, { onMember, onPage }))
    }
    const first = await tryOnce()
    const ending = first.ended === 'died' && !pool.isClosed() ? await tryOnce() : first
    if (ending.ended === 'died' && pool.isClosed())
      throw new Error(`The parsers were closed while ${name} was with them.`)
    heard(task, ending, log)
    return ending
  }

  return {
    async read(file, onPage = () => {}): Promise<ReadOutcome> {
      const far = { name: file.name, page: 0, of: 0 }
      reading.add(far)
      try {
        const ending = await ask(
          { do: 'read', file },
          {
            onPage(page, of) {
              Object.assign(far, { page, of })
              onPage(page, of)
            },
          },
        )
        return readingOf(ending, file)
      } finally {
        reading.delete(far)
      }
    },

    async warm() {
      const children = Array.from({ length: count }, () =>
        pool.use((child) => child.give({ do: 'warm' })).catch(() => {}),
      )
      await Promise.all(children)
    },

    atWork: () => [...reading],

    async unpack(file, spent): Promise<Unpacked | Refused> {
      const members: FileIn[] = []
      const ending = await ask({ do: 'unpack', file, spent }, { members })
      const answer = answerIn(ending)
      if (answer?.says !== 'unpacked') return refused(whyNot(ending, file.name))
      return 'status' in answer.outcome ? answer.outcome : { ...answer.outcome, members }
    },

    async render(file, page, dpi): Promise<PageImage> {
      const ending = await ask({ do: 'render', file, page, dpi })
      const answer = answerIn(ending)
      if (answer?.says === 'rendered') return answer.image
      if (answer?.says === 'failed' && answer.status === 404)
        throw new CandourError(answer.message, { status: 404 })
      throw new CandourError(whyNot(ending, file.name).message, { status: 422 })
    },

    async apart<Given, Made>(step: Apart<Given, Made>, given: Given, { name, size }: Amount) {
      const ending = await ask({ do: 'apart', step: step.name, given, about: name, size })
      const answer = answerIn(ending)
      // The child did what `step.does` does, by the same name.
      if (answer?.says === 'made') return { made: answer.made as Made }
      if (answer?.says === 'failed' && !answer.memory) throw new Error(answer.message)
      return { refused: whyNot(ending, name) }
    },

    close: () => pool.close(),
  }
}

function heard(task: Exclude<Task, Warm>, ending: Ending, log: (line: string) => void): void {
  if (ending.ended !== 'answered' || ending.answer.says !== 'failed') return
  if (ending.answer.broken)
    throw new CandourError(
      `Candour cannot load its own parts (${ending.answer.message.split('\n')[0]}). Run npm ci and start it again.`,
      { status: 503 },
    )
  if (ending.answer.status === undefined)
    log(`to ${task.do} ${nameOf(task)}: ${ending.answer.message}`)
}

const refused = (why: Reason): Refused => ({ status: 'refused', reason: why })

const answerIn = (ending: Ending | Refused): Answer | null =>
  'ended' in ending && ending.ended === 'answered' ? ending.answer : null

/** What was read before a stop is not lost; a doubt says that there is more. */
function readingOf(ending: Ending | Refused, file: FileIn): ReadOutcome {
  const answer = answerIn(ending)
  if (answer?.says === 'read') return answer.outcome
  const soFar = 'ended' in ending ? ending.soFar : undefined
  if (soFar?.status !== 'read') return refused(whyNot(ending, file.name))
  const doubts = [...soFar.document.doubts, CUT_SHORT]
  return { status: 'read', document: { ...soFar.document, doubts } }
}

const CUT_SHORT: Doubt = {
  code: 'reading-cut-short',
  ink: '',
  note: 'A second look at scanned or odd pages took too long or failed: what those pages say is missing here. Read them in the original.',
  place: null,
}

function whyNot(ending: Ending | Refused, name: string): Reason {
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
