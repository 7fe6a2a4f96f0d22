// A survey's pack as it would be published now: publishing gathers it, reading paints the pages that it shows.
import { gatherPack, type SurveyToPublish } from '../../publish/gather-pack.ts'
import type { PackInput } from '../../publish/pack/input.ts'
import { coveredPage } from '../../read/covered-page.ts'
import type { House } from '../../store/house.ts'

export const gatheredPack = (house: House, survey: SurveyToPublish): Promise<PackInput> =>
  gatherPack(house, survey, (sha256, page, over) => coveredPage(house, { sha256, page }, over))
