/** A refused connection, as Node's `fetch` tells it: the request surely wasn't sent. */
export function refusedConnection({
  hostname,
  port,
  protocol,
}: URL): TypeError {
  const address = {
    syscall: "connect",
    address: hostname,
    port: Number(port || (protocol === "https:" ? 443 : 80)),
  };
  return failed(
    `connect ECONNREFUSED ${address.address}:${address.port}`,
    "ECONNREFUSED",
    address,
  );
}

/** A connection that closed before the response's headers were whole: anything may have happened. */
export function dropped(): TypeError {
  return failed("other side closed", "UND_ERR_SOCKET");
}

/** A redirect under `redirect: "error"`, and here under "follow" too: nothing of this API should be followed. */
export function redirected(): TypeError {
  return new TypeError("fetch failed", {
    cause: new Error("unexpected redirect"),
  });
}

/** A connection that closed within the body. */
export function terminated(): TypeError {
  return new TypeError("terminated", { cause: dropped().cause });
}

function failed(message: string, code: string, more: object = {}): TypeError {
  const cause = Object.assign(new Error(message), { code, ...more });
  return new TypeError("fetch failed", { cause });
}
