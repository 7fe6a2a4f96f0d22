// What stands over a table and names it: the lines right above, its sheet; and whether that is what was asked, where its own heads do not say.
import type { Table } from '../../../vocabulary/document.ts'
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { isAnyThing, stemsOf } from '../../../vocabulary/packs/stems.ts'
import type { QuestionWords } from '../../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { gridsOf, type Letter, linesUpTo } from '../../letter/letter.ts'
import { sheetAt } from '../../letter/on-sheets.ts'

const say = plainLists('label-words', ['titles', 'units'])
const ABOVE = 3
const CAPTION = 300
const TITLE = 90

/** The lines right above the table on its own sheet, nearest first, and its sheet's name. */
export function captionsOf(table: Table, { lines, document }: Letter): string[] {
  const first = table.cells.find(({ start }) => start !== undefined)?.start ?? 0
  const above: string[] = []
  for (let at = linesUpTo(lines, first) - 1; at >= 0; at--) {
    const line = lines[at]
    if (!line || line.table || line.text.length > CAPTION || above.length >= ABOVE) break
    if (table.sheet !== undefined && sheetAt(document, line.start) !== table.sheet) break
    above.push(line.text)
  }
  return [...above, ...(table.sheet ? [table.sheet] : [])]
}

/**
 * Is a table whose heads tell only years and places another one, of which the survey asks nothing? Where a file has several,
 * its title says which: “Stray dogs collected” is not “Dog bites reported”.
 */
export function isTitledOtherwise(
  words: Words,
  table: Table,
  letter: Letter,
  survey: Survey | undefined,
): boolean {
  if (gridsOf(letter.document).length < 2) return false
  const bodies = bodyStems(survey)
  const titles = captionsOf(table, letter).filter(isTitle)
  const said = titles.map((title) =>
    stemsOf(title).filter(
      (stem) => !bodies.has(stem) && !SAYS_NOTHING.has(stem) && !isAnyThing(stem),
    ),
  )
  const questions = words.asked?.questions ?? []
  if (said.every((stems) => stems.length === 0)) return false
  return !said.some((stems) => questions.some((question) => names(question, stems)))
}

export const isTitle = (text: string): boolean => text.length <= TITLE && !/[.:;,?]$/.test(text)

export const bodyStems = (survey: Survey | undefined): Set<string> =>
  new Set((survey?.bodies ?? []).flatMap(({ name }) => stemsOf(name)))

export const SAYS_NOTHING = new Set([...say.titles, ...say.units].flatMap(stemsOf))

/** A title has the whole of a question's noun, or more of its words than of others. */
function names({ counts, said }: QuestionWords, stems: readonly string[]): boolean {
  if (stems.length === 0) return false
  const whole = [counts.one, counts.many, ...counts.also].some((name) => {
    const own = stemsOf(name)
    return own.length > 0 && own.every((stem) => stems.includes(stem))
  })
  const known = stems.filter((stem) => said.has(stem)).length
  return whole || known > stems.length - known
}
