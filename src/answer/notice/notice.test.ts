// The letters of six requests as DOCX, read back by our reader: each part is found, and each part that is taken out is named.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNotice, aReason, aTable, SIX } from '../../../test/six-letters.ts'
import { wordsInBytes } from '../../inspect/closure/words-in-bytes.ts'
import { inspectFile } from '../../inspect/inspect-file.ts'
import { readFile } from '../../read/read-file.ts'
import type { CostWork } from '../../vocabulary/answering/estimate.ts'
import { headOf } from '../../vocabulary/answering/letter-law.ts'
import { type LetterPart, NOTICE_PARTS } from '../../vocabulary/answering/notice.ts'
import type { Paper } from '../../write/plain/content.ts'
import { writeDocx } from '../../write/write-docx.ts'
import { writePdf } from '../../write/write-pdf.ts'
import { estimateSum } from '../estimate/estimate-sum.ts'
import { checkFields, checkNotice } from './check-notice.ts'
import { draftNotice, type Parts } from './draft-notice.ts'
import { letterKeys } from './letter-keys.ts'
import type { NoticeFacts } from './notice-facts.ts'
import { noticePaper } from './notice-paper.ts'
import { partsNeeded } from './parts-needed.ts'
import { partsReadBack } from './parts-read-back.ts'

const paperOf = (parts: Parts, facts: NoticeFacts): Paper =>
  noticePaper({ kind: facts.kind, parts, asked: facts.asked, welsh: null }, facts)

async function linesIn(paper: Paper): Promise<string[]> {
  const outcome = await readFile({ name: 'letter.docx', bytes: writeDocx(paper) })
  assert.equal(outcome.status, 'read')
  return outcome.status === 'read' ? outcome.document.text.split('\n') : []
}

const asFile = async (parts: Parts, facts: NoticeFacts): Promise<Parts> =>
  partsReadBack(facts.kind, await linesIn(paperOf(parts, facts)))

const LETTERS = Object.entries(SIX).flatMap(([name, letters]) =>
  letters.map((facts, i) => ({
    name: letters.length > 1 ? `${name}, letter ${i + 1}` : name,
    facts,
  })),
)

for (const { name, facts } of LETTERS) {
  test(`${name}: as drafted, and as read back from its file, nothing is wrong with the letter`, async () => {
    const parts = draftNotice(facts, null)
    assert.deepEqual(checkNotice(parts, facts), [])
    assert.deepEqual(checkNotice(await asFile(parts, facts), facts), [])
  })

  test(`${name}: each part that is taken out of the file is named`, async () => {
    const parts = draftNotice(facts, null)
    const of = partsNeeded(facts).filter((part) => part !== 'opening')
    for (const part of of) {
      const { [part]: _, ...rest } = parts
      const faults = checkNotice(await asFile(rest, facts), facts)
      assert.ok(
        faults.some((one) => one.part === part && one.blocks),
        `${name}: ${part} is not missed`,
      )
    }
  })

  test(`${name}: its files are clean`, async () => {
    const paper = paperOf(draftNotice(facts, null), facts)
    for (const [file, bytes] of [
      ['letter.docx', writeDocx(paper)],
      ['letter.pdf', writePdf(paper)],
    ] as const) {
      const [line] = await inspectFile({ name: file, bytes })
      assert.equal(line?.verdict, 'clean', file)
    }
  })
}

test('between them the letters of the six hold each of the fourteen parts', () => {
  const held = new Set(LETTERS.flatMap(({ facts }) => partsNeeded(facts)))
  assert.deepEqual(
    NOTICE_PARTS.filter((part) => !held.has(part)),
    [],
  )
})

const partial = SIX['partial']?.[0] ?? assert.fail()

/** A paragraph more in one part. */
const withMore = (facts: NoticeFacts, part: LetterPart, text: string): Parts => {
  const parts = draftNotice(facts, null)
  return { ...parts, [part]: `${parts[part] ?? ''}\n\n${text}` }
}

// What would tell more than the table does, however it is put.
const TELLS: string[] = [
  'There were 8 sergeants and inspectors together.',
  'Three sergeants were investigated.',
  'Only one of them was an inspector.',
  'Fewer than five were inspectors.',
  'One inspector was dismissed.',
  'A handful of sergeants were investigated.',
  'The number of inspectors is in single figures.',
  'Twenty-seven cases ended with advice.',
  'Half of the sergeants were given advice.',
  'Both were dealt with: <5.',
  'The rest, 1 to 4, is withheld.',
  'We withheld two numbers; 2 numbers were withheld as small cells.',
  'Secondary suppression was applied.',
  'Numbers below our threshold are not given.',
  'A minimum of three possible values is kept.',
  'It is between 5 and 9.',
  'That is 14 %.',
  'A total of 1,204 posts was looked at.',
  'They are about 8.5 per cent.',
  'There were nil in that year.',
]

for (const text of TELLS)
  test(`“${text}” cannot be sent`, () => {
    const faults = checkNotice(withMore(partial, 'why-it-applies', text), partial)
    assert.ok(faults.some(({ blocks, part }) => blocks && part === 'why-it-applies'))
  })

// What may be said: published numbers, days of the request, sections, addresses, customs.
const MAY: string[] = [
  'Of the 57 people 31 were constables and 18 members of staff.',
  'Thirty-one were constables.',
  'Your request of 2 March 2026 asks for the years 2020 to 2026.',
  'Section 40(3A)(a) of the Freedom of Information Act 2000 applies, read with sections 2(3)(fa) and 40(2).',
  'The Upper Tribunal said so in Miller [2018] UKUT 229 (AAC).',
  'You may write within 40 working days.',
  'No one was told, and this is one of the reasons.',
  'Question 1 and question 2 are answered by table 1.',
]

for (const text of MAY)
  test(`“${text}” may be said`, () => {
    const faults = checkNotice(withMore(partial, 'why-it-applies', text), partial)
    assert.deepEqual(
      faults.filter(({ blocks }) => blocks),
      [],
    )
  })

// What was left to be filled.
const GAPS = [
  '[… why it applies]',
  'TBC',
  'XXXX',
  'by ____',
  '[insert reason]',
  '{harm}',
  'a colleague??',
]

for (const text of GAPS)
  test(`“${text}” is a gap, and no letter goes with one`, () => {
    const faults = checkNotice(withMore(partial, 'advice', text), partial)
    assert.ok(faults.some(({ fault, blocks }) => fault === 'gap' && blocks))
  })

test('a field that nobody filled is a gap in the letter', () => {
  const facts = {
    ...partial,
    reasons: [
      aReason('s40(2)', {
        text: 'The numbers are data of [… Whose personal data the numbers are].',
      }),
    ],
  }
  assert.ok(
    checkNotice(draftNotice(facts, null), facts).some(
      ({ fault, part }) => fault === 'gap' && part === 'why-it-applies',
    ),
  )
})

test('what the intruder would learn and how large the group is stand in no letter', () => {
  for (const { facts } of LETTERS) {
    const text = Object.values(draftNotice(facts, null)).join(' ')
    assert.doesNotMatch(
      text,
      /Fourteen inspectors|That one of them was investigated|higher ranks"|beside them/,
    )
  }
})

test('what an officer changed stays, and the rest follows the facts', () => {
  const before = {
    parts: { ...draftNotice(partial, null), opening: 'Thank you for your request, dear reader.' },
    edited: ['opening'] as const,
  }
  const later = { ...partial, on: '2026-03-30' }
  const parts = draftNotice(later, before)
  assert.equal(parts.opening, 'Thank you for your request, dear reader.')
  assert.match(parts['date-and-reference'] ?? '', /30\u00a0March/)
})

test('a letter that says of a question what is not so is not sent', () => {
  const parts = draftNotice(partial, null)
  const wrong = (part: LetterPart, from: string, to: string) =>
    checkNotice({ ...parts, [part]: (parts[part] ?? '').replace(from, to) }, partial)
  assert.ok(
    wrong('held', 'Question 3: we do not hold this.', 'Question 3: we hold this.').some(
      ({ fault }) => fault === 'untrue',
    ),
  )
  assert.ok(
    wrong(
      'held',
      'Question 1: we hold this.',
      'Question 1: we neither confirm nor deny whether we hold this.',
    ).some(({ fault }) => fault === 'untrue'),
  )
  assert.ok(
    wrong('what-is-refused', 'answered in part; the rest is refused', 'answered in full').some(
      ({ fault }) => fault === 'untrue',
    ),
  )
  assert.ok(
    wrong('section', 'section 40(2)', 'section 31(1)(g), section 40(2)').some(
      ({ fault }) => fault === 'untrue',
    ),
  )
})

test('a letter names the law it is answered under, and no section of the Act beside another', () => {
  const [full] = SIX['full'] ?? []
  const eir: NoticeFacts = { ...(full ?? assert.fail()), law: 'eir' }
  const opening = draftNotice(eir, null).opening ?? ''
  assert.match(opening, /under the Environmental Information Regulations 2004/)
  assert.doesNotMatch(opening, /Freedom of Information/)
  const faults = (facts: NoticeFacts) => {
    const { kind, on, asked } = facts
    const parts = draftNotice(facts, null)
    return checkFields({ version: 1, kind, on, parts, edited: [], asked, welsh: null }, facts)
  }
  assert.deepEqual(faults(eir), [])
  assert.ok(
    faults({ ...partial, law: 'eir' }).some(({ part, blocks }) => part === 'section' && blocks),
  )
})

test('every section of a list is one that a reason gives', () => {
  const parts = draftNotice(partial, null)
  for (const words of ['sections 40(2) and 31(1)(g)', 'section 40(2), 36(2)(c)', 'Section 41'])
    assert.ok(
      checkNotice({ ...parts, section: `${parts.section ?? ''}\n\n${words}.` }, partial).some(
        ({ fault, part }) => fault === 'untrue' && part === 'section',
      ),
      words,
    )
  const own = `${parts.section ?? ''}\n\nSections 40(2) and 40(3A)(a).`
  assert.deepEqual(checkNotice({ ...parts, section: own }, partial), checkNotice(parts, partial))
})

test('of what is neither confirmed nor denied it is not said whether it is held', () => {
  const facts = SIX['neither']?.[0] ?? assert.fail()
  const parts = draftNotice(facts, null)
  const told = (parts.held ?? '').replace(
    'we neither confirm nor deny whether we hold this',
    'we do not hold this',
  )
  assert.ok(
    checkNotice({ ...parts, held: told }, facts).some(
      ({ fault, part }) => fault === 'untrue' && part === 'held',
    ),
  )
})

test('beside what is neither confirmed nor denied no further reason is given, nor is it said that nothing is held', () => {
  const facts = SIX['neither']?.[0] ?? assert.fail()
  const both = { ...facts, reasons: [aReason('s31(1)(g)', { until: '2026-10-30' })] }
  assert.ok(
    checkNotice(draftNotice(both, null), both).some(({ message }) =>
      /a further reason/.test(message),
    ),
  )
  const parts = draftNotice(facts, null)
  const more = (parts.held ?? '').replace(
    'whether we hold this.',
    'whether we hold this; we do not hold any.',
  )
  assert.ok(
    checkNotice({ ...parts, held: more }, facts).some(
      ({ part, blocks }) => part === 'held' && blocks,
    ),
  )
})

test('a refusal on cost rests on an estimate of that question that is one, and over the limit', () => {
  const facts = SIX['cost']?.[0] ?? assert.fail()
  const { cost, questions } = facts
  const told = (more: Partial<NoticeFacts>): string[] => {
    const of = { ...facts, ...more }
    return checkNotice(draftNotice(of, null), of)
      .filter(({ fault, blocks }) => fault === 'untrue' && blocks)
      .map(({ message }) => message)
  }
  assert.deepEqual(told({}), [])
  const summed = (work: Partial<CostWork>): Partial<NoticeFacts> => {
    const [one] = cost?.estimate.work ?? []
    if (!cost || !one) assert.fail()
    const estimate = { ...cost.estimate, work: [{ ...one, ...work }] }
    const against = { received: facts.received, body: 'force', today: facts.on }
    return { cost: { ...cost, estimate, sum: estimateSum(estimate, against), advice: [] } }
  }
  assert.match(told(summed({ records: 90 })).join(), /within the limit/)
  const unsaid = { on: '', by: '', how: '', minutes: [2] }
  assert.match(told(summed({ sample: unsaid })).join(), /none yet: .*does not say on which day/)
  const [first] = questions
  const two = [...questions, { ...(first ?? assert.fail()), number: '2' }]
  const [reason] = facts.reasons
  const reasons = [{ ...(reason ?? assert.fail()), questions: ['1', '2'] }]
  assert.match(told({ questions: two, reasons }).join(), /Question 2 .* the estimate is not of it/)
})

test('where even finding out costs too much, it is not said whether anything is held', () => {
  const facts = SIX['cost']?.[0] ?? assert.fail()
  const { cost } = facts
  const even = {
    ...facts,
    questions: facts.questions.map((one) => ({ ...one, held: null })),
    reasons: [aReason('s12(2)', { fields: {}, text: 'See the estimate.' })],
    cost: cost && { ...cost, estimate: { ...cost.estimate, section: 's12(2)' } },
  }
  const parts = draftNotice(even, null)
  assert.deepEqual(checkNotice(parts, even), [])
  assert.match(parts.held ?? '', /we do not say whether we hold this/)
  assert.ok(
    checkNotice({ ...parts, held: '- Question 1: we hold this.' }, even).some(
      ({ part }) => part === 'held',
    ),
  )
})

test('what the file lacks keeps the letter back, also where it would not stand in it', () => {
  const [reason] = partial.reasons
  const { 'intruder.new': _, ...fields } = reason?.fields ?? assert.fail()
  const facts = { ...partial, reasons: [{ ...(reason ?? assert.fail()), fields }] }
  const parts = draftNotice(facts, null)
  assert.deepEqual(checkNotice(parts, { ...facts, hasCompanions: true }), [])
  const said = {
    version: 1,
    kind: 'answer',
    on: facts.on,
    parts,
    edited: [],
    asked: facts.asked,
    welsh: null,
  } as const
  assert.ok(
    checkFields(said, facts).some(
      ({ message, blocks }) => blocks && /What the number would tell/.test(message),
    ),
  )
})

test('a letter owed in Welsh waits for its Welsh text, and one nobody signs for the name', () => {
  const fields = {
    version: 1,
    kind: 'answer',
    on: partial.on,
    parts: draftNotice(partial, null),
    edited: [],
    asked: partial.asked,
  } as const
  assert.deepEqual(checkFields({ ...fields, welsh: null }, partial), [])
  assert.ok(checkFields({ ...fields, welsh: ' ' }, partial).some(({ blocks }) => blocks))
  const { signedBy: _, ...asked } = partial.asked
  assert.ok(
    checkFields({ ...fields, asked, welsh: null }, partial).some(({ message }) =>
      /signs/.test(message),
    ),
  )
})

test('a question back and a fee notice say what they must', async () => {
  const unclear = aNotice({
    kind: 'clarification',
    questions: [{ number: '1', words: 'All misuse.', outcome: null, held: null, heldWhy: '' }],
    unclear: {
      questions: ['1'],
      asked: 'Which of the 12 kinds of misuse in our policy do you ask for?',
      lapsesAfter: 60,
    },
  })
  const fee = aNotice({ kind: 'fee-notice', fee: { pounds: 35 } })
  for (const facts of [unclear, fee]) {
    assert.deepEqual(checkNotice(draftNotice(facts, null), facts), [])
    assert.deepEqual(checkNotice(await asFile(draftNotice(facts, null), facts), facts), [])
  }
})

test('where the Commissioner is written to is what was asked for with the letter: an office moves', () => {
  const moved = 'Information Commission, 3 Sample Square, Manchester M1 0AA'
  const facts = { ...partial, asked: { ...partial.asked, commissioner: moved } }
  const parts = draftNotice(facts, null)
  assert.match(parts.complaint ?? '', /3 Sample Square/)
  assert.doesNotMatch(parts.complaint ?? '', /Wilmslow/)
  assert.deepEqual(checkNotice(parts, facts), checkNotice(draftNotice(partial, null), partial))
  assert.ok(checkNotice(parts, partial).some(({ part }) => part === 'complaint'))
})

test('how long a fee may be paid is said by the law of the request', () => {
  const said = (law: NoticeFacts['law']) =>
    draftNotice(aNotice({ kind: 'fee-notice', law, fee: { pounds: 35 } }), null).fee ?? ''
  assert.match(
    said('foia'),
    /not paid within three months, the day of this notice being the first, we need/,
  )
  assert.match(said('eir'), /not paid within 60 working days of this notice we need/)
})

test('a refusal on cost has an estimate, or it is none', () => {
  const facts = aNotice({
    questions: [
      { number: '1', words: 'All posts', outcome: 'refused-cost', held: true, heldWhy: '' },
    ],
    reasons: [aReason('s12(1)', { fields: {}, text: 'Too dear.' })],
    asked: { ...partial.asked, adviceOwn: 'Ask for less.' },
  })
  assert.ok(
    checkNotice(draftNotice(facts, null), facts).some(({ part }) => part === 'cost-or-vexatious'),
  )
})

test('the letter says in which part each number it may say stands: that of the estimate not beside the reasons', () => {
  const facts = SIX['cost']?.[0] ?? assert.fail()
  assert.deepEqual(
    checkNotice(withMore(facts, 'cost-or-vexatious', 'There are 3,200 of them.'), facts),
    [],
  )
  assert.ok(checkNotice(withMore(facts, 'opening', 'There are 3,200 of them.'), facts).length > 0)
})

test('a marked number without a reason by the law keeps the letter back, and so does more time without one', () => {
  const bare = { ...partial, reasons: [] }
  assert.ok(
    checkNotice(draftNotice(bare, null), bare).some(
      ({ message, blocks }) => blocks && /no reason is given/.test(message),
    ),
  )
  const [later] = SIX['qualified'] ?? []
  const unsaid = { ...(later ?? assert.fail()), reasons: [] }
  assert.ok(
    checkNotice(draftNotice(unsaid, null), unsaid).some(({ part }) => part === 'why-it-applies'),
  )
})

test('what an officer writes into an estimate or an advice gives no number leave to be said', () => {
  const facts = SIX['cost']?.[0] ?? assert.fail()
  const { cost } = facts
  const told = {
    ...facts,
    cost: cost && {
      ...cost,
      advice: [...cost.advice, { is: 'found', found: '8 sergeants of 2025' } as const],
      estimate: { ...cost.estimate, advice: 'Ask for the 9 constables.' },
    },
    asked: {
      ...facts.asked,
      adviceOwn: 'Ask for the 11 of last year.',
      from: `${facts.asked['from']}\n7`,
    },
  }
  const inks = checkNotice(draftNotice(told, null), told)
    .map(({ message }) => message)
    .join(' ')
  for (const ink of ['“8”', '“9”', '“11”']) assert.match(inks, new RegExp(ink))
  assert.ok(
    checkNotice(withMore(told, 'opening', 'There were 7.'), told).some(({ message }) =>
      /“7”/.test(message),
    ),
  )
})

test('no closed field stands in the bytes of a letter, its Word parts inflated and its PDF read', async () => {
  const canaries = {
    'intruder.who': 'CANARYWHO',
    'intruder.public': 'CANARYPUBLIC',
    'intruder.group': 'CANARYGROUP',
    'intruder.new': 'CANARYNEW',
    yesTells: 'CANARYYES',
    noTells: 'CANARYNO',
  }
  for (const { name, facts: of } of LETTERS) {
    const planted = {
      ...of,
      reasons: of.reasons.map((one) => ({
        ...one,
        group: 'CANARYCELLS',
        fields: { ...one.fields, ...canaries },
      })),
      neither: of.neither.map((one) => ({
        ...one,
        class: 'CANARYCLASS',
        known: ['CANARYKNOWN'],
        why: 'CANARYWHY',
        fields: { ...one.fields, ...canaries },
      })),
    }
    const paper = paperOf(draftNotice(planted, null), planted)
    const words = wordsInBytes(writeDocx(paper)).flatMap((part) => part.words)
    assert.ok(words.length > 50, name)
    const pdf = await readFile({ name: 'letter.pdf', bytes: writePdf(paper) })
    const text = pdf.status === 'read' ? pdf.document.text : ''
    assert.match(text, /Information Commissioner/, name)
    assert.doesNotMatch(`${words.join(' ')} ${text}`, /CANARY/, name)
  }
})

test('each head of a part is one of its own', () => {
  const heads = NOTICE_PARTS.map(headOf).filter((head) => head !== '')
  assert.equal(new Set(heads).size, heads.length)
  assert.ok(aTable().values.length > 0)
})

test('what several tables count is said once of all of them', () => {
  const tables = ['table 1', 'table 2', 'table 3'].map((name, i) =>
    aTable({ name, questions: [String(i + 1)], ...(i === 0 && { words: 'people, each once' }) }),
  )
  const said = [letterKeys(aNotice({ tables }))['counts'] ?? []].flat()
  assert.deepEqual(
    said.map((one) => one.replaceAll('\u00a0', ' ')),
    [
      'Table 1 counts people, each once, as the register stood on 16 March 2026.',
      'Table 2 and table 3 count officers and staff investigated for what they did on social media, each person once, as the register stood on 16 March 2026.',
    ],
  )
})

test('a letter that more time is taken confirms nothing that nobody said is held', () => {
  const [facts] = SIX['qualified'] ?? []
  assert.ok(facts)
  const unsaid = { ...facts, questions: facts.questions.map((one) => ({ ...one, held: null })) }
  assert.doesNotMatch(draftNotice(unsaid, null).held ?? '', /we hold/)
})

test('what a table counts goes on after its name, also where it was written as a sentence', () => {
  const words = 'The figures count people, each once.'
  const said = letterKeys(aNotice({ tables: [aTable({ words })] }))['counts'] ?? ''
  assert.match([said].flat().join(' '), /counts people, each once, as the register/)
})

test('a reason for marked numbers is not given for a table that marks none', () => {
  const reasons = [aReason('s40(2)', { group: 'higher ranks', questions: ['1', '2'] })]
  const whole = aTable({ name: 'table 2', questions: ['2'], key: ['0 = none'] })
  const faults = (tables: NoticeFacts['tables']) =>
    checkNotice({}, aNotice({ reasons, tables })).map(({ message }) => message)
  const wrong = /Nothing is marked as withheld in the table of question (\d)/
  assert.deepEqual(
    faults([aTable(), whole]).flatMap((one) => wrong.exec(one)?.[1] ?? []),
    ['2'],
  )
  assert.deepEqual(
    faults([aTable()]).filter((one) => wrong.test(one)),
    [],
  )
})
