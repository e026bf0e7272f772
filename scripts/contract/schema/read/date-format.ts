/** Dates and times, of RFC 3339 and of HTTP (RFC 9110), as regular expressions. */
export const DATE: string =
  "(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))" +
  "|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";
const CLOCK = "(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)";
export const LOCAL_TIME: string = `${CLOCK}(?:\\.\\d+)?`;
export const TIME: string = `${LOCAL_TIME}(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)`;

const DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const LONG_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

const OF_MONTH = "(?:0[1-9]|[12]\\d|3[01])";

export const FIXED_DATE: string = `${DAY}, ${OF_MONTH} ${MONTH} \\d{4} ${CLOCK} GMT`;
export const HTTP_DATE: string = [
  FIXED_DATE,
  `${LONG_DAY}, ${OF_MONTH}-${MONTH}-\\d\\d ${CLOCK} GMT`,
  `${DAY} ${MONTH} (?: [1-9]|${OF_MONTH}) ${CLOCK} \\d{4}`,
].join("|");
