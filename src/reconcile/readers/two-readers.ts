// How many readers it takes. Where a survey asks for two, each answers alone:
// agreement is silent, a difference is decided by a named person.
import type { Decided, TwoReaders } from '../../vocabulary/decided.ts'
import type { Decision } from '../../vocabulary/survey.ts'

/** A decision that stands (not undone), with the name of its row. */
export interface Standing {
  id: string
  decision: Decision
}

export interface Stand {
  state: 'pencil' | 'confirmed' | 'rejected'
  /** The decisions that make it what it is, in turn; none while a second reader or a word on a difference is wanted. */
  applied: readonly Standing[]
  /** The decision that its state rests on. */
  last: Standing | null
  decided: Decided | null
  /** Only where two readers are asked for. */
  readers?: TwoReaders
}

/** What a decision comes to, so that two can be compared: equal for equal answers. */
export type Outcome = (decision: Decision) => string

/** Decisions about one reading or one answer, in the order they were made. */
export function standOf(decisions: readonly Standing[], readers: 1 | 2, outcome: Outcome): Stand {
  const said = decisions.filter(isAnswer)
  return readers === 2 ? ofTwo(said, outcome) : ofOne(said)
}

/** A note or a tick says something beside a reading and decides nothing. */
const isAnswer = ({ decision: { action } }: Standing): boolean => ANSWERS.has(action)

const ANSWERS = new Set<Decision['action']>([
  'confirm',
  'correct',
  'reject',
  'add',
  'split',
  'join',
])

function ofOne(said: readonly Standing[]): Stand {
  const last = said.at(-1)
  if (!last) return OPEN
  return {
    state: stateAfter(last),
    applied: said,
    last,
    decided: decidedBy(last.decision),
  }
}

/** Where nobody has answered, what the body's own file says stands by itself; one answer of two opens it again. */
export const byFile = (stand: Stand, decided: Decided | null): Stand =>
  decided && stand.state === 'pencil' && stand.last === null && !stand.readers?.answered.length
    ? { state: 'confirmed', applied: [], last: null, decided }
    : stand

const OPEN: Stand = { state: 'pencil', applied: [], last: null, decided: null }

function ofTwo(said: readonly Standing[], outcome: Outcome): Stand {
  const answers = new Map<string, Standing>()
  let word: Standing | null = null
  for (const one of said) {
    // With both answers on the table, whoever speaks next decides between them.
    if (word || differ(answers, outcome)) word = one
    else answers.set(one.decision.by, one)
  }
  const answered = [...answers.values(), ...(word ? [word] : [])].map(({ id, decision }) => ({
    by: decision.by,
    decision: id,
  }))
  if (word) return settled(word, afterDifference(word, answers), { answered, differ: false })
  const open = differ(answers, outcome)
  const last = [...answers.values()].at(-1)
  if (!last || answers.size < 2 || open) return { ...OPEN, readers: { answered, differ: open } }
  return settled(last, [...answers.keys()].join(' and '), { answered, differ: false })
}

const differ = (answers: ReadonlyMap<string, Standing>, outcome: Outcome): boolean =>
  new Set([...answers.values()].map(({ decision }) => outcome(decision))).size > 1

const settled = (last: Standing, by: string, readers: TwoReaders): Stand => ({
  state: stateAfter(last),
  applied: [last],
  last,
  decided: { ...decidedBy(last.decision), by },
  readers,
})

const afterDifference = (word: Standing, answers: ReadonlyMap<string, Standing>): string =>
  `${word.decision.by}, after ${[...answers.keys()].join(' and ')} differed`

const stateAfter = ({ decision }: Standing): 'confirmed' | 'rejected' =>
  decision.action === 'reject' ? 'rejected' : 'confirmed'

export const decidedBy = ({ by, at, why }: Decision): Decided => ({ by, at, why: why ?? null })
