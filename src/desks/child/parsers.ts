// The parsers of the house: a few warm children that take files in turn. What happens to a child becomes a reason.
import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { inBytes } from '../../open/members/budget.ts'
import { typeBySignature } from '../../open/type/signature.ts'
import type {
  Amount,
  Apart,
  AtWork,
  FileIn,
  OnPage,
  PageImage,
  Parsers,
  Unpacked,
} from '../../store/house.ts'
import { SetAside } from '../../store/set-aside.ts'
import type { ReadOutcome } from '../../vocabulary/document.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import type { Inspected } from '../../vocabulary/inspected/inspected.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { type Reason, reason } from '../../vocabulary/reasons.ts'
import { openPool } from './child-pool.ts'
import type { Child } from './child-process.ts'
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
  const atWork = new Set<InHand>()

  /** A child that died may have been killed from outside: the file gets a second one. `members` are those of the last try. */
  const askFor = async (
    errand: string | undefined,
    task: Exclude<Task, Warm>,
    { members = [], onPage }: { members?: FileIn[]; onPage?: OnPage } = {},
  ): Promise<Ending | Refused> => {
    const name = nameOf(task)
    if (task.do !== 'apart' && sizeOf(task) > MOST_IN)
      return refused(reason('too-large', name, inBytes(sizeOf(task))))
    const tryOnce = async (): Promise<Ending> => {
      members.length = 0
      const onMember = (member: FileIn) => void members.push(member)
      return pool.use(async (child) => {
        const hand: InHand = {
          name,
          errand,
          page: 0,
          of: 0,
          since: performance.now(),
          child,
          stopped: false,
        }
        const heardPage: OnPage = (page, of) => {
          Object.assign(hand, { page, of })
          onPage?.(page, of)
        }
        atWork.add(hand)
        const onWords = (words: string) => void Object.assign(hand, { words })
        const ending = await child.give(task, { onMember, onPage: heardPage, onWords })
        atWork.delete(hand)
        if (hand.stopped) throw stoppedByHand(hand)
        return ending
      })
    }
    const first = await tryOnce()
    const ending = first.ended === 'died' && !pool.isClosed() ? await tryOnce() : first
    if (ending.ended === 'died' && pool.isClosed())
      throw new Error(`The parsers were closed while ${name} was with them.`)
    heard(task, ending, log)
    return ending
  }

  const doors = (errand?: string): Parsers => ({
    forErrand: doors,

    async read(file, onPage): Promise<ReadOutcome> {
      const text = readingOf(
        await askFor(errand, { do: 'read', file }, onPage ? { onPage } : {}),
        file,
      )
      return JSON.parse(text)
    },

    async readAsText(file) {
      return readingOf(await askFor(errand, { do: 'read', file }), file)
    },

    async warm() {
      const children = Array.from({ length: count }, () =>
        pool.use((child) => child.give({ do: 'warm' })).catch(() => {}),
      )
      await Promise.all(children)
    },

    atWork: (of) =>
      [...atWork]
        .filter((hand) => hand.errand === of)
        .map(asSeen)
        .filter(isLong),

    stop(name, of) {
      const hands = [...atWork].filter((hand) => hand.name === name && hand.errand === of)
      for (const hand of hands) {
        hand.stopped = true
        hand.child.stop()
      }
      return hands.length > 0
    },

    async unpack(file, spent): Promise<Unpacked | Refused> {
      const members: FileIn[] = []
      const ending = await askFor(errand, { do: 'unpack', file, spent }, { members })
      const answer = answerIn(ending)
      if (answer?.says !== 'unpacked') return refused(whyNot(ending, file.name))
      return 'status' in answer.outcome ? answer.outcome : { ...answer.outcome, members }
    },

    async inspect(file, { onPage, show = false, elsewhere = [] } = {}) {
      const task = { do: 'inspect', file, show, elsewhere } as const
      const ending = await askFor(errand, task, onPage ? { onPage } : {})
      const answer = answerIn(ending)
      return answer?.says === 'inspected' ? answer.lines : [notLookedInto(file, ending)]
    },

    async render(file, page, dpi): Promise<PageImage> {
      const ending = await askFor(errand, { do: 'render', file, page, dpi })
      const answer = answerIn(ending)
      if (answer?.says === 'rendered') return answer.image
      if (answer?.says === 'failed' && answer.status === 404)
        throw new CandourError(answer.message, { status: 404 })
      throw new CandourError(whyNot(ending, file.name).message, { status: 422 })
    },

    async apart<Given, Made>(
      step: Apart<Given, Made>,
      given: Given,
      { name, size, cpuSeconds = 0 }: Amount,
    ) {
      const task = { do: 'apart', step: step.name, given, about: name, size, cpuSeconds } as const
      const ending = await askFor(errand, task)
      const answer = answerIn(ending)
      // The child did what `step.does` does, by the same name.
      if (answer?.says === 'made') return { made: answer.made as Made }
      if (answer?.says === 'failed' && !answer.memory) throw new Error(answer.message)
      return { refused: whyNot(ending, name) }
    },

    close: () => pool.close(),
  })
  return doors()
}

interface InHand extends Omit<AtWork, 'seconds'> {
  errand: string | undefined
  since: number
  child: Child
  /** By a person. */
  stopped: boolean
}

const asSeen = ({ name, page, of, words, since }: InHand): AtWork => ({
  ...{ name, page, of, words },
  seconds: Math.round((performance.now() - since) / 1000),
})

/** Nobody asks about what is over in a moment. */
const LONG_SECONDS = 3
const isLong = ({ of, seconds }: AtWork): boolean => of > 1 || seconds >= LONG_SECONDS

const stoppedByHand = (hand: InHand): SetAside =>
  new SetAside(
    `${hand.name} was stopped at the desk after ${asSeen(hand).seconds} seconds. Have it tried again, or take the file out.`,
    { status: 409 },
  )

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

/** A ReadOutcome as JSON. What was read before a stop is not lost; a doubt says that there is more. */
function readingOf(ending: Ending | Refused, file: FileIn): string {
  const answer = answerIn(ending)
  if (answer?.says === 'read') return answer.outcome
  const soFar = 'ended' in ending ? ending.soFar : undefined
  if (soFar?.status !== 'read') return JSON.stringify(refused(whyNot(ending, file.name)))
  const doubts = [...soFar.document.doubts, CUT_SHORT]
  return JSON.stringify({ status: 'read', document: { ...soFar.document, doubts } })
}

/** Whatever stopped the looking: nothing can be said of it, which means that it is not released. */
const notLookedInto = ({ name, bytes }: FileIn, ending: Ending | Refused): Inspected => ({
  file: name,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  mediaType: typeBySignature(bytes) ?? 'application/octet-stream',
  bytes: bytes.length,
  verdict: 'cannot-check',
  reason: whyNot(ending, name),
  carriers: [],
})

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
