import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

export interface Comment {
  readonly id: number;
  readonly user: { readonly type: "Bot" | "User" };
  body: string;
}

/** A GitHub with the comments of pull request 4, and the environment of a run there. */
export async function github(comments: Comment[], mayWrite = true) {
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status).end(JSON.stringify(body));
    const { pathname, searchParams } = new URL(request.url ?? "", "http://_");
    const path = pathname.replace("/repos/us/keys/issues/", "");
    if (request.headers.authorization !== "Bearer t0ken") answer(401, {});
    else if (request.method === "GET" && path === "4/comments") {
      const [size, page] = ["per_page", "page"].map((name) =>
        Number(searchParams.get(name)),
      ) as [number, number];
      answer(200, comments.slice((page - 1) * size, page * size));
    } else if (!mayWrite) answer(403, {});
    else {
      const { body } = (await json(request)) as { body: string };
      const known = comments.find(({ id }) => path === `comments/${id}`);
      if (request.method === "PATCH" && known) known.body = body;
      else if (request.method === "POST" && path === "4/comments")
        comments.push({ id: comments.length + 1, user: { type: "Bot" }, body });
      answer(200, {});
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const event = join(await temporaryFolder(), "event.json");
  await writeFile(event, '{ "pull_request": { "number": 4 } }');
  return {
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    GITHUB_REPOSITORY: "us/keys",
    GITHUB_EVENT_PATH: event,
  };
}
