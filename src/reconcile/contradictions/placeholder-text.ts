// Text that was put in to be replaced: a number that stands with it is nobody's number yet.
import type { Contradiction } from '../../vocabulary/count.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { anyLabels, type Labels } from '../../wording/labels.ts'
import { fingerprint } from '../ink/figure-id.ts'
import { figureInWords } from './contradiction-words.ts'
import type { Found } from './contradictions.ts'

/** As people leave it standing. Also understood by PostgreSQL, case aside: what is changed here needs a migration, see document.is_placeholder. */
export const PLACEHOLDER =
  '(data|figures?|numbers?|text|table) (is|are) (fake|dummy|made up|placeholders?|for testing)|(fake|dummy|placeholder) (data|figures?|numbers?|text)|lorem ipsum|will be replaced before|to be replaced before|\\[(insert|placeholder|tbc)\\y'

const WRITTEN = new RegExp(PLACEHOLDER.replaceAll('\\y', '\\b'), 'i')

/** "THIS DATA IS FAKE AND WILL BE REPLACED BEFORE PUBLISHING": the line it stands in, or null. */
export function placeholderIn(text: string): string | null {
  const found = WRITTEN.exec(text)
  if (!found) return null
  const from = text.lastIndexOf('\n', found.index) + 1
  const to = text.indexOf('\n', found.index)
  return text
    .slice(from, to < 0 ? undefined : to)
    .trim()
    .slice(0, LONGEST)
}

const LONGEST = 120

/** One for each file of the body that carries such text and from which a number was read. */
export function placeholdersAmong(
  body: string,
  figures: readonly DecidedFigure[],
  /** The line, by the file's sha256. */
  lines: ReadonlyMap<string, string>,
  labels: Labels = anyLabels,
): Found[] {
  return [...lines].flatMap(([sha256, line]) => {
    const own = figures.filter(
      ({ figure, state, superseded }) =>
        figure.sha256 === sha256 && !superseded && (state === 'pencil' || state === 'confirmed'),
    )
    const [first] = own
    return first ? [found(body, first, own, line, labels)] : []
  })
}

function found(
  body: string,
  first: DecidedFigure,
  own: DecidedFigure[],
  line: string,
  labels: Labels,
): Found {
  const contradiction: Contradiction = {
    body,
    question: first.question ?? '',
    severity: 'odd',
    by: 'placeholder',
    statements: own.map(({ id, figure }) => ({ id, says: figureInWords(figure, labels), figure })),
    note: `“${line}” stands in the file that gives ${own.length === 1 ? 'this number' : 'these numbers'}: they may not be meant yet.`,
    askTheBody: `The file you sent says “${line}”. Please confirm its figures, or send the final file.`,
    decided: null,
  }
  return { id: fingerprint([body, 'placeholder', first.figure.sha256]), contradiction }
}
