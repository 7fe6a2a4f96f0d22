// Whether rich text came whole: every group that is opened is closed.

/** Binary data follows its length, and may hold anything. */
const MARK = /\\bin(\d{1,9}) ?|\\[\s\S]|[{}]/g

export function harmOfRichText(bytes: Buffer): string | null {
  const rtf = bytes.toString('latin1')
  let depth = 0
  MARK.lastIndex = 0
  for (let found = MARK.exec(rtf); found; found = MARK.exec(rtf)) {
    const [mark, binary] = found
    if (binary !== undefined) MARK.lastIndex += Number(binary)
    else if (mark === '{') depth++
    else if (mark === '}') depth--
  }
  return depth > 0 ? 'it ends within a group' : null
}
