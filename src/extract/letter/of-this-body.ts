// One reply for two bodies ("Norfolk and Suffolk"): each column or line that names a body counts for that body alone.
import { bodies } from '../../vocabulary/bodies.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'

const SLUGS = new Map(
  bodies.flatMap(({ slug, name, officialName, aliases }) =>
    [name, officialName, ...aliases].map((word): [string, string] => [plainWords(word), slug]),
  ),
)

type Asked = readonly Pick<BodyAsked, 'slug' | 'name'>[]

/** The body a head or a label is the name of, of those that are asked or that Candour knows; null for any other wording. */
export function bodyOfWording(wording: string, asked: Asked = []): string | null {
  const plain = plainWords(wording)
  const own = asked.find(({ name }) => plainWords(name) === plain)
  return own?.slug ?? SLUGS.get(plain) ?? null
}

/** body: whose reply it is filed as; where that is not known, all stay as they are. asked: the survey's bodies. */
export function ofThisBody(
  figures: Figure[],
  body: string | undefined,
  asked: Asked = [],
): { figures: Figure[]; doubts: Doubt[] } {
  const slugs = new Map<string, string | null>()
  const bodyNamed = (wording: string): string | null => {
    const known = slugs.get(wording)
    const slug = known === undefined ? bodyOfWording(wording, asked) : known
    slugs.set(wording, slug)
    return slug
  }
  // a place that bears another force's name is a place, unless the body stands beside it by its own
  const names = figures.flatMap(({ facets }) => facets.measure?.split(' / ') ?? [])
  if (body === undefined || !names.some((name) => bodyNamed(name) === body))
    return { figures, doubts: [] }
  const doubts = new Map<string, Doubt>()
  const own = figures.flatMap((figure): Figure[] => {
    const { measure, ...facets } = figure.facets
    const parts = measure?.split(' / ') ?? []
    const named = parts.filter((part) => bodyNamed(part) !== null)
    const [other] = named.filter((part) => bodyNamed(part) !== body)
    if (other !== undefined) {
      doubts.set(other, ofAnother(other, figure))
      return []
    }
    const rest = parts.filter((part) => !named.includes(part)).join(' / ')
    return [{ ...figure, facets: rest === '' ? facets : { ...facets, measure: rest } }]
  })
  return { figures: own, doubts: [...doubts.values()] }
}

const ofAnother = (name: string, { ink, place }: Figure): Doubt => ({
  code: 'figures-of-another-body',
  ink,
  note: `The reply answers for ${name} too. Its figures are not counted here: is that reply filed under ${name}?`,
  place,
})
