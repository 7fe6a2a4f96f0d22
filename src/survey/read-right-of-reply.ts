// rightOfReply in publications.yaml: what was put to a body before print, until when it might answer, and what it said.
import type { Node } from 'yaml'
import type { ByWhom, StatementFile } from '../vocabulary/published/version.ts'
import type { RightOfReply } from '../vocabulary/survey.ts'
import { day, fieldsOf, flag, required, text, texts } from './yaml-fields.ts'
import { complain, type Sheet } from './yaml-sheet.ts'

const ASKED = [
  'body',
  'askedOn',
  'deadline',
  'claim',
  'to',
  'answer',
  'answeredOn',
  'alsoFor',
  'statement',
  'silent',
  'notAwaited',
]

export function readRightOfReply(sheet: Sheet, node: Node): RightOfReply | null {
  const fields = fieldsOf(sheet, node, ASKED)
  if (!fields) return null
  const askedOn = day(sheet, fields, 'askedOn')
  const deadline = day(sheet, fields, 'deadline')
  const [claim, to, answer] = ['claim', 'to', 'answer'].map((name) => text(sheet, fields, name))
  const answeredOn = day(sheet, fields, 'answeredOn')
  const alsoFor = texts(sheet, fields, 'alsoFor')
  const body = required(sheet, fields, 'body', node)
  if (!askedOn || !deadline) {
    complain(
      sheet,
      node,
      'Say when the body was asked (askedOn) and until when it may answer (deadline).',
    )
    return null
  }
  const statement = fields.get('statement')?.value
  const decided = (name: 'silent' | 'notAwaited') => {
    const value = fields.get(name)?.value
    const found = value ? readByWhom(sheet, value) : null
    return found ? { [name]: found } : {}
  }
  const file = statement ? readStatementFile(sheet, statement) : null
  return {
    body,
    askedOn,
    deadline,
    ...(claim && { claim }),
    ...(to && { to }),
    ...(answer && { answer }),
    ...(answeredOn && { answeredOn }),
    ...(alsoFor.length > 0 && { alsoFor }),
    ...(file && { statement: file }),
    ...decided('silent'),
    ...decided('notAwaited'),
  }
}

function readByWhom(sheet: Sheet, node: Node): ByWhom | null {
  const fields = fieldsOf(sheet, node, ['by', 'at'])
  return (
    fields && {
      by: required(sheet, fields, 'by', node),
      at: required(sheet, fields, 'at', node),
    }
  )
}

function readStatementFile(sheet: Sheet, node: Node): StatementFile | null {
  const fields = fieldsOf(sheet, node, ['sha256', 'name', 'unread'])
  return (
    fields && {
      sha256: required(sheet, fields, 'sha256', node),
      name: required(sheet, fields, 'name', node),
      ...(flag(sheet, fields, 'unread') && { unread: true }),
    }
  )
}
