// Who may do what to a matter that they may see: who works on it, by a part on it or as the one who oversees.
import { may, type Viewer } from '../../people/viewer.ts'
import {
  type Deed,
  type Matter,
  type MatterEvent,
  WORKING_PARTS,
} from '../../vocabulary/conduct/matter.ts'

/** The sentence why not; null where they may. */
export function whyNot(
  viewer: Viewer,
  matter: Matter,
  { action }: { action: string },
): string | null {
  if (!worksOn(viewer, matter) && !may(viewer, 'oversee'))
    return 'You may read this matter and not change it: you are not named on it.'
  if (ASSIGNS.includes(action) && !may(viewer, 'assign'))
    return 'Only who names people on matters may do this. Ask the case administrator.'
  if (KEEPS.includes(action) && !may(viewer, 'retention'))
    return 'Only who reviews what is kept may do this. Ask the case administrator.'
  return null
}

/** What an act comes to: one that puts an event right is also what it takes back, and what it puts in its place. */
export function comesTo(deed: Deed, events: readonly MatterEvent[]): string[] {
  if (deed.action !== 'event corrected') return [deed.action]
  const corrected = events.find(({ n }) => n === deed.event)
  return [
    deed.action,
    ...(corrected ? [corrected.action] : []),
    ...(deed.instead ? [deed.instead.action] : []),
  ]
}

const ASSIGNS: readonly string[] = [
  'person named',
  'person released',
  'access restricted',
  'restriction lifted',
]
const KEEPS: readonly string[] = ['retention set', 'words erased']

export const worksOn = ({ account }: Viewer, { people }: Matter): boolean =>
  people.some(
    (person) => person.account === account && WORKING_PARTS.some((part) => part === person.part),
  )
