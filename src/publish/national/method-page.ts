// How the numbers were made, what the words mean, and where the rules come from.

import { funnelOf } from '../../count/funnel.ts'
import { factsList } from '../../dress/html/facts-list.ts'
import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { addsUp } from '../../vocabulary/reply.ts'
import { capital } from '../../wording/count-words.ts'
import { countedPer, perThousand } from '../../wording/per-words.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { pageNumbers } from '../edition/page-numbers.ts'
import { CLOCK, CODEBOOK, INDEX, METHOD, SUMS, WORKFORCE } from '../pack/paths.ts'
import { whyNoTotal } from './different-requests-page.ts'
import { ownPages } from './method-section.ts'

export function methodPage(edition: Edition): Html {
  const { to } = pageNumbers(edition, METHOD)
  const { many, one } = edition.noun
  const { labels } = edition
  const { survey } = edition.input
  const counted = edition.main !== null
  return packFrame(edition, {
    path: METHOD,
    title: 'Method and definitions',
    crumbs: [{ text: 'First page', to: INDEX }, { text: 'Method and definitions' }],
    main: html`
      <section class="lede" aria-labelledby="headline">
        <h1 id="headline">Method and definitions</h1>
        <p class="deck">How a reply becomes a number, and a number a total.</p>
      </section>
${section({
  heading: 'From ink to number',
  content: html`
    <p>
      Every file that came is sealed as it came and known by its sha256. A number is read together
      with its place: the box on the page, the cell of the sheet, the paragraph, the characters of
      the text. A person confirms or corrects each reading beside the original. Only confirmed
      numbers are in this pack.
    </p>
<p>
      What is shown of a letter is a public copy: the people in it who do not answer to the public
      (who asked, who signed for an office) were taken out by a person, each place marked [removed] or
      black. Where something was taken out, the seal beside a letter is of the words of that copy.
    </p>
<p>
      Each number on these pages wears the corner of the frame that stands round its ink in the
      source, and opens it. A number that was worked out wears a double rule and opens its sum.
    </p>
  `,
})}
${
  counted
    ? countingRules(edition)
    : section({
        heading: 'Why nothing is added up',
        content: html`
          <p>
            ${whyNoTotal(edition)}${
              survey.notComparable &&
              ' A total, a rank or a rate over such figures would mean nothing, so none is given.'
            }
          </p>
        `,
      })
}
${section({
  heading: 'Definitions',
  note: html`The codes of the data files are in <a href="${to(CODEBOOK)}">the codebook</a>.`,
  content: factsList([
    {
      name: `A ${one}`,
      value:
        survey.bodies.length === 1
          ? `The one ${one} that the survey names.`
          : `Each of the ${survey.bodies.length} ${many} that the survey names.`,
    },
    {
      name: 'Unit',
      value: `What a ${one} counted. The word of the source stands beside it.`,
    },
    { name: 'At least', value: 'A floor: no ceiling is known.' },
    {
      name: 'Range',
      value:
        '“Fewer than five” is 0 to 4, and 1 to 4 where the same table prints noughts or its key says so.',
    },
    {
      name: 'Refused',
      value:
        'The letter says that information is held and withholds it. Refused on cost is section 12 of the Act; neither confirmed nor denied is its own answer.',
    },
    { name: 'Not held', value: `The ${one} says that it does not hold what was asked.` },
    { name: 'Not answered', value: 'The reply passes the question over.' },
    { name: 'Reply not seen', value: 'It is known that a reply was sent; the reply is not here.' },
    {
      name: 'Not checked yet',
      value: 'Something came, and no person has yet checked what it says: nothing is said of it.',
    },
    {
      name: 'Taken for granted',
      value:
        'What was assumed to come from parts to a whole, as that the parts given are all there are. It is said beside the number, and dropped where something the source says speaks against it.',
    },
    ...labels.definitions.map(([name, value]) => ({ name, value })),
  ]),
})}
${section({
  heading: 'Sources of the data rows',
  content: factsList([
    survey.per
      ? {
          name: html`<a href="${to(WORKFORCE)}">${capital(survey.per.name)}</a>`,
          value: `${capital(countedPer(survey.per))}. One number each.`,
        }
      : null,
    {
      name: ownPages(edition).includes(CLOCK)
        ? html`<a href="${to(CLOCK)}">Working days</a>`
        : 'Working days',
      value: `Bank holidays as GOV.UK published them.${
        survey.law === 'foia'
          ? ' A bank holiday in any part of the United Kingdom does not count under the Freedom of Information Act (section 10(6)).'
          : ''
      }`,
    },
  ]),
})}
    `,
  })
}

function countingRules({ noun: { one, many }, labels, input, counted, main }: Edition): Html {
  const { per } = input.survey
  const funnel = per && main ? funnelOf(main.bodies) : null
  return section({
    heading: 'Counting',
    note: html`<a href="${SUMS}">Every sum</a>, with its terms.`,
    content: html`
      <p>
        A total says what it covers. Nothing missing is counted as nought, and nothing is filled in:
        one missing ${one} removes the ceiling, and the total becomes “at least”.
      </p>
<p>
        Units are never mixed silently. A total over several units is
        called <em>recorded matters, in the ${many}’ own units</em>, and stands beside its parts.
      </p>
${
  per &&
  html`
    <p>
      A rate is the number ${perThousand(per)} over the whole period. Its interval is the exact 95 %
      Poisson interval of the number, over the same ${per.name}. A rank by rate is a place in a list,
      not a finding: where intervals overlap, the order could be chance. A floor and a range have no
      rank and stand in no average. No percentage stands on a base under 20.
    </p>
  `
}
${
  funnel &&
  html`
    <p id="funnel">
      The funnel sets each rate against the rate of all together, of those with one exact number. Its
      limits are average ± z √(φ × average ÷ ${per?.name}), with z = 1.96 for 95 % and 3.09 for 99.8 %. φ
      tells how much more the counts vary than chance alone would have them: the mean square of the z
      scores of a Poisson rate, (count − expected) ÷ √expected, the outer tenth at either end pulled in
      to the last within (10 % winsorised), and never less than 1 (Spiegelhalter 2005, multiplicative
      over-dispersion). Here φ is ${funnel.phi.toFixed(2)}. It needs ten ${many}. “High” and “low” are
      said only of what lies outside 99.8 %.
    </p>
  `
}
${
  counted.some((one) => !addsUp(one)) &&
  html`
    <p>
      Lengths of time, shares and averages of several ${many} make no sum: the highest and the lowest
      are named.
    </p>
  `
}
<p>
        ${labels.caution} What papers printed about the same question is shown beside our count and
        never counted.
      </p>
    `,
  })
}
