// Where everything of one body's sheet stands: paper, day and address, or the letter by its file and its seal.

import { isLetter } from '../../vocabulary/source.ts'
import { asFarAsKnown } from '../../wording/dates.ts'
import type { Edition } from '../edition/edition.ts'

export function sourcesOf({ inks }: Edition, slug: string): string[] {
  const seen = new Set<string>()
  return inks.sources
    .filter(({ body }) => body === slug)
    .flatMap(({ reply: { source, received }, file, path }) => {
      if (seen.has(file.sha256)) return []
      seen.add(file.sha256)
      if (source && !isLetter(source)) {
        const { paper, date, address } = source
        const when = date ? `, ${asFarAsKnown(date)}` : ''
        return [`${paper ?? 'A source that is not named'}${when}${address ? `, ${address}` : ''}`]
      }
      const came = received ? `, received ${asFarAsKnown(received)}` : ''
      return [
        `Its letter, ${file.name}${came}, sealed as ${file.sha256.slice(0, 12)}…; shown in ${path}`,
      ]
    })
}
