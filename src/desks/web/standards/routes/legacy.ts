// Addresses of registers that were kept elsewhere.
import type { StandardsRoute } from './route.ts'

export const LEGACY_ROUTES: readonly StandardsRoute[] = [
  {
    method: 'get',
    path: '/import',
    page: 'imports',
    needs: 'import',
    audit: [],
    does: 'registers that whoever looks has sent, and a form for another',
  },
  {
    method: 'post',
    path: '/import',
    page: 'sendRegister',
    needs: 'import',
    carries: 'files',
    audit: ['register sent'],
    does: 'seals it, and guesses what its columns tell',
  },
  {
    method: 'get',
    path: '/import/:file',
    page: 'importOne',
    needs: 'import',
    audit: ['register looked at'],
    does: 'what would be taken in, what its columns and values are taken for, which rows are left out and why',
  },
  {
    method: 'post',
    path: '/import/:file',
    page: 'changeImport',
    needs: 'import',
    audit: ['register mapped', 'register taken in'],
    does: 'keeps what its columns and values mean; with another button takes it in, by a step',
  },
]
