// What each coarser table would withhold and keep, to be chosen from: at twenty cases this decides more than any pattern.
import type { Would } from '../../../disclose/climb-ladder.ts'
import { button } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import { scrolling, table } from '../../../dress/html/table.ts'
import type { ProtectionMade } from '../../work/errands/protect.ts'
import { protectedAddress } from './addresses.ts'

export function ladderPanel(
  id: string,
  { answer: { ladder, would }, rung }: ProtectionMade,
): Html | false {
  return (
    (ladder !== undefined || would !== undefined) &&
    panel({
      id: 'ladder',
      heading: 'Coarser tables',
      content: html`
        ${ladder && rungs(id, ladder, rung)}
        ${would && would.length > 0 && changes(would)}
        ${would && would.length === 0 && html`<p>No change that was tried is safe: take the next coarser table, or one column less.</p>`}
      `,
    })
  )
}

const rungs = (id: string, ladder: Ladder, rung: string | null): Html =>
  ladderShown(
    { caption: 'Coarser tables', ladder, rung },
    (taken) => html`
      <form method="post" action="${protectedAddress(id)}/coarser">
        <input type="hidden" name="rung" value="${taken}">
        ${button({ text: 'Take this one', rank: 3 })}
      </form>
    `,
  )

type Ladder = NonNullable<ProtectionMade['answer']['ladder']>

/** `take`: the form that takes one; '' is the whole table. */
export const ladderShown = (
  { caption, ladder, rung: now }: { caption: string; ladder: Ladder; rung: string | null },
  take: (rung: string) => Html,
): Html => html`
  <p class="note">
    What each would print. People withheld: the share of all counted who stand in withheld parts.
    ${ladder.some(({ status }) => status === 'sketched') && SKETCHED}
  </p>
  ${scrolling(
    caption,
    table({
      caption,
      columns: [
        { head: 'Table', as: 'wide' },
        { head: 'Numbers', as: 'num', narrow: 'numbers' },
        { head: 'Withheld', as: 'num', narrow: 'withheld' },
        { head: 'People withheld', as: 'num', narrow: 'of people' },
        { head: 'Safe', narrow: 'safe' },
        { head: '' },
      ],
      bodies: [
        {
          rows: ladder.map(({ rung, cells, withheld, people, status }) => ({
            cells: [
              rung,
              cells,
              withheld,
              `${Math.round(people * 100)} %`,
              SAFE[status],
              rung === (now ?? AS_IT_IS)
                ? 'this one'
                : mayBeTaken({ status }) && take(rung === AS_IT_IS ? '' : rung),
            ],
          })),
        },
      ],
    }),
  )}
`

export const AS_IT_IS = 'as it is'

export const mayBeTaken = ({ status }: Pick<Ladder[number], 'status'>): boolean =>
  MAY_BE_TAKEN.includes(status)

const MAY_BE_TAKEN: readonly Ladder[number]['status'][] = ['protected', 'sketched']

const SKETCHED =
  'Some were only searched for a few seconds: such a one is made safe when it is taken, and may then withhold a few more or fewer.'

const SAFE: Record<Ladder[number]['status'], string> = {
  protected: 'yes',
  impossible: 'no',
  'not-proved': 'not proved',
  sketched: 'shown when it is taken',
}

const changes = (would: readonly Would[]): Html => html`
  <h3>Changes that were tried and are safe</h3>
  <ul>
    ${would.map(({ change, withheld }) => html`<li>${inWords(change)}: ${withheld} withheld</li>`)}
  </ul>
`

function inWords(change: Would['change']): string {
  if ('name' in change) return change.name
  return Object.entries(change)
    .map(([field, value]) => PROMISES[`${field}=${String(value)}`] ?? `${field}: ${String(value)}`)
    .join(', and ')
}

const PROMISES: Record<string, string> = {
  'marks=one': 'withheld numbers all printed as [c]',
  'keep=nothing': 'the total withheld too where that helps',
  'keep=total': 'only the grand total kept',
  'noughts=may-be-withheld': 'noughts withheld where that helps',
}
