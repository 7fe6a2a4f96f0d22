// What is asked for a letter and stands nowhere else in the request: from whom it comes, where a review is asked for, who signs.
import { letterLaw } from '../../vocabulary/answering/letter-law.ts'
import type { NoticeKind } from '../../vocabulary/answering/notice.ts'

export interface LetterAsked {
  name: string
  label: string
  hint: string
  as: 'line' | 'words'
  /** What stands there where nothing was said yet. */
  usual: string
  /** Left out, there is a gap in the letter. */
  must: boolean
}

export function letterAsked(kind: NoticeKind): LetterAsked[] {
  const { licence, ico } = letterLaw()
  const usual: Readonly<Record<string, string>> = {
    licence: licence.name,
    commissioner: ico.address,
  }
  return ALL.filter(({ of }) => of === null || of.includes(kind)).map(({ of: _, ...one }) => ({
    ...one,
    usual: usual[one.name] ?? one.usual,
  }))
}

const DECIDES: readonly NoticeKind[] = ['answer', 'review', 'correction']

const ALL: readonly (LetterAsked & { of: readonly NoticeKind[] | null })[] = [
  {
    name: 'from',
    label: 'From whom: what stands at its head',
    hint: 'The force, the department, its address: a line each.',
    as: 'words',
    usual: '',
    must: true,
    of: null,
  },
  {
    name: 'reviewTo',
    label: 'Where an internal review is asked for',
    hint: 'To whom, by mail or post.',
    as: 'line',
    usual: '',
    must: true,
    of: ['answer', 'more-time', 'correction', 'clarification', 'fee-notice'],
  },
  {
    name: 'correctedWhy',
    label: 'What was wrong in the earlier answer',
    hint: 'In a sentence or two: it stands at the head of the letter.',
    as: 'words',
    usual: '',
    must: true,
    of: ['correction'],
  },
  {
    name: 'commissioner',
    label: 'Where the Commissioner is written to',
    hint: 'Look at ico.org.uk: in 2025 the Office said that it leaves Wilmslow for Manchester in autumn 2026, and an Information Commission is to take its place on a day to be appointed.',
    as: 'line',
    usual: '',
    must: true,
    of: null,
  },
  {
    name: 'licence',
    label: 'The licence under which figures may be used again',
    hint: 'Check it against what the force grants.',
    as: 'line',
    usual: '',
    must: true,
    of: DECIDES,
  },
  {
    name: 'adviceOwn',
    label: 'What else would be answered, in your words',
    hint: 'Where neither a coarser table nor the estimate says it; or why nothing can be advised.',
    as: 'words',
    usual: '',
    must: false,
    of: DECIDES,
  },
  {
    name: 'leavesOut',
    label: 'Reasons are left out under section 17(4), as they would tell what is exempt',
    hint: 'Write yes; else leave it empty.',
    as: 'line',
    usual: '',
    must: false,
    of: [...DECIDES, 'more-time'],
  },
  {
    name: 'signedBy',
    label: 'Who signs it',
    hint: 'A name or an office.',
    as: 'line',
    usual: '',
    must: true,
    of: null,
  },
]
