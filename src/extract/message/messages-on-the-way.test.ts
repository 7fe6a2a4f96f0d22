import { readAs } from '../../../test/read-as.ts'

// One line for each way bodies write. Add the next one you meet, with what it was.
readAs([
  // acknowledgements
  [
    'Thank you for your request for information, which was received on 3 March 2021. Your request will be dealt with under the Freedom of Information Act 2000 and you will receive a response within 20 working days.',
    'acknowledgement',
    'none',
  ],
  [
    'I acknowledge receipt of your email dated 4 May 2019. Your request is being processed and a response will be provided by 4 June 2019.',
    'acknowledgement',
    'none',
  ],
  [
    'Your request has been logged under reference 1234/20. If your request requires a fee we will issue a fees notice. There are exemptions which may apply.',
    'acknowledgement',
    'none',
  ],
  [
    'This is to acknowledge your request for an internal review. It will be carried out by an officer not involved in the original decision and we aim to respond within 20 working days.',
    'acknowledgement',
    'none',
  ],
  [
    'Under the Act we have 20 working days to respond. In some circumstances the force may be unable to achieve this deadline. If this is likely you will be informed and given a revised time-scale at the earliest opportunity. Your request will now be considered.',
    'acknowledgement',
    'none',
  ],
  [
    'Freedom of Information Request Reference No: FOI2022/01234\nThank you for your email received on 14/02/2022. We will respond within the statutory timescale of 20 working days, by 14/03/2022.',
    'acknowledgement',
    'none',
  ],
  [
    'Your email to the Freedom of Information in box is acknowledged. If it is a new request you are entitled to a response no later than 20 working days after the first working day on which it is received.',
    'acknowledgement',
    'none',
  ],
  [
    'Thank you for your request received on 4 May 2021. We will aim to provide a response within 20 working days, as the Act says. Delays happen on occasion, and you will be kept up to date.',
    'acknowledgement',
    'none',
  ],
  [
    'Dear Anyshire Police,\nPlease provide the number of officers dismissed in 2020 under section 12 of your policy.\nYours faithfully,\nA Person\n1 Attachment\nThank you for your enquiry, which has been logged under the references below. We are required to reply within 20 working days.',
    'acknowledgement',
    'none',
  ],
  [
    'I acknowledge receipt of your enquiry received on 15 January. Please be aware that we cannot provide the information to question 4, as it is not ours to disclose; the other questions are being dealt with.',
    'acknowledgement',
    'none',
  ],
  // holding
  [
    'I am writing to inform you that we need additional time to consider the public interest test under Section 31. We expect to reply by 12 June 2020.',
    'holding',
    'none',
  ],
  [
    'We are unable to respond to your request within 20 working days. I apologise for the delay and hope to have a response to you by 30 June 2017.',
    'holding',
    'none',
  ],
  [
    'Further to your request, I am still awaiting information from the Professional Standards Department and will provide a full response as soon as possible.',
    'holding',
    'none',
  ],
  [
    'Section 10(3) of the Act allows us to extend the deadline where a qualified exemption is engaged. The exemptions under consideration are section 30 and section 31. A decision has not yet been reached.',
    'holding',
    'none',
  ],
  [
    'Unfortunately, due to the volume of requests, your response will be delayed. Please accept our apologies; we aim to respond by 1 August 2023.',
    'holding',
    'none',
  ],
  // clarification
  [
    'Before we can proceed with your request, please could you clarify what you mean by "social media"? Once we receive your clarification the 20 working day period will start.',
    'clarification',
    'none',
  ],
  [
    'In order to process your request we require further information from you in order to identify and locate the information requested. Under section 1(3) of the Act we are not obliged to comply until this is received.',
    'clarification',
    'none',
  ],
  [
    'Could you please specify the time period to which your question 2 relates?',
    'clarification',
    'none',
  ],
  [
    'Your request has been placed on hold until we receive clarification of the date range you require.',
    'clarification',
    'none',
  ],
  ['Which cemeteries, please? Is it coffins only, or ashes as well?', 'clarification', 'none'],
  [
    'Is there a charge?\nNo, unless the work is large.\nWho reads my letter?\nOur officer does.',
    'other',
    'none',
  ],
  // fee notices
  [
    'Before we proceed you will need to pay £42.50. Please send a cheque made payable to the Council for £42.50.',
    'fee-notice',
    'none',
  ],
  [
    'We are willing to provide this on payment of £25.00, which must be received within three months.',
    'fee-notice',
    'none',
  ],
  // pay of another kind
  [
    '1. There were 20 investigations in 2013. One concerned a member of staff in the highest pay grade (8+, £31,437 to £62,332).',
    'decision',
    'full',
  ],
  [
    '1. There were 14 complaints in 2020. A penalty of £60 is payable within 28 days.',
    'decision',
    'full',
  ],
  [
    'FEES NOTICE\nA fee of £42.50 is payable before we can process your request. Payment must be received within three months. Upon receipt of your payment we will begin work.',
    'fee-notice',
    'none',
  ],
  // automatic
  [
    'Automatic reply: FOI request\nThank you for your email. This mailbox is not monitored out of hours.',
    'auto-reply',
    'none',
  ],
  [
    'I am out of the office until Monday 5 May with no access to email. For urgent matters please contact the team.',
    'auto-reply',
    'none',
  ],
  [
    'This is an automated response. Thank you for contacting the Freedom of Information Unit. If you have made a request we will respond within 20 working days.',
    'auto-reply',
    'none',
  ],
  [
    "Delivery has failed to these recipients or groups:\nfoi@example.police.uk\nThe email address you entered couldn't be found.",
    'bounce',
    'none',
  ],
  [
    'This message was created automatically by mail delivery software. A message that you sent could not be delivered. 550 5.1.1 user unknown',
    'bounce',
    'none',
  ],
  [
    "Undeliverable: FOI request\nYour message to foi@example.org couldn't be delivered. The recipient's mailbox is full.",
    'bounce',
    'none',
  ],
  // portals
  [
    'A new message has been added to your request. Please log in to the portal to view the response. The link will expire in 30 days.',
    'portal-notice',
    'none',
  ],
  [
    'You have received a secure message. Click here to access the message. This message will expire on 12/12/2021.',
    'portal-notice',
    'none',
  ],
  // withdrawals and corrections
  [
    'It has come to our attention that our previous response contained an error. Please disregard our previous response; a corrected response will follow.',
    'withdrawal',
    'none',
  ],
  ['Professional Standards would like to recall the message, "FOI 123/20".', 'withdrawal', 'none'],
  [
    'As we have not received the clarification requested, your request is now considered withdrawn.',
    'withdrawal',
    'none',
  ],
  // internal reviews
  [
    'I write in response to your request for an internal review. I have now reviewed the original decision and the application of section 40(2) is upheld. I am satisfied that the information is exempt.',
    'internal-review',
    'refused',
    's40(2)',
  ],
  [
    'The internal review has now been completed. The original decision is upheld. Section 12(1) was correctly applied as compliance would exceed the appropriate limit.',
    'internal-review',
    'refused',
    's12(1)',
  ],
  [
    'Following the internal review I have decided to disclose the requested information in full. Please find the data below.',
    'internal-review',
    'full',
  ],
])
