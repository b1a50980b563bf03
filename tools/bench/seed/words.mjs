const firstNames =
  'Ada Alma Amir Anna Ben Bella Carl Cora Dana Dean Elena Eli Emil Eva Finn Flora Gina Glen Hana Hugo Ida Ivan Jada Joel Kai Kira Lars Lena Leo Lia Marc Maya Milo Mona Nadia Neil Nina Noah Omar Otto Paula Petra Quinn Rosa Rhea Sam Sara Silas Tara Theo Uma Vera Viola Wade Wanda Xena Yara Yusuf Zane Zoe';
const surnameStarts =
  'Ash Beck Black Brad Brook Calder Cam Clay Cole Dal Eller Fair Glen Hart Hazel Holm Kings Lang Mar Mill Nor Oak Pem Red Ridge Rose Sand Stan Thorn Whit';
const surnameEnds = 'berg bridge bury by cliff dale er field ford ham hurst land ley man mere more son ton well wood';
const trade =
  'kitchen bathroom roof window door floor tile paint drain pipe heater boiler gutter deck fence garage cabinet counter sink shower estimate quote visit repair install replace remodel leak crack noise smell weekend morning evening tomorrow urgent budget price question thanks please call back about our house rental office basement attic wall ceiling power outlet light switch fan duct filter inspection warranty permit schedule available contact email phone number address neighbor recommended review website';
const stems =
  'act bar cast dent fer form gen grad graph ject lab leg log man mark mem mit mod mov nat norm not oper part pend plan port pos press quer rect rupt sect sign sol spec stan struct tact tain temp tend term test tract vent ver vis voc volv';
const heads = 'ab ad com con de dis ex im in inter mis ob over per pre pro re sub trans un';
const tails = 'able al ance ate ation ed ent er ible ic ing ion ity ive less ment ness or ory s';

const list = (text) => text.split(' ');
/** Pairs them all. */
const combine = (left, right) => list(left).flatMap((start) => list(right).map((end) => start + end));

/** Texts that leads are made of; all fictional. Frequent words come first. */
export const words = {
  first: list(firstNames),
  last: combine(surnameStarts, surnameEnds),
  campaign: list(trade).flatMap((word) => [`${word} spring`, `${word} brand search`]),
  keyword: list(trade).map((word) => `${word} near me`),
  form: ['Contact Us', 'Request a Quote', 'Book a Visit', 'Ask an Expert', 'Call Me Back', 'Winter Offer', 'Careers'],
  source: ['google', 'bing', 'facebook', 'direct', 'yelp', 'instagram', 'newsletter', 'referral.example.com'],
  medium: ['cpc', 'organic', 'social', 'none', 'email', 'referral'],
  channel: ['paid', 'organic', 'social', 'direct', 'mail', 'referral', 'promotion'],
};

/** Words of messages; frequent ones first. None is longer than sixteen bytes. */
export const vocabulary = [
  ...list(trade),
  ...list(heads).flatMap((head) => combine(combine(head, stems).join(' '), tails)),
].filter((word) => word.length <= 16);
