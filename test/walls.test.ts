// Who may import whom, where SQL may stand, and who reads which table. The rules are DESIGN §3's; ARCHITECTURE.md draws them.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const src = join(root, 'src')

const GROUND = ['vocabulary']
const INSTRUMENTS = ['bounds', 'calendar', 'open', 'inspect', 'wording', 'write', 'redact', 'dress']
const CELLAR = ['store', 'people']
const INVESTIGATIONS = [
  'survey',
  'ask',
  'receive',
  'read',
  'extract',
  'reconcile',
  'count',
  'publish',
]
const STANDARDS = ['policy', 'register', 'assess', 'disclose', 'answer']
const STAGES = [...INVESTIGATIONS, ...STANDARDS]
const UPSTAIRS = ['desks']

/** Rooms that a room may import, itself aside. */
function mayImport(room: string): string[] {
  if (GROUND.includes(room)) return []
  if (room === 'dress') return [...GROUND, 'wording', 'write']
  // Whoever asks what a file hides opens it first.
  if (room === 'inspect') return [...GROUND, 'open']
  if (INSTRUMENTS.includes(room)) return GROUND
  if (room === 'people') return [...GROUND, 'store']
  if (CELLAR.includes(room)) return GROUND
  if (room === 'publish') return [...GROUND, ...INSTRUMENTS, ...CELLAR, 'count']
  if (STAGES.includes(room)) return [...GROUND, ...INSTRUMENTS, ...CELLAR]
  return [...GROUND, ...INSTRUMENTS, ...CELLAR, ...STAGES]
}

/** The doors: all that a desk may import of a stage. Its queries are one, for the desk's pages. */
const DOORS: Record<string, string[]> = {
  survey: [
    'read-folder',
    'import-survey',
    'export-survey',
    'source-file',
    'check-expectations',
    'made/survey-form',
    'made/survey-as-typed',
    'made/what-changes',
    'made/newsroom-form',
    'made/requests-form',
    'made/version-form',
    'made/reply-asked-form',
    'made/change-version',
    'made/make-survey',
    'queries',
  ],
  ask: [
    'make-sheet',
    'addresses-typed',
    'check-request',
    'checks/check',
    'letter/compose-request',
    'letter/merge-fields',
    'put-letter',
    'send-waiting',
    'settle-letter',
    'outbox/queries',
    'letter-mail',
    'letters-out',
    'bounced',
    'delivered',
    'address-confirmed',
    'directory/queries',
    'draft/queries',
    'chase/asked-body',
    'chase/task-of',
    'chase/in-order',
    'chase/letters/chase-facts',
    'chase/letters/draft-letter',
    'chase/letters/points',
    'chase/letters/other-day-sent',
    'chase/letters/right-of-reply',
    'chase/progress',
    'chase/set-aside',
    'chase/queries',
    'chase/refusals/same-words',
    'chase/refusals/close-in-time',
    'queries',
  ],
  receive: [
    'reply-folders',
    'unpack-file',
    'unpack-all',
    'receive-folder',
    'receive-upload',
    'inspect-received',
    'withdraw-reply',
    'whose-file',
    'place-file',
    'own-day',
    'mail/mail-said',
    'mail/known-requests',
    'mail/sender-of',
    'mail/take-mails',
    'mail/look-ahead',
    'mail/may-be-ours',
    'mail/settle-taken',
    'mail/let-in',
    'mail/match-again',
    'mail/boxes/queries',
    'mail/queries',
    'inspected/queries',
    'queries',
  ],
  read: [
    'read-file',
    'read-waiting',
    'open-locked',
    'read-as-line',
    'read-in-print',
    'page-image',
    'page-images',
    'page-marks',
    'page-picture',
    'covered-page',
    'queries',
  ],
  extract: [
    'extract-reply',
    'understand-files',
    'extract-waiting',
    'propose-figures',
    'message/portal-in',
    'proposals/queries',
    'queries',
  ],
  reconcile: [
    'reconcile-waiting',
    'reconcile-apart',
    'import-decisions',
    'decide',
    'compare-readers',
    'decide-redaction',
    'forms/decision-form',
    'forms/added-figure-form',
    'forms/reads-form',
    'forms/map-form',
    'forms/letter-form',
    'forms/table-form',
    'readers/agreement',
    'readers/two-readers',
    'readers/whose-turn',
    'readers/seen-by',
    'queue/waiting-for',
    'queue/queries',
    'glance/queries',
    'kept/queries',
    'queue/events-offered',
    'queue/proved-for',
    'queue/which-table',
    'queue/review-entries',
    'queue/table-layout',
    'ink/reading-of-ink',
    'cases/queries',
    'forms/case-form',
    'decisions/doubted-words',
    'decisions/reading-for-question',
    'decisions/readers-compared',
    'decisions/unknown-words',
    'decisions/words-asked',
    'decisions/map-words',
    'contradictions/proved-by-arithmetic',
    'contradictions/note-contradictions',
    'queries',
    'decisions/queries',
  ],
  count: [
    'count-survey',
    'moves',
    'count-waiting',
    'count-apart',
    'build-answer',
    'claims-against-count',
    'gave-number',
    'queries',
  ],
  policy: [
    'read-policy',
    'version-form',
    'keep-version',
    'tell-members',
    'in-force',
    'clauses/compare-versions',
    'told/member',
    'told/who-has-not',
    'told/read-members',
    'told/read-acknowledgements',
    'queries',
  ],
  register: [
    'record-deeds',
    'take-report',
    'break-glass',
    'calendar-feed',
    'take-in-legacy',
    'legacy/fields',
    'legacy/read-legacy',
    'legacy/queries',
    'feed/queries',
    'intake/questions',
    'intake/queries',
    'matter/looking',
    'matter/erased',
    'matter/after-deeds',
    'matter/matter-file',
    'matter/who-may-act',
    'forms/matter-form',
    'forms/act-form',
    'forms/act-forms',
    'forms/step-form',
    'letters/fill-letter',
    'letters/letter-form',
    'letters/letter-paper',
    'found/search',
    'found/queries',
    'glass/queries',
    'queries',
    'count-matters',
    'count-for-request',
    'counted/counted-rows',
    'counted/fields',
    'counted/tally',
    'counted/tally-clauses',
    'counted/answer/sheet-grid',
    'counted/answer/tabs-asked',
    'counted/answer/sheet-map',
    'counted/answer/days-asked',
    'counted/answer/asked',
    'counted/answer/filled',
    'counted/answer/fill-sheet',
    'counted/answer/fill-released',
    'counted/answer/filled-workbook',
    'counted/answer/true-table',
    'counted/answer/queries',
    'counted/answer/meant-form',
    'counted/mapped/propose-mapping',
    'counted/mapped/table-of-mapping',
    'counted/queries',
    'invented/queries',
  ],
  disclose: [
    'disclose-table',
    'audit-tables',
    'verify-certificate',
    'climb-ladder',
    'protect-table',
    'disclose-apart',
    'given/grid',
    'given/grid-of-table',
    'given/lay',
    'given/bands',
    'given/known-said',
    'given/rungs',
    'given/released-of',
    'given/release-form',
    'given/true-table-of',
    'pattern/watched',
    'possible-in-words',
    'links/links',
    'links/register-links',
    'policy/policy',
    'released/apart',
    'released/read-released',
    'released/read-crosstab',
    'released/lay-out',
    'table/read-true-table',
    'table/recode',
    'table/refusal',
  ],
  answer: [
    'take-request',
    'record-deed',
    'ask-review',
    'look-up-requester',
    'known-requests',
    'erase-request-files',
    'acts/act',
    'acts/acts',
    'intake/name-in',
    'intake/propose-request',
    'intake/questions-typed',
    'acts/question-acts',
    'intake/asked-alike',
    'course/next-step',
    'course/over-limit',
    'events/read-facts',
    'course/course-of',
    'course/clocks',
    'course/questions',
    'course/answered',
    'course/standing',
    'rules/may-sign',
    'rules/no-part-before',
    'rules/why-not',
    'course/changed-since',
    'course/who-was-at-it',
    'log/log-entries',
    'log/logged-of',
    'log/log-copy',
    'log/log-feed',
    'log/log-shown',
    'returns/returns',
    'ledger/ledger',
    'ledger/next-release',
    'ledger/queries',
    'queries',
    'estimate/estimate-sum',
    'estimate/advice',
    'estimate/estimate-words',
    'estimate/estimate-form',
    'reasons/classes-met',
    'reasons/draft-reason',
    'reasons/flag-reason',
    'reasons/propose-sections',
    'reasons/published-already',
    'reasons/reason-form',
    'notice/check-notice',
    'notice/check-parts',
    'notice/draft-notice',
    'notice/letter-asked',
    'notice/notice-facts',
    'notice/notice-form',
    'notice/notice-paper',
    'notice/parts-needed',
    'notice/parts-read-back',
  ],
  publish: [
    'gather-pack',
    'make-pack',
    'what-stands-in-the-way',
    'work-in-the-way',
    'which-part',
    'block',
    'pack/input',
    'versions/differences',
    'versions/legal-read',
    'versions/next-version',
    'versions/partner-copy',
    'versions/withdrawn-notice',
    'versions/printed-mark',
  ],
  assess: [
    'read-matter-file',
    'open-matter',
    'replay-matter',
    'post-event',
    'what-is-open',
    'case-ended',
    'clock-sum',
    'step-facts',
    'check-expectations',
    'matter/matter',
    'matter/answer',
  ],
}

/** Who writes a table, and who else may read it. */
const TABLES: Record<string, { writer: string; readers: string[] }> = {
  history: { writer: 'store', readers: [] },
  history_head: { writer: 'store', readers: [] },
  blob: { writer: 'store', readers: [] },
  job: { writer: 'store', readers: ['publish'] },
  errand: { writer: 'store', readers: ['publish'] },
  survey: { writer: 'survey', readers: ['receive', 'extract', 'reconcile', 'count', 'publish'] },
  request: { writer: 'survey', readers: ['reconcile', 'count', 'publish'] },
  claim: { writer: 'survey', readers: ['count', 'publish'] },
  expectation: { writer: 'survey', readers: ['count'] },
  publication: { writer: 'survey', readers: ['publish'] },
  message: { writer: 'receive', readers: ['read', 'extract', 'reconcile', 'count', 'publish'] },
  attachment: { writer: 'receive', readers: ['read', 'extract', 'reconcile', 'count', 'publish'] },
  folder_problem: { writer: 'survey', readers: [] },
  misplaced: { writer: 'receive', readers: ['publish'] },
  withdrawn: { writer: 'receive', readers: [] },
  inspection: { writer: 'receive', readers: [] },
  body_told: { writer: 'receive', readers: [] },
  unplaced: { writer: 'receive', readers: [] },
  mail_in: { writer: 'receive', readers: [] },
  mail_match: { writer: 'receive', readers: [] },
  sender_known: { writer: 'receive', readers: [] },
  box_seen: { writer: 'receive', readers: [] },
  document: { writer: 'read', readers: ['extract', 'reconcile', 'publish'] },
  page_image: { writer: 'read', readers: ['publish'] },
  sent_on: { writer: 'read', readers: [] },
  extraction: { writer: 'extract', readers: ['reconcile', 'count', 'publish'] },
  proposal: { writer: 'extract', readers: ['reconcile'] },
  decision: { writer: 'reconcile', readers: ['publish'] },
  reconciled: { writer: 'reconcile', readers: ['count'] },
  figure: { writer: 'reconcile', readers: ['count', 'publish'] },
  answer: { writer: 'reconcile', readers: ['count', 'publish'] },
  decided_case: { writer: 'reconcile', readers: ['publish'] },
  contradiction: { writer: 'reconcile', readers: ['count', 'publish'] },
  taken_for: { writer: 'reconcile', readers: ['count', 'publish'] },
  count_result: { writer: 'count', readers: ['publish'] },
  reconciled_body: { writer: 'reconcile', readers: [] },
  body_count: { writer: 'count', readers: [] },
  policy: { writer: 'policy', readers: ['register'] },
  policy_version: { writer: 'policy', readers: ['register'] },
  own_body: { writer: 'ask', readers: ['receive'] },
  body_address: { writer: 'ask', readers: ['receive'] },
  letter_out: { writer: 'ask', readers: ['receive'] },
  letter_file: { writer: 'ask', readers: [] },
  letter_draft: { writer: 'ask', readers: [] },
  task_aside: { writer: 'ask', readers: [] },
  letter_template: { writer: 'ask', readers: [] },
  letter_try: { writer: 'ask', readers: [] },
  member: { writer: 'policy', readers: [] },
  told: { writer: 'policy', readers: [] },
  matter: { writer: 'register', readers: [] },
  matter_words: { writer: 'register', readers: [] },
  matter_number: { writer: 'register', readers: [] },
  matter_event: { writer: 'register', readers: [] },
  matter_event_words: { writer: 'register', readers: [] },
  matter_subject: { writer: 'register', readers: [] },
  matter_allegation: { writer: 'register', readers: [] },
  matter_clause: { writer: 'register', readers: [] },
  matter_due: { writer: 'register', readers: [] },
  matter_link: { writer: 'register', readers: [] },
  broken_glass: { writer: 'register', readers: [] },
  report: { writer: 'register', readers: [] },
  legacy_file: { writer: 'register', readers: [] },
  calendar_key: { writer: 'register', readers: [] },
  report_said: { writer: 'register', readers: [] },
  invented_force: { writer: 'register', readers: [] },
  sheet_asked: { writer: 'register', readers: [] },
  force_request: { writer: 'answer', readers: [] },
  force_request_number: { writer: 'answer', readers: [] },
  force_request_event: { writer: 'answer', readers: [] },
  requester: { writer: 'answer', readers: [] },
  requester_file: { writer: 'answer', readers: [] },
  release_opened: { writer: 'answer', readers: [] },
  figure_move: { writer: 'count', readers: ['reconcile'] },
  desk: { writer: 'store', readers: [] },
  account: { writer: 'people', readers: ['register', 'policy', 'assess'] },
  account_role: { writer: 'people', readers: ['register', 'policy'] },
  sign_in_rule: { writer: 'people', readers: [] },
  session: { writer: 'people', readers: [] },
  known_browser: { writer: 'people', readers: [] },
  one_time_link: { writer: 'people', readers: [] },
  failed_try: { writer: 'people', readers: [] },
  vouching: { writer: 'people', readers: [] },
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({
    file,
    room: file.split(sep)[0] ?? '',
    text: readFileSync(join(src, file), 'utf8'),
  }))

test('the walls are measured on the house, not on nothing', () => {
  assert.ok(files.length > 20, `only ${files.length} files seen`)
  const rooms = new Set(files.map(({ room }) => room))
  const known = [...GROUND, ...INSTRUMENTS, ...CELLAR, ...STAGES, ...UPSTAIRS]
  assert.deepEqual(
    [...rooms].filter((room) => !known.includes(room)),
    [],
  )
})

test('no file holds what a merge left open: in a template it would be printed', () => {
  const open = /^(?:<{7}|={7}|>{7})(?: |$)/m
  assert.match(`${'<'.repeat(7)} HEAD`, open)
  assert.deepEqual(
    files.filter(({ text }) => open.test(text)).map(({ file }) => file),
    [],
  )
})

test('data walks one way: each room imports only what stands below it', () => {
  assert.deepEqual(
    imports()
      .filter(({ from, to }) => from.room !== to.room && !mayImport(from.room).includes(to.room))
      .map(inWords),
    [],
  )
})

test('desks come into a stage through its doors', () => {
  const wrong = imports().filter(
    ({ from, to }) => from.room === 'desks' && STAGES.includes(to.room) && !isDoor(to),
  )
  assert.deepEqual(wrong.map(inWords), [])
})

test('only queries.ts speaks SQL, and the cellar', () => {
  const speaks = files.filter(({ text }) => /\bsql`|\bdb\.query(<[^>]*>)?\(/.test(text))
  const wrong = speaks.filter(
    ({ file, room }) =>
      room !== 'store' && !/(^|\/)queries(\.test)?\.ts$/.test(file) && !file.endsWith('.test.ts'),
  )
  assert.deepEqual(
    wrong.map(({ file }) => file),
    [],
  )
})

test('a table is written by one room and read by those that are listed', () => {
  const wrong: string[] = []
  for (const { file, room, text } of files) {
    if (room === 'store' || file.endsWith('.test.ts')) continue
    for (const [, statement = ''] of text.matchAll(/sql`([\s\S]*?)`/g)) {
      for (const { table, writes } of tablesIn(statement)) {
        const rule = TABLES[table]
        if (!rule) {
          wrong.push(`${file} names ${table}, which no room owns`)
          continue
        }
        const allowed = room === rule.writer || (!writes && rule.readers.includes(room))
        if (!allowed) wrong.push(`${file} ${writes ? 'writes' : 'reads'} ${table}`)
      }
    }
  }
  assert.deepEqual(wrong, [])
})

test('every table that a migration makes has its owner here, and every owner its table', () => {
  const folder = join(src, 'store/migrations')
  const made = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return [...text.matchAll(/\bcreate table (?:if not exists )?(\w+)/gi)].map(([, table]) => table)
  })
  assert.ok(made.length > 20, `only ${made.length} tables seen`)
  assert.deepEqual(made.toSorted(), Object.keys(TABLES).toSorted())
})

test('the environment, the clock and chance come in at the rim alone, as parts of a House', () => {
  const taken = files.filter(
    ({ file, room, text }) =>
      !file.endsWith('.test.ts') &&
      (/\bprocess\.env\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/.test(text) ||
        // The cellar names its unfinished files by chance.
        (room !== 'store' && /\brandomUUID\b/.test(text))),
  )
  const atRim = (file: string) => RIM.find((place) => file.startsWith(place))
  assert.deepEqual(
    taken.filter(({ file }) => !atRim(file)).map(({ file }) => file),
    [],
  )
  assert.deepEqual(new Set(taken.map(({ file }) => atRim(file))), new Set(RIM))
})

/** Where a House is made, what a person set for it, and the cellar's own waiting for a server and its files. */
const RIM = [
  'desks/work/open-house.ts',
  'desks/work/model-setting.ts',
  'desks/work/mail/way-in/mail-file.ts',
  'desks/work/vouching/vouching-setting.ts',
  'desks/work/today.ts',
  'store/server/',
  'store/sealed-blobs.ts',
]

test('a pure file of a stage touches no file system, clock or network', () => {
  const wrong = files.filter(
    ({ room, file, text }) =>
      (STAGES.includes(room) || INSTRUMENTS.includes(room)) &&
      !file.endsWith('.test.ts') &&
      !OWN_FILES.some((allowed) => file.startsWith(allowed)) &&
      /from 'node:(fs|fs\/promises|net|http|https|child_process)'|new Date\(\)|Date\.now\(\)|\bfetch\(/.test(
        text,
      ),
  )
  assert.deepEqual(
    wrong.map(({ file }) => file),
    [],
  )
})

/** Packaged data that a room carries with it: style sheets and fonts, and the letters that recognition was trained on. */
const OWN_FILES = ['dress/dress-assets.ts', 'read/ocr/letters/tesseract.ts', 'write/pdf/fonts.ts']

test('no list is spread into a call: one as long as a stranger makes it overflows the stack', () => {
  const spread =
    /(?:\.(?:push|unshift|concat|splice)|Math\.(?:max|min)|\.from(?:CharCode|CodePoint))\([^(){}[\]]*\.\.\.(?!\w+\.subarray\()/
  assert.match('list.push(\n  first,\n  ...more)', spread)
  assert.doesNotMatch('list.push({ ...first })', spread)
  assert.deepEqual(
    files.flatMap(({ file, text }) =>
      !file.endsWith('.test.ts') && spread.test(text) ? [file] : [],
    ),
    [],
  )
})

test('nothing is imported in a circle', () => {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports())
    next.set(from.file, [...(next.get(from.file) ?? []), to.file])
  const done = new Set<string>()
  const walk = (file: string, path: string[]): void => {
    assert.ok(!path.includes(file), `circle: ${[...path, file].join(' > ')}`)
    if (done.has(file)) return
    for (const other of next.get(file) ?? []) walk(other, [...path, file])
    done.add(file)
  }
  for (const { file } of files) walk(file, [])
})

test('the arrows between the rooms of a floor run one way', () => {
  const next = new Map<string, Set<string>>()
  const between = imports().filter(({ from, to }) => dirname(from.file) !== dirname(to.file))
  for (const { from, to } of between) {
    const rooms = next.get(dirname(from.file)) ?? new Set()
    next.set(dirname(from.file), rooms.add(dirname(to.file)))
  }
  assert.ok(next.size > 40, `only ${next.size} rooms import another`)
  const done = new Set<string>()
  const walk = (room: string, path: string[]): void => {
    assert.ok(
      !path.includes(room),
      `circle of rooms: ${[...path.slice(path.indexOf(room)), room].join(' > ')}`,
    )
    if (done.has(room)) return
    for (const other of next.get(room) ?? []) walk(other, [...path, room])
    done.add(room)
  }
  for (const room of next.keys()) walk(room, [])
})

test('the doors of a stage look into its rooms, and no room looks back at them', () => {
  const looksBack = ({ from, to }: Import): boolean =>
    STAGES.includes(to.room) &&
    from.room === to.room &&
    dirname(to.file) === to.room &&
    dirname(from.file) !== from.room &&
    !isDoor(from)
  assert.deepEqual(imports().filter(looksBack).map(inWords), [])
})

/** More than this nobody takes in at a glance. */
const MOST_FILES = 25

test('a folder holds as many source files as can be taken in', () => {
  const held = Map.groupBy(
    files.filter(({ file }) => !file.endsWith('.test.ts')),
    ({ file }) => dirname(file),
  )
  const crowded = [...held].filter(([, inside]) => inside.length > MOST_FILES)
  assert.deepEqual(
    crowded.map(([folder]) => folder),
    [],
  )
})

test('no room is named for a kind of code, and no file is a barrel', () => {
  const kinds =
    /(^|\/)(utils?|helpers?|common|shared|misc|types|services|controllers|index)(\/|\.ts$)/
  assert.deepEqual(
    files.filter(({ file }) => kinds.test(file)).map(({ file }) => file),
    [],
  )
})

test('a line of a page reads: none is wider than 140 columns but a sentence or a pattern that cannot be broken', () => {
  const laidOut = files.filter(
    ({ file, room }) => LAID_OUT.includes(room) && !/\.test\.ts$/.test(file),
  )
  assert.ok(laidOut.length > 100, `only ${laidOut.length} files seen`)
  const wide = laidOut.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, i) => (line.length > 140 && !isOneLiteral(line) ? [`${file}:${i + 1}`] : [])),
  )
  assert.deepEqual(wide, [])
})

/** Rooms whose lines are measured. */
const LAID_OUT = ['desks', 'reconcile', 'publish', 'dress', 'wording', 'count', 'calendar']

/** One string, template or regular expression, with its key or its `return`, and no markup in it. */
const isOneLiteral = (line: string): boolean =>
  !/<\/?[a-z][\w-]*[\s/>]/.test(line) &&
  /^\s*(?:[?:] |[\w'-]+: |(?:const \w+ = |return )?)(?:'[^']*'|"[^"]*"|`[^`]*`|\/.*\/\w*)[,;)]*$/.test(
    line,
  )

interface SourceFile {
  file: string
  room: string
}

interface Import {
  from: SourceFile
  to: SourceFile
}

function imports(): Import[] {
  return files
    .filter(({ file }) => !file.endsWith('.test.ts'))
    .flatMap((from) =>
      [...from.text.matchAll(/(?:from|import\() ?'(\.[^']+\.ts)'/g)].map(([, target = '']) => {
        const path = resolve(src, dirname(from.file), target)
        assert.ok(existsSync(path), `${from.file} imports ${target}, which is not there`)
        const file = relative(src, path)
        return { from, to: { file, room: file.split(sep)[0] ?? '' } }
      }),
    )
}

const isDoor = ({ file, room }: SourceFile): boolean =>
  DOORS[room]?.includes(file.slice(room.length + 1, -'.ts'.length)) ?? false

const inWords = ({ from, to }: Import): string => `${from.file} imports ${to.file}`

/** Not the names that a statement gives itself (with … as), nor functions, nor "is distinct from", "do update set". */
function tablesIn(statement: string): { table: string; writes: boolean }[] {
  const own = [...statement.matchAll(/\b(\w+)\s+as\s+(?:not\s+)?(?:materialized\s+)?\(/gi)]
  const named = statement.matchAll(
    /(?<!distinct |do |for )\b(insert into|update|delete from|from|join)\s+(?:lateral\s+)?([a-z_]+)\b(\s*\()?/gi,
  )
  return [...named]
    .filter(([, how = '', table, calls]) => {
      const isFunction = calls !== undefined && /^(from|join)$/i.test(how)
      return !isFunction && !own.some(([, name]) => name === table)
    })
    .map(([, how = '', table = '']) => ({ table, writes: /insert|update|delete/i.test(how) }))
}
