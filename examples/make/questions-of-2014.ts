// What was asked in 2014, after Northumbria Police's disclosure log 170/14, which quotes it: the wording is ours, the content kept.

/** As survey.yaml has them. */
export const QUESTIONS_OF_2014 = [
  {
    number: '1a',
    asks: 'How many police officers and police staff have been investigated for breaching police guidelines on social media use?',
    counts: {
      one: 'person',
      many: 'people',
      verbs: {
        person: 'investigated',
        investigation: 'recorded',
        case: 'recorded',
        incident: 'recorded',
        complaint: 'recorded',
      },
    },
    whom: ['officers', 'staff'],
  },
  {
    number: '1b',
    asks: 'For each investigation, what was the nature of the allegation?',
    rows: ['breach', 'platform'],
  },
  {
    number: '1c',
    asks: 'For each investigation, what was the rank or pay grade, and the result: was the allegation proven, and was the person dismissed, did they resign, or was no further action taken?',
    rows: ['rankBand', 'payBand', 'outcome'],
  },
  { number: '2', asks: 'A copy of the current policy on social media use.', document: true },
]

/** What rates are per, as the Home Office counts it. */
export const PER_WORKFORCE = {
  name: 'workforce',
  unit: 'officer or member of staff',
  counts: 'officers, staff, PCSOs and designated officers, by headcount, without specials',
  groups: ['officers', 'staff', 'pcsos', 'designated'],
  date: '2014-03-31',
}
