// Addresses of disclosure, the same at both desks: a table made safe, a file checked, a published table audited.
import type { Carries } from '../frame/form-limit.ts'
import type { DisclosurePages } from './pages.ts'

interface DisclosureRoute {
  method: 'get' | 'post'
  path: string
  page: keyof DisclosurePages
  needs: 'disclose'
  carries?: Carries
  audit: readonly string[]
  does: string
}

export const DISCLOSURE_ROUTES: readonly DisclosureRoute[] = [
  {
    method: 'get',
    path: '/release',
    page: 'tables',
    needs: 'disclose',
    audit: [],
    does: 'asks for a table to be made safe, and lists those brought so far',
  },
  {
    method: 'post',
    path: '/release',
    page: 'sendTable',
    needs: 'disclose',
    carries: 'files',
    audit: ['table sent'],
    does: 'seals a table, which a step reads',
  },
  {
    method: 'get',
    path: '/release/:id',
    page: 'columns',
    needs: 'disclose',
    audit: [],
    does: 'asks what its columns are and what is promised to the people in it',
  },
  {
    method: 'post',
    path: '/release/:id',
    page: 'protectTable',
    needs: 'disclose',
    carries: 'files',
    audit: ['table to be protected'],
    does: 'has a step withhold the fewest numbers that keep it safe',
  },
  {
    method: 'get',
    path: '/release/made/:id',
    page: 'protectedTable',
    needs: 'disclose',
    audit: [],
    does: 'what is withheld, what each could be, what coarser tables would keep, and the files',
  },
  {
    method: 'post',
    path: '/release/made/:id/coarser',
    page: 'takeCoarser',
    needs: 'disclose',
    audit: ['table to be protected'],
    does: 'has a coarser table made safe in its place',
  },
  {
    method: 'post',
    path: '/release/made/:id/out',
    page: 'takeOut',
    needs: 'disclose',
    audit: ['release taken out'],
    does: 'one file of the release, or all as a ZIP',
  },
  {
    method: 'get',
    path: '/check',
    page: 'check',
    needs: 'disclose',
    audit: [],
    does: 'asks for a file to be looked into',
  },
  {
    method: 'post',
    path: '/check',
    page: 'sendToCheck',
    needs: 'disclose',
    carries: 'files',
    audit: ['file to be checked'],
    does: 'seals a file, which a step looks into',
  },
  {
    method: 'get',
    path: '/check/:id',
    page: 'checked',
    needs: 'disclose',
    audit: [],
    does: 'what it hides and where, to who asked',
  },
  {
    method: 'get',
    path: '/audit',
    page: 'audit',
    needs: 'disclose',
    audit: [],
    does: 'asks for a published table',
  },
  {
    method: 'post',
    path: '/audit',
    page: 'sendToAudit',
    needs: 'disclose',
    carries: 'files',
    audit: ['table to be audited'],
    does: 'seals it and has a step find what its reader can work out',
  },
  {
    method: 'get',
    path: '/audit/:id',
    page: 'audited',
    needs: 'disclose',
    audit: [],
    does: 'what a reader can work out, with the lines to do it by pencil',
  },
]
