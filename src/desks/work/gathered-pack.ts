// A survey's pack as it would be published now: publishing gathers it, reading paints the pages that it shows.
import { gatherPack, type SurveyToPublish } from '../../publish/gather-pack.ts'
import type { PackInput } from '../../publish/pack/input.ts'
import { coveredPage } from '../../read/covered-page.ts'
import type { House } from '../../store/house.ts'
import { logoForPack } from './folder/logo-file.ts'

export async function gatheredPack(house: House, survey: SurveyToPublish): Promise<PackInput> {
  const logo = await logoForPack(house, survey.survey)
  const input = await gatherPack(house, survey, (sha256, page, over) =>
    coveredPage(house, { sha256, page }, over),
  )
  return logo ? { ...input, logo } : input
}
