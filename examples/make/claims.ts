// What others printed about the same survey, in August and September 2014. A claim has a day where its page or address shows one.
import { exactly } from '../../src/vocabulary/bounds.ts'
import type { Claim } from '../../src/vocabulary/survey.ts'

const SHROPSHIRE_STAR =
  'https://www.shropshirestar.com/news/2014/08/19/twitter-rap-for-west-mercia-police-officers/'
const WORCESTER_NEWS =
  'http://www.worcesternews.co.uk/news/regional/11441726.Police_officers_investigated_for_inappropriate_social_media_use/'

const NATIONAL: Claim[] = [
  {
    question: '1a',
    paper: 'Press Association',
    date: '2014-08-19',
    says: '828 cases between January 2009 and February 2014',
    value: exactly(828),
    unit: 'case',
    address:
      'http://www.droitwichadvertiser.co.uk/news/11418230.Officers_broke_rules_on_social_media/',
    note: 'In all papers: called cases, investigations, employees or breaches. It counts 39 forces, of which 16 replies are not here.',
  },
  {
    question: '1a',
    paper: 'Salisbury Journal',
    says: '826',
    value: exactly(826),
    unit: 'case',
    address:
      'http://www.salisburyjournal.co.uk/news/11420843.Police_officer_resigned_after_Facebook_comment/',
    note: 'August 2014, from the same release; two fewer, and no reason printed.',
  },
  {
    question: '1a',
    paper: 'The Telegraph, as quoted on a blog',
    date: '2014-09-02',
    says: '821 instances',
    value: exactly(821),
    unit: 'incident',
    note: 'Seen second hand, on a blog of that day; seven fewer, and no reason printed.',
  },
]

const WEST_MERCIA: Claim[] = [
  {
    body: 'west-mercia',
    question: '1a',
    paper: 'Worcester News',
    says: '20 members of staff: 13 officers and 7 police staff',
    value: exactly(20),
    unit: 'person',
    address: WORCESTER_NEWS,
    note: 'August 2014. 13 + 7 = 20 closes the gap that 13 + 6 leaves. It also says that nobody was dismissed.',
  },
  {
    body: 'west-mercia',
    question: '1a',
    paper: 'Worcester News',
    says: '13 officers',
    value: exactly(13),
    unit: 'person',
    address: WORCESTER_NEWS,
  },
  {
    body: 'west-mercia',
    question: '1a',
    paper: 'Worcester News',
    says: '7 police staff',
    value: exactly(7),
    unit: 'person',
    address: WORCESTER_NEWS,
  },
  {
    body: 'west-mercia',
    question: '1a',
    paper: 'Shropshire Star',
    date: '2014-08-19',
    says: '19 staff investigated',
    value: exactly(19),
    unit: 'person',
    address: SHROPSHIRE_STAR,
    note: 'Action in 17, two dropped. It says two officers retired or resigned, where the letter says one member of staff.',
  },
]

export const CLAIMS: Claim[] = [...NATIONAL, ...WEST_MERCIA]
