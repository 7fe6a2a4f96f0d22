// publications.yaml: the versions that were or will be published, and what changed in each.
import type { Node } from 'yaml'
import type { PublicationVersion, RightOfReply } from '../vocabulary/survey.ts'
import { day, fieldsOf, items, required, text, texts, wholeNumber } from './yaml-fields.ts'
import { complain, type Sheet } from './yaml-sheet.ts'

export function readPublications(sheet: Sheet): PublicationVersion[] {
  const versions = items(sheet, sheet.root, 'versions').flatMap(
    (node) => readVersion(sheet, node) ?? [],
  )
  return versions.toSorted((a, b) => a.number - b.number)
}

function readVersion(sheet: Sheet, node: Node): PublicationVersion | null {
  const fields = fieldsOf(sheet, node, ['number', 'asOf', 'changed', 'embargo', 'rightOfReply'])
  if (!fields) return null
  const number = wholeNumber(sheet, fields, 'number')
  const asOf = day(sheet, fields, 'asOf')
  const embargo = day(sheet, fields, 'embargo')
  const changed = required(sheet, fields, 'changed', node)
  if (!number || !asOf) {
    complain(sheet, node, 'A version has a number from 1 and the day it stands for (asOf).')
    return null
  }
  const rightOfReply = items(sheet, fields.get('rightOfReply')?.value, 'answers').flatMap(
    (item) => readRightOfReply(sheet, item) ?? [],
  )
  return {
    number,
    asOf,
    changed,
    ...(embargo ? { embargo } : {}),
    ...(rightOfReply.length > 0 ? { rightOfReply } : {}),
  }
}

const ASKED = ['body', 'askedOn', 'deadline', 'claim', 'to', 'answer', 'answeredOn', 'alsoFor']

function readRightOfReply(sheet: Sheet, node: Node): RightOfReply | null {
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
  return {
    body,
    askedOn,
    deadline,
    ...(claim ? { claim } : {}),
    ...(to ? { to } : {}),
    ...(answer ? { answer } : {}),
    ...(answeredOn ? { answeredOn } : {}),
    ...(alsoFor.length > 0 ? { alsoFor } : {}),
  }
}
