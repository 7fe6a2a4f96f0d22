// publications.yaml: the versions that were or will be published, what changed in each, and what became of them.
import type { Node } from 'yaml'
import { readEmbargo } from '../calendar/embargo.ts'
import type {
  Correction,
  Embargo,
  Handed,
  LegalRead,
  Sealed,
  Withdrawn,
} from '../vocabulary/published/version.ts'
import type { PublicationVersion } from '../vocabulary/survey.ts'
import { readRightOfReply } from './read-right-of-reply.ts'
import { day, type Fields, fieldsOf, items, required, text, wholeNumber } from './yaml-fields.ts'
import { complain, type Sheet } from './yaml-sheet.ts'

const FIELDS = [
  'number',
  'asOf',
  'changed',
  'embargo',
  'rightOfReply',
  'corrections',
  'legalRead',
  'sealed',
  'handed',
  'withdrawn',
]

export function readPublications(sheet: Sheet): PublicationVersion[] {
  const versions = items(sheet, sheet.root, 'versions').flatMap(
    (node) => readVersion(sheet, node) ?? [],
  )
  return versions.toSorted((a, b) => a.number - b.number)
}

function readVersion(sheet: Sheet, node: Node): PublicationVersion | null {
  const fields = fieldsOf(sheet, node, FIELDS)
  if (!fields) return null
  const number = wholeNumber(sheet, fields, 'number')
  const asOf = day(sheet, fields, 'asOf')
  const changed = fields.has('changed') ? (text(sheet, fields, 'changed')?.trim() ?? '') : null
  if (!number || !asOf) {
    complain(sheet, node, 'A version has a number from 1 and the day it stands for (asOf).')
    return null
  }
  if (changed === null) complain(sheet, node, '“changed” is missing.')
  const list = <T>(name: string, read: (sheet: Sheet, node: Node) => T | null): T[] =>
    items(sheet, fields.get(name)?.value, name).flatMap((item) => read(sheet, item) ?? [])
  const one = <T>(name: string, read: (sheet: Sheet, node: Node) => T | null): T | null => {
    const value = fields.get(name)?.value
    return value ? read(sheet, value) : null
  }
  const embargo = embargoOf(sheet, fields)
  const rightOfReply = list('rightOfReply', readRightOfReply)
  const corrections = list('corrections', readCorrection)
  const legalRead = one('legalRead', readLegalRead)
  const sealed = one('sealed', readSealed)
  const handed = list('handed', readHanded)
  const withdrawn = one('withdrawn', readWithdrawn)
  return {
    number,
    asOf,
    changed: changed ?? '',
    ...(embargo && { embargo }),
    ...(rightOfReply.length > 0 && { rightOfReply }),
    ...(corrections.length > 0 && { corrections }),
    ...(legalRead && { legalRead }),
    ...(sealed && { sealed }),
    ...(handed.length > 0 && { handed }),
    ...(withdrawn && { withdrawn }),
  }
}

/** What cannot be read is said and holds publication back. */
function embargoOf(sheet: Sheet, fields: Fields): Embargo | null {
  const written = text(sheet, fields, 'embargo')
  if (written === null) return null
  const read = readEmbargo(written)
  if ('embargo' in read) return read.embargo
  complain(sheet, fields.get('embargo')?.value, read.wrong)
  return { at: written.trim(), zone: '', unclear: read.wrong }
}

function readCorrection(sheet: Sheet, node: Node): Correction | null {
  const fields = fieldsOf(sheet, node, ['body', 'question', 'said', 'says', 'why'])
  if (!fields) return null
  const [body, question] = ['body', 'question'].map((name) => text(sheet, fields, name))
  return {
    ...(body && { body }),
    ...(question && { question }),
    said: required(sheet, fields, 'said', node),
    says: required(sheet, fields, 'says', node),
    why: required(sheet, fields, 'why', node),
  }
}

function readLegalRead(sheet: Sheet, node: Node): LegalRead | null {
  const fields = fieldsOf(sheet, node, ['by', 'on', 'notes', 'of'])
  if (!fields) return null
  const on = day(sheet, fields, 'on')
  const [notes, of] = ['notes', 'of'].map((name) => text(sheet, fields, name))
  const by = required(sheet, fields, 'by', node)
  if (!on) {
    complain(sheet, node, 'Say on which day it was read (on).')
    return null
  }
  return { by, on, ...(notes && { notes }), ...(of && { of }) }
}

function readSealed(sheet: Sheet, node: Node): Sealed | null {
  const fields = fieldsOf(sheet, node, ['at', 'by', 'sha256', 'candour'])
  if (!fields) return null
  const [at = '', by = '', sha256 = '', candour = ''] = ['at', 'by', 'sha256', 'candour'].map(
    (name) => required(sheet, fields, name, node),
  )
  return { at, by, sha256, candour }
}

function readHanded(sheet: Sheet, node: Node): Handed | null {
  const fields = fieldsOf(sheet, node, ['to', 'at', 'by'])
  if (!fields) return null
  const [to = '', at = '', by = ''] = ['to', 'at', 'by'].map((name) =>
    required(sheet, fields, name, node),
  )
  return { to, at, by }
}

function readWithdrawn(sheet: Sheet, node: Node): Withdrawn | null {
  const fields = fieldsOf(sheet, node, ['at', 'by', 'why'])
  if (!fields) return null
  const [at = '', by = '', why = ''] = ['at', 'by', 'why'].map((name) =>
    required(sheet, fields, name, node),
  )
  return { at, by, why }
}
