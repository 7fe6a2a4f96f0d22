// Where what was asked for leads to, once it is done.
import { errandOf } from '../../../store/errand-queries.ts'
import type { Errand } from '../../../store/errands.ts'
import type { House } from '../../../store/house.ts'
import { CandourError, type FormError } from '../../../vocabulary/errors.ts'
import type { OpenLocked, ReadStatement, TrySample } from '../../work/errands/put-errand.ts'
import { disclosureAddress } from '../disclosure/addresses.ts'
import { addressOf, bodyAddress } from '../frame/desk-frame.ts'
import { TRAY } from '../frame/mail-addresses.ts'

type Named = { slug: string }

/** null while it is not done. Throws what it was refused with. `survey`: that it was asked in; null for none. */
export function whereTo(survey: Named | null, errand: Errand): string | null {
  const { kind, came, refused } = errand
  if (refused) throw new CandourError(refused.message, { status: refused.status })
  if (came === null) return null
  if (kind === 'take-in' || kind === 'try-sample' || survey === null) return ofNoSurvey(errand)
  return inSurvey(survey, errand)
}

function ofNoSurvey({ id, kind, asked, came }: Errand): string {
  const disclosure = disclosureAddress({ id, kind })
  if (disclosure !== null) return disclosure
  if (kind === 'take-mails') return `${TRAY}?put=${id}`
  if (kind !== 'try-sample') return addressOf({ slug: String(came) })
  const { slug } = asked as TrySample
  const form = slug === null ? '/new-survey' : `${addressOf({ slug })}/edit`
  return `${form}?tried=${id}#${wrongIn(came).length > 0 ? 'sample' : 'sample-read'}`
}

function inSurvey(survey: Named, { id, kind, asked, came }: Errand): string {
  const body = bodyIn(asked)
  const home = bodyAddress(survey, body ?? '')
  switch (kind) {
    case 'put-in':
      return body === null ? `${addressOf(survey)}/upload?put=${id}` : `${home}#correspondence`
    case 'place':
      return `${addressOf(survey)}${waitsForMore(asked) ? '/upload' : ''}`
    case 'practise':
      return `/surveys/${String(came)}/queue`
    case 'open-locked':
      return wrongIn(came).length > 0
        ? `${home}/files/${(asked as OpenLocked).sha256}/password?tried=${id}`
        : `${home}#correspondence`
    case 'read-statement':
      return `${bodyAddress(survey, (asked as ReadStatement).body)}/right-of-reply?read=${id}#statement`
    default:
      return `${home}#proposals`
  }
}

/** What a form is told of what came of it: none where nothing was wrong. */
export function wrongIn(came: unknown): FormError[] {
  return typeof came === 'object' && came !== null && 'formErrors' in came
    ? (came.formErrors as FormError[])
    : []
}

/** Of other files nobody has said yet whose they are. */
const waitsForMore = (asked: unknown): boolean =>
  typeof asked === 'object' && asked !== null && 'more' in asked && asked.more === true

const bodyIn = (asked: unknown): string | null =>
  typeof asked === 'object' && asked !== null && 'body' in asked && typeof asked.body === 'string'
    ? asked.body
    : null

/**
 * One of this kind that a form is shown again with: null where it is another, or not done, or thrown away. `id` came with the
 * address, which may be any form's: `isOf` says whether this one's was asked.
 */
export async function doneErrand(
  { db }: Pick<House, 'db'>,
  {
    kind,
    id,
    isOf,
  }: { kind: Errand['kind']; id: string | undefined; isOf(errand: Errand): boolean },
): Promise<Errand | null> {
  const found = id === undefined ? null : await errandOf(db, id)
  return found?.kind === kind && found.came !== null && isOf(found) ? found : null
}
