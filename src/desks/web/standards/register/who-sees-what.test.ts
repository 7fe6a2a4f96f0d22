// Who sees a matter, asked at every place that could show it: each kind of viewer, each part on the matter, restricted or not,
// with glass broken and without. What is expected is one rule; every cell of the table is a request.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aBreach, anAllegation, aSubject } from '../../../../../test/a-matter.ts'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import type { Role } from '../../../../people/roles.ts'
import { openMatter } from '../../../../register/record-deeds.ts'
import {
  type Deed,
  EXCLUDING_PARTS,
  type Part,
  WORKING_PARTS,
} from '../../../../vocabulary/conduct/matter.ts'

const ROLES = [
  'head',
  'investigator',
  'case-administrator',
  'counter-corruption',
] as const satisfies Role[]
const PARTS: readonly (Part | 'nobody')[] = ['nobody', ...WORKING_PARTS, ...EXCLUDING_PARTS]

interface Cell {
  role: (typeof ROLES)[number]
  part: Part | 'nobody'
  restricted: boolean
}

const CELLS: readonly Cell[] = ROLES.flatMap((role) =>
  PARTS.flatMap((part) => [false, true].map((restricted) => ({ role, part, restricted }))),
)

/** The rule, as docs/register.md has it. */
function isSeen({ role, part, restricted }: Cell, glassBroken: boolean): boolean {
  if (EXCLUDING_PARTS.some((one) => one === part)) return false
  const works = WORKING_PARTS.some((one) => one === part)
  if (restricted) return works && role === 'counter-corruption'
  return works || role === 'head' || (glassBroken && BREAKS.includes(role))
}

const BREAKS: readonly Role[] = ['head', 'investigator']

let desk: AStandardsDesk
let keeper: Someone

before(async () => {
  desk = await aStandardsDesk()
  keeper = await desk.someone('Keeper Example', 'counter-corruption')
})
after(() => desk.close())

interface Asked extends Cell {
  who: Someone
  id: string
  reference: string
  /** A word that only this matter has. */
  word: string
  evidence: string
  feed: string
  /** One of their own, to which it is linked. */
  own: string
}

let made = 0

async function asked(cell: Cell): Promise<Asked> {
  const n = ++made
  const who = await desk.someone(`Viewer ${n} Example`, cell.role)
  const word = `zq${n}xw`
  const sha256 = await desk.house.blobs.seal(new TextEncoder().encode(word))
  const evidence = {
    sha256,
    name: 'a.txt',
    mediaType: 'text/plain',
    size: 5,
    note: '',
    allegations: [],
  }
  const { account, name } = who.viewer
  const deeds: Deed[] = [
    { action: 'subject named', subject: aSubject({ name: word }) },
    { action: 'allegation made', allegation: anAllegation({ breach: aBreach() }) },
    { action: 'evidence added', evidence },
    named(keeper, 'administrator'),
    ...(cell.part === 'nobody'
      ? []
      : [{ action: 'person named' as const, person: { account, name, part: cell.part } }]),
    ...(cell.restricted ? [{ action: 'access restricted' as const }] : []),
  ]
  const { id, reference } = await openMatter(desk.house, {
    viewer: keeper.viewer,
    opened: { kind: 'complaint', cameToAttention: '2026-11-02', complaintOn: null, summary: word },
    deeds: () => deeds,
    standingOf: () => DUE,
  })
  const own = await openMatter(desk.house, {
    viewer: who.viewer,
    opened: { kind: 'complaint', cameToAttention: '2026-11-03', complaintOn: null, summary: 'own' },
    deeds: () => [
      { action: 'matter linked', link: { to: id, how: 'other' } },
      named(who, 'administrator'),
    ],
    standingOf: () => null,
  })
  const page = await (await who.send('/due/calendar', { do: 'make' })).text()
  const feed = /\/calendars\/[\w-]+/.exec(page)?.[0] ?? ''
  return {
    ...cell,
    who,
    id,
    reference,
    word,
    evidence: `/matters/${id}/evidence/4`,
    feed,
    own: own.id,
  }
}

const named = ({ viewer: { account, name } }: Someone, part: Part): Deed => ({
  action: 'person named',
  person: { account, name, part },
})

const DUE = {
  regime: null,
  state: 'investigation',
  stateKind: 'open' as const,
  level: null,
  outcome: null,
  impliesProven: null,
  questions: 0,
  due: [
    {
      kind: 'k',
      what: 'an answer',
      due: '2026-12-04',
      owner: 'o',
      regulation: '18',
      confidence: 'seen',
    },
  ],
}

/** Everywhere that a matter could be shown: does it? */
const PLACES: Record<string, (at: Asked) => Promise<boolean>> = {
  page: async ({ who, id }) => (await who.ask(`/matters/${id}`)).status === 200,
  'form of an act': async ({ who, id }) =>
    (await who.ask(`/matters/${id}/acts/describe`)).status === 200,
  'form of a step': async ({ who, id }) =>
    [200, 403].includes(
      (await who.ask(`/matters/${id}/subjects/2/steps/come_to_attention`)).status,
    ),
  evidence: async ({ who, evidence }) => (await who.ask(evidence)).status === 200,
  list: async ({ who, id }) => (await text(who, '/matters')).includes(id),
  search: async ({ who, id, word }) => (await text(who, `/matters?words=${word}`)).includes(id),
  'number beside a search': async ({ who, word }) =>
    (await text(who, `/matters?words=${word}&breach=content`)).includes('1 matter.'),
  'what is due': async ({ who, reference }) => (await text(who, '/due')).includes(reference),
  'calendar file': async ({ who, reference }) => (await text(who, '/due.ics')).includes(reference),
  'calendar fetched': async ({ feed, reference }) =>
    (await (await desk.ask(feed)).text()).includes(reference),
  'matter it is linked to': async ({ who, own, reference }) =>
    (await text(who, `/matters/${own}`)).includes(reference),
}

const text = async (who: Someone, path: string): Promise<string> => (await who.ask(path)).text()

test('at every place a matter is shown to whom the rule says, and to nobody else', async () => {
  const wrong: string[] = []
  let cells = 0
  let attempts = 0
  for (const cell of CELLS) {
    const at = await asked(cell)
    for (const glass of [false, true]) {
      if (glass)
        await at.who.send('/break-glass', { reference: at.reference, reason: 'as the table asks' })
      const expected = isSeen(cell, glass)
      for (const [place, shows] of Object.entries(PLACES)) {
        cells++
        if (!expected) attempts++
        if ((await shows(at)) !== expected)
          wrong.push(
            `${cell.role}, ${cell.part}${cell.restricted ? ', restricted' : ''}${glass ? ', glass' : ''}: ${place}`,
          )
      }
    }
  }
  assert.deepEqual(wrong, [])
  assert.ok(cells >= 400 && attempts >= 500, `${cells} cells, ${attempts} attempts`)
})

test('nobody who is not signed in is shown anything of a matter, at any address of the register', async () => {
  const at = await asked({ role: 'head', part: 'nobody', restricted: false })
  for (const path of [
    `/matters/${at.id}`,
    `/matters/${at.id}/acts/describe`,
    `/matters/${at.id}/subjects/2/steps/come_to_attention`,
    `/matters/${at.id}/evidence`,
    at.evidence,
    '/matters',
    `/matters?words=${at.word}`,
    '/due',
    '/due.ics',
    '/broken-glass',
    '/reports',
    '/import',
    '/calendars/made-up',
  ]) {
    const answer = await desk.ask(path)
    assert.equal(answer.status, 303, path)
    assert.equal(await answer.text(), '', path)
  }
})
