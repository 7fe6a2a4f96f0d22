// Pairs of workbooks as other programs make them (caches, names and drawings): each hides one thing, and its twin does not.
import { related } from '../../test/twins/otherwise.ts'
import {
  anchor,
  BOOK,
  CANARY,
  cellSays,
  chartOn,
  DRAWING,
  drawnOn,
  inBook,
  made,
  NAMED,
  pictured,
  pictureOn,
  SHEET,
  textBox,
  together,
} from '../../test/twins/planted-books.ts'
import { eachToldApart, type Pair } from '../../test/twins/told-apart.ts'

const pairs: Pair[] = [
  [
    'xlsx',
    'pivot-cache',
    'xl/pivotCache/pivotCacheDefinition1.xml',
    made(
      together(
        related(
          BOOK,
          'xl/pivotCache/pivotCacheDefinition1.xml',
          `<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" refreshedBy="x" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:C9" sheet="Raw"/></cacheSource><cacheFields count="1"><cacheField name="Name" numFmtId="0"><sharedItems count="1"><s v="${CANARY}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
          'pivotCacheDefinition',
        ),
      ),
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'pivot-records',
    'xl/pivotCache/pivotCacheRecords1.xml',
    made(
      together(
        related(
          BOOK,
          'xl/pivotCache/pivotCacheDefinition1.xml',
          `<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cacheFields count="1"><cacheField name="Force"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
          'pivotCacheDefinition',
        ),
        related(
          'xl/pivotCache/pivotCacheDefinition1.xml',
          'xl/pivotCache/pivotCacheRecords1.xml',
          `<pivotCacheRecords xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1"><r><s v="${CANARY}"/></r></pivotCacheRecords>`,
          'pivotCacheRecords',
        ),
      ),
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'slicer-cache',
    'xl/slicerCaches/slicerCache1.xml',
    made(
      related(
        BOOK,
        'xl/slicerCaches/slicerCache1.xml',
        `<slicerCacheDefinition xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" name="Slicer_Name" sourceName="${CANARY}"/>`,
      ),
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'data-model',
    'xl/model/item.data',
    made(
      related(BOOK, 'xl/model/item.data', new Uint8Array(Buffer.from(CANARY, 'utf16le'))),
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'connection',
    'xl/connections.xml',
    made(
      related(
        BOOK,
        'xl/connections.xml',
        `<connections xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><connection id="1" name="db" type="1"><dbPr connection="DSN=x;UID=${CANARY}" command="select"/></connection></connections>`,
        'connections',
      ),
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'query-table',
    'xl/queryTables/queryTable1.xml',
    made(
      related(
        SHEET,
        'xl/queryTables/queryTable1.xml',
        `<queryTable xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="${CANARY}" connectionId="1"/>`,
        'queryTable',
      ),
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'external-link-cache',
    'xl/externalLinks/externalLink1.xml',
    made(
      related(
        BOOK,
        'xl/externalLinks/externalLink1.xml',
        `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook><sheetNames><sheetName val="Tenants"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>${CANARY}</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
        'externalLink',
      ),
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'external-link-cache',
    'xl/externalLinks/externalLink1.xml',
    made(
      related(
        BOOK,
        'xl/externalLinks/externalLink1.xml',
        `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ddeLink ddeService="Excel" ddeTopic="${CANARY}"><ddeItems><ddeItem name="A1"><values><value t="str"><val>${CANARY}</val></value></values></ddeItem></ddeItems></ddeLink></externalLink>`,
        'externalLink',
      ),
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'defined-name',
    BOOK,
    made(
      inBook(
        `<definedNames><definedName name="who">{"a","${CANARY}"}</definedName></definedNames>`,
      ),
      NAMED,
    ),
    made(
      inBook(
        '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Cases!$1:$1</definedName></definedNames>',
      ),
      NAMED,
    ),
  ],
  [
    'xlsx',
    'defined-name',
    BOOK,
    made(
      inBook(
        `<definedNames><definedName name="who" comment="${CANARY}">Cases!$A$1</definedName></definedNames>`,
      ),
      NAMED,
    ),
    made(
      inBook('<definedNames><definedName name="who">Cases!$A$1:$A$4</definedName></definedNames>'),
      NAMED,
    ),
  ],
  [
    'xlsx',
    'defined-name',
    BOOK,
    made(
      inBook(`<definedNames><definedName name="rate">0.4242</definedName></definedNames>`),
      NAMED,
    ),
    made(
      inBook(
        '<definedNames><definedName name="tot">SUM(Cases!$B$2:$B$3)</definedName></definedNames>',
      ),
      NAMED,
    ),
  ],
  [
    'xlsx',
    'comment',
    /comments1/,
    made({}, cellSays('B3', { c: [{ a: 'A', t: CANARY }] })),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'threaded-comment',
    /threadedComment1/,
    made(
      related(
        SHEET,
        'xl/threadedComments/threadedComment1.xml',
        `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B3" dT="2024" personId="{0}" id="{1}"><text>${CANARY}</text></threadedComment></ThreadedComments>`,
      ),
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'person',
    /persons/,
    made(
      related(
        BOOK,
        'xl/persons/person.xml',
        `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="${CANARY}" id="{0}" userId="x" providerId="AD"/></personList>`,
        'person',
      ),
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'text-box',
    DRAWING,
    made(drawnOn(anchor(4, 1, textBox(CANARY))), NAMED),
    made(drawnOn(anchor(4, 1, textBox(''))), NAMED),
  ],
  [
    'xlsx',
    /text-box|off-sheet-shape/,
    /vmlDrawing/,
    made(
      related(
        SHEET,
        'xl/drawings/vmlDrawing1.vml',
        `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="s1" type="#t"><v:textbox><div>${CANARY}</div></v:textbox></v:shape></xml>`,
        'vmlDrawing',
      ),
      NAMED,
    ),
    made(
      related(
        SHEET,
        'xl/drawings/vmlDrawing1.vml',
        `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="s1" type="#t"><v:textbox><div></div></v:textbox></v:shape></xml>`,
        'vmlDrawing',
      ),
      NAMED,
    ),
  ],
  [
    'xlsx',
    'off-sheet-shape',
    DRAWING,
    made(pictureOn(anchor(300, 6000, pictured())), NAMED),
    made(pictureOn(anchor(4, 1, pictured())), NAMED),
  ],
  [
    'xlsx',
    'alternative-text',
    DRAWING,
    made(pictureOn(anchor(4, 1, pictured(`descr="${CANARY}"`))), NAMED),
    made(pictureOn(anchor(4, 1, pictured())), NAMED),
  ],
  [
    'xlsx',
    'alternative-text',
    DRAWING,
    made(
      drawnOn(
        anchor(
          4,
          1,
          `<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" title="${CANARY}"/></xdr:nvGraphicFramePr></xdr:graphicFrame>`,
        ),
      ),
      NAMED,
    ),
    made(
      drawnOn(
        anchor(
          4,
          1,
          `<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/></xdr:nvGraphicFramePr></xdr:graphicFrame>`,
        ),
      ),
      NAMED,
    ),
  ],
  [
    'xlsx',
    'chart-cache',
    'xl/charts/chart1.xml',
    made(chartOn("'Raw data'!$A$2:$A$3", [CANARY]), NAMED),
    made(chartOn('Cases!$CANARY$2:$CANARY$3', ['Essex', 'Kent']), NAMED),
  ],
  [
    'xlsx',
    'chart-cache',
    'xl/charts/chart1.xml',
    made(chartOn('[1]Raw!$A$2', [CANARY]), NAMED),
    made(chartOn('Cases!$A$2:$B$2', ['2021', '9']), NAMED),
  ],
]

eachToldApart(pairs)
