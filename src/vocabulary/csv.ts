// Comma-separated values as RFC 4180 has them: quotes, doubled quotes, line breaks inside quotes. Blanks may stand before a quote.

/** Rows of fields; a trailing line break adds no row. */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  /** Where what is not yet in the field begins: cut out whole, since a million fields grown letter by letter fill the memory. */
  let from = 0
  const take = (to: number) => {
    if (to > from) field += text.slice(from, to)
    from = to + 1
  }
  const endField = () => {
    row.push(field)
    field = ''
  }
  for (let i = 0; i < text.length; i++) {
    const at = text[i]
    if (quoted) {
      if (at !== '"') continue
      take(i)
      if (text[i + 1] === '"') from = ++i
      else quoted = false
    } else if (at === '"' && field.trim() === '' && text.slice(from, i).trim() === '') {
      quoted = true
      field = ''
      from = i + 1
    } else if (at === delimiter) {
      take(i)
      endField()
    } else if (at === '\n' || at === '\r') {
      take(i)
      if (at === '\r' && text[i + 1] === '\n') from = ++i + 1
      endField()
      rows.push(row)
      row = []
    }
  }
  take(text.length)
  if (field !== '' || row.length > 0) {
    endField()
    rows.push(row)
  }
  return rows
}

/** One row, quoted where it must be. */
export const csvLine = (fields: (string | number)[], delimiter = ','): string =>
  fields
    .map(String)
    .map((field) =>
      /["\r\n]/.test(field) || field.includes(delimiter)
        ? `"${field.replaceAll('"', '""')}"`
        : field,
    )
    .join(delimiter)
