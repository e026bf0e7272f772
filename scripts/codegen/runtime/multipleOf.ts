/**
 * In place of Ajv's own division, which refuses 19.99 as a multiple of 0.01: whether a number is one,
 * by the decimals that both are written as.
 */
export default function multipleOf(value: number, step: number): boolean {
  if (!Number.isFinite(value)) return false;
  const [digits, power] = decimal(value);
  const [stepDigits, stepPower] = decimal(step);
  const lowest = Math.min(power, stepPower);
  const scaled = digits * 10n ** BigInt(power - lowest);
  return scaled % (stepDigits * 10n ** BigInt(stepPower - lowest)) === 0n;
}

/** A number as an integer and the power of ten that it is multiplied by. */
function decimal(value: number): [digits: bigint, power: number] {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}
