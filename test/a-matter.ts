// Viewers, a register with a matter in it, and the smallest acts for a test. Everybody here is invented.
import { randomUUID } from 'node:crypto'
import type { Right } from '../src/people/roles.ts'
import type { Viewer } from '../src/people/viewer.ts'
import { type Act, type Opening, openMatter } from '../src/register/record-deeds.ts'
import type { House } from '../src/store/house.ts'
import type { AllegationSaid, Breach, Deed, SubjectSaid } from '../src/vocabulary/conduct/matter.ts'

export const aViewer = (name: string, ...rights: Right[]): Viewer => ({
  account: `account-${name}`,
  name,
  rights: new Set<Right>(['see-register', 'open-matter', ...rights]),
})

export const aSubject = (more: Partial<SubjectSaid> = {}): SubjectSaid => ({
  name: 'Robin Invented',
  account: null,
  role: 'officer',
  rankThen: 'constable',
  rankNow: 'constable',
  grade: null,
  force: '',
  facts: {},
  ...more,
})

export const aBreach = (more: Partial<Breach> = {}): Breach => ({
  primary: 'content',
  types: ['content'],
  platform: 'facebook',
  channel: 'public_post',
  account: 'personal_named',
  public: true,
  duty: 'off',
  device: 'personal',
  noticed: 'public',
  addresses: [],
  ...more,
})

export const anAllegation = (more: Partial<AllegationSaid> = {}): AllegationSaid => ({
  against: [],
  words: 'A remark about a prisoner.',
  from: '2013-03-01',
  to: null,
  code: null,
  standards: [],
  breach: aBreach(),
  ...more,
})

export type AHands = Pick<House, 'db' | 'now' | 'newId'>

export const someHands = (db: House['db'], at = '2026-11-24T12:00:00Z'): AHands => ({
  db,
  now: () => new Date(at),
  newId: randomUUID,
})

/** As rules that say nothing. */
export const noRules: Act['standingOf'] = () => null

export const openedBy = (
  hands: AHands,
  viewer: Viewer,
  deeds: Deed[] = [],
  more: Partial<Opening['opened']> = {},
): Promise<{ id: string; reference: string }> =>
  openMatter(hands, {
    viewer,
    opened: {
      kind: 'conduct_report',
      cameToAttention: '2013-03-04',
      complaintOn: null,
      summary: 'A sergeant saw a remark on a public page.',
      ...more,
    },
    deeds: () => deeds,
    standingOf: noRules,
  })
