// Where the pages about letters stand.
import { addressOf } from '../frame/desk-frame.ts'

export const BODIES = '/bodies'
export const MAIL = '/mail'
export const bodyPage = (slug: string): string => `${BODIES}/${slug}`
export const lettersAddress = (survey: { slug: string }): string => `${addressOf(survey)}/letters`
export const lettersTo = (survey: { slug: string }, body: string): string =>
  `${lettersAddress(survey)}/${body}`
