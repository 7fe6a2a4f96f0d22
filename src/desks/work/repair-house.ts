// Puts right what can be put right by working it out again. What was sealed or acknowledged is never touched.
import type { House } from '../../store/house.ts'
import type { Store } from '../../store/open-store.ts'
import { workedOutWhole } from './recount.ts'
import { runWaiting } from './run-waiting.ts'
import { type HouseProblem, verifyHouse } from './verify-house.ts'

export interface Repaired {
  problems: HouseProblem[]
  /** What would be done, a sentence each. */
  would: string[]
  /** What was done; nothing without a yes. */
  done: string[]
  /** What was found after it was done, or else at first. */
  left: HouseProblem[]
}

export async function repairHouse(
  house: House,
  verify: Store['verify'],
  { yes }: { yes: boolean },
): Promise<Repaired> {
  const { problems } = await verifyHouse(house, verify)
  const steps = stepsOf(problems)
  const would = steps.map(inWords)
  if (!yes || steps.length === 0) return { problems, would, done: [], left: problems }
  await house.db.transaction(async (db) => {
    for (const { stage, subject } of steps) {
      if (stage === 'reconcile') await workedOutWhole(db, subject)
      await house.jobs.again(db, stage, subject)
    }
  })
  await runWaiting(house)
  const { problems: left } = await verifyHouse(house, verify)
  return { problems, would, done: would, left }
}

type Step = NonNullable<HouseProblem['mend']>

/** Several problems of one survey are put right by one step. */
function stepsOf(problems: readonly HouseProblem[]): Step[] {
  const steps = new Map<string, Step>()
  for (const { mend } of problems) if (mend) steps.set(`${mend.stage} ${mend.subject}`, mend)
  return [...steps.values()]
}

const inWords = ({ stage, subject }: Step): string => `${DOES[stage]} ${subject} again.`

const DOES: Record<Step['stage'], string> = {
  errand: 'Do what was asked for',
  read: 'Read the file',
  extract: 'Understand the reply',
  reconcile: 'Compare the replies and count the survey',
  count: 'Count the survey',
  inspect: 'Check the file for what it hides',
}
