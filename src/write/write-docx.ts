// A letter as a Word document, born clean: its text, one style sheet, and nothing else can exist in it.
import { paragraph } from './office/docx-paragraph.ts'
import { docxTable } from './office/docx-table.ts'
import { packed } from './office/pack.ts'
import { XML_HEAD } from './office/xml.ts'
import type { Block, Paper } from './plain/content.ts'

/** No author, no dates, no revision, no comment, no tracked change, no hidden text, no template. */
export function writeDocx(paper: Paper): Uint8Array {
  const edges = [
    ...(paper.header ? [{ part: 'header', tag: 'hdr', text: paper.header }] : []),
    ...(paper.footer || paper.pageNumbers
      ? [{ part: 'footer', tag: 'ftr', text: paper.footer ?? '' }]
      : []),
  ]
  return packed([
    { path: '[Content_Types].xml', content: contentTypes(edges.map(({ part }) => part)) },
    {
      path: '_rels/.rels',
      content: relations([['rId1', 'officeDocument', 'word/document.xml']]),
    },
    { path: 'word/document.xml', content: documentXml(paper, edges) },
    {
      path: 'word/_rels/document.xml.rels',
      content: relations([
        ['rId1', 'styles', 'styles.xml'],
        ['rId2', 'numbering', 'numbering.xml'],
        ...edges.map(({ part }, i): Relation => [`rId${i + 3}`, part, `${part}1.xml`]),
      ]),
    },
    { path: 'word/styles.xml', content: stylesXml(paper) },
    { path: 'word/numbering.xml', content: NUMBERING },
    ...edges.map(({ part, tag, text }) => ({
      path: `word/${part}1.xml`,
      content: `${XML_HEAD}<w:${tag} xmlns:w="${WORD}">${paragraph(text, { style: 'Edge', more: part === 'footer' && paper.pageNumbers ? PAGE_NUMBER : '' })}</w:${tag}>`,
    })),
  ])
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

type Relation = [id: string, type: string, target: string]

const relations = (all: Relation[]): string =>
  `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, to]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${to}"/>`)
    .join('')}</Relationships>`

const contentTypes = (edges: string[]): string =>
  `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>${[
    ['styles', 'styles'],
    ['numbering', 'numbering'],
    ...edges.map((edge) => [`${edge}1`, edge]),
  ]
    .map(
      ([name, type]) =>
        `<Override PartName="/word/${name}.xml" ContentType="${WORD_TYPE}.${type}+xml"/>`,
    )
    .join('')}</Types>`

function documentXml({ blocks }: Paper, edges: { part: string }[]): string {
  const references = edges
    .map(({ part }, i) => `<w:${part}Reference w:type="default" r:id="rId${i + 3}"/>`)
    .join('')
  return `${XML_HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${blocks.map(blockXml).join('')}<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="624" w:footer="624" w:gutter="0"/></w:sectPr></w:body></w:document>`
}

const TWIPS = 20

function blockXml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(block.text, { style: `Heading${block.level}` })
    case 'paragraph': {
      const align = block.align === 'centre' ? 'center' : block.align
      const indent = block.indent ? `<w:ind w:left="${block.indent * TWIPS}"/>` : ''
      return paragraph(block.text, { form: indent + (align ? `<w:jc w:val="${align}"/>` : '') })
    }
    case 'lines': {
      const form = block.align === 'right' ? '<w:jc w:val="right"/>' : ''
      return block.lines.map((line) => paragraph(line, { style: 'Line', form })).join('')
    }
    case 'list': {
      const id = block.marks === 'bullet' ? 1 : 2
      const form = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`
      return block.items.map((item) => paragraph(item, { form })).join('')
    }
    case 'table':
      return `${block.table.caption ? paragraph(block.table.caption, { style: 'Caption' }) : ''}${docxTable(block.table)}${paragraph('', { style: 'Line' })}`
    case 'rule':
      return paragraph('', {
        style: 'Line',
        form: '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>',
      })
    case 'new-page':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
  }
}

const PAGE_NUMBER =
  '<w:r><w:t xml:space="preserve">  Page </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'

function stylesXml({ face, size = 11 }: Paper): string {
  const font = face === 'serif' ? 'Times New Roman' : 'Arial'
  const half = Math.round(size * 2)
  const style = (id: string, name: string, paragraphForm: string, runForm = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraphForm}</w:pPr>${runForm && `<w:rPr>${runForm}</w:rPr>`}</w:style>`
  const heading = (level: number, points: number) =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      `<w:keepNext/><w:spacing w:before="200" w:after="100"/><w:outlineLvl w:val="${level - 1}"/>`,
      `<w:b/><w:sz w:val="${Math.round(points * 2)}"/>`,
    )
  return `${XML_HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:sz w:val="${half}"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${heading(1, size * 1.5)}${heading(2, size * 1.2)}${heading(3, size)}${style('Line', 'Line', '<w:spacing w:after="0"/>')}${style('Caption', 'caption', '<w:keepNext/><w:spacing w:before="140" w:after="60"/>', '<w:b/>')}${style('Edge', 'Edge', '<w:spacing w:after="0"/>', '<w:sz w:val="17"/>')}</w:styles>`
}

const LEVEL = '<w:pPr><w:ind w:left="567" w:hanging="397"/></w:pPr>'

const NUMBERING = `${XML_HEAD}<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>${LEVEL}</w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>${LEVEL}</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`
