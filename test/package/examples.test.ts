import { build } from "esbuild";
import { execFile } from "node:child_process";
import { createServer, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type SandboxServer } from "../../scripts/sandbox/serve.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.ts";
import { ROOT } from "./consumer.ts";

const run = promisify(execFile);
let sandbox: Sandbox;
let server: SandboxServer;
beforeAll(async () => {
  sandbox = createSandbox({
    keys: [
      { name: "my-app-1" },
      { name: "used", deployment_names: ["a-model"] },
    ],
  });
  server = await serve(sandbox);
});
afterAll(() => server.close());

/** Runs an example as its reader would, against the sandbox; after `first`, if that is given. */
async function example(
  name: string,
  env: NodeJS.ProcessEnv = {},
  first?: string,
): Promise<string> {
  const preload = first === undefined ? [] : ["--import", first];
  const program = await compiled(name);
  const { stdout } = await run(process.execPath, [...preload, program], {
    cwd: ROOT,
    env: {
      ...process.env,
      GCORE_BASE_URL: server.url,
      GCORE_API_KEY: sandbox.apiKey,
      GCORE_CLOUD_PROJECT_ID: "1",
      ...env,
    },
  });
  for (const { secret } of sandbox.keys) expect(stdout).not.toContain(secret);
  return stdout;
}

/** The example as JavaScript, where it finds the package that was built and all that is installed. */
async function compiled(name: string): Promise<string> {
  const outfile = join(ROOT, "node_modules/.cache/examples", `${name}.mjs`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: [`examples/${name}.ts`],
    outfile,
    bundle: true,
    alias: { "gcore-inference": "./dist/index.js" },
    packages: "external",
    platform: "node",
    format: "esm",
  });
  return outfile;
}

const RUN: Readonly<Record<string, () => Promise<void>>> = {
  async "log-with-pino"() {
    const lines = (await example("log-with-pino")).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({
        msg: "gcore attempt",
        attempt: 1,
        status: 200,
      }),
      expect.objectContaining({
        msg: "key created",
        key: expect.objectContaining({ secret: "[redacted]" }) as unknown,
      }),
    ]);
  },

  async "trace-with-opentelemetry"() {
    const tracer = new URL("print-spans.js", import.meta.url).href;
    const [span] = (
      await example("trace-with-opentelemetry", {}, tracer)
    ).split("\n");
    expect(JSON.parse(span ?? "")).toMatchObject({
      name: "POST /cloud/v3/inference/{project_id}/api_keys",
      attributes: { "http.response.status_code": 200 },
    });
  },

  async "request-id"() {
    expect(await example("request-id")).toMatch(/^identified: /);
  },

  async rotate() {
    expect(await example("rotate")).toBe(
      "my-app-1 is deleted, my-app-2 is in use\n",
    );
    // Once more, with an old key that can't go yet: the new one is made anew, and nothing is lost.
    expect(await example("rotate", { OLD_KEY: "used" })).toBe(
      "used is still in use: switch its deployments first\n",
    );
    const names = sandbox.keys.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["used", "my-app-2"]));
    expect(names).not.toContain("my-app-1");
  },

  async "proxy-with-undici"() {
    const tunnels: string[] = [];
    const proxy = await tunnel(tunnels);
    const { port } = proxy.address() as AddressInfo;
    const HTTPS_PROXY = `http://127.0.0.1:${port}`;
    expect(await example("proxy-with-undici", { HTTPS_PROXY })).toBe(
      "proxied\n",
    );
    expect(tunnels).toEqual([new URL(server.url).host]);
    proxy.close();
  },
};

test.each(Object.entries(RUN))("%s runs as it stands", (_, run) => run());

test("each example is run here, or by a test beside it", () => {
  const names = readdirSync(join(ROOT, "examples")).map((name) =>
    name.replace(/\.ts$/, ""),
  );
  const tested = names.flatMap((name) => /^(.*)\.test$/.exec(name)?.[1] ?? []);
  expect(names.filter((name) => !name.endsWith(".test")).sort()).toEqual(
    [...Object.keys(RUN), ...tested].sort(),
  );
});

/** A proxy that notes whom it connects to. */
async function tunnel(tunnels: string[]): Promise<Server> {
  const proxy = createServer().on("connect", ({ url = "" }, socket) => {
    tunnels.push(url);
    const { hostname, port } = new URL(`http://${url}`);
    const target = connect(Number(port), hostname, () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      target.pipe(socket).pipe(target);
    });
    for (const end of [socket, target]) end.on("error", () => end.destroy());
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  return proxy;
}
