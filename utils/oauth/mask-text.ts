/** By names that any program may have given: whoever has the value has a part of what signs. */
const HIDDEN = /token|secret|consumer_?key|verifier/i;

export const isHidden = (name: string | undefined) => name !== undefined && HIDDEN.test(name);

/** As long as what it stands for, and nothing of it. */
export const dots = (text: string) => '•'.repeat(text.length);

/** A hidden name and its value, encoded however often. */
const HIDDEN_PAIR =
  /((?:token|secret|consumer_?key|verifier)[\w.~-]*(?:=|%(?:25)*3D))(.+?)(?=[&?#]|%(?:25)*(?:26|3F|23)|$)/gis;
/** A name and a password before a host. */
const USER = /((?::|%(?:25)*3A)(?:\/|%(?:25)*2F){2})((?:(?!%(?:25)*2F)[^/?#@\s])*)(?=@|%(?:25)*40)/gi;

/** A text of another program's, without the values of what is hidden, wherever in it they stand. */
export const maskedText = (text: string): string =>
  text.replace(HIDDEN_PAIR, withDots).replace(USER, withDots);

const withDots = (_: string, before: string, hidden: string) => before + dots(hidden);

/** Where an address ends and what is none of it begins, encoded however often. */
const BEHIND_ADDRESS = /(?:[?&#]|%(?:25)*(?:3F|26|23)).*/is;

export const hasQuery = (address: string) => /\?|%(?:25)*3F/i.test(address);

/** An address, encoded however often, up to its query: pairs and whatever else stands there are left out. */
export const maskedAddress = (address: string): string => maskedText(address.replace(BEHIND_ADDRESS, '…'));

/** What can be no key and no token: those of the protocol, and single short words. */
const A_NAME = /^(?:oauth_[a-z_]{1,24}|[a-z]{1,24})$/i;

/** A name as another program has it, or its dots: where it splits otherwise, a value stands in the name's place. */
export const maskedName = (name: string): string => (A_NAME.test(name) ? name : dots(name));

export const maskedValue = (name: string | undefined, text: string): string =>
  isHidden(name) || (name !== undefined && maskedName(name) !== name) ? dots(text) : maskedText(text);
