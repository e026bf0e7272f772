import type { Body, Media, Response } from "./model.ts";
import { declaredExamples } from "./example.ts";
import { readHeader } from "./parameter.ts";
import { flag, member, members, rawMember } from "../../openapi/members.ts";
import type { Located } from "../../openapi/located.ts";

export function readBody(operation: Located): Body | undefined {
  const located = member(operation, "requestBody");
  if (!located || typeof located.value !== "object" || !located.value)
    return undefined;
  const content = readContent(located);
  return {
    pointer: located.pointer,
    required: flag(located, "required") ?? false,
    content,
  };
}

export function readResponses(operation: Located): readonly Response[] {
  return members(rawMember(operation, "responses")).flatMap(
    ([status, located]) => {
      const key =
        status.toLowerCase() === "default" ? "default" : status.toUpperCase();
      if (!/^([1-5](\d\d|XX)|default)$/.test(key)) return [];
      const headers = members(rawMember(located, "headers")).flatMap(
        ([name, header]) => readHeader(name, header) ?? [],
      );
      return [
        {
          pointer: located.pointer,
          status: key,
          headers,
          content: readContent(located),
        },
      ];
    },
  );
}

function readContent(located: Located): readonly Media[] {
  return members(rawMember(located, "content")).map(([name, media]) => {
    const schema = rawMember(media, "schema");
    const itemSchema = rawMember(media, "itemSchema");
    const encoding = rawMember(media, "encoding");
    return {
      pointer: media.pointer,
      name,
      ...(schema && { schema }),
      ...(itemSchema && { itemSchema }),
      ...(encoding && { encoding: encoding.value }),
      examples: declaredExamples(media),
    };
  });
}
