// What one reply says: kind, answer to each question, exemptions, figures, cases. Pure: documents in, an extraction out.

import { letterheadDoubt, whoseLetter } from '../open/text/letterhead.ts'
import type { Document } from '../vocabulary/document.ts'
import { loadPacks, type Words, wordsOf } from '../vocabulary/packs/load-packs.ts'
import type { Doubt } from '../vocabulary/reading.ts'
import type { Proves } from '../vocabulary/released/release-told.ts'
import type { Extraction, Figure } from '../vocabulary/reply.ts'
import { isLetter, type Source } from '../vocabulary/source.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { sheetAsked } from '../wording/sheet-asked.ts'
import { correctionDoubt } from './amends/correction-doubt.ts'
import { type Amendment, amendmentsIn } from './amends/read-amendments.ts'
import { jointBodies } from './answers/joint-bodies.ts'
import { overlapsAsSaid } from './answers/overlaps-as-said.ts'
import { readAnswers } from './answers/read-answers.ts'
import { withLacks } from './answers/what-lacks.ts'
import { caseFields, rowsAsked } from './asked/case-fields.ts'
import { onDaysAsked } from './asked/days-asked.ts'
import { inSchoolYears } from './asked/in-school-years.ts'
import { quotable } from './cases/quotable.ts'
import { toldUnread } from './cases/told-unread.ts'
import { outcomeDoubts } from './figures/outcome-doubts.ts'
import { roundedAsSaid } from './figures/rounded-as-said.ts'
import { caveatsOf, correctionIn } from './figures/said-of-numbers.ts'
import { citeExemptions } from './law/cite-exemptions.ts'
import { regimeOf } from './law/regime.ts'
import { type Asked, questionsAsked, requestText, surveyAsked } from './letter/asked-questions.ts'
import { enclosedIn } from './letter/enclosed-document.ts'
import type { Letter } from './letter/letter.ts'
import { dateOf, referenceOf } from './letter/letter-head.ts'
import { markParts } from './letter/mark-parts.ts'
import { dateDoubts } from './letter/odd-dates.ts'
import { ofThisBody } from './letter/of-this-body.ts'
import { restates } from './letter/restates.ts'
import { seenDocument } from './letter/seen-document.ts'
import { saidIn } from './letter/split/said-in.ts'
import { type Answered, splitAnswers } from './letter/split/split-answers.ts'
import { unsureFromPictures } from './letter/unsure-from-pictures.ts'
import { requestDoubts } from './message/another-request.ts'
import { eventsOffered } from './message/events-offered.ts'
import { type KindRead, kindOfMessage } from './message/kind-of-message.ts'
import { statusOfReply } from './message/status-of-reply.ts'
import { readReleases } from './released/read-releases.ts'
import { sortReleases } from './released/sort-releases.ts'
import { type SumsHeld, sumsHeld, withoutSums } from './released/sums-held.ts'
import { withReleases } from './released/with-releases.ts'
import { isReplySheet } from './reply-sheet/find-tabs.ts'
import { readReplySheet } from './reply-sheet/read-reply-sheet.ts'
import { unsureOf, vouchedFor } from './reply-sheet/vouched-for.ts'
import { withSheets } from './reply-sheet/with-sheets.ts'
import { sharesOf } from './shares/shares.ts'
import { lostColumnDoubts } from './tables/lost-columns.ts'

export interface ExtractContext {
  survey?: Survey
  body?: string
  /** Word packs in place of the survey's own, or of all where there is no survey. */
  packs?: readonly string[]
  /** The name the message goes by. */
  file: string
  /** Where the documents are not the body's own letter. */
  source?: Source
  /** Checks the certificate of a released table; without it none is. */
  proves?: Proves
}

/** documents: all leaves of one message, the letter and its attachments, in their order. */
export function extractReply(documents: Document[], context: ExtractContext): Extraction {
  if (!isLetter(context.source)) return extractPrint(documents, context)
  const sums = sumsHeld(documents)
  const sorted = sortReleases(documents)
  const said = extractOwn(sorted.rest, context, sums)
  const doubted = withOddFiles(said, sorted.broken, sums)
  if (sorted.releases.length === 0) return doubted
  const { survey, proves } = context
  const read = (document: Document, asked: Survey | undefined): Extraction =>
    extractLetter([document], { ...context, survey: asked })
  const releases = readReleases(sorted, { survey, proves, read, wrong: sums.wrong })
  return withReleases(doubted, releases, survey)
}

/** What was changed on its way is sure of nothing; of a broken table its other files may be what was changed. */
function withOddFiles(
  said: Extraction,
  broken: Document[],
  { doubts, wrong }: SumsHeld,
): Extraction {
  const odd = new Set([...wrong].map(({ sha256 }) => sha256))
  const isOdd = ({ sha256 }: Figure): boolean => broken.length > 0 || odd.has(sha256)
  return {
    ...said,
    figures: said.figures.map((one) => (isOdd(one) ? { ...one, sure: false } : one)),
    doubts: [...doubts, ...broken.flatMap((document) => document.doubts), ...said.doubts],
  }
}

/** What came but for released tables: reply sheets, and the letter round them. */
function extractOwn(documents: Document[], context: ExtractContext, sums: SumsHeld): Extraction {
  const sheets = documents.filter(isReplySheet)
  if (sheets.length === 0) return extractLetter(documents.map(withoutSums), context)
  const { survey, body } = context
  const asked = survey ? sheetAsked(survey, null) : null
  const letter = extractLetter(
    documents.filter((document) => !sheets.includes(document)).map(withoutSums),
    context,
  )
  const said = sheets.map((document) => {
    const read = readReplySheet(document, { sheet: asked, body })
    if (sums.wrong.has(document)) return unsureOf(read)
    return sums.vouched.has(document) && asked && document.doubts.length === 0
      ? vouchedFor(read)
      : read
  })
  return withSheets(
    { ...letter, doubts: [...letter.doubts, ...sheets.flatMap(({ doubts }) => doubts)] },
    said,
  )
}

/** A paper's note tells what became of the request: it stands for a decision, and for none of the body's own letters. */
function extractPrint(documents: Document[], context: ExtractContext): Extraction {
  const { source } = context
  const read = extractLetter(documents, context)
  return {
    ...read,
    ...(source && { source }),
    figures: read.figures.map((figure) => ({ ...figure, ...(source && { source }) })),
  }
}

function extractLetter(
  whole: Document[],
  { survey, body, file, source, packs }: ExtractContext,
): Extraction {
  const words = wordsWith(survey, packs)
  const seen = whole.map(seenDocument)
  const documents = seen.map(({ document }) => document)
  const letters = documents.map((document) => markParts(document))
  const from = body ?? whoseLetter(documents[0]?.text ?? '')?.slug
  const quoted = questionsAsked(letters)
  const asked =
    survey && (quoted.length === 0 || quotesSome(words, quoted, survey))
      ? surveyAsked(survey)
      : quoted
  const amended = isLetter(source) ? amendmentsIn(words, letters, survey) : []
  if (amended.length > 0) return correction(letters, amended, { file, from, documents, survey })
  const enclosed = enclosedIn(letters)
  const rows = rowsAsked(survey)
  const answers = letters
    .filter((letter) => !enclosed.has(letter))
    .flatMap((letter) => splitAnswers(letter, asked, rows))
  const regime = regimeOf(from, documents.map(({ text }) => text).join('\n'), survey?.law)
  const cited = citeExemptions(words, answers, regime, survey?.law)
  const read = readAnswers(words, {
    answers,
    cited,
    asked,
    request: requestText(letters),
    survey,
    enclosed: letters.length > 1,
  })
  const examples = quotable(words, letters)
  const said = answers.map(saidIn)
  const rounded = overlapsAsSaid(said, roundedAsSaid(answers, read.figures))
  const timed = onDaysAsked(inSchoolYears(rounded, survey, said), survey)
  const own = ofThisBody(timed, from, survey?.bodies)
  const data = own.figures.length + read.caseRows.length > 0
  const sure = read.caseRows.length > 0 || own.figures.some((figure) => figure.sure)
  const given = data || read.exemptions.length > 0
  const message: KindRead = isLetter(source)
    ? kindOfMessage(
        letters.filter((letter) => !enclosed.has(letter)),
        {
          answered: given,
          data,
          sure,
          isAsked: (text) => asked.some((one) => restates(words, text, one.text)),
        },
      )
    : { kind: 'decision', ink: null }
  const { kind, ink } = message
  const decides = kind === 'decision' || kind === 'internal-review' || kind === 'withdrawal'
  const leftUnread = read.doubts.some(({ code }) => code === 'not-asked')
  const questions = decides
    ? withLacks(read.questions, own.figures, survey, {
        leftUnread,
        cases: read.caseRows,
        says: said.flatMap(({ sentences }) => sentences),
      })
    : []
  const exemptions = decides ? read.exemptions : []
  const date = dateOf(letters, ink)
  const offers = eventsOffered(message, date)
  const limits = decides ? saidOfNumbers(words, letters, answers, from, survey) : {}
  const readings = [
    ...rounded,
    ...read.caseRows,
    ...read.caseRows.flatMap(({ sha256, inks }) =>
      Object.values(inks).map((ink) => ({ ...ink, sha256 })),
    ),
    ...read.exemptions,
    ...questions.flatMap(({ evidence }) => evidence ?? []),
    ...(limits.shares ?? []),
    ...(limits.caveats ?? []),
  ]
  return {
    file,
    ...(from === undefined ? {} : { body: from }),
    ...optional('reference', referenceOf(letters)),
    ...optional('date', date),
    kind,
    ...(ink ? { kindInk: ink.letter.document.text.slice(ink.start, ink.end) } : {}),
    status: statusOfReply(kind, questions, exemptions, read.inPart),
    questions,
    exemptions,
    figures: decides ? unsureFromPictures(own.figures, documents) : [],
    caseRows: decides ? read.caseRows : [],
    ...(decides && examples.length > 0 ? { examples } : {}),
    ...limits,
    ...(offers.length > 0 ? { offers } : {}),
    doubts: [
      ...(isLetter(source) ? misfiled(documents, body) : []),
      ...(decides
        ? [
            ...read.doubts,
            ...own.doubts,
            ...outcomeDoubts(words, [...own.figures, ...read.caseRows]),
          ]
        : // A table in words that no list knows is no answer, and is not passed over in silence.
          read.doubts.filter(({ code }) => kind === 'other' && code === 'not-asked')),
      ...(decides ? requestDoubts(words, letters, survey) : []),
      ...(decides && isLetter(source)
        ? letters.flatMap((letter) => toldUnread(words, letter, readings, caseFields(survey)))
        : []),
      ...letters.flatMap((letter) => [...dateDoubts(letter), ...lostColumnDoubts(words, letter)]),
      ...documents.flatMap(({ doubts }) => doubts),
      ...seen.flatMap(({ doubts }) => doubts),
    ],
  }
}

/** The first lines of the request stand under the letter, and its answers go on behind them: all of it was asked. */
const quotesSome = (words: Words, quoted: readonly Asked[], { questions }: Survey): boolean =>
  quoted.length < questions.length &&
  quoted.every(({ number, text }) =>
    questions.some((one) => one.number === number && restates(words, text, one.asks)),
  )

/** A letter that sets single numbers right answers no question anew: what it says beside them changes nothing. */
function correction(
  letters: Letter[],
  amended: Amendment[],
  {
    file,
    from,
    documents,
    survey,
  }: { file: string; from: string | undefined; documents: Document[]; survey: Survey | undefined },
): Extraction {
  const figures = inSchoolYears(
    amended.map(({ figure }) => figure),
    survey,
  )
  const [first] = amended
  return {
    file,
    ...optional('body', from),
    ...optional('reference', referenceOf(letters)),
    ...optional('date', dateOf(letters, null)),
    kind: 'decision',
    status: statusOfReply('decision', [], [], false),
    questions: [],
    exemptions: [],
    figures,
    caseRows: [],
    ...(first && { corrects: first.says }),
    doubts: [...figures.map(correctionDoubt), ...documents.flatMap(({ doubts }) => doubts)],
  }
}

const wordsWith = (survey: Survey | undefined, packs: readonly string[] | undefined): Words => {
  if (!packs) return wordsOf(survey)
  return survey ? wordsOf({ ...survey, packs: [...packs] }) : loadPacks(packs)
}

const optional = <Key extends string>(key: Key, value: string | undefined) =>
  value === undefined ? {} : { [key]: value }

/** Only what there is, so that a plain letter has a plain extraction. */
function saidOfNumbers(
  words: Words,
  letters: Letter[],
  answers: Answered[],
  body: string | undefined,
  survey: Survey | undefined,
): Pick<Extraction, 'shares' | 'corrects' | 'caveats' | 'jointWith'> {
  const shares = answers.flatMap((one) => sharesOf(words, one))
  const caveats = answers.flatMap((one) => caveatsOf(words, one))
  const jointWith = jointBodies(letters, body, survey?.bodies)
  const corrects = correctionIn(letters)
  return {
    ...(shares.length > 0 && { shares }),
    ...(corrects && { corrects }),
    ...(caveats.length > 0 && { caveats }),
    ...(jointWith.length > 0 && { jointWith }),
  }
}

/** The letter's own head names another body than the one it is filed under. */
function misfiled([letter]: Document[], body: string | undefined): Doubt[] {
  const doubt = letter && body !== undefined ? letterheadDoubt(body, letter.text) : null
  return doubt ? [doubt] : []
}
