// What must be put right before a pack is published: a sentence for each, and none when nothing stands in the way.
import { embargoInWords, isOver } from '../calendar/embargo.ts'
import { stretchOfInk } from '../dress/source/stretch-of-ink.ts'
import type { StatementSaid } from '../vocabulary/count.ts'
import { type Evidence, placeInWords, placeKey } from '../vocabulary/place.ts'
import type { State } from '../vocabulary/state.ts'
import { holdsBack } from '../wording/contradiction-set.ts'
import type { Block } from './block.ts'
import { ownClaimsThatCannotBe } from './edition/own-claims.ts'
import { isToBeChecked } from './pack/checked.ts'
import type { FigureConfirmed, PackInput } from './pack/input.ts'
import { isUnread } from './versions/next-version.ts'

/** now: ISO instant, for embargoes and for the deadlines of rights of reply. */
export function whatBlocks(input: PackInput, now: string): Block[] {
  return [
    ...nothingConfirmed(input),
    ...placeholders(input),
    ...openContradictions(input),
    ...ownClaimsThatCannotBe(input).map((one) => ({ check: 'claims' as const, ...one })),
    ...whatChanged(input),
    ...rightsOfReply(input, now.slice(0, 10)),
    ...legalRead(input),
    ...embargo(input, now),
    ...figuresWithoutInk(input),
    ...casesThatMayName(input),
    ...lettersUnread(input),
    ...wordsLeft(input),
  ]
}

/** A pack may be published in part; of a survey in which nobody has decided anything there is no part. */
function nothingConfirmed({ figures, answers, replies, count }: PackInput): Block[] {
  if (figures.length + answers.length > 0) return []
  const why = replies.some(isToBeChecked)
    ? 'Nothing in it is confirmed yet, so there is nothing to publish. Begin with the queue.'
    : 'Nothing has come yet, so there is nothing to publish. Add the replies first.'
  const known = count.questions.some(({ states }) => states.some(({ state }) => isKnown(state)))
  return known && !replies.some(isToBeChecked) ? [] : [{ check: 'confirmed', why }]
}

/** It can be printed of a body though it gave nothing: it asked back, or the time is over. */
const isKnown = (state: State): boolean => state !== 'asked' && state !== 'not-asked'

/** Text that somebody meant to replace. */
const PLACEHOLDER =
  /\b(todo|tbc|tbd|fixme|xxx+|lorem ipsum)\b|\[(?:insert|name|date|to come|tk)[^\]]*\]|\?\?\?/i

function placeholders({ survey, claims, versions, count, figures }: PackInput): Block[] {
  const texts: [where: string, text: string | undefined][] = [
    ['The survey’s title', survey.title],
    ['The survey’s notice', survey.notice],
    ['The reason why figures are not added', survey.notComparable],
    ...survey.questions.map(({ number, asks }): [string, string] => [`Question ${number}`, asks]),
    ...claims.flatMap(({ paper, says, note }): [string, string | undefined][] => [
      [`What ${paper} printed`, says],
      [`The note on ${paper}`, note],
    ]),
    ...versions.map(({ number, changed }): [string, string] => [
      `What changed in version ${number}`,
      changed,
    ]),
    ...figures.map(({ body, noted }): [string, string | undefined] => [
      `The note beside a number of ${body}`,
      noted?.why,
    ]),
    ...count.questions.flatMap(({ contradictions }) =>
      contradictions.map(({ body, decided }): [string, string | undefined] => [
        `The note on ${body}’s contradiction`,
        decided?.why,
      ]),
    ),
  ]
  return texts.flatMap(([where, text]) => {
    const found = text && PLACEHOLDER.exec(text)
    return found
      ? [
          {
            check: 'placeholders',
            why: `${where} still holds “${found[0]}”. Write what belongs there.`,
          },
        ]
      : []
  })
}

/** Caveats do not block, nor what stands between readings that nobody confirmed: those are not published. */
function openContradictions({ count, survey, figures, replies }: PackInput): Block[] {
  const published = new Set(figures.map(({ figure }) => inkOf(figure)))
  const names = new Map(survey.bodies.map(({ slug, name }) => [slug, name]))
  return count.questions.flatMap(({ number, contradictions }) =>
    contradictions
      .filter(holdsBack)
      .filter(({ statements }) =>
        statements.some(({ figure }) => figure && published.has(inkOf(figure))),
      )
      .map(({ body, note, statements }) => ({
        check: 'contradictions' as const,
        why: `${names.get(body) ?? body}, question ${number}, does not add up and nobody has noted why: ${note} It stands on ${placesOf(statements, body, replies)}. Note it, or correct a reading.`,
        body,
      })),
  )
}

/** “8” (rates.csv, Sheet1!B2) and “11” (page.html, paragraph 3): of a long list the first of each file. */
function placesOf(
  statements: readonly StatementSaid[],
  body: string,
  replies: PackInput['replies'],
): string {
  const files = replies.filter((reply) => reply.body === body).flatMap((reply) => reply.files)
  const nameOf = (sha256: string) => files.find((file) => file.sha256 === sha256)?.name
  const figures = statements.flatMap(({ figure }) => figure ?? [])
  const few = figures.length <= MOST_PLACES
  const named = [...Map.groupBy(figures, ({ sha256 }) => sha256).values()].flatMap((own) => {
    const more = own.length - 1
    const shown = few ? own : own.slice(0, 1)
    const others = !few && more > 0 ? `and ${more} more there` : null
    return shown.map(({ ink, sha256, place }) => {
      const where = [nameOf(sha256), placeInWords(place), others].filter(Boolean)
      return `“${ink}” (${where.join(', ')})`
    })
  })
  return [named.slice(0, -1).join(', '), named.at(-1) ?? ''].filter(Boolean).join(' and ')
}

const MOST_PLACES = 6

const inkOf = ({ sha256, place, ink }: Evidence): string => `${sha256} ${placeKey(place)} ${ink}`

function rightsOfReply({ versions, survey }: PackInput, today: string): Block[] {
  const names = new Map(survey.bodies.map(({ slug, name }) => [slug, name]))
  const unread = versions.flatMap(({ rightOfReply = [] }, i) =>
    rightOfReply.filter(isUnread).map((one) => ({
      ...one,
      // The desk changes what is put to bodies only in the version that is worked on.
      where: i === versions.length - 1 ? 'under Right of reply' : 'in publications.yaml',
    })),
  )
  const awaited = (versions.at(-1)?.rightOfReply ?? []).filter(
    ({ answer, deadline, silent, notAwaited, statement }) =>
      !answer && !statement && !silent && !notAwaited && today <= deadline,
  )
  return [
    ...unread.map(({ body, where }) => ({
      body,
      why: `${names.get(body) ?? body} made a statement that came as a file, and its words are not kept, so it is printed nowhere. Look at them and keep them ${where}.`,
    })),
    ...awaited.map(({ body, deadline }) => ({
      body,
      why: `${names.get(body) ?? body} was asked to reply by ${deadline} and has not. Wait for its answer or the end of that day.`,
    })),
  ].map((one) => ({ check: 'right-of-reply' as const, ...one }))
}

function whatChanged({ versions }: PackInput): Block[] {
  const version = versions.at(-1)
  if (version?.changed.trim() !== '') return []
  return [
    {
      check: 'version',
      why: `Version ${version.number} does not say what it changes. Say it under Versions.`,
    },
  ]
}

function legalRead({ survey, versions }: PackInput): Block[] {
  const version = versions.at(-1)
  if (!survey.legalRead || !version || version.legalRead) return []
  return [
    {
      check: 'legal',
      why: `No lawyer has read version ${version.number}, and this survey asks for it.`,
    },
  ]
}

function embargo({ versions }: PackInput, now: string): Block[] {
  return versions.flatMap(({ number, embargo: until, withdrawn }) =>
    until && !withdrawn && !isOver(until, now)
      ? [
          {
            check: 'embargo' as const,
            why: until.unclear
              ? `The embargo of version ${number} is not clear, so it does not end: ${until.unclear}`
              : `Version ${number} is under embargo until ${embargoInWords(until)}.`,
          },
        ]
      : [],
  )
}

function figuresWithoutInk(input: PackInput): Block[] {
  return input.figures.flatMap(({ body, figure }) => {
    const why = whyNoInk(input, body, figure)
    return why ? [{ check: 'ink', why: `${body}: ${sayFigure(figure)} ${why}`, body }] : []
  })
}

/** They are held back until a person has looked. */
function casesThatMayName({ casesHeld = [], survey }: PackInput): Block[] {
  const names = new Map(survey.bodies.map(({ slug, name }) => [slug, name]))
  return casesHeld.map(({ body, why }) => ({
    check: 'names',
    why: `A case of ${names.get(body) ?? body} may name a person: ${why}. Let it be printed, correct it, or reject it.`,
    body,
  }))
}

/** Nothing of a letter is printed that no person has looked at for names. One sentence a body. */
function lettersUnread({ redaction, survey }: PackInput): Block[] {
  const names = new Map(survey.bodies.map(({ slug, name }) => [slug, name]))
  return [...Map.groupBy(redaction?.unread ?? [], ({ body }) => body)].map(([body, own]) => ({
    check: 'letters',
    why: `${names.get(body) ?? body}: ${own.map(({ name }) => name).join(', ')} ${own.length === 1 ? 'was' : 'were'} not read yet for names that must not be printed. Read ${own.length === 1 ? 'it' : 'them'} under Redaction.`,
    body,
  }))
}

function wordsLeft({ redaction, survey }: PackInput): Block[] {
  const names = new Map(survey.bodies.map(({ slug, name }) => [slug, name]))
  return (redaction?.left ?? []).map(({ body, words, where }) => ({
    check: 'letters',
    why: `“${words}” was taken out of a letter of ${names.get(body) ?? body} and still stands in ${where}. Take it out there as well, or leave it in both.`,
    body,
  }))
}

const sayFigure = ({ ink, question }: FigureConfirmed['figure']): string =>
  `the figure read from “${ink}”${question ? ` (question ${question})` : ''}`

/** null when the ink stands where the evidence says. */
function whyNoInk({ replies }: PackInput, body: string, evidence: Evidence): string | null {
  const file = replies
    .filter((reply) => reply.body === body)
    .flatMap(({ files }) => files)
    .find(({ sha256 }) => sha256 === evidence.sha256)
  if (!file)
    return 'has no file: its source is not among the body’s replies. Add the file or reject the figure.'
  if (file.outcome?.status !== 'read')
    return `rests on ${file.name}, which was not read. Read it again or reject the figure.`
  if (!stretchOfInk(file.outcome.document, evidence))
    return `does not stand where ${file.name} was said to hold it. Read it again and confirm anew.`
  if (evidence.place.kind === 'page') {
    const { page } = evidence.place
    if (!file.pages.some((one) => one.page === page))
      return `stands on page ${page} of ${file.name}, of which there is no picture. Draw its pages again.`
  }
  return null
}
