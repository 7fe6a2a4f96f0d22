// A case as the desk's pages show it: its fields in the survey's words, what was done, its state.
import { type Html, html, joined } from '../../../dress/html/html.ts'
import type { DecidedCase, Tells } from '../../../vocabulary/decided-case.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { fieldInWords, fieldLabel, toldInOrder } from '../../../wording/case-fields.ts'

/** "Rank: sergeant; Outcome: written warning" */
export const caseInWords = (
  survey: Survey,
  { case: { facets } }: Pick<DecidedCase, 'case'>,
): string =>
  toldInOrder(survey, facets)
    .map(([name, value]) => `${fieldLabel(survey, name)}: ${fieldInWords(survey, name, value)}`)
    .join('; ')

/** The fields, and below them the body's own words for what was done. */
export const caseShown = (survey: Survey, one: DecidedCase): Html => html`
  ${caseInWords(survey, one)}${one.case.act && html`<br><q>${one.case.act.ink}</q>`}
`

const TOLD: Record<Tells, string | null> = {
  one: null,
  again: 'the same matter as one of the list',
  beside: 'told beside the list: an example, not added to its count',
  several: 'stands for a number that nobody says',
}

const STATES: Record<DecidedCase['state'], string> = {
  pencil: 'in pencil',
  confirmed: 'confirmed',
  rejected: 'rejected',
  orphaned: 'orphaned: its ink is read no more',
}

export function caseState(one: DecidedCase): Html {
  const { state, decided, tells, added, part, joins = [], example, superseded, cleared } = one
  const said = [
    one.readers?.differ ? 'two readers differ' : STATES[state],
    decided && `by ${decided.by}`,
    added && 'no machine read it',
    part && `part ${part} of one that was split`,
    joins.length > 0 && `joined of ${joins.length + 1}`,
    superseded && 'a later letter answers anew',
    TOLD[tells],
    example && 'an example for the story',
    cleared && 'may be printed as it is told',
  ]
  return joined(
    said.filter((words) => typeof words === 'string'),
    html`, `,
  )
}
