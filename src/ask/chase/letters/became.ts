// What became of questions, in a sentence to the body or about it: as a person decided, with the body's own words where they are here.
import type { State } from '../../../vocabulary/state.ts'
import { listed } from '../question-words.ts'
import type { AnswerSaid } from './chase-facts.ts'
import { sectionNamed } from './letter-words.ts'

/** `answers`: of one group, which stand alike. */
export function became(answers: readonly AnswerSaid[], whom: 'You' | 'It'): string {
  const { state, sections, ink } = answers[0] as AnswerSaid
  const under = sections.length > 0 ? ` under ${listed(sections.map(sectionNamed))}` : ''
  const it = answers.length === 1 ? 'this' : 'these'
  const says = `${whom} ${(DID[state] ?? NOTHING)({ under, it, whom })}.`
  const letter = whom === 'You' ? 'Your letter' : 'Its letter'
  return ink ? `${says} ${letter} says: “${shortened(ink)}”` : says
}

interface Said {
  under: string
  it: string
  whom: 'You' | 'It'
}

const NOTHING = ({ under, it }: Said) => `did not answer ${it}${under}`

/** Between commas, so that nobody is said to hold it “under section 40”. */
const set = (under: string): string => under && `,${under},`

const DID: Partial<Record<State, (said: Said) => string>> = {
  refused: ({ under, it }) => `refused ${it}${under}`,
  'refused-cost': ({ under, it }) => `refused ${it} on cost${under}`,
  ncnd: ({ under, it, whom }) =>
    whom === 'You'
      ? `neither confirm nor deny${set(under)} that you hold ${it}`
      : `neither confirms nor denies${set(under)} that it holds ${it}`,
  'gave-part': ({ under, it }) =>
    `answered ${it} in part${under && `, and withheld the rest${under}`}`,
  withheld: ({ under, it }) => `withheld the numbers for ${it}${under}`,
  suppressed: ({ it }) => `gave a number for ${it} that is too small to be shown`,
  withdrawn: ({ it }) => `answered ${it} and withdrew the answer`,
  'not-answered': ({ it }) => `answered the request, and passed over ${it}`,
}

/** Letters. What is longer is cut at a word. */
const LONGEST = 320

function shortened(ink: string): string {
  const plain = ink.replace(/\s+/g, ' ').trim()
  return plain.length <= LONGEST ? plain : `${plain.slice(0, plain.lastIndexOf(' ', LONGEST))} …`
}
