// List numbers as they are printed: "4", "d", "D", "iv", "IV", "04".

export function numeral(n: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(n).toLowerCase()
    case 'upperLetter':
      return letters(n)
    case 'lowerRoman':
      return roman(n).toLowerCase()
    case 'upperRoman':
      return roman(n)
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'ordinal':
      return `${n}${ordinalEnding(n)}`
    default:
      return String(n)
  }
}

/** Beyond this a damaged file speaks. */
const LONGEST_LIST = 780

/** Word goes on after z with aa, bb; 26 letters doubled, not counted in base 26. */
const letters = (n: number): string =>
  n < 1 || n > LONGEST_LIST
    ? String(n)
    : String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(n: number): string {
  let left = Math.min(n, 3999)
  let written = ''
  for (const [value, sign] of ROMAN)
    while (left >= value) {
      written += sign
      left -= value
    }
  return written
}

function ordinalEnding(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'
}
