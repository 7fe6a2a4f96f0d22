// One subject's course as the rules are asked of it: a header of facts and the events of the law, in the shape of matter-events.md.
import { conductWords } from '../../vocabulary/conduct/conduct-words.ts'
import type {
  Matter,
  MatterEvent,
  MatterFile,
  MatterKind,
  Subject,
} from '../../vocabulary/conduct/matter.ts'
import { stepsOf } from './after-deeds.ts'

export function matterFileOf(
  matter: Matter,
  subject: Subject,
  events: readonly MatterEvent[],
): MatterFile {
  const { reference, kind, cameToAttention, complaintOn } = matter
  return {
    matter: reference,
    ...(subject.role === NOT_STATED ? {} : { role: subject.role }),
    cameToAttention,
    ...(complaintOn === null ? {} : { complaintOn }),
    matterType: MATTER_TYPES[kind],
    ...(isSenior(subject) ? { senior: true } : {}),
    ...subject.facts,
    events: stepsOf(events, subject.number).map(({ n, ...step }) => step),
  }
}

/** The role type of somebody whose role nobody knows: to the rules an open question. */
const NOT_STATED = 'unknown'

/** `matterType` of conduct-regimes.json. What was referred by another body is conduct until somebody says otherwise. */
const MATTER_TYPES: Record<MatterKind, string> = {
  complaint: 'complaint',
  conduct_report: 'conduct',
  recordable_conduct: 'recordable_conduct',
  referral_in: 'conduct',
}

/** Above chief superintendent, by the rank when the conduct took place. */
const isSenior = ({ rankThen }: Subject): boolean =>
  rankThen !== null &&
  conductWords().rankBands.some(
    ({ id, covers }) => id === 'senior_officer' && covers.includes(rankThen),
  )
