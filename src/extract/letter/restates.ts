// Does a label only say again what was asked? Then it narrows nothing.

const COMMON = new Set(
  'a an the of for in on to and or by with that who which were was are is been be have has had how many much number numbers total police force involving concerning relating related about being their our your please provide between during from since each any all each every there this not'.split(
    ' ',
  ),
)
const SAME = 0.6

/** "Cases involving breaches of social media guidelines" restates "How many … have been investigated for breaching … guidelines on social media use?" */
export function restates(label: string, asks: string): boolean {
  const asked = new Set(stems(asks))
  const said = stems(label)
  if (said.length === 0) return true
  return asked.size > 0 && said.filter((word) => asked.has(word)).length >= SAME * said.length
}

/** The share of the first text's words that the second says too, from 0 to 1. */
export function wordsShared(text: string, other: string): number {
  const there = new Set(stems(other))
  const said = [...new Set(stems(text))]
  return said.length === 0 ? 0 : said.filter((word) => there.has(word)).length / said.length
}

function stems(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2 && !COMMON.has(word))
    .map((word) => word.replace(/(?:ations?|ating|ated|ings?|ed|es|s|e)$/, '').slice(0, 7))
}

/** "employees with a case to answer" → "case to answer" */
export function narrowing(measure: string, unit: string | null): string {
  const said = measure.replace(ASKS, '')
  if (!unit || !said.toLowerCase().startsWith(unit.toLowerCase())) return said
  const rest = said
    .slice(unit.length)
    .replace(
      /^\s*(?:(?:with|who|that|which|had|have|having|were|was|are|is|in|of|about|for|a|an|the)\s+)*/i,
      '',
    )
  return rest.length > 2 ? rest : said
}
const ASKS = /^(?:how many|(?:the\s+)?(?:total\s+)?numbers?\s+of)\s+/i
