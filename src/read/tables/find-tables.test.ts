import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPage, inRows } from '../page/a-page.ts'
import { findTables } from './find-tables.ts'

const readings: [title: string, picture: string, rows: string[]][] = [
  [
    'figures that stand under one another are a table without any rule',
    `
Outcome                 2011     2012     2013
No case to answer          4        7        2
Management action         12        9       15
Dismissed                 <5        -      nil
`,
    [
      'Outcome | 2011 | 2012 | 2013',
      'No case to answer | 4 | 7 | 2',
      'Management action | 12 | 9 | 15',
      'Dismissed | <5 | - | nil',
    ],
  ],
  [
    'a head over two columns spans them',
    `
                     Officers          Staff
Division          2012    2013    2012    2013
North                1       2       3       4
South                5       6       7       8
`,
    [
      'Division (2 × 1) | Officers (1 × 2) | Staff (1 × 2)',
      '2012 | 2013 | 2012 | 2013',
      'North | 1 | 2 | 3 | 4',
      'South | 5 | 6 | 7 | 8',
    ],
  ],
  [
    'a label that goes on below keeps its figures',
    `
─────────────────────────────────────────
Breach                      2012    2013
─────────────────────────────────────────
Comments about a               3       4

Disclosure of information      5       6
and of photographs

Abuse of position              1       2
─────────────────────────────────────────
`,
    [
      'Breach | 2012 | 2013',
      'Comments about a | 3 | 4',
      'Disclosure of information and of photographs | 5 | 6',
      'Abuse of position | 1 | 2',
    ],
  ],
  [
    'lines of one row stand closer than rows do, in a table of words too',
    `
Duty             Who does it             What for

Keep the         The officer in          Every report
register         charge                  that is made

Answer           The information         Requests of
requests         manager                 the public

Review           The deputy chief        Complaints
answers          constable               about answers
`,
    [
      'Duty | Who does it | What for',
      'Keep the register | The officer in charge | Every report that is made',
      'Answer requests | The information manager | Requests of the public',
      'Review answers | The deputy chief constable | Complaints about answers',
    ],
  ],
  [
    'a ruled cell that holds several figures is several rows',
    `
─────────────────────────────
│ Rank       │ 2012 │ 2013 │
─────────────────────────────
│ Constable  │   11 │    9 │
│ Sergeant   │    2 │    3 │
│ Inspector  │    1 │    0 │
─────────────────────────────
`,
    ['Rank | 2012 | 2013', 'Constable | 11 | 9', 'Sergeant | 2 | 3', 'Inspector | 1 | 0'],
  ],
  [
    'rules typed in hyphens are rules',
    `
Rank            Number    Share
-------------------------------
Constable           11      73%
Sergeant             3      20%
Inspector            1       7%
-------------------------------
`,
    ['Rank | Number | Share', 'Constable | 11 | 73%', 'Sergeant | 3 | 20%', 'Inspector | 1 | 7%'],
  ],
  [
    'fifteen thousand written with a blank is one figure',
    `
Year                  Staff      Officers
2012                 15 455       103 951
2013                 35 190       144 307
2014                 20 527       120 922
`,
    [
      'Year | Staff | Officers',
      '2012 | 15 455 | 103 951',
      '2013 | 35 190 | 144 307',
      '2014 | 20 527 | 120 922',
    ],
  ],
]

for (const [title, picture, rows] of readings) {
  test(title, () => {
    const tables = findTables(aPage(picture))
    assert.deepEqual(tables.map(inRows), [rows])
  })
}

const noTables: [title: string, picture: string][] = [
  [
    'prose is no table',
    `
We hold twenty investigations on record for the period you asked about, and
each of them was opened after a report by a colleague or a member of the
public. Thirteen of those investigated were officers and six were staff.
`,
  ],
  [
    'a contents page is no table',
    `
Introduction ................................. 3
Method ....................................... 5
Findings by force ............................ 9
Annexes ..................................... 27
`,
  ],
  [
    'titles with page numbers that only grow are no table, though no dots lead to them',
    `
Introduction and scope                    1
How officers report                       4
What is reported                          7
The year in short                        12
What was done about it                   18
Lessons learned                          25
`,
  ],
  [
    'numbered paragraphs are no table',
    `
2.1     The force reports each year
        on what was found.
2.2     The report is published
        by the office.
2.3     Copies are kept.
`,
  ],
  [
    'the scale of a chart and its labels are no table',
    `
Incidents of each age group
80             34            41
60             50            59
40             17            22
20             25            10
0
         16-17         18-19
`,
  ],
  [
    'a list with its numbers is no table',
    `
1.     How many officers were investigated?
2.     How many members of staff were investigated?
3.     What action was taken?
`,
  ],
  [
    'the head of a letter in two columns is no table',
    `
Millbrook Police               Our ref: MP
Headquarters                   Your ref: none
Millbrook                      Date: today
`,
  ],
]

for (const [title, picture] of noTables) {
  test(title, () => {
    assert.deepEqual(findTables(aPage(picture)).map(inRows), [])
  })
}

test('a total that its column makes leaves less to doubt than one that it does not', () => {
  const picture = (total: string) => `
Rank            2012      2013
Constable          4         7
Sergeant          12         9
Total           ${total}
`
  const [right] = findTables(aPage(picture('  16        16')))
  const [wrong] = findTables(aPage(picture('  17        18')))
  assert.ok(right && wrong && right.confidence > wrong.confidence)
})

test('the axis of a drawn chart is no table', () => {
  const page = aPage(`
450                            450
400                            400
350                            350
`)
  assert.equal(findTables({ ...page, drawings: [[20, 0, 170, 36]] }).length, 0)
})
