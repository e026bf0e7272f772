/** In place of Ajv's own, which comes as CommonJS: the number of code points. */
export default function ucs2length(text: string): number {
  let points = 0;
  for (let at = 0; at < text.length; at++, points++)
    if ((text.codePointAt(at) ?? 0) > 0xffff) at++;
  return points;
}
