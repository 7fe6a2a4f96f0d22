// Conditional formats that hide what a cell holds: white ink under five, a number format that shows an asterisk.
import type { ValueAt } from '../cell-looks.ts'
import { compares } from '../compares.ts'
import { columnName } from '../sheet.ts'
import type { ChangedLook } from './xlsx-styles.ts'

export interface HidingRule {
  areas: Area[]
  look: ChangedLook
  /** null where it cannot be told whether the rule is met. */
  isMet(value: unknown, r: number, c: number, valueAt: ValueAt): boolean | null
}

interface Area {
  r0: number
  c0: number
  r1: number
  c1: number
}

/** The rules of a sheet's XML whose look may hide or change what is shown. */
export function hidingRules(xml: string, looks: ChangedLook[]): HidingRule[] {
  const from = xml.search(/<(?:\w+:)?conditionalFormatting\b/)
  if (from < 0) return []
  const rules: HidingRule[] = []
  const blocks = xml.slice(from).split(/<(?:\w+:)?conditionalFormatting\b/)
  for (const block of blocks) {
    const areas = areasOf(/ sqref="([^"]*)"/.exec(block)?.[1] ?? '')
    for (const rule of block.split(/<(?:\w+:)?cfRule\b/).slice(1)) {
      const [tag = ''] = rule.split('>', 1)
      const look = looks[Number(/ dxfId="(\d+)"/.exec(tag)?.[1] ?? -1)]
      if (!look || !mayHide(look) || areas.length === 0) continue
      const formulas = [...rule.matchAll(/<(?:\w+:)?formula>([^<]*)</g)].map(([, one = '']) =>
        unescaped(one),
      )
      rules.push({ areas, look, isMet: conditionOf(tag, formulas, areas) })
    }
  }
  return rules
}

export const isIn = ({ areas }: HidingRule, r: number, c: number): boolean =>
  areas.some(({ r0, c0, r1, c1 }) => r >= r0 && r <= r1 && c >= c0 && c <= c1)

const mayHide = ({ font, ground, format }: ChangedLook): boolean =>
  font.colour !== undefined || font.isStruck || ground.colour !== undefined || format !== undefined

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

function areasOf(sqref: string): Area[] {
  return sqref.split(/\s+/).flatMap((one) => {
    const [first = '', last = first] = one.split(':')
    const [a, b] = [cornerOf(first), cornerOf(last)]
    return a && b ? [{ r0: a.r, c0: a.c, r1: b.r, c1: b.c }] : []
  })
}

const REFERENCE = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/

function cornerOf(reference: string): { r: number; c: number } | null {
  const [, , letters = '', , digits = ''] = REFERENCE.exec(reference) ?? []
  if (letters === '') return null
  const c = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { r: Number(digits) - 1, c }
}

const SIGNS: Record<string, string> = {
  lessThan: '<',
  lessThanOrEqual: '<=',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  equal: '=',
  notEqual: '<>',
}

function conditionOf(tag: string, formulas: string[], areas: Area[]): HidingRule['isMet'] {
  const said = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const [first = '', second = ''] = formulas
  const [area] = areas
  if (said('type') === 'cellIs')
    return (value, r, c, valueAt) => {
      const at = { r, c, from: area, valueAt }
      const [a, b] = [operand(first, at), operand(second, at)]
      if (typeof value !== 'number') return false
      const operator = said('operator')
      if (/^(?:between|notBetween)$/.test(operator)) {
        if (a === null || b === null) return null
        return (value >= Math.min(a, b) && value <= Math.max(a, b)) === (operator === 'between')
      }
      const sign = SIGNS[operator]
      return a === null || sign === undefined ? null : compares(sign, a)(value)
    }
  if (said('type') === 'expression')
    return (_, r, c, valueAt) => truthOf(first, { r, c, from: area, valueAt })
  return () => null
}

interface At {
  r: number
  c: number
  /** The corner that relative references are written for. */
  from: Area | undefined
  valueAt: ValueAt
}

/** A number, or a reference moved along with the cell. */
function operand(written: string, { r, c, from, valueAt }: At): number | null {
  const text = written.trim()
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text)
  const [, fixedColumn, , fixedRow] = REFERENCE.exec(text) ?? []
  const corner = cornerOf(text)
  if (!corner || !from) return null
  const value = valueAt(
    corner.r + (fixedRow ? 0 : r - from.r0),
    corner.c + (fixedColumn ? 0 : c - from.c0),
  )
  return typeof value === 'number' ? value : null
}

/** "B2<5", "AND(B2>0,B2<5)", "OR(…)", "NOT(…)": what goes beyond that cannot be told. */
function truthOf(written: string, at: At): boolean | null {
  const text = written.trim().replace(/^=/, '')
  const [, name = '', inside = ''] = /^(AND|OR|NOT)\((.*)\)$/is.exec(text) ?? []
  if (name !== '') {
    const parts = argumentsOf(inside).map((one) => truthOf(one, at))
    if (parts.some((part) => part === null)) return null
    if (/^not$/i.test(name)) return parts[0] !== true
    return /^and$/i.test(name) ? parts.every((part) => part) : parts.some((part) => part)
  }
  const [, left = '', sign = '', right = ''] =
    /^([^<>=]+)(<=|>=|<>|<|>|=)([^<>=]+)$/.exec(text) ?? []
  const [a, b] = [operand(left, at), operand(right, at)]
  return a === null || b === null ? null : compares(sign, b)(a)
}

function argumentsOf(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of text) {
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

/** "B7", as sheets name a cell. */
export const cellName = (r: number, c: number): string => `${columnName(c)}${r + 1}`
