// Addresses of counting: the numbers of the register, and the reply sheets that are answered from them.
import type { StandardsRoute } from './route.ts'

const SHEET = '/numbers/sheets/:sheet'

export const NUMBERS_ROUTES: readonly StandardsRoute[] = [
  {
    method: 'get',
    path: '/numbers',
    page: 'numbers',
    needs: 'count',
    audit: ['matters counted'],
    does: 'matters and people by breach, platform, role, rank band, pay band, outcome and year, over any days',
  },
  {
    method: 'get',
    path: '/numbers/of',
    page: 'ofNumber',
    needs: 'count',
    audit: ['matters counted', 'matters of a number listed'],
    does: 'the matters of one number, as far as whoever looks may open them',
  },
  {
    method: 'post',
    path: '/numbers/out',
    page: 'numbersOut',
    needs: 'count',
    audit: ['numbers taken out'],
    does: 'the same as a CSV, after a warning where numbers are small',
  },
  {
    method: 'get',
    path: '/numbers/sheets',
    page: 'sheetsAsked',
    needs: 'count',
    audit: [],
    does: 'reply sheets so far, and asks for a further one',
  },
  {
    method: 'post',
    path: '/numbers/sheets',
    page: 'sheetSent',
    needs: 'count',
    carries: 'files',
    audit: ['reply sheet sent'],
    does: 'seals a sheet, which a step reads, or takes the four questions of 2014',
  },
  {
    method: 'get',
    path: SHEET,
    page: 'sheetAnswered',
    needs: 'count',
    audit: ['matters counted'],
    does: 'what the register says to a sheet, and what its words are taken to mean',
  },
  {
    method: 'post',
    path: `${SHEET}/meant`,
    page: 'sheetMeant',
    needs: 'count',
    audit: ['sheet explained'],
    does: 'keeps what a person says that its words mean',
  },
  {
    method: 'post',
    path: `${SHEET}/out`,
    page: 'sheetOut',
    needs: 'count',
    audit: ['numbers taken out', 'table sent'],
    does: 'the filled sheet, a true table or the policy, after a warning where numbers are small; or a true table on to where it is made safe',
  },
]
