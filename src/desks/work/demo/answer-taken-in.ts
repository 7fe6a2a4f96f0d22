// The answer taken in at the investigations desk: as a reply to a survey, read, counted and published without anybody's hand.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countOf } from '../../../count/queries.ts'
import { saidIn } from '../../../extract/queries.ts'
import type { Block } from '../../../publish/block.ts'
import { makePack } from '../../../publish/make-pack.ts'
import { whatStandsInTheWay } from '../../../publish/what-stands-in-the-way.ts'
import type { FileIn, House } from '../../../store/house.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import type { SurveyCount } from '../../../vocabulary/count.ts'
import type { ReleaseTold } from '../../../vocabulary/released/release-told.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { gatheredPack } from '../gathered-pack.ts'
import { importFolder } from '../import-folder.ts'
import { runWaiting } from '../run-waiting.ts'
import { writePack } from '../write-pack.ts'

/** The one body that the survey of the demonstration asks. */
export const BODY = 'severnshire'

/** A survey's folder as anybody would make it: the questions, when they were sent, and the mail that came back. */
export async function surveyFolder(
  folder: string,
  { yaml, mail, day }: { yaml: string; mail: FileIn; day: string },
): Promise<void> {
  const replies = join(folder, 'replies', BODY, day)
  await mkdir(replies, { recursive: true })
  await writeFile(join(folder, 'survey.yaml'), yaml)
  await writeFile(
    join(folder, 'requests.yaml'),
    `- body: ${BODY}\n  sent: ${day}\n  received: ${day}\n`,
  )
  await writeFile(join(replies, mail.name), mail.bytes)
}

export interface TakenIn {
  survey: Survey
  count: SurveyCount
  /** What the desk is in doubt about, in sentences. */
  doubts: string[]
  releases: ReleaseTold[]
  blocks: Block[]
}

export async function takeAnswerIn(house: House, folder: string, pack: string): Promise<TakenIn> {
  const { slug, survey: id } = await importFolder(house, folder)
  await runWaiting(house)
  const kept = await surveyBySlug(house.db, slug)
  const count = await countOf(house.db, id)
  if (!kept || !count) throw new Error('the survey of the demonstration was not counted')
  const said = [...(await saidIn(house.db, id)).values()]
  const gathered = await gatheredPack(house, kept)
  const blocks = await whatStandsInTheWay(house, kept, gathered)
  await writePack(pack, makePack({ ...gathered, draft: blocks.length > 0 }))
  return {
    survey: kept.survey,
    count,
    doubts: said.flatMap(({ doubts }) => doubts.map(({ note }) => note)),
    releases: said.flatMap(({ releases = [] }) => releases),
    blocks,
  }
}
