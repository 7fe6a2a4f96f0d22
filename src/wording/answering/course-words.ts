// Where a request and each of its questions stands, in the words of its page.

export const STATE_WORDS = {
  'to-split': 'to be split into questions',
  'in-work': 'being worked on',
  'asked-back': 'waits for the requester',
  'fee-asked': 'waits for the fee',
  'drawn-up': 'waits for a second person',
  signed: 'signed, to be sent',
  answered: 'answered',
  lapsed: 'lapsed',
  withdrawn: 'withdrawn',
  'passed-on': 'passed on',
} as const

export const QUESTION_STATE_WORDS = {
  'to-look-at': 'to be looked at',
  'asked-back': 'asked back',
  lapsed: 'lapsed',
  'to-count': 'to be counted',
  counted: 'counted, to be made safe',
  safe: 'ready',
  reasoned: 'reason given',
  answered: 'answered',
} as const

export const OUTCOME_WORDS = {
  full: 'given in full',
  partial: 'given in part',
  refused: 'refused',
  'refused-cost': 'refused on cost',
  ncnd: 'neither confirmed nor denied',
  'not-held': 'not held',
  elsewhere: 'to be had elsewhere',
} as const

export const DOOR_WORDS = {
  mail: 'by e-mail',
  post: 'by post',
  portal: 'through a request website',
  website: 'by a form of ours',
  phone: 'on the telephone, written down',
  'in-person': 'in person',
  other: 'another way',
} as const
