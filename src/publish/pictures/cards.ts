// The cards that others see where a page is shared: of the survey its headline, of a body what it gave or where it stands.
import { card } from '../../dress/pictures/card.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { dayInWords } from '../../wording/dates.ts'
import { noticeInParts } from '../../wording/notice.ts'
import type { Edition } from '../edition/edition.ts'
import { bodyInBrief, surveyInBrief } from '../edition/in-brief.ts'

export const cardOf = (edition: Edition): string => made(edition, surveyInBrief(edition))

export const cardOfBody = (edition: Edition, body: BodyAsked): string =>
  made(edition, bodyInBrief(edition, body))

function made({ input, version }: Edition, headline: string): string {
  const { survey, draft } = input
  const which = version && !draft ? ` · version ${version.number}, ${dayInWords(version.asOf)}` : ''
  return card({
    headline,
    of: survey.title,
    by: `${survey.newsroom?.name ?? 'Candour'}${which}`,
    notice: draft ? 'Draft, not published' : survey.notice && noticeInParts(survey.notice).first,
  })
}
