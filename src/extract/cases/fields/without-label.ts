// A line or sentence without the number of its question: “2. In one case …” counts nothing by it.

export function withoutLabel<Said extends { text: string; start: number }>(said: Said): Said {
  const length = LABEL.exec(said.text)?.[0].length ?? 0
  return { ...said, text: said.text.slice(length), start: said.start + length }
}
const LABEL = /^\W*\d{1,2}\s?[a-h]?\s?[.):]\s+/
