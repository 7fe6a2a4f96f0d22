// How a matter came in, when, and what was reported.
import type { Deed, Matter, MatterKind } from '../../vocabulary/conduct/matter.ts'
import type { FormRead } from '../../vocabulary/errors.ts'
import {
  type Asked,
  idIn,
  readAsked,
  type Typed,
  textIn,
  typedOf,
} from '../../wording/form/asked.ts'

export type MatterSaid = Omit<Extract<Deed, { action: 'matter described' }>, 'action'>

export const KINDS: readonly { id: MatterKind; label: string }[] = [
  { id: 'complaint', label: 'Public complaint' },
  { id: 'conduct_report', label: 'Internal report of conduct' },
  { id: 'recordable_conduct', label: 'Recordable conduct matter' },
  { id: 'referral_in', label: 'Referred by another body' },
]

export const MATTER_ASKED: readonly Asked[] = [
  { name: 'kind', label: 'How it came in', as: 'one', options: KINDS, must: 'Say how it came in' },
  {
    name: 'cameToAttention',
    label: 'Came to attention on',
    as: 'day',
    hint: 'The day the appropriate authority came to know of it. It decides which regulations apply. For example, 14 March 2024.',
    must: 'Write the day on which it came to attention',
  },
  {
    name: 'complaintOn',
    label: 'Complaint made on',
    as: 'day',
    hint: 'Where a complaint was made earlier.',
  },
  {
    name: 'summary',
    label: 'What was reported',
    as: 'words',
    hint: 'In the words of whoever reported it, where they are known.',
    must: 'Say what was reported',
  },
]

export function readMatterForm(typed: Typed, today: string): FormRead<MatterSaid> {
  const read = readAsked(MATTER_ASKED, typed, today)
  if (!read.ok) return read
  const cameToAttention = textIn(read.value, 'cameToAttention')
  const complaintOn = idIn(read.value, 'complaintOn')
  if (complaintOn !== null && complaintOn > cameToAttention)
    return { ok: false, formErrors: [LATER] }
  const kind = KINDS.find(({ id }) => id === read.value['kind'])?.id ?? 'conduct_report'
  return {
    ok: true,
    value: { kind, cameToAttention, complaintOn, summary: textIn(read.value, 'summary') },
  }
}

const LATER = {
  field: 'complaintOn',
  message: 'A complaint is made no later than it comes to attention',
}

export const matterAsTyped = ({ kind, cameToAttention, complaintOn, summary }: Matter): Typed =>
  typedOf(MATTER_ASKED, { kind, cameToAttention, complaintOn, summary })
