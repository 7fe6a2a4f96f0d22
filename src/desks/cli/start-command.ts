// candour [FOLDER]: opens the data folder, imports, runs what waits, prints the result and serves the desk.

import { userInfo } from 'node:os'
import { countAgain } from '../../count/count-waiting.ts'
import { countOf } from '../../count/queries.ts'
import { extractAgain } from '../../extract/extract-waiting.ts'
import { readAgain } from '../../read/read-waiting.ts'
import { reconcileAgain } from '../../reconcile/reconcile-waiting.ts'
import type { House } from '../../store/house.ts'
import { allSurveys } from '../../survey/queries.ts'
import { append } from '../../vocabulary/long-lists.ts'
import { deskApp } from '../web/app.ts'
import { type Served, serve } from '../web/serve.ts'
import { modelToAsk } from '../work/ask-model.ts'
import { importFolder } from '../work/import-folder.ts'
import { keepWorking, type Working } from '../work/keep-working.ts'
import { type KeepsFetching, keepFetching } from '../work/mail/keep-fetching.ts'
import { type KeepsSending, keepSending } from '../work/mail/keep-sending.ts'
import { modelInWords, modelSet } from '../work/model-setting.ts'
import { openHouse } from '../work/open-house.ts'
import { RESULT_STAGES } from '../work/run-waiting.ts'
import { SHIPPED, shippedFolder } from '../work/shipped.ts'
import { tryAlone } from '../work/step-alone.ts'
import { vouchingMade } from '../work/vouching/vouching.ts'
import { onceItCan } from './once-it-can.ts'
import { portGiven } from './port-given.ts'
import { REACHED_FLAGS, reachedAs, saysOpen } from './reached.ts'
import { resultInWords } from './result-words.ts'
import { untilStopped } from './until-stopped.ts'
import { type Command, type Io, readFlags, usedWrongly } from './verb/command.ts'
import { DATA_FOLDER } from './verb/data-flag.ts'
import { tellWayIn } from './way-in-told.ts'

export const startCommand: Command = {
  name: 'start',
  summary: 'opens the desk on a data folder, importing FOLDER first',
  usage: 'candour [FOLDER] [--data DIR] [--port N] [--host ADDR] [--address URL] [--as NAME]',
  example: 'npm start -- my-survey --data ./candour-data',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      data: { type: 'string', default: DATA_FOLDER },
      port: { type: 'string', default: '4343' },
      as: { type: 'string' },
      'let-in': { type: 'string' },
      ...REACHED_FLAGS,
    })
    const [folder, ...others] = positionals
    if (others.length > 0) throw usedWrongly(this, 'give one folder at a time.')
    const port = portGiven(this, values.port)
    const reached = reachedAs(this, values)
    const model = modelSet()
    const viewer = values.as ?? userInfo().username
    const opening = await openHouse({
      data: values.data,
      desk: 'investigations',
      viewer,
      log: io.err,
    })
    const { deskKey, isShared, close } = opening
    const accounts = isShared || values.host !== undefined || values.address !== undefined
    const house = { ...opening.house, model: model && modelToAsk(model) }
    const vouchedBy = vouchingMade()
    let served: Served | null = null
    let working: Working | null = null
    let sending: KeepsSending | null = null
    let fetching: KeepsFetching | null = null
    let done = 0
    let over = false
    const patient: Patient = (does) => onceItCan(does, { say: io.err, isOver: () => over })
    try {
      working = keepWorking(house, {
        onDone: () => void done++,
        tryAlone: (step) => tryAlone(values.data, step),
      })
      sending = keepSending(house)
      const { wake } = working
      fetching = keepFetching(house, () => void wake())
      const key = await deskKey()
      const desk = {
        house,
        work: wake,
        fetching,
        key,
        model,
        accounts,
        hosts: reached.hosts,
        data: values.data,
      }
      served = await serve(deskApp({ ...desk, vouching: vouchedBy }), port, reached)
      const address = accounts ? served.address : `${served.address}/?key=${key}`
      io.out(`The desk opens at ${address} ; what waits is worked on meanwhile.`)
      if (accounts)
        await tellWayIn({ house, kind: 'investigations', letIn: values['let-in'], served, io })
      saysOpen(reached, io)
      const opened = { house, working, io, far: () => done }
      const told = takeIn(house, folder, { io, patient }).then(() =>
        patient(() => tellResults(opened)),
      )
      const stopped = untilStopped()
      if ((await Promise.race([stopped, told])) !== 'stopped') {
        if (model) io.out(`\n${modelInWords(model)}`)
        io.out(`\nThe desk is at ${address}`)
        io.out(
          'To learn on, make a practice copy on its first page: nothing decided in one is counted.',
        )
        await stopped
      }
      return 0
    } finally {
      over = true
      await served?.close()
      await fetching?.close()
      await sending?.close()
      await working?.close()
      await close()
    }
  },
}

interface Opened {
  house: House
  working: Working
  io: Io
  /** Steps done so far. */
  far(): number
}

/** Once nothing that they rest on waits any more; the desk is open meanwhile, and stays so whatever becomes of what waits. */
async function tellResults({ house, working, io, far: done }: Opened): Promise<void> {
  const waiting = await house.jobs.waiting(RESULT_STAGES)
  if (waiting > 0) io.err(`Reading what came: ${waiting} steps wait …`)
  const telling = setInterval(() => {
    const far = house.parsers.atWork?.() ?? []
    const files = far.map(({ name, page, of, seconds }) =>
      of > 1 ? `${name}: page ${page} of ${of}` : `${name}: ${seconds} s`,
    )
    io.passing?.([`${done()} steps done`, ...files].join(' · '))
  }, TELL_EVERY_MS)
  try {
    await working.results()
  } finally {
    clearInterval(telling)
    io.passing?.('')
  }
  const lines = await resultsInWords(house)
  const failed = await house.jobs.givenUp()
  for (const line of lines) io.out(line)
  if (failed.length > 0)
    io.err(`${failed.length} steps failed and are not in this result: the desk names them.`)
}

const TELL_EVERY_MS = 500

type Patient = <T>(does: () => Promise<T>) => Promise<T>

async function takeIn(
  house: House,
  folder: string | undefined,
  { io, patient }: { io: Io; patient: Patient },
): Promise<void> {
  const here = await patient(() => allSurveys(house.db))
  const folders = folder ? [folder] : here.length === 0 ? SHIPPED.map(shippedFolder) : []
  for (const one of folders) await patient(() => takeInOne(house, one, io))
  await patient(() => takeUpAgain(house, io))
}

async function takeInOne(house: House, folder: string, io: Io): Promise<void> {
  io.err(`Importing ${folder} …`)
  const { title, files, problems } = await importFolder(house, folder)
  io.err(`${title}: ${files} new files.`)
  for (const problem of problems) io.err(`  ${problem}`)
}

/** What an older version of a stage made. */
async function takeUpAgain(house: House, io: Io): Promise<void> {
  const again = await readAgain(house)
  if (again > 0) io.err(`${again} files are read again by a newer reader.`)
  const anew = await extractAgain(house)
  if (anew > 0) io.err(`${anew} replies are understood again by a newer extractor.`)
  const held = await reconcileAgain(house)
  if (held > 0) io.err(`${held} surveys are compared again by newer rules.`)
  await countAgain(house)
}

async function resultsInWords(house: House): Promise<string[]> {
  const lines: string[] = []
  for (const { id, survey } of await allSurveys(house.db)) {
    const count = await countOf(house.db, id)
    append(lines, [
      '',
      ...(count ? resultInWords(survey, count) : [survey.title, '  Not counted yet.']),
    ])
  }
  return lines
}
