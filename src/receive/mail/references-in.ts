// Numbers in a text that may be the reference of a request, each as it is compared: "FOI 2024/0123" and "foi-2024-0123" are one.

/** By the normal form, the ink it was found as. */
export function referencesIn(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [ink] of text.slice(0, LONGEST).matchAll(LIKE_A_REFERENCE))
    for (const part of [ink, ...ink.split(/\s+/)]) {
      const key = normal(part)
      if (tells(key) && !found.has(key)) found.set(key, part)
    }
  return found
}

/** Letters and digits alone, noughts before a number left out: offices write them with and without. */
export const normal = (reference: string): string =>
  reference
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '/')
    .replace(/(^|\/|[A-Z])0+(?=\d)/g, '$1')
    .replace(/\//g, '')

/** A year or a day of the month is no reference. */
export const tells = (key: string): boolean =>
  (key.match(/\d/g)?.length ?? 0) >= FEWEST_DIGITS && (key.length >= SHORTEST || /[A-Z]/.test(key))

const LONGEST = 100_000
const FEWEST_DIGITS = 3
const SHORTEST = 6
const LIKE_A_REFERENCE =
  /(?<![\w@.-])(?:[A-Za-z]{1,8}[ ./_-]{0,3}){0,3}\d[\w]*(?:[./_-][A-Za-z0-9]+){0,5}(?![\w@])/g
