// A step that was set aside because its process ended with it, tried once more in a process of its own: it may have been
// blamed for a kill that came from outside. Should it end this process, too, or run on and on, the desk hears of it and lives.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { House } from '../../store/house.ts'
import { type GivenUp, STAGES } from '../../store/jobs.ts'
import { modelToAsk } from './ask-model.ts'
import { doors } from './doors.ts'
import { modelSet } from './model-setting.ts'
import { openHouse } from './open-house.ts'

type Step = Pick<GivenUp, 'stage' | 'subject'>

/** Of wall time: nobody waits for it, and the machine is not its own. */
const MOST_MS = 180_000

/** true: it was innocent, and is done. */
export function tryAlone(data: string, { stage, subject }: Step): Promise<boolean> {
  const own = fileURLToPath(import.meta.url)
  const child = spawn(process.execPath, [own, data, stage, subject], { stdio: 'ignore' })
  child.unref()
  const late = setTimeout(() => child.kill('SIGKILL'), MOST_MS)
  late.unref()
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code) => {
      clearTimeout(late)
      resolve(code === 0)
    })
  })
}

/** In the process of its own. The step stays set aside until it is done. */
export async function doAside(house: House, { stage, subject }: Step): Promise<boolean> {
  const job = await house.jobs.takeAside(stage, subject)
  if (!job) return false
  await doors[job.stage](house, job)
  return true
}

async function main([data = '', stage = '', subject = '']: string[]): Promise<void> {
  const opening = await openHouse({
    data,
    viewer: 'candour',
    parsers: 1,
    log: () => {},
  })
  const { close } = opening
  // As the desk has it: a question to a model is put by whoever carries it out.
  const model = modelSet()
  const house = { ...opening.house, model: model && modelToAsk(model) }
  try {
    const known = STAGES.find((one) => one === stage)
    process.exitCode = known && (await doAside(house, { stage: known, subject })) ? 0 : 1
  } finally {
    await close()
  }
}

if (import.meta.main) await main(process.argv.slice(2))
