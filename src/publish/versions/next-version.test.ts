import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextVersion, versionsPrinted } from './next-version.ts'

const TODAY = '2026-10-24'
const sealed = { at: '2026-10-20T12:00:00Z', by: 'Ann', sha256: 'a', candour: '0.1.0' }
const first = { number: 1, asOf: '2026-10-20', changed: 'First.' }

test('the version that is worked on is the last one until it is sealed, then the one after it', () => {
  assert.equal(nextVersion([], TODAY).number, 1)
  assert.deepEqual(nextVersion([first], TODAY), first)
  assert.deepEqual(nextVersion([{ ...first, sealed }], TODAY), {
    number: 2,
    asOf: TODAY,
    changed: '',
  })
})

test('a version taken back before its hour is not spoken of in print; one taken back after it is', () => {
  const embargo = { at: '2026-10-22T00:01', zone: 'Europe/London' }
  const taken = (at: string) => [
    { ...first, sealed, embargo, withdrawn: { at, by: 'Ann', why: 'Wrong.' } },
  ]
  const numbers = (at: string) => versionsPrinted(taken(at), TODAY).map(({ number }) => number)
  assert.deepEqual(numbers('2026-10-21T12:00:00Z'), [2])
  assert.deepEqual(numbers('2026-10-23T12:00:00Z'), [1, 2])
})

test('who read, sealed, decided and was shown a version is not in what a pack is made from', () => {
  const [printed] = versionsPrinted(
    [
      {
        ...first,
        legalRead: { by: 'CANARY', on: TODAY, notes: 'CANARY', of: 'b' },
        handed: [{ to: 'CANARY', at: TODAY, by: 'CANARY' }],
        rightOfReply: [
          {
            body: 'marl',
            askedOn: TODAY,
            deadline: TODAY,
            silent: { by: 'CANARY', at: TODAY },
            notAwaited: { by: 'CANARY', at: TODAY },
            statement: { sha256: 'c', name: 'CANARY.docx' },
          },
        ],
      },
    ],
    TODAY,
  )
  assert.equal(printed?.legalRead?.of, 'b')
  assert.equal(printed?.rightOfReply?.length, 1)
  assert.doesNotMatch(JSON.stringify(printed), /CANARY/)
})
