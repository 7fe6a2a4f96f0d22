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

function stems(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2 && !COMMON.has(word))
    .map((word) => word.replace(/(?:ations?|ating|ated|ings?|ed|es|s|e)$/, '').slice(0, 7))
}
