// What was printed and is not counted: national numbers, other counts of the same investigations, other surveys.
import { exactly } from '../../src/vocabulary/bounds.ts'
import type { Claim } from '../../src/vocabulary/survey.ts'
import {
  DROITWICH_ADVERTISER,
  SALISBURY_JOURNAL,
  SHROPSHIRE_STAR,
  WORCESTER_NEWS,
} from './notes/papers.ts'

const NATIONAL: Claim[] = [
  {
    question: '1a',
    paper: 'Press Association',
    date: '2014-08-19',
    says: '828 cases between January 2009 and February 2014',
    value: exactly(828),
    unit: 'case',
    address: DROITWICH_ADVERTISER.address,
    note: 'In most papers: called cases, employees or police officers. It is the sum over 39 forces in different units; of 14 of them no number was found.',
  },
  {
    question: '1a',
    paper: 'Salisbury Journal',
    says: '826',
    value: exactly(826),
    unit: 'case',
    address: SALISBURY_JOURNAL.address,
    note: 'August 2014, from the same release; no reason printed.',
  },
  {
    question: '1a',
    paper: 'Morning Star',
    says: '848, and 850 in the headline',
    value: { low: 848, high: 850 },
    unit: 'other',
    address:
      'https://msd7.gn.apc.org/a-c4eb-850-police-staff-investigated-for-social-media-breaches-1',
    note: 'Beside the same 548, 175 and 31: most likely a slip for 828.',
  },
  {
    question: '1a',
    paper: 'The Telegraph, as quoted on a blog',
    date: '2014-09-02',
    says: '821 instances',
    value: exactly(821),
    unit: 'incident',
    note: 'Seen second hand; no page was found again, so this one is doubtful.',
  },
  {
    question: '1a',
    paper: 'Yorkshire Post',
    says: '117 for the four forces of Yorkshire',
    value: exactly(117),
    unit: 'case',
    address:
      'https://www.yorkshirepost.co.uk/news/crime/police-investigate-hundreds-social-media-breaches-staff-1836511',
    bodies: ['north-yorkshire', 'west-yorkshire', 'humberside', 'south-yorkshire'],
  },
  {
    question: '1a',
    paper: 'Capital FM',
    says: '86 for the North East',
    value: exactly(86),
    unit: 'case',
    address:
      'http://www.capitalfm.com/northeast/radio/news/local/police-workers-breaking-social-media-guidelines/',
    bodies: ['north-yorkshire', 'northumbria', 'cleveland', 'durham'],
  },
  ...[
    { says: '548 officers', value: 548 },
    { says: '175 civilian staff', value: 175 },
    { says: '31 PCSOs', value: 31 },
  ].map(
    ({ says, value }): Claim => ({
      question: '1a',
      of: 'those of whom it was told who they were: 548 + 175 + 31 = 754, by details that most forces gave, and not 828',
      paper: 'Evening Standard',
      says,
      value: exactly(value),
      unit: 'person',
      address:
        'http://www.standard.co.uk/news/uk/police-investigated-for-misuse-of-social-media-including-making-racist-and-homophobic-comments-9677742.html',
    }),
  ),
]

interface Other {
  says: string
  value: number
  unit: string
  of?: string
  note?: string
}

const of = (
  body: string,
  paper: { paper: string; date?: string; address: string },
  others: Other[],
): Claim[] =>
  others.map(({ value, ...other }) => ({
    body,
    question: '1a',
    paper: paper.paper,
    ...(paper.date?.length === 10 && { date: paper.date }),
    value: exactly(value),
    address: paper.address,
    ...other,
  }))

const BODIES: Claim[] = [
  ...of('west-mercia', WORCESTER_NEWS, [
    {
      says: '20 members of staff: 13 officers and 7 police staff',
      value: 20,
      unit: 'person',
      note: 'August 2014. 13 + 7 = 20 closes the gap that 13 + 6 leaves. It also says that nobody was dismissed.',
    },
    { says: '13 officers', value: 13, unit: 'person', of: 'the 20 that it prints' },
    { says: '7 police staff', value: 7, unit: 'person', of: 'the 20 that it prints' },
  ]),
  ...of('west-mercia', SHROPSHIRE_STAR, [
    {
      says: '19 staff investigated',
      value: 19,
      unit: 'person',
      note: 'Action in 17, two dropped. It says that two officers retired or resigned, where the Droitwich Advertiser has one member of staff.',
    },
  ]),
  ...of(
    'west-midlands',
    {
      paper: 'Express & Star',
      date: '2014-08-19',
      address:
        'https://www.expressandstar.com/news/2014/08/19/74-police-officers-investigated-for-alleged-internet-misuse/',
    },
    [
      {
        says: '74 members of staff',
        value: 74,
        unit: 'person',
        note: 'Officers and civilian workers together. Only the address of the page says 74 officers.',
      },
    ],
  ),
  ...of(
    'dorset',
    {
      paper: 'Bournemouth Echo',
      address:
        'http://www.bournemouthecho.co.uk/news/11323466.Dorset_Police_staff_investigated_for_misusing_social_media/',
    },
    [
      {
        says: '10 investigations, of 6 constables and 4 staff',
        value: 10,
        unit: 'investigation',
        note: 'From another survey, Parliament Street’s, by the paper itself; printed between June and August 2014. It has the Press Association’s dates to the day and may be the same answer. With it our total would be 649, from 26.',
      },
    ],
  ),
  ...of(
    'metropolitan',
    {
      paper: 'The Times, on Parliament Street’s survey',
      date: '2014-06-10',
      address:
        'http://parliamentstreet.org/press-room/2014/the-times-huge-rise-in-police-misusing-facebook/',
    },
    [
      {
        says: '71 officers facing allegations',
        value: 71,
        unit: 'person',
        note: 'From 2010: another unit and another period.',
      },
    ],
  ),
]

export const CLAIMS: Claim[] = [...NATIONAL, ...BODIES]
