// The records of a CSV with the line each begins on.

export function recordsOf(text: string, delimiter: string): { line: number; fields: string[] }[] {
  const records: { line: number; fields: string[] }[] = []
  let fields: string[] = []
  let begins = 1
  let line = 1
  let from = 0
  const length = text.length
  const start = text.startsWith('\ufeff') ? 1 : 0
  for (let i = start; i <= length; ) {
    let field = ''
    if (text[i] === '"') {
      let end = i + 1
      for (;;) {
        const quote = text.indexOf('"', end)
        if (quote < 0) {
          end = length
          break
        }
        if (text[quote + 1] !== '"') {
          end = quote
          break
        }
        end = quote + 2
      }
      field = text.slice(i + 1, end).replaceAll('""', '"')
      line += field.split('\n').length - 1
      i = Math.min(length, end + 1)
    }
    from = i
    while (i < length && text[i] !== delimiter && text[i] !== '\n' && text[i] !== '\r') i++
    fields.push(field + text.slice(from, i))
    if (i < length && text[i] === delimiter) {
      i++
      continue
    }
    records.push({ line: begins, fields })
    fields = []
    if (i >= length) break
    i += text[i] === '\r' && text[i + 1] === '\n' ? 2 : 1
    line++
    begins = line
    if (i >= length) break
  }
  return records
}

export function delimiterOf(text: string): string {
  const front = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: front.split(sign).length }))
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ','
}
