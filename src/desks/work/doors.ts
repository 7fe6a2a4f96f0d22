// Which door takes up the work of which stage.
import { countWaiting } from '../../count/count-waiting.ts'
import { extractWaiting } from '../../extract/extract-waiting.ts'
import { readWaiting } from '../../read/read-waiting.ts'
import { inspectReceived } from '../../receive/inspect-received.ts'
import { reconcileWaiting } from '../../reconcile/reconcile-waiting.ts'
import type { House } from '../../store/house.ts'
import type { Job, Stage } from '../../store/jobs.ts'
import { doErrand } from './do-errand.ts'

export const doors: Record<Stage, (house: House, job: Job) => Promise<void>> = {
  errand: doErrand,
  read: readWaiting,
  extract: extractWaiting,
  reconcile: reconcileWaiting,
  count: countWaiting,
  inspect: inspectReceived,
}
