// Drop-down lists of an OpenDocument spreadsheet: a list of rules, and in each cell the name of its rule.
import type { Choice, PlainSheet } from '../plain/content.ts'
import { areaName } from '../plain/grid.ts'
import { quotedName } from './sheet-form.ts'
import { escapeXml } from './xml.ts'

export interface OdsChoices {
  /** "" where no sheet offers a choice. */
  list: string
  /** The name of the rule that a square of the sheet has. */
  of(sheet: PlainSheet): (row: number, column: number) => string | null
}

export function odsChoices(sheets: PlainSheet[]): OdsChoices {
  const names = new Map<Choice, string>()
  const rules = sheets.flatMap((sheet) =>
    (sheet.choices ?? []).map((choice) => {
      const name = `choice${names.size + 1}`
      names.set(choice, name)
      return rule(sheet, choice, name)
    }),
  )
  return {
    list:
      rules.length === 0
        ? ''
        : `<table:content-validations>${rules.join('')}</table:content-validations>`,
    of: ({ choices = [] }) => {
      return (row, column) => {
        const found = choices.find(({ cells }) => isIn(cells, row, column))
        return (found && names.get(found)) ?? null
      }
    },
  }
}

function rule(sheet: PlainSheet, { cells, from, open }: Choice, name: string): string {
  const list = `$${quotedName(from.sheet)}.${areaName(from.cells, ':.')}`
  const base = `$${quotedName(sheet.name)}.${areaName(cells).split(':')[0]}`
  return `<table:content-validation table:name="${name}" table:condition="${escapeXml(`of:cell-content-is-in-list([${list}])`)}" table:allow-empty-cell="true" table:display-list="unsorted" table:base-cell-address="${escapeXml(base)}"><table:error-message table:message-type="stop" table:display="${open ? 'false' : 'true'}"/></table:content-validation>`
}

const isIn = ({ row, column, down, across }: Choice['cells'], r: number, c: number): boolean =>
  r >= row && r < row + down && c >= column && c < column + across
