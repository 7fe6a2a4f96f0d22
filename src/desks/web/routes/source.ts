// Addresses of sealed files and what was read of them; and of what every page loads.
import { FILE, type Route } from './route.ts'

export const SOURCE_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/files/:sha',
    page: 'file',
    needs: 'see-surveys',
    audit: [],
    does: 'a sealed file, as it came',
  },
  {
    method: 'get',
    path: '/files/:sha/pages/:page{[0-9]+.png}',
    page: 'pageOfFile',
    needs: 'see-surveys',
    audit: [],
    does: 'a page of it as a picture; its words, each where it stands, where it cannot be painted',
  },
  {
    method: 'get',
    path: `${FILE}/read`,
    page: 'fileRead',
    needs: 'see-surveys',
    audit: [],
    does: 'what was read of it, drawn over its page, with its tables, doubts and text beside it',
  },
  {
    method: 'get',
    path: `${FILE}/password`,
    page: 'password',
    needs: 'make-survey',
    audit: [],
    does: 'asks for the password of a PDF that is locked',
  },
  {
    method: 'post',
    path: `${FILE}/password`,
    page: 'openWithPassword',
    needs: 'make-survey',
    audit: ['file opened with a password'],
    does: 'has a step read it once with that password, which is written nowhere',
  },
  {
    method: 'get',
    path: '/assets/keys.js',
    page: 'keys',
    needs: 'anyone',
    audit: [],
    does: 'the keys',
  },
  {
    method: 'get',
    path: '/assets/:path{.+}',
    page: 'asset',
    needs: 'anyone',
    audit: [],
    does: 'style sheets, fonts',
  },
]
