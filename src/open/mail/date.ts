// The Date field of a mail as an instant. Dates that no calendar has are no dates.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const ZONES: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  bst: 60,
  ist: 60,
  cet: 60,
  cest: 120,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
}

/** "Fri, 14 Mar 2014 10:00:00 +0000 (GMT)", and what older programs write: two-digit years, "BST", no seconds. */
const MAIL_DATE =
  /(\d{1,2})[ -]+([a-z]{3})[a-z]*\.?[ -]+(\d{2,4})[ ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([+-]\d{4}|[a-z]{1,4})?/i

/** ISO instant; null where the field is missing or no date. */
export function mailDate(field: string | null): string | null {
  const read = MAIL_DATE.exec(field ?? '')
  if (!read) return null
  const [, day, monthName = '', yearInk = '', hour, minute, second, zone = 'gmt'] = read
  const month = MONTHS.indexOf(monthName.toLowerCase())
  const year = fullYear(yearInk)
  const local = [
    year,
    month,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second ?? 0),
  ] as const
  const at = new Date(Date.UTC(...local))
  const isReal =
    month >= 0 &&
    at.getUTCMonth() === month &&
    at.getUTCDate() === Number(day) &&
    Number(hour) < 24 &&
    Number(minute) < 60
  return isReal ? new Date(at.getTime() - minutesEast(zone) * 60_000).toISOString() : null
}

/** RFC 5322: 00 to 49 are this century's. */
function fullYear(ink: string): number {
  const year = Number(ink)
  if (ink.length === 4) return year
  return ink.length === 3 ? 1900 + year : year < 50 ? 2000 + year : 1900 + year
}

function minutesEast(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})$/.exec(zone) ?? []
  if (sign) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  return ZONES[zone.toLowerCase()] ?? 0
}
