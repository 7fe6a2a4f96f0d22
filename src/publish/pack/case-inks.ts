// Every ink of a case as evidence: the whole of it, what was done, each field.
import type { Evidence } from '../../vocabulary/place.ts'
import type { Case } from '../../vocabulary/reply.ts'

export const fieldInk = (told: Case, name: string): Evidence => {
  const ink = told.inks[name]
  return ink ? { sha256: told.sha256, ...ink } : wholeInk(told)
}

export const wholeInk = ({ sha256, place, ink, prefix, suffix }: Case): Evidence => ({
  sha256,
  place,
  ink,
  ...(prefix !== undefined && { prefix }),
  ...(suffix !== undefined && { suffix }),
})

export const inksOfCase = (told: Case): Evidence[] => [
  wholeInk(told),
  ...(told.act ? [told.act] : []),
  ...Object.keys(told.facets).map((name) => fieldInk(told, name)),
]
