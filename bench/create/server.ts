import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ANSWER } from "./answer.ts";

/** Creates a key for every POST, at once; tells its address to the process that started it. */
const server = createServer((request, response) => {
  request.resume();
  request.once("end", () => {
    response.writeHead(200, {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(ANSWER),
    });
    response.end(ANSWER);
  });
});
// Longer than a client waits for its turn.
server.keepAliveTimeout = 600_000;
server.listen({ host: "127.0.0.1", port: 0, backlog: 2048 }, () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ baseUrl: `http://127.0.0.1:${port}` });
});
process.once("disconnect", () => process.exit());
