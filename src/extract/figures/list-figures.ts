// Lines that name something and give its number: "2012 - 80", "Complaint cases - 2 (0.4%)", "Written warning: 3", "3 x Officers".

import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn, onlyNumber } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Line } from '../letter/letter.ts'
import { letteredPart } from '../letter/lettered-part.ts'
import { narrowing, restates } from '../letter/restates.ts'
import { periodsIn } from '../when/periods.ts'
import type { Context } from './context.ts'
import type { Draft } from './draft.ts'
import { type Senses, sensesOf } from './senses.ts'

const say = plainLists('counting', ['noLabel'])

const BULLET = /^[\s•·●▪*–-]*(?:\(?[a-hivx]+[).]\s+(?![=:–-]))?/i
const SEPARATOR = /\s{0,20}(?:[:=]|\s[-–—]\s?|\s?[–—]\s|\.{3,}|\t+)\s*/g
const AFTER =
  /^(?:\s*\(\s*[\d.]+\s?%\s*\))?\s*(?<words>[^\d]{0,60}?)\s*(?<aside>\([^)]{0,300}\))?\s*[.;,]?$/
/** Labels whose number is no count. */
const NO_LABEL = worded`${say.noLabel}\.?$`

/** null when the line is no labelled number. from: offset at which the answer starts in the text. */
export function listFigure(
  words: Words,
  line: Line,
  context: Context,
  from: number,
  neighbours: boolean,
): Draft | null {
  const skip = Math.max(0, from - line.start)
  const text = line.text.slice(skip)
  const found = labelled(words, text)
  if (!found) return null
  const { said, number, after } = found
  // "(a) = 5" under "How many (a) police officers and (b) police staff …?"
  const letter = /^\(?([a-h])\)?$/i.exec(found.label)?.[1]
  const label = (letter && letteredPart(context.asks, letter)) ?? found.label
  const senses = sensesOf(words, label)
  const own = after.groups?.['words'] ?? ''
  const [unit] = words.unitsIn(own)
  if (own.trim() !== '' && !unit) return null
  if (!understood(senses, label, context, neighbours, unit !== undefined)) return null
  const end = text.length - said.length + number.end
  return {
    value: number.value,
    unit: unit?.unit ?? senses.unit,
    peopleOnly: unit === undefined && senses.unit === 'person' && !senses.counted,
    unitInk: unit ? own.trim() : senses.unitInk ? label.trim() : null,
    populations: unit?.population ? [unit.population] : senses.populations,
    period: periodOfLine(text, senses),
    facets: restatedAway(words, senses, context.asks),
    sure:
      !senses.unknown &&
      senses.asks.length === 0 &&
      !number.rough &&
      (senses.unit ?? unit?.unit ?? context.unit) !== null,
    at: { start: line.start + skip + lead(text), end: line.start + skip + end },
  }
}

/** The label and the number after it: split at the last mark that a number follows and nothing but its own words. */
function labelled(words: Words, text: string) {
  if (text.includes('?')) return null
  const bullet = BULLET.exec(text)?.[0].length ?? 0
  for (const mark of [...text.slice(0, FURTHEST).matchAll(SEPARATOR)].reverse()) {
    const label = text.slice(bullet, mark.index).trim()
    const said = text.slice(mark.index + mark[0].length)
    const [number] = numbersIn(said.slice(0, LABEL))
    if (
      label === '' ||
      label.length > LABEL ||
      !number ||
      YEAR.test(said.slice(number.start, number.end)) ||
      said.slice(0, number.start).trim() !== ''
    )
      continue
    const after = AFTER.exec(said.slice(number.end))
    const range = DASHED.test(mark[0]) ? rangeWith(label, number.value.low) : null
    if (range === 'whole') return null
    if (after)
      return { label, said, number: { ...number, rough: number.rough || range !== null }, after }
  }
  return yearThenNumber(words, text)
}

const DASHED = /[-–—]/
const ENDS_IN_NUMBER = /^(.*?)(\d{1,4})$/

/** "In 2013, 1 - 4": a range; "Band 1 - 4": a label that ends in a number, or a range of bands. */
function rangeWith(label: string, second: number): 'whole' | 'perhaps' | null {
  const [, before = '', first = ''] = ENDS_IN_NUMBER.exec(label) ?? []
  if (first === '' || periodsIn(label).some(({ end }) => end === label.length)) return null
  if (Number(first) >= second) return null
  return /[A-Za-z]\s*$/.test(before) ? 'perhaps' : 'whole'
}

/** "2020/21 2", "2019/20 Nil": a period and a number with nothing but a space between. */
function yearThenNumber(words: Words, text: string) {
  const found = /^(.{4,60})\s+(\S+)$/.exec(text.trim())
  const [, label = '', said = ''] = found ?? []
  const number = onlyNumber(said)
  const senses = sensesOf(words, label)
  const after = AFTER.exec('')
  if (
    !number ||
    YEAR.test(said) ||
    !after ||
    senses.period === null ||
    senses.unknown ||
    senses.facets.measure !== undefined
  )
    return null
  return { label, said, number, after }
}

/** "Investigations 2015 – 2019" ends in a year, not in a number. */
const YEAR = /^(?:19|20)\d\d$/

const LABEL = 90
/** No label ends behind this, with its bullet and its blanks. */
const FURTHEST = 400

const lead = (text: string): number => text.length - text.replace(/^[\s•·●▪*–-]+/, '').length

/** A label that only says again what was asked narrows nothing. */
function restatedAway(words: Words, senses: Senses, asks: string): Senses['facets'] {
  const { measure, ...facets } = senses.facets
  return measure === undefined || (asks !== '' && restates(words, measure, asks))
    ? facets
    : { ...facets, measure: narrowing(measure, senses.unitInk) }
}

/** "2011 - 18 crimes (YTD up to and including 30/04/11)": the aside cuts the year off. */
function periodOfLine(text: string, senses: Senses): Draft['period'] {
  const whole = periodsIn(text).find(({ period }) => 'from' in period)
  return whole?.period ?? senses.period ?? periodsIn(text)[0]?.period ?? null
}

function understood(
  senses: Senses,
  label: string,
  context: Context,
  neighbours: boolean,
  unitSaid: boolean,
): boolean {
  if (NO_LABEL.test(label.trim()) && senses.unit === null) return false
  if (unitSaid || !senses.unknown)
    return (
      senses.period === null ||
      unitSaid ||
      context.unit !== null ||
      context.counts ||
      neighbours ||
      senses.unit !== null
    )
  return neighbours && (context.unit !== null || context.counts) && label.split(/\s+/).length <= 8
}
