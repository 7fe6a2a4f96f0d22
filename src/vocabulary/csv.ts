// Comma-separated values as RFC 4180 has them: quotes, doubled quotes, line breaks inside quotes. Blanks may stand before a quote.

/** Rows of fields; a trailing line break adds no row. */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  const endField = () => {
    row.push(field)
    field = ''
  }
  for (let i = 0; i < text.length; i++) {
    const at = text[i]
    if (quoted) {
      if (at !== '"') field += at
      else if (text[i + 1] === '"') field += text[++i]
      else quoted = false
    } else if (at === '"' && field.trim() === '') {
      quoted = true
      field = ''
    } else if (at === delimiter) endField()
    else if (at === '\n' || at === '\r') {
      if (at === '\r' && text[i + 1] === '\n') i++
      endField()
      rows.push(row)
      row = []
    } else field += at
  }
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
