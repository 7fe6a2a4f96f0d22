// The facts of an event as they must be: whatever is kept was read by one of these, and nothing beside what they name is kept.
import { isDay } from '../../calendar/day.ts'
import { CandourError } from '../../vocabulary/errors.ts'

/** `name`: what the value is called where it is wrong. */
export type Shape<T> = (value: unknown, name: string) => T

export const words: Shape<string> = (value, name) => {
  const text = anyWords(value, name).trim()
  return text === '' ? wrong(name, 'must be said') : text
}

/** May be empty. */
export const anyWords: Shape<string> = (value, name) =>
  typeof value !== 'string'
    ? wrong(name, 'must be words')
    : value.length > LONGEST
      ? wrong(name, `must be shorter than ${LONGEST} characters`)
      : value

const LONGEST = 200_000

export const day: Shape<string> = (value, name) =>
  typeof value === 'string' && isDay(value) ? value : wrong(name, 'must be a day')

export const instant: Shape<string> = (value, name) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value))
    ? value
    : wrong(name, 'must be an instant')

export const whole: Shape<number> = (value, name) =>
  Number.isSafeInteger(value) && Number(value) >= 0
    ? Number(value)
    : wrong(name, 'must be a whole number')

/** Nought or more: minutes and pounds have parts. */
export const amount: Shape<number> = (value, name) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? value
    : wrong(name, 'must be a number')

export const yesNo: Shape<boolean> = (value, name) =>
  typeof value === 'boolean' ? value : wrong(name, 'must be yes or no')

export const sealed: Shape<string> = (value, name) =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
    ? value
    : wrong(name, 'must be the hash of a sealed file')

export const oneOf =
  <T extends string>(options: readonly T[]): Shape<T> =>
  (value, name) =>
    options.find((one) => one === value) ?? wrong(name, `must be one of ${options.join(', ')}`)

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, name) =>
    value === null ? null : shape(value, name)

export const listOf =
  <T>(shape: Shape<T>, least = 0): Shape<T[]> =>
  (value, name) => {
    if (!Array.isArray(value) || value.length < least)
      return wrong(name, least > 0 ? 'must name at least one' : 'must be a list')
    return value.map((one, i) => shape(one, `${name} ${i + 1}`))
  }

/** By names that are not fixed. */
export const byName =
  <T>(shape: Shape<T>): Shape<Record<string, T>> =>
  (value, name) =>
    Object.fromEntries(
      Object.entries(record(value, name)).map(([key, one]) => [key, shape(one, `${name} ${key}`)]),
    )

export const facts =
  <T extends object>(shapes: { [K in keyof T]-?: Shape<T[K]> }): Shape<T> =>
  (value, name) => {
    const given = record(value, name)
    const unknown = Object.keys(given).find((key) => !Object.hasOwn(shapes, key))
    if (unknown !== undefined) wrong(`${name} ${unknown}`, 'is not asked for')
    const read: Partial<T> = {}
    for (const key in shapes) read[key] = shapes[key](given[key], `${name} ${key}`)
    return read as T
  }

const record = (value: unknown, name: string): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : wrong(name, 'must be facts with names')

function wrong(name: string, must: string): never {
  throw new CandourError(`${name} ${must}.`, { status: 422 })
}
