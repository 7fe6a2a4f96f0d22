// English for numbers, and the sentences that letters under the Act share.

const ONES =
  'nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** "one", "thirty-four", "two hundred and six"; up to 9,999. */
export function numberWord(n: number): string {
  if (n < 20) return ONES[n] ?? ''
  if (n < 100) return (TENS[Math.floor(n / 10)] ?? '') + (n % 10 ? `-${ONES[n % 10]}` : '')
  const [unit, name] = n < 1000 ? [100, 'hundred'] : [1000, 'thousand']
  const rest = n % unit
  const joined = rest === 0 ? '' : ` ${rest < 100 ? 'and ' : ''}${numberWord(rest)}`
  return `${numberWord(Math.floor(n / unit))} ${name}${joined}`
}

export const NumberWord = (n: number): string => capital(numberWord(n))

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** "1 case", "23 cases". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${n === 1 ? one : many}`

export const plural = (n: number, one: string, many = `${one}s`): string => (n === 1 ? one : many)

/** "was" or "were". */
export const was = (n: number): string => (n === 1 ? 'was' : 'were')

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** "14 March 2014". */
export function longDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`
}

/** "14/03/2014". */
export const shortDay = (iso: string): string => iso.split('-').reverse().join('/')

export const INVENTED = 'INVENTED TEXT OF A BODY THAT DOES NOT EXIST'
export const MADE_TO_TEST = 'Made up to test how replies are read'

/** Inside every file, where a reader cannot miss it. */
export const WHAT_THIS_IS = `${INVENTED}. The force, its numbers, its reference, the date and the layout are made up to test how replies are read.`

export const PERIOD_IN_WORDS = '1 January 2009 and 17 February 2014'

export const QUESTION_1A =
  'How many police officers and police staff have been investigated for breaching police guidelines on social media use?'
export const QUESTION_1B = 'For each investigation, what was the nature of the allegation?'
export const QUESTION_1C =
  'For each investigation, what was the rank or pay grade, and what was the result?'
export const QUESTION_2 = 'A copy of the current policy on social media use.'

export const REQUEST_LINES = [
  `1a. ${QUESTION_1A}`,
  `1b. ${QUESTION_1B}`,
  `1c. ${QUESTION_1C}`,
  `2. ${QUESTION_2}`,
]

export const REVIEW =
  'If you are not satisfied with how your request was handled you may ask for an internal review within 40 working days of the date of this letter.'

export const COMMISSIONER =
  'If you remain dissatisfied you may apply to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF.'

export const LEFT_OUT = 'Left out of this invented reply'
