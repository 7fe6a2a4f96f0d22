// Is everything still as it was left, and is what was worked out what the letters and decisions give? With what would put it right.
import { messagesNotUnderstood } from '../../extract/queries.ts'
import { workOn } from '../../publish/work-in-the-way.ts'
import { filesWithoutReading } from '../../read/queries.ts'
import { errandsOpen } from '../../store/errand-queries.ts'
import type { House } from '../../store/house.ts'
import type { Stage } from '../../store/jobs.ts'
import type { Store } from '../../store/open-store.ts'
import type { Problem, Verified } from '../../store/verify-store.ts'
import { allSurveys } from '../../survey/queries.ts'
import { recount } from './recount.ts'

export interface HouseVerified extends Omit<Verified, 'problems'> {
  problems: HouseProblem[]
}

export interface HouseProblem extends Omit<Problem, 'what'> {
  what: Problem['what'] | 'queue' | 'derived'
  /** The step that puts it right, where one does: else only a back-up, or the original brought again. */
  mend?: { stage: Stage; subject: string }
}

/** `verify`: the cellar's own look at its sealed files and its history. */
export async function verifyHouse(house: House, verify: Store['verify']): Promise<HouseVerified> {
  const cellar = await verify()
  return {
    ...cellar,
    problems: [...cellar.problems, ...(await inTheQueue(house)), ...(await workedOut(house))],
  }
}

async function inTheQueue({ db, jobs }: House): Promise<HouseProblem[]> {
  const problems: HouseProblem[] = (await jobs.givenUp()).map(
    ({ stage, subject, error, setAside }) => ({
      what: 'queue',
      id: `${stage} ${subject}`,
      message: `The step “${stage}” of ${subject} ${setAside ? 'was set aside' : 'failed'}: ${error.split('\n')[0]}. Run candour repair --yes, or have it tried again at the desk.`,
      mend: { stage, subject },
    }),
  )
  const forgotten: [stage: Stage, what: string, subjects: string[]][] = [
    ['errand', 'thing asked for', (await errandsOpen(db)).map(({ id }) => id)],
    ['read', 'file', await filesWithoutReading(db)],
    ['extract', 'reply', await messagesNotUnderstood(db)],
  ]
  for (const [stage, what, subjects] of forgotten) {
    for (const subject of subjects) {
      const { waiting, running, failed } = await jobs.about([subject])
      if (waiting + running + failed > 0) continue
      problems.push({
        what: 'queue',
        id: `${stage} ${subject}`,
        message: `The ${what} ${subject} waits for “${stage}”, and no step is there to do it. Run candour repair --yes.`,
        mend: { stage, subject },
      })
    }
  }
  return problems
}

/** A survey that is being worked on is not looked at: what it has is not meant to last. */
async function workedOut(house: House): Promise<HouseProblem[]> {
  const problems: HouseProblem[] = []
  for (const { id, survey } of await allSurveys(house.db)) {
    const { waiting, running, failed } = await workOn(house, id)
    if (waiting + running + failed > 0) continue
    for (const what of await recount(house, id))
      problems.push({
        what: 'derived',
        id: `${survey.slug} ${what}`,
        message: `In ${survey.title}, what stands as its ${what} is not what its letters and decisions give. Run candour repair --yes: it is worked out again.`,
        mend: { stage: 'reconcile', subject: id },
      })
  }
  return problems
}
