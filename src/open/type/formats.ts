// The formats that a file can turn out to be: media type, what people call it, and the endings it goes by.

export const FORMATS = {
  'application/pdf': ['a PDF', 'pdf'],
  'application/zip': ['a ZIP archive', 'zip'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': [
    'a Word document',
    'docx docm dotx dotm',
  ],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': [
    'an Excel workbook',
    'xlsx xlsm xltx xltm',
  ],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': [
    'a PowerPoint presentation',
    'pptx pptm ppsx',
  ],
  'application/vnd.ms-excel.sheet.binary.macroenabled.12': ['a binary Excel workbook', 'xlsb'],
  'application/vnd.oasis.opendocument.text': ['an OpenDocument text', 'odt fodt ott'],
  'application/vnd.oasis.opendocument.spreadsheet': ['an OpenDocument spreadsheet', 'ods fods ots'],
  'application/vnd.oasis.opendocument.presentation': ['an OpenDocument presentation', 'odp'],
  'application/vnd.oasis.opendocument.graphics': ['an OpenDocument drawing', 'odg odf odb odc'],
  'application/vnd.ms-visio.drawing': ['a Visio drawing', 'vsdx'],
  'application/oxps': ['an XPS document', 'xps oxps'],
  'application/epub+zip': ['an e-book', 'epub'],
  'application/msword': ['an old Word document', 'doc dot'],
  'application/vnd.ms-excel': ['an old Excel workbook', 'xls xlt'],
  'application/vnd.ms-powerpoint': ['an old PowerPoint presentation', 'ppt pps'],
  'application/vnd.ms-outlook': ['an Outlook message', 'msg oft'],
  'application/encrypted': [
    'a file locked with a password',
    'docx xlsx pptx docm xlsm xlsb asc pgp gpg',
  ],
  'application/x-ole-storage': ['an old Office file of unknown kind', 'db mpp vsd pub msi'],
  'application/rtf': ['a rich-text document', 'rtf doc'],
  'text/html': ['a web page', 'html htm xhtml mht'],
  'multipart/related': ['a saved web page', 'mht mhtml'],
  'message/rfc822': ['a mail', 'eml mail txt mht mhtml'],
  'application/mbox': ['a mailbox', 'mbox mbx txt'],
  'application/ms-tnef': ['an Outlook wrapping (winmail.dat)', 'dat tnef'],
  'text/csv': ['a CSV table', 'csv txt'],
  'text/tab-separated-values': ['a tab-separated table', 'tsv tab txt csv'],
  'text/calendar': ['a calendar entry', 'ics'],
  'text/vcard': ['an address card', 'vcf'],
  'application/xml': ['an XML file', 'xml xsd xsl rels'],
  'application/json': ['a JSON file', 'json'],
  'text/plain': ['a text', 'txt text log md asc'],
  'image/png': ['a PNG picture', 'png'],
  'image/jpeg': ['a JPEG picture', 'jpg jpeg jpe'],
  'image/gif': ['a GIF picture', 'gif'],
  'image/tiff': ['a TIFF picture', 'tif tiff'],
  'image/bmp': ['a BMP picture', 'bmp'],
  'image/webp': ['a WebP picture', 'webp'],
  'image/heic': ['a HEIC picture', 'heic heif'],
  'image/emf': ['a Windows drawing', 'emf wmf'],
  'image/svg+xml': ['an SVG drawing', 'svg'],
  'application/gzip': ['a gzip archive', 'gz tgz'],
  'application/x-7z-compressed': ['a 7z archive', '7z'],
  'application/vnd.rar': ['a RAR archive', 'rar'],
  'application/x-tar': ['a tar archive', 'tar'],
  'application/x-bzip2': ['a bzip2 archive', 'bz2'],
  'application/x-xz': ['an xz archive', 'xz'],
  'application/vnd.sqlite3': ['a database', 'sqlite sqlite3'],
  'application/vnd.ms-cab-compressed': ['a cabinet archive', 'cab'],
  'application/postscript': ['a PostScript file', 'ps eps ai'],
  'application/x-msdownload': ['a program', 'exe dll scr'],
  'audio/mpeg': ['a sound recording', 'mp3'],
  'audio/wav': ['a sound recording', 'wav'],
  'video/mp4': ['a video', 'mp4 m4v m4a mov'],
  'application/octet-stream': ['a file of unknown kind', ''],
} as const satisfies Record<string, readonly [inWords: string, endings: string]>

export type MediaType = keyof typeof FORMATS

/** "an Excel workbook" */
export const formatInWords = (type: MediaType): string => FORMATS[type][0]

/** "docx" of "Reply.DOCX"; empty where the name has none. */
export const endingOf = (name: string): string =>
  /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** What the ending would make of the file; null where no format goes by it. */
export function formatOfEnding(ending: string): MediaType | null {
  if (ending === '') return null
  const types = Object.keys(FORMATS) as MediaType[]
  return (
    types.find((type) => FORMATS[type][1].split(' ')[0] === ending) ??
    types.find((type) => goesBy(type, ending)) ??
    null
  )
}

export const goesBy = (type: MediaType, ending: string): boolean =>
  FORMATS[type][1].split(' ').includes(ending)
