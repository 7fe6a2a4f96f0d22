// Letters under the Environmental Information Regulations: each exception as a DOCX read back, what they say that those of the Act
// do not, and nothing of the Act in them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNotice, aReason, aTable } from '../../../test/six-letters.ts'
import { readFile } from '../../read/read-file.ts'
import {
  fieldsOf,
  neitherOf,
  reasonLaw,
  sectionsOf,
} from '../../vocabulary/answering/reason-law.ts'
import { writeDocx } from '../../write/write-docx.ts'
import { draftReason } from '../reasons/draft-reason.ts'
import { checkFields, checkNotice } from './check-notice.ts'
import { draftNotice, type Parts } from './draft-notice.ts'
import type { NoticeFacts } from './notice-facts.ts'
import { noticePaper } from './notice-paper.ts'
import { partsNeeded } from './parts-needed.ts'
import { partsReadBack } from './parts-read-back.ts'

const WORDS = 'How many officers posted about the flood meadow at Harwell in 2025?'

/** What an officer would write of the meadow, of whatever is asked. */
const said = (section: ReturnType<typeof sectionsOf>[number]) =>
  Object.fromEntries(
    fieldsOf(section).map((id) => {
      const as = reasonLaw().fields[id]?.as
      const words = `What there is to say of the flood meadow at Harwell stands here.`
      return [id, as === 'day' ? '2026-06-01' : as === 'link' ? 'https://meadow.example/x' : words]
    }),
  )

const refused = (section: ReturnType<typeof sectionsOf>[number]): NoticeFacts => {
  const fields = said(section)
  const text = draftReason(section.section, fields)
  return aNotice({
    law: 'eir',
    reference: 'EIR 2026/0003',
    questions: [{ number: '1', words: WORDS, outcome: section.outcome, held: null, heldWhy: '' }],
    reasons: [aReason(section.section, { fields, text })],
    asked: { ...aNotice({}).asked, adviceOwn: 'The totals of the year would be answered.' },
  })
}

async function asFile(parts: Parts, facts: NoticeFacts): Promise<Parts> {
  const paper = noticePaper({ kind: facts.kind, parts, asked: facts.asked, welsh: null }, facts)
  const outcome = await readFile({ name: 'letter.docx', bytes: writeDocx(paper) })
  assert.equal(outcome.status, 'read')
  return partsReadBack(
    facts.kind,
    outcome.status === 'read' ? outcome.document.text.split('\n') : [],
  )
}

const wrongWith = (parts: Parts, facts: NoticeFacts) => {
  const { kind, on, asked } = facts
  return checkFields({ version: 1, kind, on, parts, edited: [], asked, welsh: null }, facts)
}

for (const section of sectionsOf('eir'))
  test(`a refusal by ${section.citation} has every part, says so in its file, and each part taken out is named`, async () => {
    const facts = refused(section)
    const parts = draftNotice(facts, null)
    assert.deepEqual(
      wrongWith(parts, facts).filter(({ blocks }) => blocks),
      [],
    )
    const read = await asFile(parts, facts)
    assert.deepEqual(checkNotice(read, facts), [])
    const whole = Object.values(read).join('\n')
    assert.match(whole, /refusal notice under regulation 14/)
    assert.match(whole, /representations to us under regulation 11/)
    assert.doesNotMatch(whole, /section (?!50\b)\d|the Act asks/)
    assert.equal(/presume in favour of disclosure/.test(whole), section.kind === 'qualified')
    for (const part of partsNeeded(facts).filter((one) => one !== 'opening')) {
      const { [part]: _, ...rest } = parts
      const faults = checkNotice(await asFile(rest, facts), facts)
      assert.ok(
        faults.some((one) => one.part === part && one.blocks),
        part,
      )
    }
  })

test('every exception of regulation 12 but that nothing is held is weighed, and regulation 13 is not', () => {
  const weighed = sectionsOf('eir').filter(({ kind }) => kind === 'qualified')
  assert.deepEqual(
    weighed.map(({ section }) => section),
    [
      ...['b', 'c', 'd', 'e'].map((limb) => `reg12(4)(${limb})`),
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((limb) => `reg12(5)(${limb})`),
    ],
  )
})

test('what is not held is refused by an exception, and without it the letter is kept back', () => {
  const [notHeld] = sectionsOf('eir').filter(({ outcome }) => outcome === 'not-held')
  const facts = refused(notHeld ?? assert.fail())
  const bare = { ...facts, reasons: [] }
  assert.ok(
    wrongWith(draftNotice(bare, null), bare).some(({ message }) =>
      /no reason is given/.test(message),
    ),
  )
  const act = { ...bare, law: 'foia' as const }
  assert.ok(!wrongWith(draftNotice(act, null), act).some(({ part }) => part === 'section'))
})

test('more time is taken because a request is complex and voluminous, and no exception is named for it', async () => {
  const facts = aNotice({
    law: 'eir',
    kind: 'more-time',
    questions: [{ number: '1', words: WORDS, outcome: 'later', held: true, heldWhy: '' }],
    moreTime: {
      section: 'reg7(1)',
      questions: ['1'],
      until: '2026-04-30',
      why: 'The posts of every station on the flood meadow must be read.',
    },
  })
  const parts = draftNotice(facts, null)
  assert.deepEqual(wrongWith(parts, facts), [])
  assert.deepEqual(checkNotice(await asFile(parts, facts), facts), [])
  assert.match(
    parts['more-time'] ?? '',
    /Regulation 7\(1\)[\s\S]*complex and voluminous[\s\S]*30\sApril\s2026/,
  )
  assert.deepEqual([parts.section, parts.refused], [undefined, undefined])
})

test('what the Regulations let be neither confirmed nor denied is two things', () => {
  assert.deepEqual(
    neitherOf('eir').map(({ section, kind }) => [section, kind]),
    [
      ['reg12(6)', 'qualified'],
      ['reg13(5A)', 'absolute'],
    ],
  )
})

test('a table that is given in full needs no exception', () => {
  const facts = aNotice({
    law: 'eir',
    questions: [{ number: '1', words: WORDS, outcome: 'full', held: true, heldWhy: '' }],
    tables: [aTable({ key: ['0 = none'], values: [31, 18, 57] })],
  })
  assert.deepEqual(wrongWith(draftNotice(facts, null), facts), [])
})

test('a section of one law in a letter of the other is named', () => {
  const [first] = sectionsOf('eir').filter(({ kind }) => kind === 'qualified')
  const facts = refused(first ?? assert.fail())
  const parts = draftNotice(facts, null)
  for (const more of ['section 40(2)', 'sections 31(1)(g) and 30', 'regulation 12(5)(b)'])
    assert.ok(
      checkNotice({ ...parts, section: `${parts.section ?? ''}\n\n${more}.` }, facts).some(
        ({ part, fault }) => part === 'section' && fault === 'untrue',
      ),
      more,
    )
  const act = { ...facts, law: 'foia' as const }
  assert.ok(wrongWith(parts, act).some(({ message }) => /no section of the law/.test(message)))
})

test('subject access has no letter here: it is passed on', () => {
  const facts = aNotice({
    law: 'subject-access',
    questions: [{ number: '1', words: WORDS, outcome: 'full', held: true, heldWhy: '' }],
  })
  assert.ok(
    wrongWith(draftNotice(facts, null), facts).some(
      ({ message, blocks }) => blocks && /data protection answers it/.test(message),
    ),
  )
})
