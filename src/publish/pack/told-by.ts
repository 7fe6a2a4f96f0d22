// Who tells of a body whose own letter is not here: a paper, or somebody who said it.
import { isLetter, type Source } from '../../vocabulary/source.ts'
import type { PackInput } from './input.ts'

/** null where its own letter is here, or nobody tells anything of it. */
export function toldBy({ replies }: PackInput, slug: string): Source | null {
  const own = replies.filter(({ body, seen }) => body === slug && seen)
  if (own.some(({ source }) => isLetter(source))) return null
  return own.flatMap(({ source }) => source ?? [])[0] ?? null
}
