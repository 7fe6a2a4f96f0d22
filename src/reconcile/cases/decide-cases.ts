// Cases after what readers decided about them: confirmed, corrected, rejected, split, joined, added, ticked.
import { canonical } from '../../store/history-chain.ts'
import { standsByFile } from '../../vocabulary/decided.ts'
import type { DecidedCase } from '../../vocabulary/decided-case.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import type { Case, Facets } from '../../vocabulary/reply.ts'
import type { Decision, Survey } from '../../vocabulary/survey.ts'
import type { Rules } from '../decisions/decide-figures.ts'
import { rowInMappedWords } from '../decisions/map-words.ts'
import { isPrint, isSuperseded, type ReplyRead } from '../decisions/reply-read.ts'
import { byFile, decidedBy, type Standing, standOf } from '../readers/two-readers.ts'
import { caseId, caseMeant } from './case-id.ts'
import { withTold } from './told-again.ts'

/** `replies` of one body, oldest first; `decisions` of the survey in the order they were made, undone ones left out. */
export function decideCases(
  survey: Survey,
  body: string,
  replies: readonly ReplyRead[],
  decisions: readonly Standing[],
  rules: Rules,
): DecidedCase[] {
  const about = decisions.filter(
    ({ decision }) => decision.about === 'case' && decision.body === body,
  )
  const words = decisions.map(({ decision }) => decision).filter(({ action }) => action === 'map')
  const items = itemsOf(survey, body, replies, words, rules)
  const orphans: Standing[] = []
  for (const one of about.filter(({ decision }) => !BESIDE.has(decision.action)))
    attach(one, items, { survey, body, replies, rules, orphans })
  const all = items.flatMap((item) => outcomesOf(item, rules))
  const gone = new Set(all.flatMap(({ joins = [] }) => joins))
  const outcomes = all.filter(({ id }) => !gone.has(id))
  const told = withTold(withMarks(outcomes, about))
  return [...told, ...orphansOf(body, orphans)].map((one, order) => ({ ...one, order }))
}

/** What is said beside a case and does not decide what it is. */
const BESIDE = new Set<Decision['action']>(['tick', 'note'])

interface Item {
  id: string
  body: string
  message: string | null
  question: string | null
  case: Case
  superseded: boolean
  /** The day its reply came. */
  received: string | null
  added: boolean
  source?: DecidedCase['source']
  mine: Standing[]
  /** By the decision that joins them: others that a reader said are this one. */
  joined: Map<string, string[]>
}

/** The same case read in two replies (a file that came twice) is one, in the later of them. */
function itemsOf(
  survey: Survey,
  body: string,
  replies: readonly ReplyRead[],
  words: readonly Decision[],
  rules: Rules,
): Item[] {
  const items = new Map<string, Item>()
  for (const reply of replies) {
    const turns = new Map<string, number>()
    for (const row of reply.extraction.caseRows) {
      const bare = caseId(body, row, 0)
      const turn = turns.get(bare) ?? 0
      turns.set(bare, turn + 1)
      const id = turn === 0 ? bare : caseId(body, row, turn)
      items.delete(id)
      items.set(
        id,
        itemIn(survey, reply, replies, { id, row: rowInMappedWords(row, words) }, rules),
      )
    }
  }
  return [...items.values()]
}

function itemIn(
  survey: Survey,
  reply: ReplyRead,
  replies: readonly ReplyRead[],
  { id, row }: { id: string; row: Case },
  { eachItsOwn }: Rules,
): Item {
  const question = row.question ?? rowsAsked(survey)
  const { source } = reply.extraction
  return {
    id,
    body: reply.body,
    message: reply.message,
    question,
    case: row,
    superseded: isPrint(reply)
      ? replies.some((one) => !isPrint(one) && one.extraction.caseRows.length > 0)
      : isSuperseded(reply, question ?? undefined, replies, eachItsOwn),
    received: reply.received ?? null,
    added: false,
    ...(source && { source }),
    mine: [],
    joined: new Map(),
  }
}

/** A row seldom says which question it answers; where one question alone asks for rows, it is that. */
function rowsAsked({ questions }: Survey): string | null {
  const [only, ...more] = questions.filter(({ rows }) => rows)
  return only && more.length === 0 ? only.number : null
}

interface AttachTo {
  survey: Survey
  body: string
  replies: readonly ReplyRead[]
  rules: Rules
  orphans: Standing[]
}

/** To the case on that ink; what a reader added becomes a case of its own where its ink stands in a file of the body. */
function attach(one: Standing, items: Item[], to: AttachTo): void {
  const { action, evidence, reads } = one.decision
  const [first] = evidence
  if (!first) return
  if (action === 'join') {
    const left = [...items]
    const meant = evidence.flatMap((ink) => {
      const id = caseMeant(ink, undefined, left)
      const at = left.findIndex((item) => item.id === id)
      return at < 0 ? [] : left.splice(at, 1)
    })
    const [carries, ...others] = meant
    if (!carries || others.length === 0) to.orphans.push(one)
    else {
      carries.mine.push(one)
      carries.joined.set(
        one.id,
        others.map(({ id }) => id),
      )
    }
    return
  }
  const id = caseMeant(first, reads?.was ?? reads?.facets, items)
  const item = items.find((known) => known.id === id)
  if (item) item.mine.push(one)
  else {
    const added = action === 'add' ? addedItem(one, first, items, to) : null
    if (added) items.push(added)
    else to.orphans.push(one)
  }
}

function addedItem(
  one: Standing,
  evidence: Evidence,
  items: readonly Item[],
  { survey, body, replies, rules }: AttachTo,
): Item | null {
  const reply = replies.findLast(({ files }) => files.includes(evidence.sha256))
  if (!reply || !rules.stands(evidence)) return null
  const { question } = one.decision
  const told = caseSaid({ facets: {}, inks: {}, linked: true, ...evidence }, one.decision)
  const row: Case = { ...told, ...(question !== undefined && { question }) }
  const base = caseId(body, evidence, 0)
  const id = items.some((item) => item.id === base) ? caseId(body, evidence, -1) : base
  const item = itemIn(survey, reply, replies, { id, row }, rules)
  return { ...item, received: null, added: true, mine: [one] }
}

/** The case as one decision says it. A field whose value stays keeps its ink; another stands on the whole of the case. */
export function caseSaid(row: Case, { action, question, reads = {} }: Decision): Case {
  if (!SAYS.has(action) || !reads.facets) return row
  return {
    ...row,
    ...(question !== undefined && { question }),
    ...withFields(row, reads.facets),
    ...(reads.act && { act: reads.act }),
  }
}

const SAYS = new Set<Decision['action']>(['confirm', 'correct', 'add', 'join'])

function withFields(row: Case, facets: Facets): Pick<Case, 'facets' | 'inks'> {
  const { ink, place } = row
  const inks = Object.fromEntries(
    Object.keys(facets).map((name) => [name, row.inks[name] ?? { ink, place }]),
  )
  return { facets, inks }
}

function outcomesOf(item: Item, { readers: asked }: Rules): DecidedCase[] {
  const stand = standOf(item.mine, asked, (decision) => caseInBrief(item.case, decision))
  const { state, applied, last, decided, readers } = byFile(
    stand,
    standsByFile(item.case, item.received),
  )
  const now = applied.reduce((so, { decision }) => caseSaid(so, decision), item.case)
  const { mine: _, received: __, joined, added, ...rest } = item
  const joins = applied.flatMap(({ id }) => joined.get(id) ?? [])
  const { several: ___, ...single } = now
  const whole: DecidedCase = {
    ...rest,
    // Who says that it is one matter with another, or several by name, has counted it.
    case: joins.length > 0 ? single : now,
    question: now.question ?? item.question,
    state,
    readAs: !added && canonical(now.facets) !== canonical(item.case.facets) ? item.case : null,
    decided,
    decision: last?.id ?? null,
    order: 0,
    tells: 'one',
    ...(added && { added: true as const }),
    ...(joins.length > 0 && { joins }),
    ...(readers && { readers }),
  }
  const parts = last?.decision.action === 'split' ? (last.decision.reads?.parts ?? []) : []
  if (parts.length < 2) return [whole]
  return parts.map((facets, i) => ({
    ...whole,
    id: `${item.id}-${i + 1}`,
    case: { ...single, ...withFields(item.case, facets) },
    readAs: item.case,
    part: i + 1,
  }))
}

/** What an answer comes to: two readers agree where the fields are the same. */
function caseInBrief(row: Case, decision: Decision): string {
  const { action, reads, evidence } = decision
  if (action === 'reject') return 'reject'
  if (action === 'split') return canonical(['split', reads?.parts ?? []])
  const { question, facets } = caseSaid(row, decision)
  return canonical([question ?? null, facets, action === 'join' ? evidence.length : 1])
}

/** Examples for the story, and what a reader looked at and lets be printed. */
function withMarks(outcomes: DecidedCase[], about: readonly Standing[]): DecidedCase[] {
  const marked = new Map(outcomes.map((one) => [one.id, one]))
  for (const { id, decision } of about) {
    const [evidence] = decision.evidence
    if (!BESIDE.has(decision.action) || !evidence) continue
    const meant = marked.get(caseMeant(evidence, decision.reads?.was, outcomes) ?? '')
    if (!meant) continue
    const mark =
      decision.action === 'tick'
        ? { example: id }
        : { cleared: { ...decidedBy(decision), decision: id } }
    marked.set(meant.id, { ...meant, ...mark })
  }
  return [...marked.values()]
}

/** Decided once, and the ink is read no more: shown as it was decided, never counted. */
function orphansOf(body: string, orphans: readonly Standing[]): DecidedCase[] {
  const byInk = Map.groupBy(orphans, ({ decision }) => canonical([decision.evidence[0] ?? null]))
  return [...byInk.values()].flatMap((all): DecidedCase[] => {
    const last = all.at(-1)
    const [evidence] = last?.decision.evidence ?? []
    if (!last || !evidence) return []
    const bare: Case = { facets: {}, inks: {}, linked: true, ...evidence }
    const row = all.reduce((so, { decision }) => caseSaid(so, decision), bare)
    return [
      {
        id: `reader-${caseId(body, evidence, 0)}`,
        body,
        message: null,
        question: last.decision.question ?? null,
        case: row,
        state: 'orphaned',
        readAs: null,
        decided: decidedBy(last.decision),
        decision: last.id,
        order: 0,
        superseded: false,
        tells: 'one',
      },
    ]
  })
}
