// A cell may be written in several inks: a run of it that nobody sees stands among words that everybody reads.
import type { Carrier } from '../../vocabulary/inspected/carriers.ts'
import { counted, type Found, found } from '../report/found.ts'
import { walkTags } from '../xml/walk-tags.ts'
import { cellName, type SheetIn } from './cells.ts'
import { colourOf, type Palette } from './colours.ts'
import { type Look, type Styles, unseenBy } from './styles.ts'

interface Run {
  text: string
  colour: Record<string, string> | null
  size: number | null
}

/** By the number of the text (`si`), or by the cell that it is written in (`is`). Texts of one ink are left out. */
export function paintedRuns(xml: string, around: 'si' | 'is'): Map<number | string, Run[]> {
  const all = new Map<number | string, Run[]>()
  if (!/[<:]rPr\b/.test(xml)) return all
  let texts = -1
  let cell = ''
  let run: Run | null = null
  let inText = false
  walkTags(xml, {
    open(tag) {
      if (tag.name === around) texts++
      else if (tag.name === 'c') cell = tag.get('r') ?? ''
      else if (tag.name === 'r') run = { text: '', colour: null, size: null }
      else if (tag.name === 'color' && run) run.colour = Object.fromEntries(tag.all())
      else if (tag.name === 'sz' && run) run.size = Number(tag.get('val') ?? 11)
      else if (tag.name === 't') inText = true
    },
    close(name) {
      if (name === 't') inText = false
      if (name !== 'r' || !run) return
      const key = around === 'si' ? texts : cell
      if (run.text.trim() !== '' && (run.colour || run.size !== null))
        all.set(key, [...(all.get(key) ?? []), run])
      run = null
    },
    text(text) {
      if (inText && run) run.text += text
    },
  })
  return all
}

interface Inks {
  strings: Map<number | string, Run[]>
  styles: Styles
  theme: Palette
}

export function unseenRuns(sheet: SheetIn, xml: string, { strings, styles, theme }: Inks): Found[] {
  const own = paintedRuns(xml, 'is')
  if (own.size === 0 && strings.size === 0) return []
  const gone = new Map<Carrier, { at: string; text: string }[]>()
  for (const cell of sheet.cells) {
    const runs = cell.text === null ? own.get(cellName(cell)) : strings.get(cell.text)
    const look = styles.looks[cell.style] ?? PLAIN
    for (const run of runs ?? []) {
      const carrier = unseenBy(painted(look, run, theme))
      if (carrier && unseenBy(look) === null)
        gone.set(carrier, [...(gone.get(carrier) ?? []), { at: cellName(cell), text: run.text }])
    }
  }
  return [...gone].map(([carrier, runs]) =>
    found(carrier, sheet.part, `${counted(runs.length, 'run')} of text in ink that nobody sees`, {
      at: `${sheet.name}!${runs[0]?.at}`,
      count: runs.length,
      shows: runs
        .slice(0, 20)
        .map(({ text }) => text)
        .join('; '),
    }),
  )
}

function painted(look: Look, run: Run, theme: Palette): Look {
  const said = run.colour && { name: 'color', attributes: run.colour, children: [], text: '' }
  return { ...look, colour: colourOf(said, theme) ?? look.colour, size: run.size ?? look.size }
}

const PLAIN: Look = {
  colour: [0, 0, 0],
  ground: [255, 255, 255],
  filled: false,
  size: 11,
  format: null,
}
