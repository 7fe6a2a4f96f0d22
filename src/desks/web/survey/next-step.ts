// The one thing to do next in a survey, by how far it is.
import type { Survey } from '../../../vocabulary/survey.ts'
import { lettersAddress } from '../asking/addresses.ts'
import { addressOf } from '../frame/desk-frame.ts'
import { uploadAddress } from '../receiving/upload-page.ts'
import { several } from '../view/reading-words.ts'
import type { Far } from './how-far.ts'

export interface NextStep {
  text: string
  href: string
}

export function nextStep(survey: Survey, far: Far): NextStep {
  const home = addressOf(survey)
  if (far.unplaced > 0)
    return { text: `Say whose ${several(far.unplaced, 'file')} are`, href: uploadAddress(survey) }
  if (far.waiting > 0)
    return { text: `Read what came: ${far.waiting} to decide`, href: `${home}/queue` }
  if (far.sent === 0 && far.dated === 0 && !survey.notComparable)
    return { text: 'Ask: write the letters', href: lettersAddress(survey) }
  if (far.sent === 0) return { text: 'Add replies', href: uploadAddress(survey) }
  if (far.working > 0) return { text: 'Look at what is being read', href: home }
  return { text: 'See what stands in the way of publishing', href: `${home}/publish` }
}
