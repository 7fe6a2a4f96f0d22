// candour demo: one request walks through both desks, from a mail to a force that does not exist to the survey's page and story.
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayHere } from '../../calendar/day-here.ts'
import { codeOf } from '../../store/folder/disk-full.ts'
import type { FileIn } from '../../store/house.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { deskApp } from '../web/app.ts'
import { type Served, serve } from '../web/serve.ts'
import { standardsApp } from '../web/standards/app.ts'
import { type Answered, answerRequest } from '../work/demo/answer-request.ts'
import { BODY, surveyFolder, type TakenIn, takeAnswerIn } from '../work/demo/answer-taken-in.ts'
import { daysAsked, letterOf } from '../work/demo/put-the-request.ts'
import { surveyFromDisk } from '../work/folder/survey-from-disk.ts'
import { takeInForce } from '../work/force/take-in-force.ts'
import { type OpenHouse, openHouse } from '../work/open-house.ts'
import { ASKED_OF_SEVERNSHIRE } from '../work/shipped.ts'
import { portGiven } from './port-given.ts'
import { resultInWords } from './result-words.ts'
import { surveyIn } from './survey-in.ts'
import { untilStopped } from './until-stopped.ts'
import { type Command, type Io, readFlags, usedWrongly } from './verb/command.ts'
import { tellWayIn } from './way-in-told.ts'

export const demoCommand: Command = {
  name: 'demo',
  summary: 'walks one request through both desks, at a force that does not exist',
  usage: 'candour demo [--out DIR] [--serve] [--port N]',
  example: 'npm run demo -- --serve',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      out: { type: 'string', default: 'candour-demo' },
      serve: { type: 'boolean', default: false },
      port: { type: 'string', default: '4343' },
    })
    if (positionals.length > 0) throw usedWrongly(this, 'it takes no folder; say where with --out.')
    const port = portGiven(this, values.port)
    const places = await emptied(values.out)
    const began = performance.now()
    const houses: OpenHouse[] = []
    const opened = async (desk: 'standards' | 'investigations', data: string) => {
      const open = await openHouse({
        data,
        desk,
        viewer: 'candour demo',
        oneRun: true,
        log: io.err,
      })
      houses.push(open)
      return open
    }
    try {
      const standards = await opened('standards', places.standards)
      const answered = await atTheForce(standards, places, io)
      const investigations = await opened('investigations', places.investigations)
      io.err('At the newsroom:')
      const taken = await takeAnswerIn(investigations.house, places.survey, places.pack)
      io.err('  the mail was opened, its released tables held against their proofs, and counted.')
      const seconds = Math.round((performance.now() - began) / 1000)
      tellWhereToLook(io, { places, answered, taken, seconds, story: await storyIn(places.pack) })
      if (values.serve) await served({ standards, investigations, port, io })
      return taken.doubts.length === 0 ? 0 : 1
    } finally {
      for (const { close } of houses.toReversed()) await close()
    }
  },
}

interface Places {
  out: string
  request: string
  answer: string
  survey: string
  pack: string
  standards: string
  investigations: string
}

const MARK = '.candour-demo'

/** A folder of its own, which a demonstration before may have made; what is anybody else's is left alone. */
async function emptied(out: string): Promise<Places> {
  const there: string[] = await readdir(out).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw new CandourError(`${out} is no folder that can be read. Name a new one with --out.`)
  })
  if (there.length > 0 && !there.includes(MARK))
    throw new CandourError(
      `${out} holds other files, and the demonstration would write among them. Name a new folder with --out.`,
    )
  await rm(out, { recursive: true, force: true })
  const survey = join(out, 'police-and-social-media')
  await mkdir(join(out, 'answer'), { recursive: true })
  // Open to be passed through: for root, the database server runs as another user.
  await chmod(out, 0o755)
  await writeFile(
    join(out, MARK),
    'Made by npm run demo, which takes it away when it is run again.\n',
  )
  return {
    out,
    request: join(out, 'request.eml'),
    answer: join(out, 'answer'),
    survey,
    pack: join(out, 'pack'),
    standards: join(out, 'standards-data'),
    investigations: join(out, 'investigations-data'),
  }
}

async function atTheForce({ house }: OpenHouse, places: Places, io: Io): Promise<Answered> {
  io.err('At the force:')
  // Proofs rest on what was released before, and whoever asks here was given none of it.
  const force = await takeInForce(house, { requests: false })
  io.err(`  ${force} was taken in: a force that does not exist, with sixty matters.`)
  const survey = await surveyIn(ASKED_OF_SEVERNSHIRE, io.err)
  const letter = letterOf(survey, house.now())
  await writeFile(places.request, letter.bytes)
  const answered = await answerRequest(house, {
    letter,
    days: daysAsked(survey),
    said: JSON.parse(await readFile(join(ASKED_OF_SEVERNSHIRE, 'answer.json'), 'utf8')),
    say: (line) => io.err(`  ${line}`),
  })
  for (const { name, bytes } of await filesIn(house.parsers, answered.mail))
    await writeFile(join(places.answer, name), bytes)
  const disk = await surveyFromDisk(ASKED_OF_SEVERNSHIRE)
  await surveyFolder(places.survey, {
    yaml: disk.yaml['survey.yaml'] ?? '',
    mail: asItArrives(answered.mail),
    day: dayHere(house.now()),
  })
  return answered
}

/** A clerk's own program writes from whom it comes when it is sent. */
const asItArrives = ({ name, bytes }: FileIn): FileIn => ({
  name,
  bytes: Buffer.concat([
    Buffer.from('From: Severnshire information rights (invented) <foi@severnshire.example>\r\n'),
    bytes,
  ]),
})

async function filesIn(parsers: OpenHouse['house']['parsers'], mail: FileIn): Promise<FileIn[]> {
  const opened = await parsers.unpack(mail)
  return [
    mail,
    ...('members' in opened ? opened.members.filter(({ name }) => /\.\w+$/.test(name)) : []),
  ]
}

/** The headline and the paragraph of the sheet that goes to the press. */
async function storyIn(pack: string): Promise<string[]> {
  const text = await readFile(join(pack, 'press', 'bodies', `${BODY}.txt`), 'utf8')
  return text.split('\n').slice(0, 3)
}

interface Told {
  places: Places
  answered: Answered
  taken: TakenIn
  seconds: number
  story: string[]
}

function tellWhereToLook(io: Io, { places, answered, taken, seconds, story }: Told): void {
  for (const line of resultInWords(taken.survey, taken.count)) io.out(line)
  for (const line of ['', ...story, '']) io.out(line)
  const { releases, doubts, blocks } = taken
  const held = releases.filter(({ proof }) => proof?.valid).length
  io.out(
    `${releases.length} released tables came, ${held} with a proof that checks; ${releases.filter(({ stands }) => stands).length} stand by the force’s own file. Doubts: ${doubts.length}.`,
  )
  for (const doubt of doubts) io.out(`  ${doubt}`)
  for (const { why } of blocks) io.out(`A draft, since a person has to look first. ${why}`)
  const look: [path: string, what: string][] = [
    [places.request, 'the request, as a mail'],
    [places.answer, `the answer to ${answered.reference}: what ${answered.signedBy} signed`],
    [join(places.pack, 'index.html'), 'the survey’s page'],
    [join(places.pack, 'bodies', `${BODY}.html`), 'the force’s page and story'],
    [join(places.pack, 'method.html'), 'how it was counted'],
    [places.survey, 'the survey’s folder, with the mail as it came back'],
  ]
  io.out(`Both desks walked in ${seconds} s. Everything is invented. Look at`)
  for (const [path, what] of look) io.out(`  ${path}  ${what}`)
}

interface ToServe {
  standards: OpenHouse
  investigations: OpenHouse
  port: number
  io: Io
}

/** Both desks, until whoever started them ends them. */
async function served({ standards, investigations, port, io }: ToServe): Promise<void> {
  const desks: Served[] = []
  try {
    const key = await investigations.deskKey()
    const work = async () => {}
    const newsroom = await serve(deskApp({ house: investigations.house, work, key }), port, {})
    desks.push(newsroom)
    io.out(`The investigations desk: ${newsroom.address}/?key=${key}`)
    const force = await serve(standardsApp({ house: standards.house, work }), port + 1, {})
    desks.push(force)
    io.out(`The standards desk: ${force.address}`)
    await tellWayIn({
      house: standards.house,
      kind: 'standards',
      letIn: undefined,
      served: force,
      io,
    })
    await untilStopped()
  } finally {
    for (const desk of desks) await desk.close()
  }
}
