import type { Context } from "./context.ts";
import type { Node } from "../node.ts";
import type { Option } from "./goal.ts";
import { formatLanguage } from "./string.ts";

export function refuteString(context: Context, { keywords }: Node): Option[] {
  const { languages } = context;
  const options: Option[] = [];
  const option = (
    keyword: string,
    language: Parameters<typeof languages.not>[0],
  ): void => {
    options.push({ keyword, demands: [{ on: "string", language }] });
  };
  const { values, minLength, maxLength, pattern, format } = keywords;
  if (values !== undefined) {
    const words = values.list.filter((value) => typeof value === "string");
    option(values.keyword, languages.not(languages.words(words)));
  }
  if (minLength) option("minLength", languages.length(0, minLength - 1));
  if (maxLength !== undefined)
    option("maxLength", languages.length(maxLength + 1, Infinity));
  if (pattern) option("pattern", languages.not(pattern.language));
  for (const [keyword, name] of [
    ["format", format],
    ["contentEncoding", keywords.contentEncoding],
  ] as const) {
    const formatted = formatLanguage(context, name);
    if (formatted) option(keyword, languages.not(formatted));
  }
  return options;
}
