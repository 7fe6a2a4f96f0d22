// Pairs of letters as Word itself lays them out: each hides one thing, and its twin does not.
import { type Edits, related, wordLetter, wordPart } from '../../test/twins/otherwise.ts'
import { eachToldApart, type Pair, type Planted } from '../../test/twins/told-apart.ts'

const CANARY = 'Canary Nightjar'
const DOCUMENT = 'word/document.xml'
const BY = 'w:id="7" w:author="A. Clerk" w:date="2024-03-01T09:00:00Z"'
const t = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`
const run = (form = '', words = CANARY) =>
  `<w:r w:rsidR="00A7"><w:rPr>${form}</w:rPr>${t(words)}</w:r>`
const para = (inside: string, form = '') =>
  `<w:p w:rsidR="00A7"><w:pPr>${form}</w:pPr>${inside}</w:p>`
const cell = (inside: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${inside}</w:tc>`
const table = (row: string, form = '', ink = '') =>
  `<w:tbl><w:tblPr>${form}</w:tblPr><w:tr>${row}${cell(para(run(ink)))}</w:tr></w:tbl>`
/** Ink that is left to the program turns white on a dark ground. */
const ground = (inTable: string, fill: string) =>
  inTable.replace(
    '<w:tc><w:tcPr>',
    `<w:tc><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
  )
const picture = (about: string, crop = '') =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" ${about}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip/>${crop}<a:stretch/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const styled = (id: string, form: string): Edits => ({
  'word/styles.xml': (words) =>
    words.replace(
      '</w:styles>',
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/><w:rPr>${form}</w:rPr></w:style></w:styles>`,
    ),
})
const set = (inside: string): Edits => ({
  'word/settings.xml': (words) => words.replace('</w:settings>', `${inside}</w:settings>`),
})
const field = (code: string, shown = 'x') =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('', shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const head = (inside: string, reference: string, body = ''): Uint8Array =>
  wordLetter(body, {
    ...related(DOCUMENT, 'word/header1.xml', wordPart('hdr', para(inside)), 'header'),
    [DOCUMENT]: (words) => words.replace('<w:pgSz', `${reference}<w:pgSz`),
  })
const HEAD = (type: string) => `<w:headerReference w:type="${type}" r:id="rIdX16"/>`

const pairs: Planted[] = [
  [
    'tracked-deletion',
    DOCUMENT,
    wordLetter(
      para(`<w:del ${BY}><w:r><w:delText xml:space="preserve">${CANARY}</w:delText></w:r></w:del>`),
    ),
    wordLetter(para(run())),
  ],
  [
    'tracked-deletion',
    DOCUMENT,
    wordLetter(table(`<w:trPr><w:del ${BY}/></w:trPr>`)),
    wordLetter(table('<w:trPr><w:cantSplit/></w:trPr>')),
  ],
  [
    'tracked-insertion',
    DOCUMENT,
    wordLetter(table(`<w:trPr><w:ins ${BY}/></w:trPr>`)),
    wordLetter(table('')),
  ],
  [
    'tracked-insertion',
    DOCUMENT,
    wordLetter(para(run(), `<w:rPr><w:ins ${BY}/></w:rPr>`)),
    wordLetter(para(run(), '<w:rPr><w:b/></w:rPr>')),
  ],
  [
    'tracked-move',
    DOCUMENT,
    wordLetter(
      para(
        `<w:moveFromRangeStart ${BY} w:name="move1"/><w:moveFrom ${BY}>${run()}</w:moveFrom><w:moveFromRangeEnd w:id="7"/>`,
      ),
    ),
    wordLetter(para(run())),
  ],
  [
    'tracked-format',
    DOCUMENT,
    wordLetter(para(run('', 'x'), `<w:jc w:val="left"/><w:pPrChange ${BY}><w:pPr/></w:pPrChange>`)),
    wordLetter(para(run('', 'x'), '<w:jc w:val="left"/>')),
  ],
  [
    'tracked-deletion',
    'word/footnotes.xml',
    wordLetter(
      para('<w:r><w:footnoteReference w:id="2"/></w:r>'),
      related(
        DOCUMENT,
        'word/footnotes.xml',
        wordPart(
          'footnotes',
          `<w:footnote w:id="2">${para(`<w:del ${BY}><w:r><w:delText>${CANARY}</w:delText></w:r></w:del>`)}</w:footnote>`,
        ),
        'footnotes',
      ),
    ),
    wordLetter(
      para('<w:r><w:footnoteReference w:id="2"/></w:r>'),
      related(
        DOCUMENT,
        'word/footnotes.xml',
        wordPart('footnotes', `<w:footnote w:id="2">${para(run())}</w:footnote>`),
        'footnotes',
      ),
    ),
  ],
  [
    'comment',
    'word/comments.xml',
    wordLetter(
      para(
        `<w:commentRangeStart w:id="0"/>${run('', 'x')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      related(
        DOCUMENT,
        'word/comments.xml',
        wordPart(
          'comments',
          `<w:comment w:id="0" w:author="A" w:initials="A">${para(run())}</w:comment>`,
        ),
        'comments',
      ),
    ),
    wordLetter(para(run('', 'x'))),
  ],
  [
    'people',
    'word/people.xml',
    wordLetter(
      '',
      related(
        DOCUMENT,
        'word/people.xml',
        `<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="${CANARY}"><w15:presenceInfo w15:providerId="AD" w15:userId="S::x"/></w15:person></w15:people>`,
      ),
    ),
    wordLetter(),
  ],
  [
    'hidden-text',
    DOCUMENT,
    wordLetter(para(run(), '<w:pStyle w:val="Unseen"/>'), styled('Unseen', '<w:vanish/>')),
    wordLetter(para(run(), '<w:pStyle w:val="Unseen"/>'), styled('Unseen', '<w:b/>')),
  ],
  [
    'hidden-text',
    DOCUMENT,
    wordLetter(para(run('<w:specVanish/><w:vanish w:val="true"/>'))),
    wordLetter(para(run('<w:vanish w:val="false"/>'))),
  ],
  [
    'hidden-text',
    DOCUMENT,
    wordLetter(table('<w:trPr><w:hidden/></w:trPr>')),
    wordLetter(table('<w:trPr><w:tblHeader/></w:trPr>')),
  ],
  [
    'white-text',
    DOCUMENT,
    wordLetter(para(run('<w:color w:val="FFFFFF" w:themeColor="background1"/>'))),
    wordLetter(para(run('<w:color w:val="000000" w:themeColor="text1"/>'))),
  ],
  [
    'white-text',
    DOCUMENT,
    wordLetter(para(run('<w:color w:val="FEFEFE"/>'))),
    wordLetter(para(run('<w:color w:val="808080"/>'))),
  ],
  [
    'white-text',
    DOCUMENT,
    wordLetter(
      para(run(), '<w:pStyle w:val="Pale"/>'),
      styled('Pale', '<w:color w:val="FFFFFF"/>'),
    ),
    wordLetter(
      para(run('<w:color w:val="FF0000"/>'), '<w:pStyle w:val="Pale"/>'),
      styled('Pale', '<w:color w:val="FFFFFF"/>'),
    ),
  ],
  [
    'white-text',
    DOCUMENT,
    wordLetter(para(run('<w:highlight w:val="black"/><w:color w:val="000000"/>'))),
    wordLetter(para(run('<w:highlight w:val="black"/><w:color w:val="FFFFFF"/>'))),
  ],
  [
    'white-text',
    DOCUMENT,
    wordLetter(ground(table('', '', '<w:color w:val="000000"/>'), '000000')),
    wordLetter(ground(table(''), '000000')),
  ],
  [
    'tiny-text',
    DOCUMENT,
    wordLetter(para(run(), '<w:pStyle w:val="Small"/>'), styled('Small', '<w:sz w:val="2"/>')),
    wordLetter(para(run(), '<w:pStyle w:val="Small"/>'), styled('Small', '<w:sz w:val="14"/>')),
  ],
  [
    'tiny-text',
    DOCUMENT,
    wordLetter(para(run('<w:w w:val="1"/>'))),
    wordLetter(para(run('<w:w w:val="90"/>'))),
  ],
  [
    'field-code',
    DOCUMENT,
    wordLetter(para(field(`INCLUDEPICTURE "\\\\\\\\srv\\\\${CANARY}.png" \\d`))),
    wordLetter(para(field('PAGE \\* MERGEFORMAT', '1'))),
  ],
  [
    'field-code',
    DOCUMENT,
    wordLetter(para(field(`MERGEFIELD ${CANARY.replace(' ', '_')}`))),
    wordLetter(para(field('NUMPAGES', '1'))),
  ],
  [
    'field-code',
    DOCUMENT,
    wordLetter(para(field(`IF "1" = "1" "x" "${CANARY}"`))),
    wordLetter(para(field('DATE \\@ "d MMMM yyyy"', '3 May 2024'))),
  ],
  [
    'document-variable',
    'word/settings.xml',
    wordLetter('', set(`<w:docVars><w:docVar w:name="a" w:val="${CANARY}"/></w:docVars>`)),
    wordLetter('', set('<w:defaultTabStop w:val="720"/>')),
  ],
  [
    'attached-template',
    /settings\.xml/,
    wordLetter('', {
      'word/_rels/settings.xml.rels': () =>
        `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:\\Users\\${CANARY.replace(' ', '')}\\l.dotm" TargetMode="External"/></Relationships>`,
      ...set('<w:attachedTemplate r:id="rId1"/>'),
    }),
    wordLetter(),
  ],
  [
    'content-control',
    DOCUMENT,
    wordLetter(
      `<w:sdt><w:sdtPr><w:alias w:val="${CANARY}"/><w:id w:val="5"/></w:sdtPr><w:sdtContent>${para(run('', 'x'))}</w:sdtContent></w:sdt>`,
    ),
    wordLetter(
      `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${para(run('', 'x'))}</w:sdtContent></w:sdt>`,
    ),
  ],
  [
    'content-control',
    DOCUMENT,
    wordLetter(
      para(
        `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="${CANARY}" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent>${run('', 'x')}</w:sdtContent></w:sdt>`,
      ),
    ),
    wordLetter(para(run('', 'x'))),
  ],
  [
    'content-control',
    DOCUMENT,
    wordLetter(
      para(
        `<w:smartTag w:uri="urn:x" w:element="person"><w:smartTagPr><w:attr w:name="who" w:val="${CANARY}"/></w:smartTagPr>${run('', 'x')}</w:smartTag>`,
      ),
    ),
    wordLetter(para(run('', 'x'))),
  ],
  [
    'alternative-chunk',
    /afchunk1/,
    wordLetter(
      '<w:altChunk r:id="rIdX17"/>',
      related(DOCUMENT, 'word/afchunk1.htm', `<html><body>${CANARY}</body></html>`, 'aFChunk'),
    ),
    wordLetter(),
  ],
  [
    'glossary',
    'word/glossary/document.xml',
    wordLetter(
      '',
      related(
        DOCUMENT,
        'word/glossary/document.xml',
        wordPart(
          'glossaryDocument',
          `<w:docParts><w:docPart><w:docPartBody>${para(run())}</w:docPartBody></w:docPart></w:docParts>`,
        ),
        'glossaryDocument',
      ),
    ),
    wordLetter(),
  ],
  [
    'unused-header',
    'word/header1.xml',
    head(run(), HEAD('first')),
    head(run(), `${HEAD('first')}<w:titlePg/>`),
  ],
  ['unused-header', 'word/header1.xml', head(run(), HEAD('even')), head(run(), HEAD('default'))],
  [
    'unused-footnote',
    'word/endnotes.xml',
    wordLetter(
      '',
      related(
        DOCUMENT,
        'word/endnotes.xml',
        wordPart(
          'endnotes',
          `<w:endnote w:type="separator" w:id="-1">${para('<w:r><w:separator/></w:r>')}</w:endnote><w:endnote w:id="3">${para(run())}</w:endnote>`,
        ),
        'endnotes',
      ),
    ),
    wordLetter(
      '',
      related(
        DOCUMENT,
        'word/endnotes.xml',
        wordPart(
          'endnotes',
          `<w:endnote w:type="separator" w:id="-1">${para('<w:r><w:separator/></w:r>')}</w:endnote>`,
        ),
        'endnotes',
      ),
    ),
  ],
  [
    'cropped-picture',
    DOCUMENT,
    wordLetter(para(picture('', '<a:srcRect l="12000" t="5000"/>'))),
    wordLetter(para(picture('', '<a:srcRect l="0" t="0" r="0" b="0"/>'))),
  ],
  [
    'cropped-picture',
    DOCUMENT,
    wordLetter(
      para(
        '<w:r><w:pict><v:shape id="s"><v:imagedata o:title="" cropright="32768f"/></v:shape></w:pict></w:r>',
      ),
    ),
    wordLetter(
      para('<w:r><w:pict><v:shape id="s"><v:imagedata o:title=""/></v:shape></w:pict></w:r>'),
    ),
  ],
  [
    'alternative-text',
    DOCUMENT,
    wordLetter(para(picture(`descr="${CANARY}"`))),
    wordLetter(para(picture(''))),
  ],
  [
    'alternative-text',
    DOCUMENT,
    wordLetter(table('', `<w:tblCaption w:val="${CANARY}"/>`)),
    wordLetter(table('')),
  ],
  [
    'embedded-workbook',
    /embeddings/,
    wordLetter(
      '',
      related(
        DOCUMENT,
        'word/embeddings/oleObject1.bin',
        new Uint8Array(Buffer.from(CANARY)),
        'oleObject',
      ),
    ),
    wordLetter(),
  ],
  [
    'custom-xml',
    'customXml/item1.xml',
    wordLetter(
      '',
      related(
        DOCUMENT,
        'customXml/item1.xml',
        `<ct:contentTypeSchema xmlns:ct="urn:c" ct:_="${CANARY}"/>`,
        'customXml',
      ),
    ),
    wordLetter(
      '',
      related(
        DOCUMENT,
        'customXml/item1.xml',
        '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography" SelectedStyle="\\APASixthEditionOfficeOnline.xsl" StyleName="APA" Version="6"/>',
        'customXml',
      ),
    ),
  ],
  [
    'document-properties',
    'docProps/core.xml',
    wordLetter('', {
      'docProps/core.xml': (words) =>
        words.replace(
          '<dc:creator>',
          `<cp:lastModifiedBy>${CANARY}</cp:lastModifiedBy><dc:creator>`,
        ),
    }),
    wordLetter(),
  ],
  [
    'document-properties',
    'docProps/app.xml',
    wordLetter('', {
      'docProps/app.xml': (words) => words.replace('<Company>', `<Company>${CANARY}`),
    }),
    wordLetter(),
  ],
  [
    /document-properties|people|field-code/,
    DOCUMENT,
    wordLetter(
      para(`<w:permStart w:id="1" w:ed="${CANARY}"/>${run('', 'x')}<w:permEnd w:id="1"/>`),
    ),
    wordLetter(para(run('', 'x'))),
  ],
  [
    'hyperlink',
    DOCUMENT,
    wordLetter(
      para(`<w:hyperlink w:anchor="a" w:tooltip="${CANARY}">${run('', 'x')}</w:hyperlink>`),
    ),
    wordLetter(para(`<w:hyperlink w:anchor="a">${run('', 'x')}</w:hyperlink>`)),
  ],
  ['markup-comment', DOCUMENT, wordLetter(`<!-- ${CANARY} -->`), wordLetter()],
]

eachToldApart(pairs.map((pair): Pair => ['docx', ...pair]))
