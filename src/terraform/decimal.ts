/** Terraform's numbers are binary fractions of 512 bits. Source: https://developer.hashicorp.com/terraform/language/expressions/types */
const PRECISION = 512;

/** Beyond this, writing a number out takes longer than anyone's numbers are worth. */
const MAX_EXPONENT = 5000;

/** An exact number: `mantissa * 2 ** exponent`. */
export class Decimal {
  readonly negative: boolean;
  readonly mantissa: bigint;
  readonly exponent: number;

  private constructor(negative: boolean, mantissa: bigint, exponent: number) {
    if (Math.abs(exponent) > 4 * MAX_EXPONENT) throw new RangeError('the number is too large or too small');
    this.negative = negative;
    this.mantissa = mantissa;
    this.exponent = exponent;
  }

  /** A number as strings may write it; undefined where Terraform takes the text for none. */
  static parse(text: string): Decimal | undefined {
    const found = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text);
    if (!found) return undefined;
    const [, sign, whole = '', fraction = '', power = '0'] = found;
    const exponent = Number(power) - fraction.length;
    if (Math.abs(exponent) > MAX_EXPONENT || text.length > MAX_EXPONENT) return undefined;
    const digits = BigInt(whole + fraction);
    const scale = 10n ** BigInt(Math.abs(exponent));
    const size = exponent < 0 ? quotient(digits, scale) : rounded(digits * scale, 0);
    return new Decimal(sign === '-', ...size);
  }

  /** A finite number of JavaScript's. */
  static from(number: number | bigint): Decimal {
    if (typeof number === 'number' && !Number.isInteger(number)) return Decimal.parse(number.toExponential())!;
    const whole = BigInt(number);
    return new Decimal(whole < 0n, ...rounded(whole < 0n ? -whole : whole, 0));
  }

  negated(): Decimal {
    return new Decimal(!this.negative, this.mantissa, this.exponent);
  }

  plus(other: Decimal): Decimal {
    const exponent = Math.min(this.exponent, other.exponent);
    const sum = this.scaled(exponent) + other.scaled(exponent);
    const negative = sum < 0n || (sum === 0n && this.negative && other.negative);
    return new Decimal(negative, ...rounded(sum < 0n ? -sum : sum, exponent));
  }

  minus(other: Decimal): Decimal {
    return this.plus(other.negated());
  }

  times(other: Decimal): Decimal {
    const size = rounded(this.mantissa * other.mantissa, this.exponent + other.exponent);
    return new Decimal(this.negative !== other.negative, ...size);
  }

  /** Undefined for a division by zero. */
  dividedBy(other: Decimal): Decimal | undefined {
    if (other.mantissa === 0n) return undefined;
    const [mantissa, exponent] = quotient(this.mantissa, other.mantissa);
    const size = rounded(mantissa, exponent + this.exponent - other.exponent);
    return new Decimal(this.negative !== other.negative, ...size);
  }

  /** The rest has the sign of what is divided; dividing by zero leaves everything. */
  remainder(other: Decimal): Decimal {
    const ratio = this.dividedBy(other);
    return ratio && this.mantissa !== 0n ? this.minus(other.times(ratio.truncated())) : this;
  }

  truncated(): Decimal {
    if (this.exponent >= 0) return this;
    return new Decimal(this.negative, ...rounded(this.mantissa >> BigInt(-this.exponent), 0));
  }

  floor(): Decimal {
    const whole = this.truncated();
    return this.negative && whole.compare(this) !== 0 ? whole.minus(ONE) : whole;
  }

  ceiling(): Decimal {
    return this.negated().floor().negated();
  }

  compare(other: Decimal): number {
    const exponent = Math.min(this.exponent, other.exponent);
    const [one, two] = [this.scaled(exponent), other.scaled(exponent)];
    return one < two ? -1 : one > two ? 1 : 0;
  }

  isWhole(): boolean {
    return this.truncated().compare(this) === 0;
  }

  /** The whole part. */
  toBigInt(): bigint {
    return this.truncated().scaled(0);
  }

  toNumber(): number {
    return Number(this.toString());
  }

  /** As Terraform writes numbers: no exponent, and no more digits than tell the number from its neighbours. */
  toString(): string {
    return (this.negative ? '-' : '') + shortest(this.mantissa, this.exponent, PRECISION);
  }

  /** With so many places; the nearest, and the even one of two. */
  toFixed(places: number): string {
    return written(this.scaledTo(places), places, true);
  }

  /** One digit before the point; without `places`, as many after it as tell the number from its neighbours. */
  toScientific(places?: number): string {
    const [whole, fraction = ''] = (this.negative ? this.negated() : this).toString().split('.');
    const digits = (whole + fraction).replace(/^0+/, '');
    const exponent = digits === '' ? 0 : whole === '0' ? -(fraction.length - digits.length + 1) : whole!.length - 1;
    const count = places ?? Math.max(0, digits.replace(/0+$/, '').length - 1);
    const kept = this.scaledTo(count - exponent)
      .toString()
      .padEnd(count + 1, '0');
    // Rounding may have led to the next power of ten.
    const carried = kept.length > count + 1 ? 1 : 0;
    const power = Math.abs(exponent + carried)
      .toString()
      .padStart(2, '0');
    const after = kept.slice(1, count + 1);
    return `${kept[0]}${after === '' ? '' : `.${after}`}e${exponent + carried < 0 ? '-' : '+'}${power}`;
  }

  /** The size of `number * 10 ** places` as a whole number. */
  private scaledTo(places: number): bigint {
    const factor = 10n ** BigInt(Math.abs(places));
    const [above, below] = places < 0 ? [1n, factor] : [factor, 1n];
    const top = this.mantissa * above * (this.exponent > 0 ? 1n << BigInt(this.exponent) : 1n);
    const bottom = below * (this.exponent < 0 ? 1n << BigInt(-this.exponent) : 1n);
    const [whole, rest] = [top / bottom, top % bottom];
    return rest * 2n > bottom || (rest * 2n === bottom && (whole & 1n) === 1n) ? whole + 1n : whole;
  }

  private scaled(exponent: number): bigint {
    const size = shifted(this.mantissa, this.exponent - exponent);
    return this.negative ? -size : size;
  }
}

function bitsOf(number: bigint): number {
  return number === 0n
    ? 0
    : number.toString(16).length * 4 - Math.clz32(Number.parseInt(number.toString(16)[0]!, 16)) + 28;
}

function shifted(number: bigint, by: number): bigint {
  return by >= 0 ? number << BigInt(by) : number >> BigInt(-by);
}

/** To the nearest that fits, and to the even one of two. */
function rounded(mantissa: bigint, exponent: number): [bigint, number] {
  const excess = bitsOf(mantissa) - PRECISION;
  if (excess <= 0) return mantissa === 0n ? [0n, 0] : [mantissa, exponent];
  const kept = mantissa >> BigInt(excess);
  const rest = mantissa - (kept << BigInt(excess));
  const half = 1n << BigInt(excess - 1);
  const up = rest > half || (rest === half && (kept & 1n) === 1n);
  return rounded(up ? kept + 1n : kept, exponent + excess);
}

function quotient(number: bigint, divisor: bigint): [bigint, number] {
  const shift = Math.max(0, PRECISION + 2 - bitsOf(number) + bitsOf(divisor));
  const scaled = number << BigInt(shift);
  const whole = scaled / divisor;
  // What is left over counts as a bit beyond the last, so that halves are told from more than halves.
  const sticky = whole * divisor === scaled ? 0n : 1n;
  return rounded((whole << 1n) | sticky, -shift - 1);
}

/** The shortest digits between the middles to the neighbours of a number. */
function shortest(mantissa: bigint, exponent: number, precision: number): string {
  if (mantissa === 0n) return '0';
  const shift = precision + 1 - bitsOf(mantissa);
  const [middle, at] = [shifted(mantissa, shift), exponent - shift];
  // In units of 10 ** -places: the number, and how far half a unit of its last bit goes.
  const places = Math.max(0, -at);
  const unit = at >= 0 ? 1n << BigInt(at) : 5n ** BigInt(places);
  const number = middle * unit;
  const inclusive = (middle & 2n) === 0n;
  const length = number.toString().length;
  for (let digits = 1; digits <= length; digits += 1) {
    const step = 10n ** BigInt(length - digits);
    const down = number - (number % step);
    const nearest = (number - down) * 2n >= step ? down + step : down;
    const distance = nearest > number ? nearest - number : number - nearest;
    if (distance < unit || (inclusive && distance === unit)) return written(nearest, places);
  }
  return written(number, places);
}

function written(number: bigint, places: number, all = false): string {
  const text = number.toString().padStart(places + 1, '0');
  if (places === 0) return text;
  const full = `${text.slice(0, -places)}.${text.slice(-places)}`;
  return all ? full : full.replace(/\.?0+$/, '');
}

/** A number of JavaScript's as Terraform writes it. */
export function numberText(number: number): string {
  if (Number.isInteger(number)) return BigInt(number).toString();
  return Decimal.from(number).toString();
}

const ONE = Decimal.from(1);
export const ZERO: Decimal = Decimal.from(0);
