// A version as it is shown to a partner before its hour: each page, text, table and picture says the embargo and whose copy it is.
import { embargoInWords } from '../../calendar/embargo.ts'
import { html } from '../../dress/html/html.ts'
import { parseCsv } from '../../vocabulary/csv.ts'
import type { Embargo, Handed } from '../../vocabulary/published/version.ts'
import { dayInWords } from '../../wording/dates.ts'
import { csvText } from '../../write/write-csv.ts'
import type { PackFile } from '../pack/input.ts'
import { CSVW, DATA_PACKAGE, LOGO } from '../pack/paths.ts'
import { BINARY_MARKS } from './marked-binaries.ts'

/** `files`: of the version as it was sealed. Its numbers and words are not touched. */
export function partnerCopy(
  files: readonly { path: string; content: Uint8Array }[],
  { to, at }: Pick<Handed, 'to' | 'at'>,
  until: Embargo,
): PackFile[] {
  const first = `Embargoed until ${embargoInWords(until)}.`
  const rest = `This copy was made for ${to} on ${dayInWords(at)}: it is not to be passed on, nor anything of it published, before then.`
  const head = html`<p class="recon"><b>${first}</b> ${rest}</p>`.toString()
  const marks: Record<string, (text: string) => string> = {
    html: (page) => page.replace(MAIN, (main) => `${main}\n${head}`),
    txt: (text) => `${first}\n${rest}\n\n${text}`,
    csv: (table) => markedTable(table, `${first} ${rest}`),
    svg: (drawing) =>
      markedDrawing(drawing, `${first} Copy for ${to}, not to be published before.`),
  }
  const headed = files.map(({ path, content }): PackFile => {
    const ending = path.slice(path.lastIndexOf('.') + 1)
    // A logo tells nothing that is held back
    const binary = path === LOGO ? undefined : BINARY_MARKS[ending]
    if (binary)
      return {
        path,
        content: binary(content, `${first} Copy for ${to}, not to be published before.`),
      }
    const mark = DESCRIBED[path] ?? marks[ending]
    return mark ? { path, content: mark(new TextDecoder().decode(content)) } : { path, content }
  })
  return [{ path: 'EMBARGO.txt', content: `${first}\n${rest}\n` }, ...headed]
}

const COLUMN = 'embargo'
const SAYS = 'until when nothing of this copy is to be published, and whose copy it is'

/** A last column of its own, so that the others are read as before. Lines end as those of the pack do. */
const markedTable = (table: string, said: string): string =>
  csvText(
    parseCsv(table).map((row, i) => [...row, i === 0 ? COLUMN : said]),
    { lineEnd: '\n' },
  )

/** What describes the tables to programs knows the column too: after the fields of each table, whatever else it says of them. */
const DESCRIBED: Record<string, (text: string) => string> = {
  [DATA_PACKAGE]: (text) =>
    withColumn(text, 'fields', { name: COLUMN, type: 'string', description: SAYS }),
  [CSVW]: (text) =>
    withColumn(text, 'columns', {
      name: COLUMN,
      titles: COLUMN,
      datatype: 'string',
      'dc:description': SAYS,
    }),
}

const withColumn = (text: string, list: string, column: object): string =>
  `${JSON.stringify(
    JSON.parse(text, (key, value: unknown) =>
      key === list && isListOfColumns(value) ? [...value, column] : value,
    ),
    null,
    2,
  )}\n`

/** “fields” of a foreign key is one name, or several. */
const isListOfColumns = (value: unknown): value is object[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object')

/** So high is the strip that the mark stands in, below all that is drawn and over its whole width. */
const STRIP = 22

function markedDrawing(drawing: string, said: string): string {
  const size = VIEW_BOX.exec(drawing)
  if (!size) throw new Error('a drawing of the pack says no size')
  const [, width = '', height = ''] = size
  const whole = Number(height) + STRIP
  const strip = html`
    <rect y="${height}" width="${width}" height="${STRIP}" fill="#ffffff"/>
    <text x="50%" y="${whole - 7}" text-anchor="middle" font-size="11" fill="#b00020">${said}</text>
  `
  return drawing
    .replace(/<svg\b[^>]*>/, (open) =>
      open
        .replace(VIEW_BOX, ` viewBox="0 0 ${width} ${whole}"`)
        .replace(` height="${height}"`, ` height="${whole}"`),
    )
    .replace(/<\/svg>\s*$/, (end) => `${strip}${end}`)
}

const VIEW_BOX = / viewBox="0 0 ([\d.]+) ([\d.]+)"/
const MAIN = /<main\b[^>]*>/
