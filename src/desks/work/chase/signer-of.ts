// Who asks, as a letter is signed: as the letter of request was, else as the survey names who asked, else the account of the mail.
import { draftKept } from '../../../ask/draft/queries.ts'
import type { House } from '../../../store/house.ts'
import type { SurveyKept } from '../../../survey/queries.ts'

/** null: nobody said. */
export async function signerOf(house: House, { id, survey }: SurveyKept): Promise<string | null> {
  const signed = (await draftKept(house.db, id))?.signed.trim()
  if (signed) return signed
  const { requester, newsroom } = survey
  const name = requester?.[0] ?? (await house.post?.())?.from.name
  if (!name) return null
  return newsroom && newsroom.name !== name ? `${name}\n${newsroom.name}` : name
}
