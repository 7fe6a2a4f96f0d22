// Addresses of mail that came to the newsroom's own mailbox.
import { BOX, mailAddress, TRAY } from '../frame/mail-addresses.ts'
import type { Route } from './route.ts'

const MAIL = mailAddress(':mail')

export const MAILBOX_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: BOX,
    page: 'box',
    needs: 'people',
    audit: [],
    does: 'the mailbox that answers come to, without its secrets',
  },
  {
    method: 'post',
    path: BOX,
    page: 'setBox',
    needs: 'people',
    audit: ['mailbox set up'],
    does: 'keeps it, in the file of the mail server',
  },
  {
    method: 'post',
    path: `${BOX}/try`,
    page: 'tryBox',
    needs: 'people',
    audit: ['mailbox tried'],
    does: 'opens its folder to be read only and leaves again: nothing is kept',
  },
  {
    method: 'get',
    path: TRAY,
    page: 'tray',
    needs: 'see-surveys',
    audit: [],
    does: 'mail that came: what waits for a person with why and a proposal, what was taken in and by which words, what needs nobody',
  },
  {
    method: 'post',
    path: `${TRAY}/fetch`,
    page: 'fetchNow',
    needs: 'see-surveys',
    audit: [],
    does: 'has the mailbox looked into now',
  },
  {
    method: 'post',
    path: `${TRAY}/put`,
    page: 'putMailsIn',
    needs: 'make-survey',
    carries: 'files',
    audit: ['mails put in'],
    does: 'seals saved mails and mailbox files and has them taken in behind the pages',
  },
  {
    method: 'post',
    path: `${TRAY}/leave-out`,
    page: 'leaveOut',
    needs: 'make-survey',
    audit: ['mail left out'],
    does: 'leaves out all mails that wait and name no request, of those that were shown',
  },
  {
    method: 'get',
    path: MAIL,
    page: 'oneMail',
    needs: 'see-surveys',
    audit: [],
    does: 'one mail: its words, who sent it and what our server says of that, what it was taken for',
  },
  {
    method: 'get',
    path: `${MAIL}/mail.eml`,
    page: 'mailFile',
    needs: 'see-surveys',
    audit: [],
    does: 'the mail as it came, to be saved',
  },
  {
    method: 'post',
    path: MAIL,
    page: 'judgeMail',
    needs: 'make-survey',
    audit: ['mail let in', 'mail left out', 'reply received'],
    does: 'lets a mail that waits in, for one request or several, or leaves it out',
  },
]
