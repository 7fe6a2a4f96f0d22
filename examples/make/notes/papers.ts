// The pages that were seen of what was printed in August 2014, each with as much of its date as is known.
import type { Paper } from './note.ts'

const excerpt = (paper: string, date: string, address: string): Paper => ({
  paper,
  date,
  address,
  seen: 'excerpt',
})
const whole = (paper: string, date: string, address: string): Paper => ({
  paper,
  date,
  address,
  seen: 'full text',
})

export const DROITWICH_ADVERTISER = whole(
  'Droitwich Advertiser',
  '2014-08-19',
  'http://www.droitwichadvertiser.co.uk/news/11418230.Officers_broke_rules_on_social_media/',
)
export const WORCESTER_NEWS = whole(
  'Worcester News',
  '2014-08',
  'http://www.worcesternews.co.uk/news/regional/11441726.Police_officers_investigated_for_inappropriate_social_media_use/',
)
export const SHROPSHIRE_STAR = excerpt(
  'Shropshire Star',
  '2014-08-19',
  'https://www.shropshirestar.com/news/2014/08/19/twitter-rap-for-west-mercia-police-officers/',
)
export const NEWS_SHOPPER = excerpt(
  'News Shopper',
  '2014-08',
  'http://www.newsshopper.co.uk/News/11428507._Inappropriate__Facebook_friending_and_offensive_online_language__Kent_Police_employees_breach_social_media_rules/',
)
export const KENT_ONLINE = excerpt(
  'KentOnline',
  '2014-08',
  'http://kentonline.co.uk/kent/news/police-social-media-22125',
)
export const YORK_PRESS = excerpt(
  'York Press',
  '2014-08',
  'http://www.yorkpress.co.uk/news/11418492.Police_quit_over_social_media_use/',
)
export const MINSTER_FM = whole(
  'Minster FM',
  '2014-08-19',
  'http://www.minsterfm.com/news/local/1372905/social-media-crack-down-over-north-yorkshire-police/',
)
export const NORTHERN_ECHO = excerpt(
  'Northern Echo',
  '2014-08',
  'http://www.thenorthernecho.co.uk/news/11417612.Hundreds_of_police_staff_investigated_over_misuse_of_social_media/',
)
export const FLEETWOOD_WEEKLY_NEWS = excerpt(
  'Fleetwood Weekly News',
  '2014-08',
  'https://www.fleetwoodtoday.co.uk/news/crime/police-social-media-probe-1-6797490',
)
export const YORKSHIRE_POST = excerpt(
  'Yorkshire Post',
  '2014-08',
  'https://www.yorkshirepost.co.uk/news/crime/police-investigate-hundreds-social-media-breaches-staff-1836511',
)
export const YORKSHIRE_POST_ON_CASES = excerpt(
  'Yorkshire Post',
  '2014-08',
  'https://www.yorkshirepost.co.uk/news/crime/police-probe-social-media-cases-1836521',
)
export const NORTHAMPTON_CHRONICLE = excerpt(
  'Northampton Chronicle',
  '2014-08',
  'https://www.northamptonchron.co.uk/news/34-northamptonshire-police-officers-and-staff-investigated-for-misuse-of-social-media-1-6247619/',
)
export const SHEFFIELD_TELEGRAPH = excerpt(
  'Sheffield Telegraph',
  '2014-08',
  'https://www.sheffieldtelegraph.co.uk/news/crime/south-yorkshire-police-worker-resigned-over-social-media-use-1-6793831',
)
export const SALISBURY_JOURNAL = whole(
  'Salisbury Journal',
  '2014-08',
  'http://www.salisburyjournal.co.uk/news/11420843.Police_officer_resigned_after_Facebook_comment/',
)
export const HARTLEPOOL_MAIL = excerpt(
  'Hartlepool Mail',
  '2014-08',
  'https://www.hartlepoolmail.co.uk/news/crime/police-officers-investigated-for-flouting-facebook-and-twitter-rules-in-cleveland-and-durham-forces-1-6792334',
)
export const CHAD = excerpt(
  'Chad',
  '2014-08',
  'https://www.chad.co.uk/news/crime/notts-police-officers-posted-offensive-words-on-facebook-1-6806931',
)
export const EASTERN_DAILY_PRESS = excerpt(
  'Eastern Daily Press',
  '2014-08-19',
  'http://www.edp24.co.uk/news/crime/lid-lifted-on-norfolk-and-suffolk-police-social-media-misuse-1-3732665',
)
export const EVENING_MAIL = excerpt(
  'North-West Evening Mail',
  '2014-08',
  'http://www.nwemail.co.uk/news/cumbria-police-or-staff-investigated-over-breaching-social-media-policy-1.1155920',
)
export const ARGUS = excerpt(
  'The Argus',
  '2014-08',
  'http://www.theargus.co.uk/news/11422783.Police_disciplined_for_internet_posts/',
)
export const EVENING_STANDARD = excerpt(
  'Evening Standard',
  '2014-08',
  'http://www.standard.co.uk/news/uk/police-investigated-for-misuse-of-social-media-including-making-racist-and-homophobic-comments-9677742.html',
)
