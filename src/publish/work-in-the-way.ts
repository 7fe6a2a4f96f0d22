// Nothing is published that is still being worked out: work that waits, runs or failed, and a count older than a decision.
import type { House } from '../store/house.ts'
import { countStands, workSubjects } from './queries.ts'

export const BEING_RECOUNTED = 'being recounted'

/** `countedFrom`: up to which entry of the history the pack's own count knew everything. A sentence for each. */
export async function workInTheWay(
  { db, jobs }: Pick<House, 'db' | 'jobs'>,
  survey: string,
  countedFrom: number | null,
): Promise<string[]> {
  // The work first: what is done between the two questions is then seen as a newer count.
  const { waiting, running, failed } = await jobs.about(await workSubjects(db, survey))
  const { counted, decided } = await countStands(db, survey)
  const open = waiting + running
  const behind = counted !== countedFrom || (decided !== null && decided > (counted ?? 0))
  return [
    ...(open > 0
      ? [
          `It is ${BEING_RECOUNTED}: ${open === 1 ? '1 step of its work waits or runs' : `${open} steps of its work wait or run`}. Wait until they are done.`,
        ]
      : []),
    ...(failed > 0
      ? [
          `${failed === 1 ? '1 step of its work' : `${failed} steps of its work`} failed or was set aside, so what is here is not all that came. Its first page names it: have it tried again, or take the file out.`,
        ]
      : []),
    ...(open === 0 && behind
      ? [
          `It is ${BEING_RECOUNTED}: something was decided that the count does not hold yet. Load the page again.`,
        ]
      : []),
  ]
}
