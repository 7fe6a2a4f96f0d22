// Addresses of reporting, which anybody may, and of the reports as the department takes them in.
import type { StandardsRoute } from './route.ts'

const DRAFT = '/report/drafts/:draft/:question'
const ONE = '/reports/:report'

export const REPORT_ROUTES: readonly StandardsRoute[] = [
  {
    method: 'get',
    path: '/report',
    page: 'wayIn',
    needs: 'anyone',
    audit: [],
    does: 'asks how somebody reports: as a member of the public, a colleague, in confidence, a supervisor',
  },
  {
    method: 'post',
    path: '/report',
    page: 'begin',
    needs: 'anyone',
    audit: ['report begun', 'drafts let go', 'files erased'],
    does: 'begins a draft, which whoever has its address may go on with',
  },
  {
    method: 'get',
    path: '/report/receipt',
    page: 'receipt',
    needs: 'anyone',
    audit: [],
    does: 'asks for the receipt of a report',
  },
  {
    method: 'post',
    path: '/report/receipt',
    page: 'byReceipt',
    needs: 'anyone',
    audit: ['report added to'],
    does: 'says whether it was taken up or why not and what was asked, and takes what is added',
  },
  {
    method: 'get',
    path: DRAFT,
    page: 'question',
    needs: 'anyone',
    audit: [],
    does: 'one question of a draft, or all that was answered',
  },
  {
    method: 'post',
    path: DRAFT,
    page: 'answer',
    needs: 'anyone',
    carries: 'files',
    audit: ['report sent'],
    does: 'keeps the answer; at the end sends it, and shows the receipt this once',
  },
  {
    method: 'get',
    path: '/reports',
    page: 'reports',
    needs: 'assign',
    audit: ['reports read'],
    does: 'reports that wait to be taken in; those in confidence only for who oversees or works on what is restricted',
  },
  {
    method: 'get',
    path: ONE,
    page: 'report',
    needs: 'assign',
    audit: ['report read'],
    does: 'one report, and what was said since',
  },
  {
    method: 'post',
    path: `${ONE}/take-up`,
    page: 'takeUp',
    needs: 'assign',
    audit: ['report taken up', 'matter opened'],
    does: 'opens a matter of it, with its subject, allegation and evidence',
  },
  {
    method: 'post',
    path: `${ONE}/decline`,
    page: 'decline',
    needs: 'assign',
    audit: ['report declined'],
    does: 'opens none, with a reason that whoever reported is told',
  },
  {
    method: 'post',
    path: `${ONE}/say`,
    page: 'sayBack',
    needs: 'assign',
    audit: ['reporter told'],
    does: 'keeps what whoever reported is told when they come back',
  },
]
