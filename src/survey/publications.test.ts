import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFolder } from './read-folder.ts'
import { writeFolder } from './write-folder.ts'

const SURVEY = `title: A small survey
law: foia
period: 2019
legalRead: true
bodies: [{ slug: marl, name: Marl Council }]
questions:
  - { number: "1", asks: "How many claims?", counts: claim }
`

const PUBLICATIONS = `- number: 1
  asOf: 2026-10-25
  changed: First publication.
  embargo: 2026-10-25T01:30+00:00 Europe/London
  rightOfReply:
    - body: marl
      askedOn: 2026-10-05
      deadline: 2026-10-12
      claim: "Marl Council: received 20 claims."
      to: press office
      answer: |-
        We pay what we owe.

        Dŵr & <b>"cymru"</b>
      answeredOn: 2026-10-07
      alsoFor:
        - loam
      statement:
        sha256: ${'a'.repeat(64)}
        name: statement.docx
    - body: loam
      askedOn: 2026-10-05
      deadline: 2026-10-12
      silent:
        by: Ann
        at: 2026-10-13
      notAwaited:
        by: Ann
        at: 2026-10-09T12:00:00Z
  legalRead:
    by: Counsel
    on: 2026-10-20
    notes: fine
    of: ${'b'.repeat(64)}
  sealed:
    at: 2026-10-24T12:00:00.000Z
    by: Ann
    sha256: ${'c'.repeat(64)}
    candour: 0.1.0
  handed:
    - to: The Loam Gazette
      at: 2026-10-24T13:00:00.000Z
      by: Ann
- number: 2
  asOf: 2026-10-27
  changed: Marl was corrected.
  corrections:
    - body: marl
      question: "1"
      said: 20 claims
      says: 21 claims
      why: A line was overlooked.
    - said: at least 20
      says: at least 21
      why: The same.
  withdrawn:
    at: 2026-10-28T08:00:00.000Z
    by: Bo
    why: A court ordered it.
`

const read = (publications: string) =>
  readFolder('small', { 'survey.yaml': SURVEY, 'publications.yaml': publications })

test('versions are written as they were read, with all that became of them', () => {
  const { folder, problems } = read(PUBLICATIONS)
  assert.deepEqual(problems, [])
  assert.ok(folder)
  assert.equal(folder.publications[0]?.rightOfReply?.[0]?.statement?.name, 'statement.docx')
  const written = writeFolder(folder)
  assert.equal(written['publications.yaml'], PUBLICATIONS)
  assert.deepEqual(readFolder('small', written).folder, folder)
})

for (const written of ['2026-10-25T01:30 Europe/London', '2026-03-29T01:30', 'Friday']) {
  test(`an embargo until ${written} is said to be unclear, does not end, and is written back as it stood`, () => {
    const yaml = `- number: 1\n  asOf: 2026-10-25\n  changed: First.\n  embargo: ${written}\n`
    const { folder, problems } = read(yaml)
    assert.equal(problems.length, 1)
    assert.ok(folder?.publications[0]?.embargo?.unclear)
    assert.equal(writeFolder(folder)['publications.yaml'], yaml)
  })
}
