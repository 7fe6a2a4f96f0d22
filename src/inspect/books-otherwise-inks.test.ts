// Pairs of workbooks as other programs make them (inks and places): each hides one thing, and its twin does not.
import {
  afterCells,
  CANARY,
  inFormat,
  inInk,
  made,
  NAMED,
  painted,
  SHEET,
  sheetSays,
  together,
} from '../../test/twins/planted-books.ts'
import { eachToldApart, type Pair } from '../../test/twins/told-apart.ts'

const pairs: Pair[] = [
  [
    'xlsx',
    'white-text',
    SHEET,
    made(together(inInk('<color theme="0" tint="-0.0499893185216834"/>'), painted()), NAMED),
    made(together(inInk('<color theme="0" tint="-0.499984740745262"/>'), painted()), NAMED),
  ],
  [
    'xlsx',
    'white-text',
    SHEET,
    made(together(inInk('<color indexed="1"/>'), painted()), NAMED),
    made(together(inInk('<color indexed="64"/>'), painted()), NAMED),
  ],
  [
    'xlsx',
    'white-text',
    /sheet1|sharedStrings/,
    made(
      {
        'xl/sharedStrings.xml': (words) =>
          words.replace(
            /<si><t[^>]*>Canary Nightjar<\/t><\/si>/,
            `<si><r><t>Total </t></r><r><rPr><sz val="11"/><color rgb="FFFFFFFF"/></rPr><t>${CANARY}</t></r></si>`,
          ),
      },
      NAMED,
    ),
    made(
      {
        'xl/sharedStrings.xml': (words) =>
          words.replace(
            /<si><t[^>]*>Canary Nightjar<\/t><\/si>/,
            `<si><r><t>Total </t></r><r><rPr><sz val="11"/><color rgb="FFFF0000"/></rPr><t>${CANARY}</t></r></si>`,
          ),
      },
      NAMED,
    ),
  ],
  [
    'xlsx',
    'tiny-text',
    /sheet1|sharedStrings/,
    made(
      {
        'xl/sharedStrings.xml': (words) =>
          words.replace(
            /<si><t[^>]*>Canary Nightjar<\/t><\/si>/,
            `<si><r><t>Total </t></r><r><rPr><sz val="1"/></rPr><t>${CANARY}</t></r></si>`,
          ),
      },
      NAMED,
    ),
    made(
      {
        'xl/sharedStrings.xml': (words) =>
          words.replace(
            /<si><t[^>]*>Canary Nightjar<\/t><\/si>/,
            `<si><r><t>Total </t></r><r><rPr><sz val="9"/></rPr><t>${CANARY}</t></r></si>`,
          ),
      },
      NAMED,
    ),
  ],
  [
    'xlsx',
    'text-like-its-fill',
    SHEET,
    made(
      together(
        inInk(
          '<color theme="4"/>',
          '<fill><patternFill patternType="solid"><fgColor theme="4"/><bgColor indexed="64"/></patternFill></fill>',
        ),
        painted(),
      ),
      NAMED,
    ),
    made(
      together(
        inInk(
          '<color theme="0"/>',
          '<fill><patternFill patternType="solid"><fgColor theme="4"/><bgColor indexed="64"/></patternFill></fill>',
        ),
        painted(),
      ),
      NAMED,
    ),
  ],
  [
    'xlsx',
    'tiny-text',
    SHEET,
    made(
      together(
        together(inInk(''), {
          'xl/styles.xml': (words: string) =>
            words.replace(
              /<font><sz val="11"\/><\/font><\/fonts>/,
              '<font><sz val="1.5"/></font></fonts>',
            ),
        }),
        painted(),
      ),
      NAMED,
    ),
    made(together(inInk(''), painted()), NAMED),
  ],
  [
    'xlsx',
    'conditional-white-text',
    SHEET,
    made(
      together(
        inInk('', '', '', '', '<dxf><font><color theme="0"/></font></dxf>'),
        afterCells(
          '<conditionalFormatting sqref="A4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>0</formula></cfRule></conditionalFormatting>',
        ),
      ),
      NAMED,
    ),
    made(
      together(
        inInk('', '', '', '', '<dxf><font><b/></font></dxf>'),
        afterCells(
          '<conditionalFormatting sqref="A4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>0</formula></cfRule></conditionalFormatting>',
        ),
      ),
      NAMED,
    ),
  ],
  [
    'xlsx',
    'conditional-white-text',
    SHEET,
    made(
      afterCells(
        '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="1" id="{00000000-0000-0000-0000-000000000001}"><xm:f>TRUE</xm:f><x14:dxf><font><color rgb="FFFFFFFF"/></font></x14:dxf></x14:cfRule><xm:sqref>A4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      ),
      NAMED,
    ),
    made(
      afterCells(
        '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="1" id="{00000000-0000-0000-0000-000000000001}"><xm:f>TRUE</xm:f><x14:dxf><font><color rgb="FFFF0000"/></font></x14:dxf></x14:cfRule><xm:sqref>A4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      ),
      NAMED,
    ),
  ],
  [
    'xlsx',
    /conditional-white-text|format-shows/,
    SHEET,
    made(
      afterCells(
        '<conditionalFormatting sqref="B2:B4"><cfRule type="dataBar" priority="1"><dataBar showValue="0"><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>',
      ),
      NAMED,
    ),
    made(
      afterCells(
        '<conditionalFormatting sqref="B2:B4"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>',
      ),
      NAMED,
    ),
  ],
  [
    'xlsx',
    'format-shows-nothing',
    SHEET,
    made(inFormat('&quot;&quot;;&quot;&quot;;&quot;&quot;;&quot;&quot;'), NAMED),
    made(together(inInk(''), painted()), NAMED),
  ],
  [
    'xlsx',
    /format-shows-nothing|white-text/,
    SHEET,
    made(inFormat('[White]General;[White]General;[White]General;[White]@'), NAMED),
    made(inFormat('[Red]General'), NAMED),
  ],
  [
    'xlsx',
    'far-cell',
    SHEET,
    made({}, sheetSays({ ZZ5000: { t: 's', v: CANARY }, '!ref': 'A1:ZZ5000' }, {})),
    made({}, sheetSays({ D9: { t: 's', v: CANARY }, '!ref': 'A1:D9' }, {})),
  ],
  [
    'xlsx',
    'far-cell',
    SHEET,
    made({}, sheetSays({ A60: { t: 's', v: CANARY }, '!ref': 'A1:C60' }, {})),
    made({}, sheetSays({ A40: { t: 's', v: CANARY }, '!ref': 'A1:C40' }, {})),
  ],
  [
    'xlsx',
    'value-under-merge',
    SHEET,
    made(
      {},
      sheetSays(
        { '!merges': [{ s: { r: 3, c: 0 }, e: { r: 3, c: 1 } }] },
        { rows: [['All', CANARY, 'x']] },
      ),
    ),
    made(
      {},
      sheetSays(
        { '!merges': [{ s: { r: 3, c: 0 }, e: { r: 3, c: 1 } }] },
        { rows: [['All', '', 'x']] },
      ),
    ),
  ],
]

eachToldApart(pairs)
