// What keeps letters of request from going, whoever has them sent and whichever wording a body has. Pure.
import { checkRequest } from '../../../ask/check-request.ts'
import type { LetterDraft } from '../../../ask/draft/queries.ts'
import type { LetterWording } from '../../../vocabulary/asking/request-letter.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import type { BodyAsked, Survey } from '../../../vocabulary/survey.ts'

export interface Stopping {
  survey: Survey
  draft: LetterDraft
  /** Those that are to go, each with a wording of its own or with that of all. */
  chosen: readonly { body: BodyAsked; own: LetterWording | null }[]
  /** The names of the fields that may be merged. */
  fields: readonly string[]
  /** The ISO day. */
  today: string
}

/** Each once, beside the field where it is put right. */
export function stopsOf({ survey, draft, chosen, fields, today }: Stopping): FormError[] {
  const said = new Map<string, FormError>()
  for (const { body, own } of chosen) {
    const checks = checkRequest({
      survey,
      wording: own ?? draft,
      fields,
      signed: draft.signed,
      hasSheet: draft.sheet !== 'none',
      today,
      put: new Set(),
      unaddressed: [],
    })
    for (const { id, level, at, says } of checks) {
      if (level !== 'stop') continue
      const isOfOwn = own !== null && at === 'letter' && id !== 'unsigned'
      const message = isOfOwn ? `${body.name} has a wording of its own. ${says}` : says
      const field = isOfOwn ? 'whom' : id === 'unsigned' ? 'signed' : 'text'
      said.set(message, { field, message })
    }
  }
  return [...said.values()]
}
