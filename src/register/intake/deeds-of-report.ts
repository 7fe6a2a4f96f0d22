// A report as the first acts of its matter: who is named, what is alleged with its breach, what was kept of it.
import type { Deed, MatterKind } from '../../vocabulary/conduct/matter.ts'
import { type AllSaid, idIn, idsIn, textIn } from '../../wording/form/asked.ts'
import { breachIn } from '../forms/allegation-form.ts'
import type { MatterSaid } from '../forms/matter-form.ts'
import { type Answers, kindOfWay, type Way } from './questions.ts'

/**
 * `day`: on which it was sent, and so came to attention. `kind`: as whoever takes it up says it came in; else as it came.
 */
export function matterOfReport(
  way: Way,
  { said }: Answers,
  { day, kind = kindOfWay(way) }: { day: string; kind?: MatterKind | undefined },
): MatterSaid {
  return {
    kind,
    cameToAttention: day,
    // Who only lets the force know has made no complaint on any day.
    complaintOn: kind === 'complaint' && said['wantsRecording'] !== 'no' ? day : null,
    summary: textIn(said, 'words'),
  }
}

/** `first`: the number that the first of them gets, as what is added is numbered by its event. */
export function deedsOfReport(way: Way, { said, files }: Answers, first: number): Deed[] {
  const note = textIn(said, 'note')
  const allegation = first + 1
  return [
    {
      action: 'subject named',
      subject: {
        name: textIn(said, 'name'),
        account: null,
        role: idIn(said, 'role') ?? 'unknown',
        rankThen: idIn(said, 'rankThen'),
        rankNow: null,
        grade: gradeIn(said),
        force: '',
        facts: {},
      },
    },
    {
      action: 'allegation made',
      allegation: {
        against: [first],
        words: textIn(said, 'words'),
        from: idIn(said, 'from'),
        to: null,
        code: null,
        standards: [],
        breach: breachOf(way, said),
      },
    },
    ...files.map(
      (file): Deed => ({
        action: 'evidence added',
        evidence: { ...file, note, allegations: [allegation] },
      }),
    ),
    ...notesOf(said).map(
      (text): Deed => ({
        action: 'evidence added',
        evidence: {
          sha256: null,
          name: '',
          mediaType: 'text/plain',
          size: 0,
          note: text,
          allegations: [allegation],
        },
      }),
    ),
  ]
}

/** Where several kinds were ticked nobody has said which is the main one: the first stands until somebody does. */
function breachOf(way: Way, said: AllSaid) {
  const [primary] = idsIn(said, 'types')
  const read = breachIn({
    ...said,
    ...(primary === undefined ? {} : { primary }),
    noticed: way === 'public' ? 'public' : 'internal',
  })
  if (!('wrong' in read) && read.is) return read.is
  const isTold = idIn(said, 'platform') !== null || textIn(said, 'addresses') !== ''
  const any = isTold
    ? breachIn({ ...said, types: ['sm'], noticed: way === 'public' ? 'public' : 'internal' })
    : null
  return any && !('wrong' in any) ? any.is : null
}

function gradeIn(said: AllSaid) {
  const text = textIn(said, 'gradeText')
  return text === '' ? null : { scheme: '', text, band: '', low: null, high: null, year: null }
}

/** What was said and has no field of its own is kept as notes. */
const notesOf = (said: AllSaid): string[] =>
  [
    ['When', textIn(said, 'when')],
    ['Of them', textIn(said, 'about')],
    ['Done so far', textIn(said, 'done')],
    ['Reported by', [textIn(said, 'reporter'), textIn(said, 'contact')].filter(Boolean).join(', ')],
  ].flatMap(([what, text]) => (text ? [`${what}: ${text}`] : []))
