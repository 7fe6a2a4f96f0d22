// Pairs of workbooks as other programs make them (rows and columns): each hides one thing, and its twin does not.
import { related } from '../../test/twins/otherwise.ts'
import {
  afterCells,
  BOOK,
  bookSays,
  inBook,
  inInk,
  made,
  NAMED,
  painted,
  ROW,
  SECOND,
  SHEET,
  sheetSays,
  together,
  written,
} from '../../test/twins/planted-books.ts'
import { eachToldApart, type Pair } from '../../test/twins/told-apart.ts'

const pairs: Pair[] = [
  [
    'xlsx',
    'hidden-sheet',
    SECOND,
    made({}, bookSays({ Workbook: { Sheets: [{}, { Hidden: 1 }] } }, { second: ROW })),
    made({}, { second: ROW }),
  ],
  [
    'xlsx',
    'very-hidden-sheet',
    SECOND,
    made({}, bookSays({ Workbook: { Sheets: [{}, { Hidden: 2 }] } }, { second: ROW })),
    made({}, { second: ROW }),
  ],
  [
    'xlsx',
    /hidden-sheet/,
    /sheet1.xml|workbook.xml/,
    made(
      together(inBook(''), {
        [BOOK]: (words: string) =>
          words.includes('<bookViews>')
            ? words.replace(/<workbookView /, '<workbookView visibility="hidden" ')
            : words.replace(
                '<sheets>',
                '<bookViews><workbookView visibility="veryHidden"/></bookViews><sheets>',
              ),
      }),
      NAMED,
    ),
    made(
      {
        [BOOK]: (words: string) =>
          words.includes('<bookViews>')
            ? words
            : words.replace(
                '<sheets>',
                '<bookViews><workbookView visibility="visible"/></bookViews><sheets>',
              ),
      },
      NAMED,
    ),
  ],
  [
    'xlsx',
    'hidden-row',
    SHEET,
    made({}, sheetSays({ '!rows': [{}, {}, {}, { hidden: true }] })),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'hidden-column',
    SHEET,
    made({}, sheetSays({ '!cols': [{}, {}, { hidden: true }] })),
    made({}, sheetSays({ '!cols': [{}, {}, { wch: 20 }] })),
  ],
  [
    'xlsx',
    'zero-height-row',
    SHEET,
    made(written('<row r="4"', '<row r="4" ht="0" customHeight="1"'), NAMED),
    made(written('<row r="4"', '<row r="4" ht="30" customHeight="1"'), NAMED),
  ],
  [
    'xlsx',
    'zero-height-row',
    SHEET,
    made(written('<row r="4"', '<row r="4" ht="0.75" customHeight="1"'), NAMED),
    made(written('<row r="4"', '<row r="4" ht="12.75"'), NAMED),
  ],
  [
    'xlsx',
    'zero-width-column',
    SHEET,
    made(
      written(
        '<sheetData>',
        '<cols><col min="3" max="3" width="0.0" customWidth="1"/></cols><sheetData>',
      ),
      NAMED,
    ),
    made(
      written(
        '<sheetData>',
        '<cols><col min="3" max="3" width="8.43" customWidth="1"/></cols><sheetData>',
      ),
      NAMED,
    ),
  ],
  [
    'xlsx',
    'zero-width-column',
    SHEET,
    made(
      written(
        '<sheetData>',
        '<cols><col min="3" max="3" width="0.08203125" customWidth="1"/></cols><sheetData>',
      ),
      NAMED,
    ),
    made(
      written(
        '<sheetData>',
        '<cols><col min="9" max="9" width="0.08" customWidth="1"/></cols><sheetData>',
      ),
      NAMED,
    ),
  ],
  [
    'xlsx',
    'collapsed-row',
    SHEET,
    made({}, sheetSays({ '!rows': [{}, {}, {}, { hidden: true, level: 1 }] })),
    made({}, sheetSays({ '!rows': [{}, {}, {}, { level: 1 }] })),
  ],
  [
    'xlsx',
    /hidden-column|collapsed/,
    SHEET,
    made(
      written(
        '<sheetData>',
        '<cols><col min="3" max="3" width="9" hidden="1" outlineLevel="1"/><col min="4" max="4" width="9" collapsed="1"/></cols><sheetData>',
      ),
      NAMED,
    ),
    made(
      written(
        '<sheetData>',
        '<cols><col min="3" max="3" width="9" outlineLevel="1"/></cols><sheetData>',
      ),
      NAMED,
    ),
  ],
  [
    'xlsx',
    'active-filter',
    SHEET,
    made(
      together(
        written('<row r="4"', '<row r="4" hidden="1"'),
        afterCells(
          '<autoFilter ref="A1:C4"><filterColumn colId="2"><customFilters><customFilter operator="notEqual" val="x"/></customFilters></filterColumn></autoFilter>',
        ),
      ),
      NAMED,
    ),
    made(afterCells('<autoFilter ref="A1:C4"/>'), NAMED),
  ],
  [
    'xlsx',
    /active-filter|hidden-row/,
    /sheet1|table1/,
    made(
      together(
        written('<row r="4"', '<row r="4" hidden="1"'),
        related(
          SHEET,
          'xl/tables/table1.xml',
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:C4"><autoFilter ref="A1:C4"><filterColumn colId="2"><filters><filter val="Kent"/></filters></filterColumn></autoFilter><tableColumns count="3"><tableColumn id="1" name="Year"/><tableColumn id="2" name="Cases"/><tableColumn id="3" name="Force"/></tableColumns></table>',
          'table',
        ),
      ),
      NAMED,
    ),
    made(
      related(
        SHEET,
        'xl/tables/table1.xml',
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:C4"><autoFilter ref="A1:C4"/><tableColumns count="3"><tableColumn id="1" name="Year"/><tableColumn id="2" name="Cases"/><tableColumn id="3" name="Force"/></tableColumns></table>',
        'table',
      ),
      NAMED,
    ),
  ],
  [
    'xlsx',
    'white-text',
    SHEET,
    made(together(inInk('<color rgb="00FFFFFF"/>'), painted()), NAMED),
    made(together(inInk('<color rgb="FF000000"/>'), painted()), NAMED),
  ],
]

eachToldApart(pairs)
