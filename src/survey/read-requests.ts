// requests.yaml: per body, the dated events that its clock derives from.
import { isMap, isScalar, type Node } from 'yaml'
import type { RequestEvents } from '../vocabulary/survey.ts'
import { nearest } from './naming/nearest-word.ts'
import { day, type Fields, fieldsOf, items, text } from './yaml-fields.ts'
import { complain, pairsOf, type Sheet } from './yaml-sheet.ts'

const DAYS = [
  'sent',
  'received',
  'clarificationAsked',
  'clarificationGiven',
  'feeNotice',
  'feePaid',
  'extension',
  'internalReviewAsked',
  'internalReviewAnswered',
] as const
const TEXTS = ['reference', 'ourReference', 'note', 'assumed'] as const
/** Two events that belong together may stand in one group. */
const GROUPS = {
  clarification: { asked: 'clarificationAsked', given: 'clarificationGiven' },
  fee: { notice: 'feeNotice', paid: 'feePaid' },
  internalReview: { asked: 'internalReviewAsked', answered: 'internalReviewAnswered' },
} as const

/** Either a list of entries with `body`, or fields under each body's slug. */
export function readRequests(sheet: Sheet, bodies: readonly string[]): RequestEvents[] {
  const requests: RequestEvents[] = []
  const seen = new Set<string>()
  for (const { body, node, at } of entriesOf(sheet)) {
    const known = bodies.includes(body)
    if (!known) {
      const near = nearest(body, bodies)
      complain(
        sheet,
        at,
        `“${body}” is no body of this survey. ${near ? `Did you mean ${near}?` : 'Add it to survey.yaml, or take it out here.'}`,
      )
    } else if (seen.has(body)) complain(sheet, at, `${body} stands here twice.`)
    const events = readEvents(sheet, node)
    if (known && events && !seen.has(body)) requests.push({ body, ...events })
    seen.add(body)
  }
  return requests
}

function entriesOf(sheet: Sheet): { body: string; node: Node | null; at: Node | null }[] {
  const { root } = sheet
  if (isMap(root)) {
    return pairsOf(root).map(({ key, value }) => ({
      body: isScalar(key) ? String(key.value) : '',
      node: value,
      at: key,
    }))
  }
  return items(sheet, root, 'requests').flatMap((node) => {
    if (isMap(node) && node.has('body')) return [{ body: String(node.get('body')), node, at: node }]
    complain(sheet, node, 'Say whose request this is: body.')
    return []
  })
}

function readEvents(sheet: Sheet, node: Node | null): Omit<RequestEvents, 'body'> | null {
  if (!node || (isScalar(node) && node.value === null)) return {}
  const fields = fieldsOf(sheet, node, ['body', ...DAYS, ...TEXTS, ...Object.keys(GROUPS)])
  if (!fields) return null
  const events: Omit<RequestEvents, 'body'> = {}
  for (const name of DAYS) {
    const on = day(sheet, fields, name)
    if (on) events[name] = on
  }
  for (const [group, names] of Object.entries(GROUPS))
    Object.assign(events, inGroup(sheet, fields, group, names))
  for (const name of TEXTS) {
    const found = text(sheet, fields, name)
    if (found) events[name] = found
  }
  return events
}

function inGroup(
  sheet: Sheet,
  fields: Fields,
  group: string,
  names: Record<string, string>,
): Record<string, string> {
  const node = fields.get(group)?.value
  const inside = node ? fieldsOf(sheet, node, Object.keys(names)) : null
  if (!inside) return {}
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, event]) => {
      const on = day(sheet, inside, name)
      return on ? [[event, on]] : []
    }),
  )
}
