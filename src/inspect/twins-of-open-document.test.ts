// Pairs of OpenDocument files: one hides one thing, its twin does not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anOds, anOdt, cell, openRoot, openRow, style } from '../../test/twins/open-document.ts'
import type { Carrier } from '../vocabulary/inspected/carriers.ts'
import { inspectFile } from './inspect-file.ts'

const CANARY = 'Canary Nightjar'
const ROWS = openRow(cell(CANARY))
const looked = (inside: string) => ({
  styles: style('ce1', 'table-cell', inside),
  rows: openRow(cell(CANARY, 'table:style-name="ce1"')),
})
const table = (state: string) => ({
  styles: style('ta1', 'table', `<style:table-properties table:display="${state}"/>`),
  more: `<table:table table:name="Data" table:style-name="ta1">${ROWS}</table:table>`,
})
const spanned = (inside: string) => ({
  styles: style('T1', 'text', inside),
  body: `<text:p><text:span text:style-name="T1">${CANARY}</text:span></text:p>`,
})
const chart = (value: string) => ({
  parts: {
    'Object 1/content.xml': openRoot(
      'document-content',
      `<office:body><office:chart><table:table>${openRow(cell(value))}</table:table></office:chart></office:body>`,
    ),
  },
})

/** A letter with a head on each page. */
const headed = (display: string) => ({
  parts: {
    'styles.xml': openRoot(
      'document-styles',
      `<office:automatic-styles>${style('MT1', 'text', `<style:text-properties text:display="${display}"/>`)}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard"><style:header><text:p><text:span text:style-name="MT1">${CANARY}</text:span></text:p></style:header></style:master-page></office:master-styles>`,
    ),
  },
})

type Twins = [carrier: Carrier, part: string, dirty: Uint8Array, clean: Uint8Array]

const sheets: Twins[] = [
  ['hidden-sheet', 'content.xml', anOds(table('false')), anOds(table('true'))],
  [
    'hidden-row',
    'content.xml',
    anOds({ rows: openRow(cell(CANARY), 'table:visibility="collapse"') }),
    anOds({ rows: openRow(cell(CANARY), 'table:visibility="visible"') }),
  ],
  [
    'active-filter',
    'content.xml',
    anOds({ rows: openRow(cell(CANARY), 'table:visibility="filter"') }),
    anOds({ rows: ROWS }),
  ],
  [
    'collapsed-row',
    'content.xml',
    anOds({ rows: `<table:table-row-group table:display="false">${ROWS}</table:table-row-group>` }),
    anOds({ rows: `<table:table-row-group>${ROWS}</table:table-row-group>` }),
  ],
  [
    'hidden-column',
    'content.xml',
    anOds({ columns: '<table:table-column/><table:table-column table:visibility="collapse"/>' }),
    anOds({
      columns:
        '<table:table-column table:number-columns-repeated="2"/><table:table-column table:number-columns-repeated="16382" table:visibility="collapse"/>',
    }),
  ],
  [
    'white-text',
    'content.xml',
    anOds(looked('<style:text-properties fo:color="#ffffff"/>')),
    anOds(
      looked(
        '<style:text-properties fo:color="#ffffff"/><style:table-cell-properties fo:background-color="#000080"/>',
      ),
    ),
  ],
  [
    'text-like-its-fill',
    'content.xml',
    anOds(
      looked(
        '<style:text-properties fo:color="#000080"/><style:table-cell-properties fo:background-color="#000080"/>',
      ),
    ),
    anOds(looked('<style:text-properties fo:color="#000080"/>')),
  ],
  [
    'tiny-text',
    'content.xml',
    anOds(looked('<style:text-properties fo:font-size="1pt"/>')),
    anOds(looked('<style:text-properties fo:font-size="8pt"/>')),
  ],
  [
    'far-cell',
    'content.xml',
    anOds({
      rows: `<table:table-row table:number-rows-repeated="5000"><table:table-cell/></table:table-row>${ROWS}`,
    }),
    anOds({
      rows: `<table:table-row table:number-rows-repeated="9"><table:table-cell/></table:table-row>${ROWS}`,
    }),
  ],
  [
    'value-under-merge',
    'content.xml',
    anOds({
      rows: openRow(
        `${cell('All', 'table:number-columns-spanned="2"')}<table:covered-table-cell><text:p>${CANARY}</text:p></table:covered-table-cell>`,
      ),
    }),
    anOds({
      rows: openRow(
        `${cell('All', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>`,
      ),
    }),
  ],
  [
    'comment',
    'content.xml',
    anOds({
      rows: openRow(
        cell('x', '', `<office:annotation><text:p>${CANARY}</text:p></office:annotation>`),
      ),
    }),
    anOds({ rows: openRow(cell('x')) }),
  ],
  [
    'tracked-deletion',
    'content.xml',
    anOds({
      after: `<table:tracked-changes><table:cell-content-change><table:previous>${cell(CANARY)}</table:previous></table:cell-content-change></table:tracked-changes>`,
    }),
    anOds({ after: '<table:tracked-changes/>' }),
  ],
  [
    'cached-formula-value',
    'content.xml',
    anOds({ rows: openRow(cell(CANARY, `table:formula='of:=""'`)) }),
    anOds({ rows: openRow(cell('Year', 'table:formula="of:=[.A1]"')) }),
  ],
  [
    'pivot-cache',
    'content.xml',
    anOds({
      after: `<table:data-pilot-tables><table:data-pilot-table><table:data-pilot-member table:name="${CANARY}"/></table:data-pilot-table></table:data-pilot-tables>`,
    }),
    anOds(),
  ],
  [
    'defined-name',
    'content.xml',
    anOds({
      after: `<table:named-expressions><table:named-expression table:name="n" table:expression="&quot;${CANARY}&quot;"/></table:named-expressions>`,
    }),
    anOds({
      after:
        '<table:named-expressions><table:named-range table:name="n" table:cell-range-address="$Cases.$A$1"/></table:named-expressions>',
    }),
  ],
  [
    'data-validation-list',
    'content.xml',
    anOds({
      after: `<table:content-validations><table:content-validation table:name="v" table:condition='of:cell-content-is-in-list("${CANARY}")'/></table:content-validations>`,
    }),
    anOds({
      after:
        '<table:content-validations><table:content-validation table:name="v" table:condition="of:cell-content-is-in-list([.A1:.A2])"/></table:content-validations>',
    }),
  ],
  ['chart-cache', 'Object 1/content.xml', anOds(chart(CANARY)), anOds(chart('12'))],
  [
    'format-shows-nothing',
    'content.xml',
    anOds({
      rows: openRow(
        '<table:table-cell office:value-type="float" office:value="4242"><text:p/></table:table-cell>',
      ),
    }),
    anOds({
      rows: openRow(
        '<table:table-cell office:value-type="float" office:value="4242"><text:p>4,242</text:p></table:table-cell>',
      ),
    }),
  ],
  ['versions', 'Versions/Version1', anOds({ parts: { 'Versions/Version1': CANARY } }), anOds()],
  [
    'macros',
    'Basic/Standard/Module1.xml',
    anOds({ parts: { 'Basic/Standard/Module1.xml': `<m>${CANARY}</m>` } }),
    anOds({ parts: { 'Basic/Standard/script-lb.xml': '<m/>' } }),
  ],
  [
    'thumbnail',
    'Thumbnails/thumbnail.png',
    anOds({ parts: { 'Thumbnails/thumbnail.png': CANARY } }),
    anOds(),
  ],
  [
    'document-properties',
    'meta.xml',
    anOds({ meta: `<meta:initial-creator>${CANARY}</meta:initial-creator>` }),
    anOds({ meta: '<meta:generator>LibreOffice/7.4</meta:generator>' }),
  ],
  [
    'custom-properties',
    'meta.xml',
    anOds({ meta: `<meta:user-defined meta:name="n">${CANARY}</meta:user-defined>` }),
    anOds({ meta: '<meta:user-defined meta:name="n"/>' }),
  ],
  [
    'printer-settings',
    'settings.xml',
    anOds({
      settings: `<config:config-item config:name="PrinterName">${CANARY}</config:config-item>`,
    }),
    anOds({ settings: '<config:config-item config:name="PrinterName"/>' }),
  ],
  ['stray-part', 'left.xml', anOds({ unlisted: { 'left.xml': `<x>${CANARY}</x>` } }), anOds()],
]

const texts: Twins[] = [
  [
    'tracked-deletion',
    'content.xml',
    anOdt({
      body: `<text:tracked-changes><text:changed-region><text:deletion><text:p>${CANARY}</text:p></text:deletion></text:changed-region></text:tracked-changes>`,
    }),
    anOdt({ body: '<text:tracked-changes/>' }),
  ],
  [
    'comment',
    'content.xml',
    anOdt({
      body: `<text:p>x<office:annotation><text:p>${CANARY}</text:p></office:annotation></text:p>`,
    }),
    anOdt(),
  ],
  [
    'hidden-text',
    'content.xml',
    anOdt(spanned('<style:text-properties text:display="none"/>')),
    anOdt(spanned('<style:text-properties text:display="true"/>')),
  ],
  ['hidden-text', 'styles.xml', anOdt(headed('none')), anOdt(headed('true'))],
  [
    'hidden-text',
    'content.xml',
    anOdt({ body: `<text:p><text:hidden-text text:string-value="${CANARY}"/></text:p>` }),
    anOdt(),
  ],
  [
    'white-text',
    'content.xml',
    anOdt(spanned('<style:text-properties fo:color="#ffffff"/>')),
    anOdt(spanned('<style:text-properties fo:color="#ffffff" fo:background-color="#000000"/>')),
  ],
  [
    'hidden-section',
    'content.xml',
    anOdt({
      body: `<text:section text:name="s" text:display="none"><text:p>${CANARY}</text:p></text:section>`,
    }),
    anOdt({ body: `<text:section text:name="s"><text:p>${CANARY}</text:p></text:section>` }),
  ],
  [
    'user-field',
    'content.xml',
    anOdt({
      body: `<text:user-field-decls><text:user-field-decl text:name="n" office:string-value="${CANARY}"/></text:user-field-decls>`,
    }),
    anOdt({ body: '<text:user-field-decls/>' }),
  ],
  [
    'document-properties',
    'meta.xml',
    anOdt({ meta: `<dc:creator>${CANARY}</dc:creator>` }),
    anOdt({ meta: '<dc:date>2024-01-01</dc:date>' }),
  ],
]

for (const [name, pairs] of [
  ['sheet.ods', sheets],
  ['letter.odt', texts],
] as const)
  for (const [i, [carrier, part, dirty, clean]] of pairs.entries()) {
    test(`${name} ${i + 1}: ${carrier} is named with its part, and its twin is clean`, async () => {
      const [seen] = await inspectFile({ name, bytes: dirty })
      assert.equal(seen?.verdict, 'carries', JSON.stringify(seen))
      assert.ok(
        seen?.carriers.some(
          (one) => one.carrier === carrier && one.place.part === part && one.level !== 'technical',
        ),
        JSON.stringify(seen?.carriers),
      )
      const [twin] = await inspectFile({ name, bytes: clean })
      assert.equal(twin?.verdict, 'clean', JSON.stringify(twin))
    })
  }
