import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { anAllegation, aSubject } from '../../../../../test/a-matter.ts'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { raw } from '../../../../dress/html/html.ts'
import { textOf as textOfHtml } from '../../../../dress/html/text-of.ts'
import { readFile } from '../../../../read/read-file.ts'
import { beginInvented } from '../../../../register/invented/queries.ts'
import { openMatter } from '../../../../register/record-deeds.ts'
import type { Deed, MatterKind, Step } from '../../../../vocabulary/conduct/matter.ts'

let desk: AStandardsDesk
let ada: Someone
let at: string

before(async () => {
  desk = await aStandardsDesk()
  await beginInvented(
    desk.house.db,
    { name: 'Nowhereshire', about: 'Invented: Nowhereshire does not exist.' },
    desk.house.now(),
  )
  ada = await desk.someone('Ada Example', 'case-administrator')
  at = await opened()
})
after(() => desk.close())

type Form = Record<string, string>

const textOf = (page: string): string => textOfHtml(raw(page))

async function opened(): Promise<string> {
  const form = { kind: 'conduct_report', cameToAttention: '2 March 2026', summary: 'A post.' }
  const matter = (await ada.send('/matters/new', form)).headers.get('location') ?? ''
  await kept(`${matter}/acts/subject`, {
    name: 'Robin Invented',
    role: 'officer',
    rankThen: 'sergeant',
  })
  return matter
}

/** An act or a step that is taken. */
async function kept(path: string, form: Form = {}): Promise<void> {
  const answer = await done(path, form)
  assert.equal(answer.status, 303, `${path}: ${textOf(await answer.text())}`)
}

async function done(path: string, form: Form = {}): Promise<Response> {
  const page = await (await ada.ask(path)).text()
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
  return ada.send(path, { version, ...form })
}

const SUBJECT = 3
const step = (event: string) => `${at}/subjects/${SUBJECT}/steps/${event}`
const letter = (id: string) => `${at}/subjects/${SUBJECT}/letters/${id}`
const pageOf = async (path: string): Promise<string> => textOf(await (await ada.ask(path)).text())
const eventsOf = async (): Promise<number> =>
  (await desk.house.db.query<{ n: number }>('select count(*) as n from matter_event')).rows[0]?.n ??
  0

const SIGNED = {
  from: 'Nowhereshire Police\nProfessional Standards',
  signedBy: 'Ada Example',
  signedAs: 'for the appropriate authority',
  'read-yes': 'yes',
}

test('a letter for which a fact is missing is not written, and says what to record and where', async () => {
  await kept(step('come_to_attention'), { on: '2 March 2026' })
  await kept(step('assess_misconduct_or_gm'), { on: '3 March 2026', level: 'misconduct' })
  await kept(step('appoint_investigator'), { on: '4 March 2026' })
  const page = await (await ada.ask(letter('notice_of_investigation'))).text()
  const text = textOf(page)
  assert.match(text, /It cannot be written yet/)
  assert.match(text, /Nothing is alleged against them yet/)
  assert.match(text, /is not recorded: state it with the step “Appoint an investigator”/)
  assert.match(page, /href="[^"]*steps\/appoint_investigator\?corrects=\d+"/)
  assert.doesNotMatch(page, /Write it/)
  const before = await eventsOf()
  const answer = await done(letter('notice_of_investigation'), { ...SIGNED, terms: 'The post.' })
  assert.equal(answer.status, 422)
  assert.equal(await eventsOf(), before)
})

test('with its facts recorded it is written, numbered, sealed, and shows what the matter says', async () => {
  await kept(`${at}/acts/allegation`, {
    words: 'that they posted a picture of a witness',
    from: '1 March 2026',
    'against-3': 'yes',
    'standards-SPB07': 'yes',
  })
  const gap = await (await ada.ask(letter('notice_of_investigation'))).text()
  const put = /href="([^"]*steps\/appoint_investigator\?corrects=\d+)"/.exec(gap)?.[1] ?? ''
  const said = { on: '4 March 2026', investigator: 'Insp Kim Invented', reason: 'It was left out.' }
  await kept(put, said)
  const text = await pageOf(letter('notice_of_investigation'))
  assert.match(text, /It stands on reg 17 \(summed up by others: check it\)/)
  assert.match(
    text,
    /given this notice under regulation 17 of the Police \(Conduct\) Regulations 2020/,
  )
  assert.match(text, /a picture of a witness \(on 1 March 2026\)/)
  assert.match(text, /assessed as misconduct\./)
  assert.match(text, /Within 10 working days/)
  assert.doesNotMatch(text, /likely to be/)
  const unread = await done(letter('notice_of_investigation'), {
    ...SIGNED,
    terms: 'x',
    'read-yes': '',
  })
  assert.equal(unread.status, 422)
  assert.match(textOf(await unread.text()), /Say that you read it/)
  await kept(letter('notice_of_investigation'), { ...SIGNED, terms: 'The post.' })
  const matter = await pageOf(at)
  assert.match(matter, /Notice of investigation, to Robin Invented/)
  assert.match(matter, /Letter written/)
})

const linkTo = async (format: string, nth = 0): Promise<string> => {
  const page = await (await ada.ask(at)).text()
  const all = [...page.matchAll(new RegExp(`href="([^"]*/letters/\\d+/${format})"`, 'g'))]
  return all.at(nth)?.[1] ?? assert.fail('no such letter')
}

test('the PDF and the Word document hold the same letter, with its number and no gap', async () => {
  for (const format of ['pdf', 'docx']) {
    const answer = await ada.ask(await linkTo(format))
    assert.match(answer.headers.get('content-disposition') ?? '', /attachment/)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const read = await readFile({ name: `letter.${format}`, bytes })
    const text = JSON.stringify(read)
    assert.match(text, /Our reference: \d{4}-\d{4}\/L1/)
    assert.match(text, /Insp Kim Invented has been appointed/)
    assert.match(text, /Nowhereshire does not exist/)
    assert.doesNotMatch(text, /\[…\]|\{(?:fact|step|clock|asked)/)
  }
})

test('each reading of a letter is in the history, and nobody reads one of a matter that is not theirs', async () => {
  const link = await linkTo('pdf')
  const other = await desk.someone('Ivo Example', 'investigator')
  const nothing = await other.ask('/matters/5f0c9a3e-0000-4000-8000-000000000000/letters/9/pdf')
  const answer = await other.ask(link)
  assert.equal(answer.status, 404)
  assert.equal(await answer.text(), await nothing.text())
  const { rows } = await desk.house.db.query<{ who: string }>(
    `select who from history where what = 'letter read'`,
  )
  assert.deepEqual(new Set(rows.map(({ who }) => who)), new Set([ada.viewer.account]))
})

test('a letter is not taken back: a further one comes in its place and says so', async () => {
  const page = await (await ada.ask(at)).text()
  const n = Number(/letters\/(\d+)\/pdf/.exec(page)?.[1])
  assert.equal((await done(`${at}/acts/take-back?n=${n}`, { reason: 'A slip.' })).status, 422)
  const made = await done(letter('notice_of_investigation'), {
    ...SIGNED,
    terms: 'The post, and who saw it.',
    replaces: String(n),
  })
  assert.equal(made.status, 303)
  assert.match(await pageOf(at), /replaced by L2/)
  const bytes = new Uint8Array(await (await ada.ask(await linkTo('docx'))).arrayBuffer())
  const text = JSON.stringify(await readFile({ name: 'letter.docx', bytes }))
  assert.match(text, /This letter replaces our letter \d{4}-\d{4}\/L1 of/)
})

test('a letter for another step than the course is at has no address', async () => {
  assert.equal((await ada.ask(letter('improvement_notice'))).status, 404)
  assert.equal((await ada.ask(letter('toString'))).status, 404)
})

/** A matter of which all of this is recorded; its subject is number 2. */
async function recorded(kind: MatterKind, cameToAttention: string, steps: Step[]): Promise<string> {
  const answer = {
    regulation: '',
    confidence: 'memory' as const,
    open: [],
    unrecorded: [],
    warnings: [],
  }
  const { id } = await openMatter(desk.house, {
    viewer: ada.viewer,
    opened: {
      kind,
      cameToAttention,
      complaintOn: kind === 'complaint' ? cameToAttention : null,
      summary: 'A post.',
    },
    deeds: (): Deed[] => [
      {
        action: 'subject named',
        subject: aSubject(kind === 'complaint' ? { facts: { procedure: 'complaint' } } : {}),
      },
      { action: 'allegation made', allegation: anAllegation({ from: cameToAttention }) },
      ...steps.map((one): Deed => ({ action: 'step recorded', subject: 2, step: one, answer })),
    ],
    standingOf: () => null,
  })
  return `/matters/${id}`
}

const COMPLAINT: Step[] = [
  { event: 'log', on: '2023-03-06' },
  { event: 'record', on: '2023-03-07', recordGround: 'complainant_wishes' },
  { event: 'handle_otherwise', on: '2023-03-13', complaintSerious: false },
]

test('what is owed to a complainant whom nobody recorded is written to nobody, least of all to the subject', async () => {
  const unnamed = await recorded('complaint', '2023-03-06', COMPLAINT)
  const page = await pageOf(`${unnamed}/subjects/2/letters/complaint_outcome`)
  assert.match(page, /To nobody yet/)
  assert.match(page, /“The complainant” is not recorded/)
  assert.doesNotMatch(page, /Robin Invented/)
  const [log, ...rest] = COMPLAINT
  const named = await recorded('complaint', '2023-03-06', [
    { ...log, event: 'log', on: '2023-03-06', complainant: 'Sky Invented' },
    ...rest,
  ])
  assert.match(await pageOf(`${named}/subjects/2/letters/complaint_outcome`), /To Sky Invented\./)
})

const TO_A_WARNING: Step[] = [
  { event: 'come_to_attention', on: '2021-02-01' },
  { event: 'assess_misconduct_or_gm', on: '2021-02-03', level: 'misconduct', forum: 'meeting' },
  { event: 'appoint_investigator', on: '2021-02-04', investigator: 'Insp Kim Invented' },
  { event: 'serve_reg17_notice', on: '2021-02-06', termsOfReference: 'given' },
  { event: 'submit_report', on: '2021-04-02', opinion: 'misconduct' },
  { event: 'determine', on: '2021-04-12', level: 'misconduct', proceedingsBrought: true },
  { event: 'to_meeting', on: '2021-04-13', documentsSuppliedOn: '2021-04-13' },
  { event: 'meeting', on: '2021-05-04', finding: 'misconduct' },
  { event: 'impose_sanction', on: '2021-05-05', outcome: 'final_written_warning' },
]

test('a letter that tells of an earlier step says what that step came to, whatever an appeal changed since', async () => {
  const appealed = await recorded('conduct_report', '2021-02-01', [
    ...TO_A_WARNING,
    { event: 'appeal_meeting_outcome', on: '2021-05-10', grounds: 'unreasonable' },
    { event: 'appeal_outcome_varied', on: '2021-06-07', outcome: 'written_warning', reasons: 'x' },
  ])
  const imposed = 3 + TO_A_WARNING.length
  const letters = `${appealed}/subjects/2/letters`
  assert.match(
    await pageOf(`${letters}/outcome_of_proceedings?step=${imposed}`),
    /The outcome, on 5\sMay\s2021: final written warning\./,
  )
  assert.match(
    await pageOf(`${letters}/appeal_result?step=${imposed + 2}`),
    /The outcome that now stands: written warning\./,
  )
})

test('a day that is typed is written out, and nothing is kept that was not asked', async () => {
  const open = await recorded('conduct_report', '2021-02-01', TO_A_WARNING.slice(0, 7))
  const address = `${open}/subjects/2/letters/date_of_proceedings`
  await kept(address, {
    ...SIGNED,
    day: '3/5/2021',
    time: '10 am',
    place: 'Room 1',
    conductedBy: 'Supt Lee Invented',
    another: 'nobody asked',
  })
  const file = /href="([^"]*\/letters\/\d+\/docx)"/.exec(await (await ada.ask(open)).text())?.[1]
  const bytes = new Uint8Array(await (await ada.ask(file ?? '')).arrayBuffer())
  const text = JSON.stringify(await readFile({ name: 'letter.docx', bytes }))
  assert.match(text, /3\sMay\s2021, 10 am/)
  const { rows } = await desk.house.db.query<{ deed: string }>(
    `select deed::text as deed from matter_event_words where deed::text like '%nobody asked%'`,
  )
  assert.deepEqual(rows, [])
})

test('for who saw an older version of the matter nothing is sealed', async () => {
  const sealed = async () =>
    (await desk.house.db.query<{ n: number }>('select count(*) as n from blob')).rows[0]?.n
  const before = await sealed()
  const answer = await ada.send(letter('notice_of_investigation'), {
    ...SIGNED,
    terms: 'A third time.',
    version: '2',
  })
  assert.equal(answer.status, 409)
  assert.match(textOf(await answer.text()), /A third time/)
  assert.equal(await sealed(), before)
})
