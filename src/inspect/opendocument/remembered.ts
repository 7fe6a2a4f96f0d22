// What an OpenDocument file keeps beside its text: changes, notes, hidden passages, fields, names, lists.

import type { Carrier } from '../../vocabulary/inspected/carriers.ts'
import { linkFound } from '../package/links.ts'
import { counted, type Found, found } from '../report/found.ts'
import type { Words } from '../report/when-asked.ts'
import { definedNamesOf } from '../workbook/names.ts'
import { all, attribute, type Element, wholeText } from '../xml/tree.ts'

const KINDS: [element: RegExp, carrier: Carrier, what: string][] = [
  [/^(text|table):(deletion|cut-offs)$/, 'tracked-deletion', 'deleted passage'],
  [/^(text|table):insertion$/, 'tracked-insertion', 'inserted passage'],
  [/^(text|table):(format-change)$/, 'tracked-format', 'change of form'],
  [/^table:(cell-content-change)$/, 'tracked-deletion', 'changed cell with what it held'],
  [/^(text|table):movement$/, 'tracked-move', 'moved passage'],
  [/^office:annotation$/, 'comment', 'comment'],
  [
    /^text:(hidden-text|hidden-paragraph|conditional-text)$/,
    'hidden-text',
    'passage shown only on a condition',
  ],
  [/^text:(script|a-script)$/, 'macros', 'script'],
  [
    /^form:(hidden|text|textarea|formatted-text|combobox|listbox)$/,
    'form-field',
    'field of a form',
  ],
  [
    /^text:(dde-connection-decl|database-display)$/,
    'field-code',
    'field that tells where its text came from',
  ],
  [/^table:dde-link$/, 'external-link-cache', 'link with values of another file'],
  [/^table:scenario$/, 'scenario', 'scenario'],
]

export function remembered(root: Element, part: string, seen: Words): Found[] {
  const kinds = KINDS.flatMap(([element, carrier, what]) => {
    const each = all(root, element).filter((one) => attribute(one, 'is-hidden') !== 'false')
    return each.length === 0
      ? []
      : [
          found(carrier, part, counted(each.length, what), {
            count: each.length,
            shows: each
              .map((one) => `${wholeText(one)} ${Object.values(one.attributes).join(' ')}`)
              .join('; '),
          }),
        ]
  })
  return [
    ...kinds,
    ...fields(root, part),
    ...sections(root, part),
    ...pivots(root, part),
    ...lists(root, part),
    ...definedNamesOf(
      namesIn(root),
      part,
      all(root, 'table:table').map((one) => attribute(one, 'name') ?? ''),
    ),
    ...outsideTables(root, part),
    ...links(root, part, seen),
    ...described(root, part),
  ]
}

function fields(root: Element, part: string): Found[] {
  const set = all(root, /^text:(user-field-decl|variable-set|variable-decl)$/).filter((one) => {
    const value = attribute(one, 'string-value') ?? attribute(one, 'value') ?? ''
    const display = attribute(one, 'display')
    return value !== '' && (one.name !== 'text:variable-set' || display === 'none')
  })
  return set.length === 0
    ? []
    : [
        found('user-field', part, `${counted(set.length, 'field')} with a value of its own`, {
          count: set.length,
          shows: set
            .map((one) => attribute(one, 'string-value') ?? attribute(one, 'value'))
            .join('; '),
        }),
      ]
}

function sections(root: Element, part: string): Found[] {
  const gone = all(root, 'text:section').filter((one) =>
    /^(none|condition)$/.test(attribute(one, 'display') ?? ''),
  )
  return gone.length === 0
    ? []
    : [
        found('hidden-section', part, counted(gone.length, 'hidden section'), {
          count: gone.length,
          shows: gone.map(wholeText).join('; '),
        }),
      ]
}

function pivots(root: Element, part: string): Found[] {
  const each = all(root, 'table:data-pilot-table')
  const members = each.flatMap((one) => all(one, 'table:data-pilot-member'))
  return each.length === 0
    ? []
    : [
        found(
          'pivot-cache',
          part,
          `a pivot table with ${counted(members.length, 'value')} that it remembers`,
          {
            count: members.length,
            level: members.length > 0 ? 'hides' : 'technical',
            shows: members.map((one) => attribute(one, 'name')).join('; '),
          },
        ),
      ]
}

function lists(root: Element, part: string): Found[] {
  return all(root, 'table:content-validation').flatMap((one) => {
    const listed = /"[^"]+"/.exec(attribute(one, 'condition') ?? '')
    const said = wholeText(one)
    return listed || said
      ? [
          found(
            'data-validation-list',
            part,
            'a list or a hint that shows only when a cell is chosen',
            { at: attribute(one, 'name') ?? '', shows: `${attribute(one, 'condition')} ${said}` },
          ),
        ]
      : []
  })
}

const namesIn = (root: Element) =>
  all(root, /^table:named-(expression|range)$/).map((one) => ({
    name: attribute(one, 'name') ?? '',
    says: (attribute(one, 'expression') ?? attribute(one, 'cell-range-address') ?? '').replace(
      /^\w+:=?/,
      '',
    ),
    hidden: attribute(one, 'hidden') === 'true',
    comment: '',
  }))

/** A sheet that is a copy of another file's. */
function outsideTables(root: Element, part: string): Found[] {
  return all(root, 'table:table-source').map((one) =>
    found('external-link-cache', part, 'a sheet copied from another file', {
      shows: attribute(one, 'href') ?? '',
    }),
  )
}

const links = (root: Element, part: string, seen: Words): Found[] =>
  all(root, /^(text:a|draw:a)$/).flatMap((one) =>
    linkFound(attribute(one, 'href') ?? '', part, seen),
  )

function described(root: Element, part: string): Found[] {
  const said = all(root, /^svg:(title|desc)$/)
    .map(wholeText)
    .filter((text) => text !== '')
  return said.length === 0
    ? []
    : [
        found('alternative-text', part, 'words kept beside a picture for who cannot see it', {
          count: said.length,
          shows: said.join('; '),
        }),
      ]
}
