// Addresses of what is to be done about requests that are out.
import { addressOf, bodyAddress } from '../frame/desk-frame.ts'

export const TODO = '/todo'

type Named = { slug: string }

/** `letter`: which one is drafted; the one that is ready where none is named. */
export const challengeAddress = (survey: Named, body: string, letter?: string): string =>
  `${bodyAddress(survey, body)}/challenge${letter ? `?letter=${letter}` : ''}`

export const bundleAddress = (survey: Named, body: string): string =>
  `${challengeAddress(survey, body)}/bundle.zip`

export const progressAddress = (survey: Named): string => `${addressOf(survey)}/progress`
export const refusalsAddress = (survey: Named): string => `${addressOf(survey)}/refusals`
