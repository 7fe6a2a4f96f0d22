// Nothing is published that is still being worked out: work that waits, runs or failed, and a count older than a decision.
import type { House } from '../store/house.ts'
import type { WorkAbout } from '../store/jobs.ts'
import { historyHead } from '../store/queries.ts'
import { countStands, lettersCame, workOnSurvey } from './queries.ts'

export const BEING_RECOUNTED = 'being recounted'

/** `countedFrom`: up to which entry of the history the pack's own count knew everything. A sentence for each. */
export async function workInTheWay(
  { db }: Pick<House, 'db'>,
  survey: string,
  countedFrom: number | null,
): Promise<string[]> {
  // The work first: what is done between the two questions is then seen as a newer count.
  const { waiting, running, failed } = await workOn({ db }, survey)
  const { counted, decided } = await countStands(db, survey)
  const open = waiting + running
  const behind = counted !== countedFrom || (decided !== null && decided > (counted ?? 0))
  return [
    ...(open > 0 ? [`It is ${BEING_RECOUNTED}: ${stepsThat(open)}. Wait until it is done.`] : []),
    ...(failed > 0 ? [NOT_ALL] : []),
    ...(open === 0 && behind ? [OLDER] : []),
  ]
}

/**
 * A mark of all that a pack is made from: the same mark, the same pack. null while anything waits, runs or failed, or a
 * decision is newer than the count: then nothing made before is gone on with.
 */
export async function packStands(
  { db, now }: Pick<House, 'db' | 'now'>,
  survey: string,
): Promise<string | null> {
  // First of all: what is done while we look has another number.
  const head = await historyHead(db)
  const { counted, countedAt } = await countStands(db, survey)
  const open = await workInTheWay({ db }, survey, counted)
  const today = now().toISOString().slice(0, 10)
  return open.length > 0 ? null : JSON.stringify([head?.seq ?? 0, counted, countedAt, today])
}

const stepsThat = (open: number): string =>
  open === 1 ? '1 step of its work waits or runs' : `${open} steps of its work wait or run`

const NOT_ALL =
  'Work on it failed or was set aside, so what is here is not all that came. Its first page names it: have it tried again, or take the file out.'

const OLDER = `It is ${BEING_RECOUNTED}: something was decided that the count does not hold yet. Load the page again.`

/** How the work on one survey stands: on itself, its replies and their files. */
export async function workOn({ db }: Pick<House, 'db'>, survey: string): Promise<WorkAbout> {
  return workOnSurvey(db, survey)
}

/** Above so many letters a pack is put together behind its page: a page answers at once. */
const MANY_LETTERS = 500

export const isLargePack = async ({ db }: Pick<House, 'db'>, survey: string): Promise<boolean> =>
  (await lettersCame(db, survey)) > MANY_LETTERS
