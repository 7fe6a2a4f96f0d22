// What is due as days of a calendar. A calendar program keeps them on telephones and elsewhere: no name and no allegation is in it.

import { type DayToKeep, icalendar } from '../../../../calendar/icalendar.ts'
import type { DueSeen } from '../../../../register/found/queries.ts'
import { idAsHead } from '../../../../vocabulary/regimes/id-words.ts'
import { regulationCited } from '../../../../wording/basis-words.ts'
import { matterAddress } from '../register/addresses.ts'

/** `origin`: where the desk is reached. */
export const dueCalendar = (
  dues: readonly DueSeen[],
  { origin, at, more = [] }: { origin: string; at: Date; more?: readonly DayToKeep[] },
): string =>
  icalendar([...dues.map((one) => dayOf(one, origin)), ...more], {
    name: 'Candour: what is due',
    at,
  })

const dayOf = (due: DueSeen, origin: string): DayToKeep => ({
  uid: `${due.matter}-${due.subject ?? 0}-${due.kind}@candour`,
  day: due.due,
  summary: `${due.reference}: ${idAsHead(due.what)}`,
  description: [`By: ${due.owner}`, regulationCited(due)].filter(Boolean).join('\n'),
  url: `${origin}${matterAddress(due.matter)}`,
})
