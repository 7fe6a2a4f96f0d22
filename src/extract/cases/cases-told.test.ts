import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { extractReply } from '../extract-reply.ts'

const rowsOf = (text: string) =>
  extractReply([aLetter(text)], { file: 'reply.txt' }).caseRows.map(
    ({ facets: { year, rank, role, platform, outcome } }) =>
      [year, rank ?? role, platform, outcome].filter(Boolean).join(' '),
  )

test('cases told a line each are rows', () => {
  assert.deepEqual(
    rowsOf(
      'Response\nCase 1: A police constable posted an offensive comment on Facebook. He received a written warning.\nCase 2: A sergeant shared a photograph on WhatsApp and was dismissed without notice.\n',
    ),
    ['constable facebook written_warning', 'sergeant whatsapp dismissed_without_notice'],
  )
})

test('cases told in running text are rows, a sentence each', () => {
  assert.deepEqual(
    rowsOf(
      'Response\nIn 2012 a PC received a written warning for comments on Facebook. In 2013 a special constable resigned after posting pictures on Twitter. In 2014 a member of police staff was given management advice.',
    ),
    [
      '2012 constable facebook written_warning',
      '2013 special twitter resigned',
      '2014 staff management_advice',
    ],
  )
})

test('the month of May supposes nothing', () => {
  assert.deepEqual(
    rowsOf(
      'Response\nIn May 2013 a PC received a written warning for comments on Facebook. An officer may be dismissed for a post.',
    ),
    ['2013 constable facebook written_warning'],
  )
})

test('two persons of one sentence are two cases of the same year', () => {
  assert.deepEqual(
    rowsOf(
      'Response\nIn 2013 a constable was dismissed without notice for posts on Twitter, and a PCSO who had shared them was given a written warning.',
    ),
    ['2013 constable twitter dismissed_without_notice', '2013 pcso written_warning'],
  )
})

test('what might come of a case is no case', () => {
  assert.deepEqual(
    rowsOf(
      'Response\nAn officer may receive a written warning for a post. An officer could be dismissed without notice for a crime.',
    ),
    [],
  )
})

test('a list of cases parted by tabs needs no number in it', () => {
  assert.deepEqual(
    rowsOf(
      'Response\nYear\tRank\tAllegation\tResult\n2013\tConstable\tComment on Facebook\tFinal Written Warning\n2014\tPolice Staff\tFriend request to a victim\tManagement Action\n',
    ),
    ['2013 constable facebook final_written_warning', '2014 staff management_action'],
  )
})

test('a year over a list is the year of its lines, until the next', () => {
  assert.deepEqual(
    rowsOf(
      'Response\n2018\nPC - inappropriate comments on Facebook - Written Warning\nPC - sending images on WhatsApp - Dismissed Without Notice\n2019:\nSergeant - disclosed information on Twitter - Final Written Warning\n',
    ),
    [
      '2018 constable facebook written_warning',
      '2018 constable whatsapp dismissed_without_notice',
      '2019 sergeant twitter final_written_warning',
    ],
  )
})

// A cell tells more than the name of a class: who it was once, where, and what was done there.
const IN_CELLS: [rank: string, allegation: string, told: string[]][] = [
  ['Former Sergeant', 'Racist images on Facebook', ['sergeant', 'discriminatory', 'facebook']],
  ['Retired Inspector', 'Racist images on Twitter', ['inspector', 'discriminatory', 'twitter']],
  ['Constable', 'Racist images in a WhatsApp group', ['constable', 'discriminatory', 'whatsapp']],
  ['Constable', 'Accessed dating site at work', ['constable', 'sexual', 'dating']],
  ['Ex-Constable', 'Harassed a woman on Snapchat', ['constable', 'threat_harass', 'snapchat']],
]

for (const [rank, allegation, told] of IN_CELLS)
  test(`“${rank}” and “${allegation}” in cells are ${told.join(', ')}`, () => {
    const text = `Response\nYear\tRank\tAllegation\tResult\n2013\t${rank}\t${allegation}\tResigned\n2014\tConstable\tComment on Facebook\tResigned\n`
    const [row] = extractReply([aLetter(text)], { file: 'reply.txt' }).caseRows
    assert.deepEqual([row?.facets.rank, row?.facets['breach'], row?.facets['platform']], told)
  })
