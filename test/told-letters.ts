// Letters written for tests, each with what a careful reader reads in it: `=== ID TOPIC`, a line for each thing told, `---`, the letter.
export interface LetterTold {
  id: string
  topic: string
  truth: ReadonlyMap<string, string>
  text: string
}

export function lettersIn(text: string): LetterTold[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n')
      const [id = '', topic = ''] = head.split(' ')
      const at = lines.indexOf('---')
      const truth = lines.slice(0, at).map((line): [string, string] => {
        const space = line.indexOf(' ')
        return [line.slice(0, space), line.slice(space + 1)]
      })
      const letter = lines.slice(at + 1).join('\n')
      return { id, topic, truth: new Map(truth), text: letter.trim() }
    })
}

/** What stands under a key, taken apart. */
export const said = (truth: ReadonlyMap<string, string>, key: string, apart: string): string[] =>
  (truth.get(key) ?? '').split(apart).filter(Boolean).toSorted()
