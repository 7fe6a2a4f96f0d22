// Which rates lie further from that of all together than chance and the usual differences between bodies explain:
// only of these may one say high or low.
import { type Funnel, type FunnelPoint, funnelOf, limitsAt } from '../../count/funnel.ts'
import { gaveNumber } from '../../count/gave-number.ts'
import { funnelChart } from '../../dress/charts/funnel-chart.ts'
import { type Html, html, joined } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { capital, cardinal } from '../../wording/count-words.ts'
import { perThousand } from '../../wording/per-words.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { bodyPath, METHOD } from '../pack/paths.ts'

/** null where the survey has no rates, or too few. */
export function funnelSection(
  edition: Edition,
  question: QuestionCount,
  numbers: PageNumbers,
): Html | null {
  const { per } = edition.input.survey
  const funnel = per && funnelOf(gaveNumber(question))
  if (!per || !funnel) return null
  const { points } = funnel
  const out = points.filter(({ beyond }) => beyond === '99.8')
  const { many } = edition.noun
  const says = `Rates of ${points.length} ${many} against their ${per.name}. ${
    out.length === 0
      ? 'None lies'
      : `${out.map(({ name }) => name).join(', ')} ${out.length === 1 ? 'lies' : 'lie'}`
  } outside the 99.8 % limits.`
  return section({
    id: 'funnel',
    heading: 'Who stands out',
    note: html`
      Between the solid lines a ${edition.noun.one} is in line with the others; only outside them may its
      rate be called high or low, and that is a rate of what was recorded.
      <a href="${numbers.to(METHOD)}#funnel">How the lines are drawn</a>.
    `,
    content: html`
      <figure>
        ${funnelChart({
          says,
          points: points.map(({ body, name, base, per1000, beyond }) => ({
            name,
            base,
            rate: per1000,
            out: beyond === '99.8',
            href: numbers.to(bodyPath(body)),
          })),
          average: funnel.average,
          limits: (base) => ({
            inner: limitsAt(funnel, base, '95'),
            outer: limitsAt(funnel, base, '99.8'),
          }),
          per: capital(per.name),
        })}
        <figcaption>
          Rate ${perThousand(per)} over the whole period, against ${per.name} on a root scale. Dashed:
          95 %; solid: 99.8 %. The variance of the counts is ${numbers.sum(`spread-${question.number}`)} times that of
          chance alone, so the lines stand ${Math.sqrt(funnel.phi).toFixed(2)} times as far apart.
        </figcaption>
      </figure>
      <p>${outSaid(out, funnel, numbers)} ${changedSaid(funnel)}</p>
    `,
  })
}

/** "Above the 99.8 % limits: North Yorkshire, 17.33." */
function outSaid(out: readonly FunnelPoint[], { points }: Funnel, numbers: PageNumbers): Html {
  if (out.length === 0)
    return html`All ${points.length} lie within the 99.8 % limits: none stands out.`
  const listed = (some: readonly FunnelPoint[]) =>
    joined(
      some.map(
        ({ body, name }) =>
          html`<a href="${numbers.to(bodyPath(body))}">${name}</a> (${numbers.sum(`rate-${body}`, { again: true })})`,
      ),
      ', ',
    )
  const [above, below] = [out.filter(({ z }) => z > 0), out.filter(({ z }) => z < 0)]
  return html`
    ${above.length > 0 && html`Above the 99.8 % limits: ${listed(above)}. `}${
      below.length > 0 && html`Below them: ${listed(below)}. `
    }The other ${points.length - out.length} are in line with one another.
  `
}

/** What over-dispersion changes: those whom limits by chance alone would have named. */
function changedSaid({ points }: Funnel): string {
  const changed = points.filter(
    ({ beyond, beyondByChance }) => beyondByChance === '99.8' && beyond !== '99.8',
  )
  if (changed.length === 0) return ''
  const names = changed.map(({ name }) => name).join(', ')
  return `Were the lines drawn for chance alone, ${cardinal(changed.length)} more would lie outside: ${names}.`
}
