// candour build: from a survey's folder to a published pack in one go, in a data folder of its own.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildAnswer, type CaseAnswer } from '../../count/build-answer.ts'
import { countOf } from '../../count/queries.ts'
import type { Block } from '../../publish/block.ts'
import { makePack } from '../../publish/make-pack.ts'
import { legalReadFits } from '../../publish/versions/legal-read.ts'
import { whatStandsInTheWay } from '../../publish/what-stands-in-the-way.ts'
import { workInTheWay } from '../../publish/work-in-the-way.ts'
import { filesNotRead } from '../../read/queries.ts'
import { messagesOf } from '../../receive/queries.ts'
import { casesOf } from '../../reconcile/cases/queries.ts'
import type { House } from '../../store/house.ts'
import { type CameIn, checkExpectations } from '../../survey/check-expectations.ts'
import { expectationsOf, surveyBySlug } from '../../survey/queries.ts'
import { isLetter } from '../../vocabulary/source.ts'
import { gatheredPack } from '../work/gathered-pack.ts'
import { importFolder } from '../work/import-folder.ts'
import { openHouse } from '../work/open-house.ts'
import { runWaiting } from '../work/run-waiting.ts'
import { writePack } from '../work/write-pack.ts'
import { resultInWords } from './result-words.ts'
import { type Command, type Io, readFlags, usedWrongly } from './verb/command.ts'

export const buildCommand: Command = {
  name: 'build',
  summary: 'from a survey’s folder to a published pack, in one go',
  usage: 'candour build FOLDER --out DIR [--json]',
  example: 'candour build examples/police-and-social-media-2014 --out pack',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const [folder, ...others] = positionals
    if (!folder || others.length > 0) throw usedWrongly(this, 'give the folder of one survey.')
    if (!values.out) throw usedWrongly(this, 'say where the pack goes: --out DIR.')
    const home = await mkdtemp(join(tmpdir(), 'candour-build-'))
    const data = join(home, 'data')
    try {
      // Open to be passed through: for root, the database server runs as another user.
      await chmod(home, 0o755)
      const { house, close } = await openHouse({
        data,
        desk: 'investigations',
        viewer: 'candour build',
        oneRun: true,
        log: io.err,
      })
      try {
        return await build(house, { folder, out: values.out, json: values.json }, io)
      } finally {
        await close()
      }
    } finally {
      await rm(home, { recursive: true, force: true })
    }
  },
}

interface Plan {
  folder: string
  out: string
  json: boolean
}

async function build(house: House, { folder, out, json }: Plan, io: Io): Promise<number> {
  const started = performance.now()
  const { slug, survey: id, problems: leftOut } = await importFolder(house, folder)
  await runWaiting(house, { forResult: true })
  const notRead = (await filesNotRead(house.db, id)).map(({ reason }) => reason.message)
  const problems = [...leftOut, ...notRead]
  for (const problem of problems) io.err(problem)

  const kept = await surveyBySlug(house.db, slug)
  if (!kept) throw new Error(`${slug} was imported and is not there`)
  const came = await cameIn(house, id)
  const count = await countOf(house.db, id)
  const seconds = () => Math.round((performance.now() - started) / 10) / 100
  if (!count) {
    const open = await workInTheWay(house, id, null)
    if (json) io.out(JSON.stringify({ survey: slug, blocked: open.map(asBlock), problems }))
    for (const sentence of open) io.err(sentence)
    return 1
  }
  const pack = await gatheredPack(house, kept)
  const read = legalReadFits(pack, kept.survey.legalRead ? makePack(pack) : [])
  const failed = [
    ...(await workInTheWay(house, id, pack.countedFrom ?? null)),
    ...checkExpectations(await expectationsOf(house.db, id), count, came),
  ]
  const standing = [
    ...(await whatStandsInTheWay(house, kept, pack)),
    ...read.map((why) => ({ check: 'legal' as const, why })),
  ].filter(({ why }) => !failed.includes(why))
  const blocked = [...failed.map(asBlock), ...standing.map(withBody)]
  const blocks = blocked.map(({ why }) => why)
  await writePack(out, makePack({ ...pack, draft: blocks.length > 0 }))

  const built = { files: came.files, seconds: seconds(), caseRows: await casesTold(house, id) }
  if (json)
    io.out(JSON.stringify({ ...buildAnswer(kept.survey, count, built), blocked, blocks, problems }))
  else for (const line of resultInWords(kept.survey, count)) io.out(line)
  for (const sentence of [...blocks, inTheEnd(out, built, blocks.length)]) io.err(sentence)
  return failed.length === 0 ? 0 : 1
}

const asBlock = (why: string): { why: string; body?: string } => ({ why })

const withBody = ({ why, body }: Block): { why: string; body?: string } => ({
  why,
  ...(body && { body }),
})

/** As they stand, and as they were read where a person corrected them; in the order of the bodies and their replies. */
async function casesTold({ db }: House, survey: string): Promise<CaseAnswer[]> {
  return (await casesOf(db, survey)).map(
    ({ body, question, case: told, state, tells, readAs, superseded, example }) => ({
      body,
      ...told,
      ...(question !== null && { question }),
      state,
      tells,
      ...(readAs && { asRead: readAs.facets }),
      ...(superseded && { superseded }),
      ...(example && { example: true }),
    }),
  )
}

async function cameIn({ db }: House, survey: string): Promise<CameIn> {
  const messages = await messagesOf(db, survey)
  return {
    // What papers printed is no reply.
    replies: messages.filter(({ source }) => isLetter(source)).length,
    files: messages.reduce((sum, one) => sum + one.files.length, 0),
  }
}

function inTheEnd(
  out: string,
  { files, seconds }: { files: number; seconds: number },
  blocks: number,
): string {
  if (blocks === 0)
    return `${files} files in ${seconds} s. The pack is in ${out}: open ${join(out, 'index.html')}.`
  return `A draft is in ${out}, and every page of it says that it is not published: ${blocks} ${blocks === 1 ? 'thing stands' : 'things stand'} in the way.`
}
