// Pairs of workbooks as other programs make them (words beside the cells): each hides one thing, and its twin does not.
import { related } from '../../test/twins/otherwise.ts'
import {
  afterCells,
  BOOK,
  CANARY,
  made,
  NAMED,
  remarked,
  SHEET,
  sheetSays,
  written,
} from '../../test/twins/planted-books.ts'
import { eachToldApart, type Pair } from '../../test/twins/told-apart.ts'

const pairs: Pair[] = [
  [
    'xlsx',
    'header-or-footer',
    SHEET,
    made(
      afterCells(
        `<headerFooter differentFirst="1"><firstFooter>&amp;C${CANARY}</firstFooter></headerFooter>`,
      ),
    ),
    made(
      afterCells(
        '<headerFooter><oddFooter>&amp;C&amp;"Calibri,Bold"&amp;K000000Page &amp;P of &amp;N</oddFooter></headerFooter>',
      ),
      NAMED,
    ),
  ],
  [
    'xlsx',
    'unused-shared-string',
    'xl/sharedStrings.xml',
    made({
      'xl/sharedStrings.xml': (words: string) =>
        words.replace('</sst>', `<si><t>${CANARY}</t></si></sst>`),
    }),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'phonetic-text',
    'xl/sharedStrings.xml',
    made({
      'xl/sharedStrings.xml': (words: string) =>
        words.replace(
          /<si><t[^>]*>Kent<\/t><\/si>/,
          `<si><t>Kent</t><rPh sb="0" eb="1"><t>${CANARY}</t></rPh><phoneticPr fontId="1"/></si>`,
        ),
    }),
    made({}),
  ],
  [
    'xlsx',
    'cached-formula-value',
    SHEET,
    made({}, sheetSays({ A4: { t: 's', v: CANARY, f: 'IF(TRUE,"","")' }, '!ref': 'A1:C4' }, {})),
    made({}, sheetSays({ A4: { t: 's', v: 'Kent', f: 'C3' }, '!ref': 'A1:C4' }, {})),
  ],
  [
    'xlsx',
    'extension-payload',
    BOOK,
    made(
      {
        [BOOK]: (words: string) =>
          words.replace(
            '</workbook>',
            `<extLst><ext uri="{AAAAAAAA-1111-1111-1111-111111111111}"><z:z xmlns:z="urn:z" v="${CANARY}"/></ext></extLst></workbook>`,
          ),
      },
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'data-validation-list',
    SHEET,
    made(
      afterCells(
        `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C4"><formula1>"Essex,${CANARY}"</formula1></dataValidation></dataValidations>`,
      ),
    ),
    made(
      afterCells(
        `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C4"><formula1>$CANARY$2:$CANARY$3</formula1></dataValidation></dataValidations>`,
      ),
    ),
  ],
  [
    'xlsx',
    'data-validation-list',
    SHEET,
    made(
      afterCells(
        `<dataValidations count="1"><dataValidation type="whole" allowBlank="1" promptTitle="Who" prompt="${CANARY}" sqref="C2:C4"><formula1>1</formula1></dataValidation></dataValidations>`,
      ),
    ),
    made(
      afterCells(
        `<dataValidations count="1"><dataValidation type="whole" allowBlank="1" sqref="C2:C4"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>`,
      ),
    ),
  ],
  [
    'xlsx',
    'scenario',
    SHEET,
    made(
      afterCells(
        `<scenarios current="0"><scenario name="S" user="x" comment="${CANARY}"><inputCells r="B2" val="3"/></scenario></scenarios>`,
      ),
    ),
    made({}),
  ],
  [
    'xlsx',
    'shared-revisions',
    /userNames|revisions/,
    made(
      related(
        BOOK,
        'xl/revisions/userNames.xml',
        `<users xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><userInfo name="${CANARY}"/></users>`,
        'usernames',
      ),
    ),
    made({}),
  ],
  [
    'xlsm',
    'macros',
    'xl/vbaProject.bin',
    made(related(BOOK, 'xl/vbaProject.bin', new Uint8Array(Buffer.from(CANARY)), 'vbaProject')),
    made({}),
  ],
  [
    'xlsm',
    'macro-sheet',
    'xl/macrosheets/sheet1.xml',
    made(
      related(
        BOOK,
        'xl/macrosheets/sheet1.xml',
        `<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData><row r="1"><c r="A1"><f>${CANARY}</f></c></row></sheetData></xm:macrosheet>`,
        'xlMacrosheet',
      ),
    ),
    made({}),
  ],
  ['xlsx', 'archive-comment', /./, remarked(made({}), CANARY), made({})],
  [
    'xlsx',
    'bytes-before',
    /./,
    new Uint8Array(Buffer.concat([Buffer.from(CANARY), made({})])),
    made({}),
  ],
  [
    'xlsx',
    'bytes-after',
    /./,
    new Uint8Array(Buffer.concat([made({}), Buffer.from(CANARY)])),
    made({}),
  ],
  ['xlsx', 'stray-part', 'xl/notes.txt', made({ 'xl/notes.txt': () => CANARY }), made({})],
  [
    'xlsx',
    /markup-comment|extension-payload|stray/,
    SHEET,
    made(written('<sheetData>', `<!-- ${CANARY} --><sheetData>`)),
    made(written('<sheetData>', '<sheetData>'.replace('>', ' >'))),
  ],
  [
    'xlsx',
    /document-properties|person/,
    BOOK,
    made({
      [BOOK]: (words: string) =>
        words.replace(
          /<workbookPr/,
          `<fileSharing userName="${CANARY}" reservationPassword="CC1A"/><workbookPr`,
        ),
    }),
    made({}),
  ],
  [
    'xlsx',
    /document-properties|hyperlink/,
    /workbook/,
    made({
      [BOOK]: (words: string) =>
        words.replace(
          /<sheets>/,
          `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\${CANARY}\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><sheets>`,
        ),
    }),
    made({}),
  ],
]

eachToldApart(pairs)
