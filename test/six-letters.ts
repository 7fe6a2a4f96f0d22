// The letters of six requests to an invented force: full, partial, over the limit, neither confirmed nor denied, a qualified
// exemption with its two notices, and a review that overturns. Facts only; what the letters say is drafted.
import { costAdvice } from '../src/answer/estimate/advice.ts'
import { estimateSum } from '../src/answer/estimate/estimate-sum.ts'
import type { NoticeFacts, NoticeTable } from '../src/answer/notice/notice-facts.ts'
import { draftReason } from '../src/answer/reasons/draft-reason.ts'
import type { Estimate } from '../src/vocabulary/answering/estimate.ts'
import type { ReasonGiven } from '../src/vocabulary/answering/section.ts'

const NOTHING: NoticeFacts = {
  kind: 'answer',
  law: 'foia',
  reference: 'FOI 2026/0017',
  on: '2026-03-27',
  received: '2026-03-02',
  asked: {
    from: 'Severnshire Police\nInformation rights team\nHarwell House, Harwell, SV1 2AB',
    reviewTo: 'reviews@severnshire.example',
    licence: 'Open Government Licence v3.0',
    signedBy: 'Information rights officer',
  },
  invented: 'Severnshire Police does not exist. This letter was made to show how one is written.',
  questions: [],
  reasons: [],
  neither: [],
  cost: null,
  tables: [],
  documents: [],
  hasCompanions: false,
  moreTime: null,
  extendedOn: null,
  review: null,
  corrects: null,
  unclear: null,
  fee: null,
  ladder: [],
}

export const aNotice = (said: Partial<NoticeFacts>): NoticeFacts => ({ ...NOTHING, ...said })

export const aTable = (said: Partial<NoticeTable> = {}): NoticeTable => ({
  name: 'table 1',
  questions: ['1'],
  words: 'officers and staff investigated for what they did on social media, each person once',
  asOf: '2026-03-16',
  table: {
    caption: 'Table 1: people investigated, by rank',
    headRows: 1,
    headColumns: 1,
    rows: [
      ['Rank', 'Number'],
      ['Constable', 31],
      ['Sergeant', '[c]'],
      ['Inspector or above', '[c]'],
      ['Staff', 18],
      ['All', 57],
    ],
  },
  key: ['[c] = withheld: a number above nought', '0 = none'],
  values: [31, 18, 57],
  ...said,
})

export const aReason = (section: string, said: Partial<ReasonGiven> = {}): ReasonGiven => {
  const fields = { ...FIELDS, ...said.fields }
  return {
    questions: ['1'],
    group: null,
    instead: null,
    section,
    fields,
    text: draftReason(section, fields),
    until: null,
    ...said,
  }
}

const FIELDS: Record<string, string> = {
  whoseData: 'officers of the higher ranks who were investigated for posts',
  whyPersonal:
    'Few people in this force hold the ranks concerned. Their names stand on its pages, and hearing notices name some of them: with the rank, a colleague or a reader of the local paper would learn that a particular person was investigated.',
  'intruder.who': 'A colleague.',
  'intruder.public': 'Hearing notices.',
  'intruder.group': 'Fourteen inspectors and above.',
  'intruder.new': 'That one of them was investigated.',
  principle:
    'it would be neither lawful nor fair, since nobody told them that a post would be known by rank.',
  interest: 'the public should know how the rules on social media are kept at every rank.',
  necessity: 'the totals by rank that are given serve most of that interest.',
  rights: 'an investigation that found nothing would follow the person in the press.',
  harmTo: 'the misconduct hearings about posts that are listed for the autumn',
  harm: 'witnesses in Harwell have not been heard, and the posts are the only evidence.',
  likelihood: 'would be likely to',
  causal:
    'Whoever reads how many posts are under investigation by rank can tell which hearing is meant.',
  real: 'The local paper reported the last such hearing within a day.',
  for: 'Readers would see whether rules on social media are kept at every rank.',
  against: 'A hearing about posts cannot be held again once a witness was led.',
  balance:
    'The figures can be given once the hearings are over; until then fairness to those who are heard weighs more.',
  neitherWhy:
    'A request about so narrow a rank tells by its answer alone whether a particular person was investigated for posts.',
  yesTells: 'Which of them.',
  noTells: 'That none of them was.',
  noughtElsewhere: 'yes',
}

const COST: Estimate = {
  questions: ['1'],
  section: 's12(1)',
  work: [
    {
      activity: 'extract',
      record: 'conduct file kept on paper',
      why: 'Before 2020 the register has no field for social media.',
      questions: ['1'],
      records: 3200,
      years: [
        { year: '2017', records: 1400 },
        { year: '2018', records: 1300 },
        { year: '2019', records: 500 },
      ],
      sample: {
        on: '2026-03-12',
        by: 'the register clerk',
        how: 'every three hundredth file by its number',
        minutes: [2, 1, 3, 2, 2, 2, 1, 3, 2, 2],
      },
    },
  ],
  searches: [
    {
      activity: 'locate',
      what: 'A search of the register from 2020 on',
      questions: ['1'],
      minutes: 10,
    },
  ],
  together: [],
  found: '',
  advice: '',
}

const sum = estimateSum(COST, { received: '2026-03-02', body: 'force', today: '2026-03-27' })

const asked = (number: string, words: string) => ({ number, words, held: true, heldWhy: '' })

const BY_RANK =
  'How many officers and staff were investigated for misusing social media since 2020, by rank?'
const POLICY = 'Please send the policy on social media that was in force.'

export const SIX: Record<string, NoticeFacts[]> = {
  full: [
    aNotice({
      questions: [
        {
          ...asked('1', 'How many people were investigated for posts, officers and staff apart?'),
          outcome: 'full',
        },
      ],
      tables: [
        aTable({
          table: {
            headRows: 1,
            rows: [
              ['Who', 'Number'],
              ['Officers', 39],
              ['Staff', 18],
              ['All', 57],
            ],
          },
          key: ['0 = none'],
          values: [39, 18, 57],
        }),
      ],
    }),
  ],
  partial: [
    aNotice({
      questions: [
        { ...asked('1', BY_RANK), outcome: 'partial' },
        { ...asked('2', POLICY), outcome: 'full' },
        {
          ...asked('3', 'How many were on duty at 3 am?'),
          outcome: 'not-held',
          held: false,
          heldWhy: 'The register has no field for the hour.',
        },
      ],
      reasons: [aReason('s40(2)', { group: 'higher ranks' })],
      tables: [aTable()],
      documents: [{ question: '2', title: 'Social media policy, version 3 of 2019' }],
      hasCompanions: true,
      ladder: [
        {
          words: 'The same figures with sergeants and inspectors or above as one group',
          numbers: 4,
        },
      ],
    }),
  ],
  cost: [
    aNotice({
      questions: [
        {
          ...asked('1', 'How many officers were investigated for posts from 2017 to today?'),
          outcome: 'refused-cost',
        },
      ],
      reasons: [aReason('s12(1)', { fields: {}, text: 'See the estimate.' })],
      cost: { estimate: COST, sum, advice: costAdvice(COST, sum) },
    }),
  ],
  neither: [
    aNotice({
      questions: [
        {
          ...asked('1', 'Was any chief superintendent investigated for a post in May 2025?'),
          outcome: 'ncnd',
          held: null,
        },
        { ...asked('2', POLICY), outcome: 'full' },
      ],
      asked: {
        ...NOTHING.asked,
        adviceOwn: 'The figures for all ranks together over whole years would be answered.',
      },
      neither: [
        {
          questions: ['1'],
          section: 's40(5B)(a)(i)',
          class: 'officers above superintendent',
          kind: 'rank',
          known: ['chief superintendent'],
          fields: FIELDS,
          why: 'yes',
          text: draftReason('s40(5B)(a)(i)', FIELDS),
        },
      ],
    }),
  ],
  qualified: [
    aNotice({
      kind: 'more-time',
      questions: [{ ...asked('1', BY_RANK), outcome: 'later' }],
      reasons: [aReason('s31(1)(g)', { until: '2026-10-30' })],
      moreTime: {
        section: 's31(1)(g)',
        questions: ['1'],
        until: '2026-04-29',
        why: 'The officers who present the hearings are asked what the figures would tell.',
      },
    }),
    aNotice({
      on: '2026-04-28',
      extendedOn: '2026-03-27',
      questions: [{ ...asked('1', BY_RANK), outcome: 'refused' }],
      reasons: [aReason('s31(1)(g)', { until: '2026-10-30' })],
      asked: {
        ...NOTHING.asked,
        adviceOwn: 'The figures of matters that are decided would be answered.',
      },
    }),
  ],
  review: [
    aNotice({
      kind: 'review',
      reference: 'FOI 2026/0017-R1',
      questions: [{ ...asked('1', BY_RANK), outcome: 'partial' }],
      review: {
        of: 'FOI 2026/0017',
        outcome: 'in-part',
        why: 'The figures by rank are given where nobody is told from them; the rest is refused as before.',
      },
      reasons: [
        aReason('s40(2)', { group: 'higher ranks' }),
        aReason('s31(1)(g)', { group: 'open', until: '2026-10-30' }),
      ],
      tables: [aTable()],
      ladder: [
        {
          words: 'The same figures with sergeants and inspectors or above as one group',
          numbers: 4,
        },
      ],
    }),
  ],
}
