// The list of the files of an answer with their sums, as sha256sum writes it: who takes the answer in sees that none was changed on its way.

export interface FileListed {
  name: string
  /** In hexadecimal. */
  sha256: string
}

export const listOfFiles = (files: readonly FileListed[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')

const SUM = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i

/**
 * Read wherever a line holds one sum and beside it a name with an ending: in a list of its own, in a letter, in the cells of a
 * table ("table.csv   97623e5d…").
 */
export function filesListedIn(text: string): FileListed[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [sum] = SUM.exec(line) ?? []
    const beside = sum === undefined ? '' : line.replace(sum, '\t')
    const name = beside
      .split('\t')
      .map((part) => part.replace(/^[\s*:•–-]+|[\s:;,]+$/g, ''))
      .find((part) => /^[^\s/\\][^/\\]*\.[a-z0-9]{2,6}$/i.test(part))
    return sum !== undefined && name !== undefined ? [{ name, sha256: sum.toLowerCase() }] : []
  })
}
