import { expect, it } from "vitest";
import { readArguments } from "../../scripts/sandbox/arguments.ts";

it("plays no fault on a free port by default", () => {
  expect(readArguments([])).toEqual({ help: false, port: 0, faults: [] });
});

it("reads faults in the order they are given", () => {
  const texts = [
    "none",
    "drop:after",
    "status:503",
    "redirect:https://x.example/",
  ];
  const args = texts.flatMap((text) => ["--fault", text]);
  expect(readArguments(["--port", "4010", ...args])).toEqual({
    help: false,
    port: 4010,
    faults: [
      null,
      { kind: "drop", when: "after" },
      { kind: "status", status: 503 },
      { kind: "redirect", to: "https://x.example/" },
    ],
  });
});

it("draws random faults from a seed", () => {
  const [one, same] = [0, 1].map(() => readArguments(["--random", "7"]));
  const drawn = (args: typeof one): unknown =>
    args?.help === false && typeof args.faults === "function"
      ? [1, 2, 3, 4, 5, 6, 7, 8].map(args.faults)
      : undefined;
  expect(drawn(one)).toBeDefined();
  expect(drawn(one)).toEqual(drawn(same));
});

it.each([
  [["--port", "http"], '--port is "http": give a whole number from 0 to 65535'],
  [["--port", "70000"], '--port is "70000"'],
  [["--random", "x"], '--random is "x"'],
  [["--random", "1", "--fault", "empty"], "exclude each other"],
  [["--fault", "drop"], '--fault is "drop": give refuse, drop:<when>'],
  [["--fault", "status:700"], '--fault is "status:700"'],
  [["--fault", "empty:1"], '--fault is "empty:1"'],
  [["--fault", "redirect:"], '--fault is "redirect:"'],
  [["--fault", ""], '--fault is ""'],
  [["--speed", "9"], "Unknown option '--speed'"],
  [["surplus"], "Unexpected argument 'surplus'"],
])("%j is refused: %s", (args, message) => {
  expect(() => readArguments(args)).toThrow(message);
});
