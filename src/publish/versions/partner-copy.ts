// A version as it is shown to a partner before its hour: each page, text, table and drawing says the embargo and whose copy it is.
import { embargoInWords } from '../../calendar/embargo.ts'
import { html } from '../../dress/html/html.ts'
import { parseCsv } from '../../vocabulary/csv.ts'
import type { Embargo, Handed } from '../../vocabulary/published/version.ts'
import { dayInWords } from '../../wording/dates.ts'
import { csvText } from '../../write/write-csv.ts'
import type { PackFile } from '../pack/input.ts'

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
    const mark = marks[path.slice(path.lastIndexOf('.') + 1)]
    return mark ? { path, content: mark(new TextDecoder().decode(content)) } : { path, content }
  })
  return [{ path: 'EMBARGO.txt', content: `${first}\n${rest}\n` }, ...headed]
}

/** A last column of its own, so that the others are read as before. */
const markedTable = (table: string, said: string): string =>
  csvText(parseCsv(table).map((row, i) => [...row, i === 0 ? 'embargo' : said]))

/** Below all that is drawn, over its whole width. */
const markedDrawing = (drawing: string, said: string): string =>
  drawing.replace(/<\/svg>\s*$/, (end) => {
    const words = html`<text x="50%" y="99%" text-anchor="middle" font-size="11" fill="#b00020">${said}</text>`
    return `${words}${end}`
  })

const MAIN = /<main\b[^>]*>/
