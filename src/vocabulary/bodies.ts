// The police bodies: who they are, what replies and papers call them, how many people they employ.
import { factRows } from './facts.ts'

export interface Body {
  slug: string
  onsCode: string
  /** "West Mercia Police" */
  officialName: string
  /** "West Mercia": the short name that tables and pages use. */
  name: string
  aliases: string[]
  nation: string
  region: string
  /** foia, or foisa for Scotland's. */
  regime: string
  domain: string
  /** One of the 43 territorial forces of England and Wales. */
  territorial: boolean
  /** Headcount of officers, staff, PCSOs and designated officers, without specials; null where the table has none. */
  workforce: Record<WorkforceDate, number | null>
}

export const WORKFORCE_DATES = ['2014-03-31', '2022-03-31'] as const
export type WorkforceDate = (typeof WORKFORCE_DATES)[number]

const HEADCOUNTS = ['officers', 'staff', 'pcsos', 'designated'] as const

export const bodies: readonly Body[] = factRows('forces', [
  'ons_code',
  'slug',
  'official_name',
  'home_office_name',
  'aliases',
  'nation',
  'region',
  'optional',
  'regime',
  'domain',
  'officers_headcount_2014',
  'staff_headcount_2014',
  'pcsos_headcount_2014',
  'designated_headcount_2014',
  'officers_headcount_2022',
  'staff_headcount_2022',
  'pcsos_headcount_2022',
  'designated_headcount_2022',
]).map((row) => ({
  slug: row.slug,
  onsCode: row.ons_code,
  officialName: row.official_name,
  name: shortName(row.home_office_name || row.official_name),
  aliases: row.aliases.split(';').filter(Boolean),
  nation: row.nation,
  region: row.region,
  regime: row.regime,
  domain: row.domain,
  territorial: row.optional === 'no',
  workforce: {
    '2014-03-31': total(HEADCOUNTS.map((kind) => row[`${kind}_headcount_2014`])),
    '2022-03-31': total(HEADCOUNTS.map((kind) => row[`${kind}_headcount_2022`])),
  },
}))

const bySlug = new Map(bodies.map((body) => [body.slug, body]))

export const bodyOf = (slug: string): Body | null => bySlug.get(slug) ?? null

/** The 43 of a survey that says bodies: "police-43", by name. */
export const police43: readonly Body[] = bodies
  .filter((body) => body.territorial)
  .sort((a, b) => a.name.localeCompare(b.name, 'en'))

/** The Home Office writes "London, City of" and "Devon & Cornwall". */
function shortName(homeOffice: string): string {
  const [last, first] = homeOffice.split(', ')
  return (first ? `${first} ${last}` : homeOffice).replace(/ Police$/, '')
}

function total(headcounts: string[]): number | null {
  return headcounts.every((n) => n === '')
    ? null
    : headcounts.reduce((sum, n) => sum + Number(n), 0)
}
