// Where things lie in a pack, and how one page of it points at another, so that it works from a file.

export const INDEX = 'index.html'
export const SUMS = 'sums.html'
export const WORKFORCE = 'workforce.html'
export const CLOCK = 'clock.html'
export const IN_PRINT = 'in-print.html'
export const METHOD = 'method.html'
export const CODEBOOK = 'data/codebook.html'
export const DATA_PACKAGE = 'data/datapackage.json'
export const CSVW = 'data/csv-metadata.json'
export const TABLES_XLSX = 'data/tables.xlsx'
export const TABLES_ODS = 'data/tables.ods'
export const FIGURES_CSV = 'data/figures.csv'
export const BODIES_CSV = 'data/bodies.csv'
export const CELLS_CSV = 'data/cells.csv'
export const MISSING_CSV = 'data/missing.csv'
export const CLAIMS_CSV = 'data/claims.csv'
export const CASES = 'cases/index.html'
export const CASES_CSV = 'data/cases.csv'
export const PICTURES = 'pictures/index.html'
/** What others see where the first page is shared. */
export const CARD_PNG = 'pictures/card.png'
export const RECIPE = 'recipe.html'
export const RECIPE_TXT = 'recipe.txt'
export const FEED = 'feed.xml'
export const SENTENCES_CSV = 'data/sentences.csv'
export const STATEMENTS_CSV = 'data/statements.csv'
export const CORRECTIONS_CSV = 'data/corrections.csv'
export const CHANGES_JSON = 'data/changes.json'
export const CORRECTIONS = 'corrections.html'
export const ASSETS = 'assets/'
export const LOGO = `${ASSETS}logo.png`

export const pictureFile = (id: string, ending: 'svg' | 'png'): string => `pictures/${id}.${ending}`
export const embedPath = (id: string): string => `embed/${id}.html`
export const bodyCardPath = (slug: string): string => `${BODIES}${slug}.png`
/** The pages of the bodies, and their cards. */
export const BODIES = 'bodies/'
export const bodyPath = (slug: string): string => `${BODIES}${slug}.html`
/** Of a further question: the first counted one has the first page. */
export const questionPath = (number: string): string =>
  `questions/${encodeURIComponent(number.toLowerCase()).replaceAll('%', '')}.html`
/** All cases, sorted by one field. */
export const caseSortedPath = (field: string): string => `cases/by-${slugOf(field)}.html`
/** Those that tell this value of a field. */
export const caseValuePath = (field: string, value: string): string =>
  `cases/${slugOf(field)}/${slugOf(value)}.html`

/** A body's own words have blanks and signs, and two of them may differ in those alone. */
function slugOf(words: string): string {
  const plain = words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
  if (plain === words) return plain
  let mark = 0
  for (const letter of words) mark = (mark * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007
  return `${plain}-${mark.toString(36)}`
}

export const evidencePath = (slug: string, n: number): string => `evidence/${slug}-${n}.html`
export const picturePath = (sha256: string, page: number): string =>
  `evidence/pages/${sha256.slice(0, 16)}-${page}.png`

export const copyPath = (sha256: string): string => `letters/${sha256.slice(0, 16)}.pdf`

/** "bodies/kent.html" to "evidence/kent-1.html#m3" is "../evidence/kent-1.html#m3"; within one page only the anchor is left. */
export function relative(from: string, to: string): string {
  const [path = '', anchor] = to.split('#')
  const hash = anchor === undefined ? '' : `#${anchor}`
  if (path === from && hash !== '') return hash
  const here = from.split('/').slice(0, -1)
  const there = path.split('/')
  let shared = 0
  while (shared < here.length && here[shared] === there[shared]) shared++
  return `${'../'.repeat(here.length - shared)}${there.slice(shared).join('/')}${hash}`
}
/** The story with its table, statement and sources, to take along; null is all bodies together. */
export const pressSheetPath = (about: string | null): string =>
  `press/${about === null ? 'all' : `bodies/${about}`}.docx`
export const pressTextPath = (about: string | null): string =>
  `press/${about === null ? 'all' : `bodies/${about}`}.txt`
