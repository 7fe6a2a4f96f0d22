// Every address of the desk and what it does, in one table: the application is mounted from it, and docs/desk.md is held against it.
// The order is the order in which an address is looked for: a name before what could be any name.
import type { Pages } from './pages.ts'

export interface Route {
  method: 'get' | 'post'
  path: string
  /** What answers. */
  page: keyof Pages
  /** What the history says was done; none where nothing of the house is changed. */
  audit: readonly string[]
  /** Its line in docs/desk.md. */
  does: string
}

const SURVEY = '/surveys/:slug'
const BODY = `${SURVEY}/bodies/:body`
const FILE = `${BODY}/files/:sha`

export const ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/',
    page: 'surveys',
    audit: [],
    does: 'the surveys on this desk',
  },
  {
    method: 'get',
    path: '/reader',
    page: 'reader',
    audit: [],
    does: 'who reads: the name, kept in this browser, under which everything is decided',
  },
  {
    method: 'post',
    path: '/reader',
    page: 'beReader',
    audit: [],
    does: 'gives that name to this browser',
  },
  {
    method: 'get',
    path: SURVEY,
    page: 'survey',
    audit: [],
    does: 'one survey as a matrix: a row a body, a column a question, with clock, answer, doubts and what is to do',
  },
  {
    method: 'get',
    path: `${SURVEY}/queue`,
    page: 'queue',
    audit: [],
    does: 'what waits for this reader, most consequential first: differences of two readers, then what may move the national figure most',
  },
  {
    method: 'get',
    path: `${SURVEY}/next`,
    page: 'next',
    audit: [],
    does: 'leads to the next thing of the queue',
  },
  {
    method: 'get',
    path: `${SURVEY}/proved`,
    page: 'proved',
    audit: [],
    does: 'readings that arithmetic proves, with the sum of each; confirmed together',
  },
  {
    method: 'post',
    path: `${SURVEY}/proved`,
    page: 'confirmProved',
    audit: ['figure confirmed'],
    does: 'confirms those that were on the page',
  },
  {
    method: 'get',
    path: `${SURVEY}/agreement`,
    page: 'agreement',
    audit: [],
    does: "how far two readers agree, by question: share and Cohen's kappa",
  },
  {
    method: 'post',
    path: `${SURVEY}/undo`,
    page: 'undoDecision',
    audit: ['decision undone'],
    does: 'where a rule or an orphaned note is taken back',
  },
  {
    method: 'post',
    path: `${SURVEY}/again`,
    page: 'tryAgain',
    audit: [],
    does: 'where work that failed is tried again',
  },
  {
    method: 'get',
    path: `${SURVEY}/words`,
    page: 'words',
    audit: [],
    does: 'wordings that no list knows, and those that were given a meaning, each with its source and its undo',
  },
  {
    method: 'get',
    path: `${SURVEY}/words/:of/:wording`,
    page: 'word',
    audit: [],
    does: 'asks what one wording means, for the whole survey',
  },
  {
    method: 'post',
    path: `${SURVEY}/words/:of/:wording`,
    page: 'mapWord',
    audit: ['word mapped'],
    does: 'says what it means',
  },
  {
    method: 'post',
    path: `${SURVEY}/practise`,
    page: 'practise',
    audit: ['survey imported'],
    does: 'where a practice copy is made',
  },
  {
    method: 'post',
    path: `${SURVEY}/throw-away`,
    page: 'throwAwayCopy',
    audit: ['practice copy thrown away'],
    does: 'where a practice copy is thrown away',
  },
  {
    method: 'get',
    path: `${SURVEY}/clock`,
    page: 'surveyClock',
    audit: [],
    does: "the due date of the survey's requests, day by day",
  },
  {
    method: 'get',
    path: BODY,
    page: 'body',
    audit: [],
    does: 'one body: clock, answers, correspondence, doubts, and every reading beside its original',
  },
  {
    method: 'get',
    path: `${BODY}/clock`,
    page: 'bodyClock',
    audit: [],
    does: "that body's own sum",
  },
  {
    method: 'get',
    path: `${BODY}/figures/new`,
    page: 'newFigure',
    audit: [],
    does: 'a number that no machine read, with the words of the file that it stands in',
  },
  {
    method: 'post',
    path: `${BODY}/figures/new`,
    page: 'addFigure',
    audit: ['figure corrected'],
    does: 'adds it',
  },
  {
    method: 'get',
    path: `${BODY}/figures/:id`,
    page: 'figure',
    audit: [],
    does: 'one reading framed on its original; both answers, where two readers differ',
  },
  {
    method: 'post',
    path: `${BODY}/figures/:id`,
    page: 'decideFigure',
    audit: ['figure confirmed', 'figure corrected', 'figure rejected', 'decision undone'],
    does: 'confirm it, correct it with a reason, reject it with a reason, take one of two answers, undo',
  },
  {
    method: 'get',
    path: `${BODY}/answers/:number`,
    page: 'answer',
    audit: [],
    does: 'what became of one question',
  },
  {
    method: 'post',
    path: `${BODY}/answers/:number`,
    page: 'decideAnswer',
    audit: ['answer confirmed', 'answer corrected', 'answer rejected', 'decision undone'],
    does: 'confirm it, correct it, take one of two answers, undo',
  },
  {
    method: 'get',
    path: `${BODY}/contradictions/:id`,
    page: 'contradiction',
    audit: [],
    does: 'one contradiction beside its originals, with a question ready to send to the body',
  },
  {
    method: 'post',
    path: `${BODY}/contradictions/:id`,
    page: 'noteContradiction',
    audit: ['contradiction noted', 'decision undone'],
    does: 'note it, undo',
  },
  {
    method: 'get',
    path: `${BODY}/upload`,
    page: 'upload',
    audit: [],
    does: 'asks for the files of a reply and the day it came',
  },
  {
    method: 'post',
    path: `${BODY}/upload`,
    page: 'takeUpload',
    audit: ['reply received', 'reply added to'],
    does: 'adds them',
  },
  {
    method: 'post',
    path: `${BODY}/proposals`,
    page: 'propose',
    audit: ['model asked'],
    does: 'where one reply is put to a language model, if one is set and a person asks (docs/settings.md)',
  },
  {
    method: 'get',
    path: `${SURVEY}/result`,
    page: 'result',
    audit: [],
    does: 'the result as it stands, with the sum of every number',
  },
  {
    method: 'get',
    path: `${SURVEY}/compared`,
    page: 'compared',
    audit: [],
    does: 'what may be compared: each number against what was asked, answers of two bodies, what later letters replaced, what totals give away',
  },
  {
    method: 'get',
    path: `${SURVEY}/publish`,
    page: 'publish',
    audit: [],
    does: 'what still blocks publication; look at the pack; download it',
  },
  {
    method: 'get',
    path: `${SURVEY}/pack/:path{.*}`,
    page: 'packPage',
    audit: [],
    does: 'the pack as it would be published',
  },
  {
    method: 'get',
    path: `${SURVEY}/pack.zip`,
    page: 'packZip',
    audit: [],
    does: 'the pack, to put on a web server or open from a folder',
  },
  {
    method: 'get',
    path: `${SURVEY}/export.zip`,
    page: 'exported',
    audit: [],
    does: 'the survey as a folder again, decisions with it',
  },
  {
    method: 'get',
    path: '/files/:sha',
    page: 'file',
    audit: [],
    does: 'a sealed file, as it came',
  },
  {
    method: 'get',
    path: '/files/:sha/pages/:page{[0-9]+.png}',
    page: 'pageOfFile',
    audit: [],
    does: 'a page of it as a picture; its words, each where it stands, where it cannot be painted',
  },
  {
    method: 'get',
    path: `${FILE}/read`,
    page: 'fileRead',
    audit: [],
    does: 'what was read of it, drawn over its page, with its tables, doubts and text beside it',
  },
  {
    method: 'get',
    path: `${FILE}/password`,
    page: 'password',
    audit: [],
    does: 'asks for the password of a PDF that is locked',
  },
  {
    method: 'post',
    path: `${FILE}/password`,
    page: 'openWithPassword',
    audit: ['file opened with a password'],
    does: 'reads it once with that password, which is not kept',
  },
  {
    method: 'get',
    path: '/assets/keys.js',
    page: 'keys',
    audit: [],
    does: 'the keys',
  },
  {
    method: 'get',
    path: '/assets/:path{.+}',
    page: 'asset',
    audit: [],
    does: 'style sheets, fonts',
  },
]
