// What the parts of an Office package say of each other, and the parts that nothing reaches.
import { type Found, found } from '../report/found.ts'
import { all, attribute } from '../xml/tree.ts'
import type { Package } from './package.ts'

export interface Relation {
  /** The part that speaks; empty for the package itself. */
  from: string
  id: string
  /** The last word of its type: "worksheet", "hyperlink". */
  type: string
  target: string
  isOutside: boolean
}

export function relationsOf(pack: Package): Relation[] {
  // Programs find a part however its name is written, large or small.
  const own = new Map([...pack.parts.keys()].map((path) => [path.toLowerCase(), path]))
  const written = (target: string) => own.get(target.toLowerCase()) ?? target
  return pack.paths(/(^|\/)_rels\/[^/]*\.rels$/i).flatMap((path) => {
    const from = path.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2')
    const folder = from.replace(/[^/]*$/, '')
    return all(pack.tree(path).root, 'Relationship').map((one) => {
      const target = attribute(one, 'Target') ?? ''
      const isOutside = attribute(one, 'TargetMode') === 'External'
      return {
        from,
        id: attribute(one, 'Id') ?? '',
        type: (attribute(one, 'Type') ?? '').replace(/^.*\//, ''),
        target: isOutside ? target : written(resolved(folder, target)),
        isOutside,
      }
    })
  })
}

function resolved(folder: string, target: string): string {
  const plain = decodeURI_(target).split('#')[0] ?? ''
  const whole = plain.startsWith('/') ? plain.slice(1) : folder + plain
  const out: string[] = []
  for (const piece of whole.split('/')) {
    if (piece === '..') out.pop()
    else if (piece !== '.' && piece !== '') out.push(piece)
  }
  return out.join('/')
}

const decodeURI_ = (text: string): string => text.replace(/%20/g, ' ')

/** The part that an id of a part points to. */
export const targetOf = (relations: Relation[], from: string, id: string | null): string =>
  relations.find((one) => one.from === from && one.id === id)?.target ?? ''

export function strayParts(pack: Package, relations: Relation[]): Found[] {
  const lower = new Map([...pack.parts.keys()].map((path) => [path.toLowerCase(), path]))
  const reached = new Set<string>()
  const pile = ['']
  for (let from = pile.pop(); from !== undefined; from = pile.pop())
    for (const one of relations) {
      if (one.isOutside || one.from.toLowerCase() !== from) continue
      const target = one.target.toLowerCase()
      if (!reached.has(target) && lower.has(target)) {
        reached.add(target)
        pile.push(target)
      }
    }
  return [...lower].flatMap(([path, own]) => {
    if (reached.has(path) || path === '[content_types].xml' || isOwnRels(path, reached)) return []
    const empty = (pack.parts.get(own)?.length ?? 0) === 0
    return [
      found('stray-part', own, 'a part that nothing in the file points to', {
        level: empty ? 'technical' : 'hides',
        shows: Buffer.from(pack.parts.get(own) ?? []).toString('latin1'),
      }),
    ]
  })
}

function isOwnRels(path: string, reached: Set<string>): boolean {
  if (!/(^|\/)_rels\/[^/]*\.rels$/.test(path)) return false
  const from = path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2')
  return from === '' || reached.has(from)
}
