import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Answer, Extraction, Figure } from '../../vocabulary/reply.ts'
import { decideFigures } from './decide-figures.ts'
import type { ReplyRead } from './reply-read.ts'

const cell = (n: number, year: string | null): Figure => ({
  sha256: 'a'.repeat(64),
  place: { kind: 'text', start: n, end: n + 2 },
  ink: `${n} of ${year ?? 'all'}`,
  question: '1',
  unit: aNoun('claim').id,
  unitInk: 'claims',
  population: 'unknown',
  period: year === null ? null : { financialYear: year },
  facets: {},
  value: { low: n, high: n },
  sure: true,
})

function letter(
  message: string,
  figures: Figure[],
  answer: Answer,
  kind: Extraction['kind'] = 'decision',
): ReplyRead {
  const { sha256 } = aLetter(message)
  return {
    message,
    body: 'twice',
    files: [sha256],
    extraction: {
      file: 'letter.txt',
      kind,
      status: 'full',
      questions: [{ number: '1', asks: 'How many claims?', answer, sections: [], data: true }],
      exemptions: [],
      figures: figures.map((figure) => ({ ...figure, sha256 })),
      caseRows: [],
      doubts: [],
    },
  }
}

const TABLE = [cell(12, '2021/22'), cell(40, '2022/23'), cell(31, '2023/24')]

const standing = (later: ReplyRead): string[] =>
  decideFigures('twice', [letter('first', TABLE, 'full'), later], [], {
    readers: 1,
    eachItsOwn: false,
    stands: () => true,
  }).flatMap(({ superseded, figure: { ink } }) => (superseded ? [] : [ink]))

const cases: [what: string, later: ReplyRead, stand: string[]][] = [
  [
    'one year told again takes back that year',
    letter('later', [cell(400, '2022/23')], 'partial'),
    ['12 of 2021/22', '31 of 2023/24', '400 of 2022/23'],
  ],
  [
    'the whole told again takes back its years',
    letter('later', [cell(90, null)], 'full'),
    ['90 of all'],
  ],
  [
    'a table of other years is the answer anew',
    letter('later', [cell(50, '2019/20'), cell(60, '2020/21')], 'full'),
    ['50 of 2019/20', '60 of 2020/21'],
  ],
  [
    'a mail that only confirms takes nothing back',
    letter('later', [], 'full'),
    ['12 of 2021/22', '40 of 2022/23', '31 of 2023/24'],
  ],
  ['a refusal on review takes back all', letter('later', [], 'refused'), []],
  ['a withdrawal takes back all', letter('later', [], 'not-answered', 'withdrawal'), []],
]

for (const [what, later, stand] of cases) {
  test(what, () => assert.deepEqual(standing(later), stand))
}
