import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMembers } from './read-members.ts'

test('columns are found by their heads, in any order, and a role by the words a force uses', () => {
  assert.deepEqual(
    readMembers('Name,Collar number,Role,Joined,Shoe size\nAsa Ffion,881,PCSO,01/04/2011,7\n')
      .members,
    [
      {
        ref: '881',
        name: 'Asa Ffion',
        role: 'pcso',
        email: null,
        joined: '2011-04-01',
        left: null,
      },
    ],
  )
})

test('a row that cannot be used is named by its line and says what to do; the others are taken', () => {
  const { members, problems } = readMembers(
    [
      'number,name,role,left',
      '1,One,officer,',
      ',Nobody,officer,',
      '3,Three,wizard,',
      '1,Again,staff,',
      '5,Five,staff,31/02/2024',
      ',,,',
      '6,Six,special constable,2024-01-31',
    ].join('\r\n'),
  )
  assert.deepEqual(
    members.map(({ ref }) => ref),
    ['1', '6'],
  )
  assert.deepEqual(
    problems.map(({ line }) => line),
    [3, 4, 5, 6],
  )
  assert.match(problems[1]?.message ?? '', /“wizard”.*write officer/)
})

test('a list without the columns that are needed says which', () => {
  assert.deepEqual(readMembers('name,shoe size\nA,7\n'), {
    members: [],
    problems: [{ line: 1, message: 'No column is headed “number”, “role”: name it.' }],
  })
})

test('an empty file says what is missing', () => {
  assert.equal(readMembers('').problems.length, 1)
})
