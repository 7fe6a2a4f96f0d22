// A page for each body asked, also for one that refused, kept silent, or whose reply is not here.

import { tileGrid } from '../../dress/charts/tile-grid.ts'
import { type Html, html } from '../../dress/html/html.ts'
import { pager } from '../../dress/html/notice.ts'
import { section } from '../../dress/html/section.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { setHeading, setInWords } from '../../wording/contradiction-set.ts'
import { capital } from '../../wording/count-words.ts'
import { bodyCases } from '../cases/body-cases.ts'
import { citedSection } from '../edition/cited-sources.ts'
import { besideReply, claimsNumbered, claimsTable } from '../edition/claims-shown.ts'
import { contradictionShown } from '../edition/contradictions-shown.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { bodyInBrief } from '../edition/in-brief.ts'
import { type PageNumbers, pageNumbers } from '../edition/page-numbers.ts'
import { sumShown } from '../edition/sum-shown.ts'
import { bodyPath, INDEX } from '../pack/paths.ts'
import { bodyStory } from '../story/body-story.ts'
import { storySection } from '../story/story-section.ts'
import { answersSection } from './answers.ts'
import { byDimensions } from './by-sections.ts'
import { bodyCorrections } from './corrections.ts'
import { figuresSection } from './figures.ts'
import { bodyHeadline } from './headline.ts'
import { lettersSection } from './letters.ts'
import { besideOthers } from './rate.ts'
import { askedForComment, rightOfReplySection } from './right-of-reply.ts'
import { statementsSection } from './statements-section.ts'

export function bodyPage(edition: Edition, body: BodyAsked): Html {
  const path = bodyPath(body.slug)
  const numbers = pageNumbers(edition, path)
  const story = bodyStory(edition, body, numbers)
  const upper = html`${bodyHeadline(edition, body, story)}
${askedForComment(edition, body)}
${story && storySection(story.sentences, body.slug, numbers)}
${answersSection(edition, body, numbers)}
${byDimensions(edition, body, numbers)}
${figuresSection(edition, body, numbers)}
${bodyCases(edition, body, numbers)}
${besideOthers(edition, body, numbers)}
${contradictions(edition, body, numbers)}
${rightOfReplySection(edition, body)}
${statementsSection(edition, body, numbers)}
${bodyCorrections(edition, body)}
`
  const lower = html`${inPrint(edition, body, numbers)}
${sums(edition, body, numbers)}`
  return packFrame(edition, {
    path,
    title: body.name,
    says: bodyInBrief(edition, body),
    crumbs: [
      { text: 'First page', to: INDEX },
      { text: capital(edition.noun.many), to: allBodies(edition) },
      { text: body.name },
    ],
    main: html`
      ${upper}${lettersSection(edition, body, numbers)}${lower}
      ${citedSection(edition, html`${upper}${lower}`)}
      ${neighbours(edition, body, numbers)}
    `,
  })
}

function contradictions({ input }: Edition, { slug }: BodyAsked, numbers: PageNumbers): Html {
  const mine = input.count.questions.flatMap((question) =>
    question.contradictions.filter(({ body }) => body === slug),
  )
  return html`
    ${mine.map((one, i) =>
      section({
        id: `contradiction-${i + 1}`,
        heading: setHeading(one),
        note: `Question ${one.question}. ${setInWords(one)}`,
        content: contradictionShown(one, numbers),
      }),
    )}
  `
}

function inPrint(edition: Edition, { slug }: BodyAsked, numbers: PageNumbers): Html | null {
  const mine = claimsNumbered(edition).filter(({ claim }) => claim.body === slug)
  if (mine.length === 0) return null
  const figures = edition.input.figures.filter(({ body }) => body === slug)
  return section({
    id: 'in-print',
    heading: 'In print',
    note: 'What others published about it. Shown beside the reply, never counted.',
    content: claimsTable(
      mine,
      (printed, one) => {
        const { question } = one.claim
        const same = figures.filter(({ figure }) => !question || figure.question === question)
        const beside = besideReply(printed, one, same, edition.labels, numbers)
        const { of } = one.claim
        return of === undefined ? beside : html`A part of ${of}. ${beside}`
      },
      edition,
      numbers,
    ),
  })
}

function sums({ sums: all }: Edition, { slug }: BodyAsked, numbers: PageNumbers): Html | null {
  const here = [...all.values()].filter(({ target }) => target.startsWith(`${bodyPath(slug)}#`))
  if (here.length === 0) return null
  return section({
    id: 'sums',
    heading: 'How the numbers were worked out',
    note: 'Each term opens its ink or the dated row of a table.',
    content: here.map((sum) => sumShown(sum, numbers)),
  })
}

/** Where the first page names all bodies: on the map, or in its list. */
const allBodies = ({ main, input }: Edition): string =>
  main && input.survey.bodies.some(({ slug }) => tileGrid.some((tile) => tile.slug === slug))
    ? `${INDEX}#map`
    : INDEX

function neighbours(edition: Edition, { slug }: BodyAsked, numbers: PageNumbers): Html {
  const { input, noun } = edition
  const { bodies } = input.survey
  const at = bodies.findIndex((one) => one.slug === slug)
  const [before, next] = [bodies[at - 1], bodies[at + 1]]
  return pager(capital(noun.many), [
    ...(before
      ? [{ text: `${before.name}, before`, href: numbers.to(bodyPath(before.slug)) }]
      : []),
    {
      text: bodies.length === 1 ? 'The first page' : `All ${bodies.length} ${noun.many}`,
      href: numbers.to(allBodies(edition)),
    },
    ...(next ? [{ text: `${next.name}, next`, href: numbers.to(bodyPath(next.slug)) }] : []),
  ])
}
