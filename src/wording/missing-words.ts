// Why there is no number, in a mark and in words: different things, never one, and none of them nought.

import type { Missing } from '../vocabulary/reply.ts'
import type { MarkName } from './names/mark-names.ts'

export interface MissingWords {
  mark: MarkName
  /** "Refused": in a table, and at the start of a sentence. */
  short: string
  /** "refused to answer": after the body's name. */
  did: string
  /** The same of several. */
  theyDid: string
  /** What the legend says after the short word. */
  legend: string
}

export const MISSING_WORDS: Record<Missing, MissingWords> = {
  refused: {
    mark: 'refused',
    short: 'Refused',
    did: 'refused to answer',
    theyDid: 'refused to answer',
    legend: ', with the section of the Act that the letter names',
  },
  'refused-cost': {
    mark: 'cost',
    short: 'Refused on cost',
    did: 'refused on cost',
    theyDid: 'refused on cost',
    legend: ', section 12',
  },
  ncnd: {
    mark: 'ncnd',
    short: 'Neither confirmed nor denied',
    did: 'would neither confirm nor deny that it holds an answer',
    theyDid: 'would neither confirm nor deny that they hold an answer',
    legend: '',
  },
  withheld: {
    mark: 'withheld',
    short: 'Withheld',
    did: 'withheld its number',
    theyDid: 'withheld their number',
    legend: '. A cell the body keeps back',
  },
  suppressed: {
    mark: 'suppressed',
    short: 'Suppressed',
    did: 'gave a number too small to be shown',
    theyDid: 'gave a number too small to be shown',
    legend: ', where there is no room for <5',
  },
  'not-held': {
    mark: 'notheld',
    short: 'Not held',
    did: 'said that it does not hold an answer',
    theyDid: 'said that they do not hold an answer',
    legend: '',
  },
  'not-answered': {
    mark: 'notanswered',
    short: 'Not answered',
    did: 'replied without answering this question',
    theyDid: 'replied without answering this question',
    legend: '. The reply passes the question over',
  },
  elsewhere: {
    mark: 'doc',
    short: 'Published elsewhere',
    did: 'said that the answer is published elsewhere',
    theyDid: 'said that the answer is published elsewhere',
    legend: '. The reply names a place where it can be found',
  },
  withdrawn: {
    mark: 'shut',
    short: 'Withdrawn',
    did: 'withdrew its answer',
    theyDid: 'withdrew their answers',
    legend: '. A later letter took back what was given',
  },
  'not-checked': {
    mark: 'pencil',
    short: 'Not checked yet',
    did: 'sent a message that has not been checked yet',
    theyDid: 'sent messages that have not been checked yet',
    legend: '. Something came, and nobody has yet read what it says',
  },
  'clarification-asked': {
    mark: 'asksback',
    short: 'Asked to clarify',
    did: 'asked us to clarify the request',
    theyDid: 'asked us to clarify the request',
    legend: '. No day is due until we answer; then the time runs anew',
  },
  'fee-notice': {
    mark: 'cost',
    short: 'Fee asked',
    did: 'asked for a fee before it answers',
    theyDid: 'asked for a fee before they answer',
    legend: '. The clock stands still until it is paid',
  },
  overdue: {
    mark: 'noreply',
    short: 'Overdue',
    did: 'has not answered in the time that the law gives, as far as is filed here',
    theyDid: 'have not answered in the time that the law gives, as far as is filed here',
    legend: '. The last day for an answer has passed, and none is filed here',
  },
  extended: {
    mark: 'noreply',
    short: 'Time extended',
    did: 'took more time to weigh the public interest',
    theyDid: 'took more time to weigh the public interest',
    legend: ', as the law allows',
  },
  acknowledged: {
    mark: 'noreply',
    short: 'Acknowledged',
    did: 'has acknowledged the request',
    theyDid: 'have acknowledged the request',
    legend: '. The answer is not due yet',
  },
  bounced: {
    mark: 'shut',
    short: 'Not delivered',
    did: 'was not reached: the request came back',
    theyDid: 'were not reached: the request came back',
    legend: '. The request came back',
  },
  asked: {
    mark: 'noreply',
    short: 'Asked',
    did: 'was asked',
    theyDid: 'were asked',
    legend: '. No answer is filed here',
  },
  'not-seen': {
    mark: 'notseen',
    short: 'Reply not seen',
    did: 'replied, but its reply is not here',
    theyDid: 'replied, but their replies are not here',
    legend: '. It was sent, but is not here',
  },
  joint: {
    mark: 'doc',
    short: 'Joint',
    did: 'answered together with another body',
    theyDid: 'answered together with another body',
    legend: '. Its number stands in the figure of another body and is counted there',
  },
}

/** "Refused, s.31(1)(g)": the section is written here as letters write it. */
export function missingInWords(why: Missing, section?: string): string {
  const { short } = MISSING_WORDS[why]
  return section ? `${short}, ${sectionInWords(section)}` : short
}

/** "s40(2)" as the law lists have it is "s.40(2)" on a page. */
export const sectionInWords = (section: string): string => section.replace(/^s(?=\d)/, 's.')
