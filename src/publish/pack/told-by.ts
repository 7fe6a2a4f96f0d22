// Who tells of a body whose own letter is not here: a paper, or somebody who said it.
import type { Evidence } from '../../vocabulary/place.ts'
import { isLetter, type Source } from '../../vocabulary/source.ts'
import type { PackInput, ReplyReceived } from './input.ts'

/** `evidence`: the ink of what is told, whose source it then is; null where that is its own letter, or that is here, or nobody tells anything of it. */
export function toldBy(
  { replies }: PackInput,
  slug: string,
  evidence: Evidence | null = null,
): Source | null {
  const own = replies.filter(({ body, seen }) => body === slug && seen)
  const cited = evidence && own.find((one) => holds(one, evidence))
  if (cited) return isLetter(cited.source) ? null : (cited.source ?? null)
  if (own.some(({ source }) => isLetter(source))) return null
  return own.flatMap(({ source }) => source ?? [])[0] ?? null
}

const holds = ({ files }: ReplyReceived, { sha256 }: Evidence): boolean =>
  files.some((file) => file.sha256 === sha256)
