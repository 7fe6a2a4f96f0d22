// Small counts in words, as sentences have them: "Four refused", "sixth of 23".

const CARDINALS = [
  ...'no one two three four five six seven eight nine ten'.split(' '),
  ...'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
]
const ORDINALS = [
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
  ...'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  ),
]

/** 4 is "four"; 43 stays "43". */
export const cardinal = (n: number): string => CARDINALS[n] ?? n.toLocaleString('en-GB')

/** As a paper prints a count inside a sentence: "six", "12", "1,431"; nought is "no". */
export const inSentence = (n: number): string => (n < 10 ? cardinal(n) : n.toLocaleString('en-GB'))

/** 6 is "sixth"; 21 is "21st". */
export function ordinal(n: number): string {
  const word = ORDINALS[n - 1]
  if (word) return word
  const [tens, ones] = [n % 100, n % 10]
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')
  return `${n}${ending}`
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
