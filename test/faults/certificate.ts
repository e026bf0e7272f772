import { generateKeyPairSync, sign } from "node:crypto";

/** A key and a certificate for it that is signed by nobody else (X.509 v1, RFC 5280), fresh every time. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
  });
  const subject = sequence(set(sequence(commonName, der(0x0c, "127.0.0.1"))));
  const validity = sequence(
    der(0x17, "200101000000Z"),
    der(0x17, "491231235959Z"),
  );
  const signed = sequence(
    der(0x02, Buffer.of(1)),
    ecdsaWithSha256,
    subject,
    validity,
    subject,
    publicKey.export({ format: "der", type: "spki" }),
  );
  const signature = sign("sha256", signed, privateKey);
  const certificate = sequence(
    signed,
    ecdsaWithSha256,
    der(0x03, Buffer.concat([Buffer.of(0), signature])),
  );
  return {
    key: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64")}\n-----END CERTIFICATE-----\n`,
  };
}

const commonName = der(0x06, Buffer.from("550403", "hex"));
const ecdsaWithSha256 = sequence(
  der(0x06, Buffer.from("2a8648ce3d040302", "hex")),
);

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function set(...parts: Buffer[]): Buffer {
  return der(0x31, Buffer.concat(parts));
}

/** Tag, length, value (X.690 section 8.1). */
function der(tag: number, value: string | Buffer): Buffer {
  const bytes = Buffer.from(value as string);
  const { length } = bytes;
  const size =
    length < 0x80
      ? [length]
      : length < 0x100
        ? [0x81, length]
        : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), bytes]);
}
