// "Numbers are rounded to the nearest 5": each is a range then, and a total that differs by rounding is no contradiction.

import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { type Figure, isMissing } from '../../vocabulary/reply.ts'
import { sentencesOf } from '../letter/sentences.ts'
import type { Answered } from '../letter/split/split-answers.ts'

const say = plainLists('rounding', ['nearest', 'up', 'down', 'notCounted', 'pointing'])
const STEP = '(£?\\s?\\d[\\d,]*|[a-z]+(?:[ -][a-z]+)?)'
const ROUNDED = wordedAll`${say.nearest}\s+${STEP}(?!\s*(?:%|${say.notCounted}))`
const UP = worded`${say.up}`
const DOWN = worded`${say.down}`
const POINTING = worded`${say.pointing}`
/** A count's least unit is itself; money has pence, and times have hundredths. */
const LEAST = 100

interface Rounding {
  step: number
  ofMoney: boolean
  way: 'nearest' | 'up' | 'down'
  /** The questions it is said of: "these are rounded" under question 5. Empty: of all. */
  numbers: readonly string[]
}

/** A question is meant where each of its numbers can be of that step: 9,874 beside "rounded to the nearest 50" was not rounded. */
export function roundedAsSaid(answers: readonly Answered[], figures: Figure[]): Figure[] {
  return answers.flatMap(roundingsIn).reduce((so, rounding) => {
    const byQuestion = Map.groupBy(so, ({ question, kind }) => `${question} ${kind ?? 'count'}`)
    return so.map((figure) => {
      const own = byQuestion.get(`${figure.question} ${figure.kind ?? 'count'}`) ?? []
      return isMeant(rounding, own) ? widened(rounding, figure) : figure
    })
  }, figures)
}

function roundingsIn({ letter, lines, tables, numbers }: Answered): Rounding[] {
  const { text } = letter.document
  const own = lines.filter(({ part }) => part === 'answer')
  const said = [
    ...sentencesOf(text, own).map((sentence) => sentence.text),
    ...tables.flatMap(({ cells }) => cells.map((cell) => cell.text)),
  ]
  return said.flatMap((one) =>
    [...one.matchAll(ROUNDED)].flatMap(([phrase, ink = '']): Rounding[] => {
      const step = stepOf(ink)
      const way = UP.test(phrase) ? 'up' : DOWN.test(phrase) ? 'down' : 'nearest'
      const meant = POINTING.test(one) ? numbers : []
      return step > 1 ? [{ step, ofMoney: ink.includes('£'), way, numbers: meant }] : []
    }),
  )
}

function stepOf(ink: string): number {
  const plain = ink.replace('£', '').trim()
  const [found] = [...numbersIn(plain), ...numbersIn(`a ${plain}`)] // "a hundred" is a number, "hundred" is none
  return found && found.value.low === found.value.high ? found.value.low : 0
}

/** What it was printed as, where that may have been rounded: one whole number above nought. */
function printed({ kind = 'count', value }: Figure): number | null {
  if (isMissing(value) || value.low !== value.high || value.low === 0) return null
  if (kind === 'count') return value.low
  return kind === 'money' || kind === 'duration' ? value.low / LEAST : null
}

function isMeant({ step, ofMoney, numbers }: Rounding, own: readonly Figure[]): boolean {
  const known = own.flatMap((figure) => printed(figure) ?? [])
  return (
    own.every(
      ({ question, kind }) =>
        (numbers.length === 0 || (question !== undefined && numbers.includes(question))) &&
        (!ofMoney || kind === 'money'),
    ) && known.every((n) => n % step === 0)
  )
}

function widened({ step, way }: Rounding, figure: Figure): Figure {
  const n = printed(figure)
  if (n === null) return figure
  const least = (figure.kind ?? 'count') === 'count' ? 1 : LEAST
  const [at, whole] = [n * least, step * least]
  const half = Math.floor(whole / 2)
  const value = {
    nearest: { low: at - half, high: at + Math.ceil(whole / 2) - 1 },
    up: { low: at - whole + 1, high: at },
    down: { low: at, high: at + whole - 1 },
  }[way]
  return { ...figure, value }
}
