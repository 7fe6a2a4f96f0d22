// A register of 100,000 invented matters: how long its list, a search, what is due and the page of a matter take on the server.
// node bench/register.ts [MATTERS] [TIMES]
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { House } from '../src/store/house.ts'
import { openStore } from '../src/store/open-store.ts'
import { aStandardsDesk, type Someone } from '../test/a-standards-desk.ts'
import { noParsers } from '../test/no-parsers.ts'

const MATTERS = Number(process.argv[2] ?? 100_000)
const TIMES = Number(process.argv[3] ?? 40)

const PICK = (list: string) =>
  `(array[${list}])[1 + mod(i * 7919, array_length(array[${list}], 1))]`
const BREACH = PICK(`'content','disclosure','image','discriminatory','group_chat','duty_time'`)
const PLATFORM = PICK(`'facebook','twitter','whatsapp','instagram','tiktok'`)
const ROLE = PICK(`'officer','officer','officer','staff','pcso','special'`)
const RANK = PICK(`'constable','constable','sergeant','inspector'`)
const STATE = PICK(`'investigation','decision','severity_assessment','closed_nfa'`)

const STATEMENTS = [
  `create temporary table made as
   select i, gen_random_uuid() as id, '2010-01-01'::date + mod(i * 31, 6000) as came, ${BREACH} as breach,
     ${PLATFORM} as platform, ${ROLE} as role, ${RANK} as rank, ${STATE} as state
   from generate_series(1, :matters) as one (i)`,
  `insert into matter (id, reference, version, opened_at, kind, came_on, restricted, open_to, closed_to, is_open, states,
     roles, ranks, bands, breaches, platforms, outcomes, review_on, retain_until, words)
   select id, to_char(came, 'YYYY') || '-' || lpad(i::text, 6, '0'), 6, now(), 'conduct_report', came, mod(i, 500) = 0,
     case when mod(i, 5) = 0 then array[:administrator] when mod(i, 2500) = 1 then array[:investigator] else array['other-' || mod(i, 97)] end,
     '{}', state <> 'closed_nfa', array[state], array[role], array[rank], '{}', array[breach], array[platform], '{}', null, null,
     to_tsvector('simple', 'robin invented' || i || ' an invented remark on a page ' || breach)
   from made`,
  `insert into matter_words (matter_id, matter)
   select id, jsonb_build_object(
       'id', id, 'reference', to_char(came, 'YYYY') || '-' || lpad(i::text, 6, '0'), 'kind', 'conduct_report',
       'cameToAttention', came::text, 'complaintOn', null, 'summary', 'An invented remark on a page, number ' || i,
       'restricted', false, 'erased', false, 'evidence', '[]'::jsonb, 'links', '[]'::jsonb, 'letters', '[]'::jsonb, 'retainUntil', null,
       'reviewOn', null,
       'people', jsonb_build_array(jsonb_build_object('account', 'x', 'name', 'Somebody', 'part', 'investigator')),
       'subjects', jsonb_build_array(jsonb_build_object('number', 2, 'name', 'Robin Invented' || i, 'account', null,
         'role', role, 'rankThen', rank, 'rankNow', rank, 'grade', null, 'force', '', 'facts', '{}'::jsonb, 'standing', null)),
       'allegations', jsonb_build_array(jsonb_build_object('number', 3, 'against', jsonb_build_array(2), 'words',
         'An invented remark', 'from', came::text, 'to', null, 'code', null, 'standards', '[]'::jsonb, 'clauses', '[]'::jsonb, 'breach',
         jsonb_build_object('primary', breach, 'types', jsonb_build_array(breach), 'platform', platform, 'channel', null,
           'account', null, 'public', true, 'duty', 'off', 'device', null, 'noticed', 'public', 'addresses', '[]'::jsonb)))
     )
   from made`,
  `insert into matter_event (matter_id, n, at, account, actor, action, reason, seal)
   select id, n, now(), 'x', 'Somebody', 'step recorded', '', 'seal'
   from made cross join generate_series(1, 6) as one (n)`,
  `insert into matter_event_words (matter_id, n, salt, deed)
   select id, n, 'salt', case n
     when 1 then jsonb_build_object('action', 'matter opened', 'reference', 'x', 'kind', 'conduct_report', 'cameToAttention', came::text, 'complaintOn', null, 'summary', 'An invented remark')
     when 2 then jsonb_build_object('action', 'subject named', 'subject', jsonb_build_object('name', 'Robin Invented' || i, 'account', null, 'role', role, 'rankThen', rank, 'rankNow', rank, 'grade', null, 'force', '', 'facts', '{}'::jsonb))
     when 3 then jsonb_build_object('action', 'matter described', 'kind', 'conduct_report', 'cameToAttention', came::text, 'complaintOn', null, 'summary', 'An invented remark')
     else jsonb_build_object('action', 'step recorded', 'subject', 2, 'step', jsonb_build_object('event', 'come_to_attention', 'on', came::text), 'answer', jsonb_build_object('regulation', '12(1)', 'confidence', 'seen', 'open', '[]'::jsonb, 'unrecorded', '[]'::jsonb, 'warnings', '[]'::jsonb)) end
   from made cross join generate_series(1, 6) as one (n)`,
  `insert into matter_subject (matter_id, number, role, rank, band, state, outcome)
   select id, 2, role, rank, null, state, null from made`,
  `insert into matter_allegation (matter_id, number, against, breach, breaches, platform, channel, duty)
   select id, 3, array[2], breach, array[breach], platform, 'public_post', 'off' from made`,
  `insert into matter_due (matter_id, subject, kind, what, due, owner, regulation, confidence)
   select id, 2, 'k', 'an answer', current_date + mod(i, 400) - 30, 'investigator', '18', 'seen' from made where state <> 'closed_nfa'`,
  'drop table made',
]

const data = await mkdtemp(join(tmpdir(), 'candour-register-'))
const store = await openStore({ data, oneRun: true, log: () => {} })
const house: House = {
  ...store,
  parsers: noParsers,
  now: () => new Date(),
  newId: randomUUID,
  held: new Map(),
  viewer: { name: 'a bench' },
  log: console.error,
}
const desk = await aStandardsDesk(house)

try {
  const head = await desk.someone('Hope Bench', 'head')
  const administrator = await desk.someone('Ada Bench', 'case-administrator')
  const investigator = await desk.someone('Ivo Bench', 'investigator')
  await fill(administrator.viewer.account, investigator.viewer.account)
  for (const who of [head, administrator, investigator]) {
    const [{ many } = { many: 0 }] = await seenBy(who.viewer)
    const [some] = await matters(
      who === investigator ? who.viewer.account : administrator.viewer.account,
    )
    console.log(`${who.viewer.name}, who may see ${many}`)
    await timed('  list', who, () => '/matters')
    await timed('  list by breach', who, () => '/matters?breach=image&open=yes')
    await timed('  search, a name', who, (i) => `/matters?words=Invented${(i * 1009) % MATTERS}`)
    await timed('  search, a common word', who, () => '/matters?words=remark')
    await timed('  what is due', who, () => '/due')
    await timed('  the first page', who, () => '/')
    await timed('  a matter', who, () => `/matters/${some?.id}`)
  }
} finally {
  await store.close()
  await rm(data, { recursive: true, force: true })
}

async function timed(what: string, who: Someone, path: (i: number) => string): Promise<void> {
  const took: number[] = []
  for (let i = 0; i < TIMES + 3; i++) {
    const began = performance.now()
    const answer = await who.ask(path(i))
    await answer.text()
    if (answer.status !== 200) throw new Error(`${path(i)}: ${answer.status}`)
    if (i >= 3) took.push(performance.now() - began)
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => (took[Math.floor(share * (took.length - 1))] ?? 0).toFixed(0)
  console.log(`${what.padEnd(26)} median ${at(0.5)} ms, p95 ${at(0.95)} ms`)
}

async function seenBy({ account, rights }: Someone['viewer']): Promise<{ many: number }[]> {
  const { rows } = await house.db.query<{ many: number }>(
    'select count(*) as many from matter_open_to($1, $2, false, now())',
    [account, rights.has('oversee')],
  )
  return rows
}

async function matters(account: string): Promise<{ id: string }[]> {
  const { rows } = await house.db.query<{ id: string }>(
    'select id from matter where open_to @> array[$1::text] and not restricted limit 1',
    [account],
  )
  return rows
}

/** The rows as the register writes them: six events, one subject, one allegation, two clocks each. */
async function fill(administrator: string, investigator: string): Promise<void> {
  const began = performance.now()
  await house.db.transaction(async (db) => {
    for (const statement of STATEMENTS)
      await db.query(
        statement
          .replaceAll(':matters', String(MATTERS))
          .replaceAll(':administrator', `'${administrator}'`)
          .replaceAll(':investigator', `'${investigator}'`),
      )
  })
  await house.db.query('vacuum analyze')
  console.log(`${MATTERS} matters made in ${((performance.now() - began) / 1000).toFixed(0)} s`)
}
