import { NotFollowed, type PlainFunction, Refused, stringFrom, wholeNumberFrom } from './function.ts';

interface Network {
  readonly address: bigint;
  readonly length: number;
  /** 32 or 128. */
  readonly bits: number;
}

/** https://developer.hashicorp.com/terraform/language/functions#ip-network-functions */
export const NETWORK_FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  cidrhost: (prefix, host) => {
    const network = networkFrom(stringFrom(prefix));
    const number = wholeNumberFrom(host);
    const size = 1n << BigInt(network.bits - network.length);
    const offset = BigInt(number) < 0n ? size + BigInt(number) : BigInt(number);
    if (offset < 0n || offset >= size) throw new Refused(`the network has no host ${number}`);
    return written(network.address + offset, network.bits);
  },
  cidrnetmask: (prefix) => {
    const { length, bits } = networkFrom(stringFrom(prefix));
    if (bits !== 32) throw new Refused('only IPv4 has netmasks');
    return written(((1n << BigInt(length)) - 1n) << BigInt(bits - length), bits);
  },
  cidrsubnet: (prefix, extra, number) =>
    subnet(networkFrom(stringFrom(prefix)), wholeNumberFrom(extra), BigInt(wholeNumberFrom(number))),
  cidrsubnets: (prefix, ...extra) => {
    const network = networkFrom(stringFrom(prefix));
    const end = network.address + (1n << BigInt(network.bits - network.length));
    let next = network.address;
    return extra.map((bits) => {
      const length = network.length + wholeNumberFrom(bits);
      if (length - network.length > 32) throw new Refused('at most 32 bits can be added');
      if (length <= network.length || length > network.bits) throw new Refused('there is no room for the subnets');
      const size = 1n << BigInt(network.bits - length);
      const start = ((next + size - 1n) / size) * size;
      next = start + size;
      if (next > end) throw new Refused('there is no room for the subnets');
      return `${written(start, network.bits)}/${length}`;
    });
  },
};

function subnet(network: Network, extra: number, number: bigint): string {
  // What Terraform makes of these lies outside the network.
  if (extra < 0 || number < 0n) throw new NotFollowed();
  const length = network.length + extra;
  if (length > network.bits || number >= 1n << BigInt(extra)) throw new Refused('there is no such subnet');
  return `${written(network.address + (number << BigInt(network.bits - length)), network.bits)}/${length}`;
}

function networkFrom(prefix: string): Network {
  const [address, suffix, ...rest] = prefix.split('/');
  if (/:.*\./.test(prefix)) throw new NotFollowed();
  const parsed = address?.includes(':') ? sixFrom(address) : fourFrom(address ?? '');
  const length = Number(suffix);
  if (!parsed || rest.length > 0 || !/^\d+$/.test(suffix ?? '') || length > parsed.bits)
    throw new Refused(`\`${prefix}\` is no network`);
  const host = BigInt(parsed.bits - length);
  return { address: (parsed.address >> host) << host, length, bits: parsed.bits };
}

function fourFrom(text: string): { address: bigint; bits: number } | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return { address: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n), bits: 32 };
}

function sixFrom(text: string): { address: bigint; bits: number } | undefined {
  const halves = text.split('::');
  const groups = (half: string | undefined) => (half ? half.split(':') : []);
  const [head, tail] = [groups(halves[0]), groups(halves[1])];
  const zeros = halves.length === 2 ? 8 - head.length - tail.length : 0;
  const all = [...head, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...tail];
  if (halves.length > 2 || all.length !== 8 || !all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return { address: all.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n), bits: 128 };
}

function written(address: bigint, bits: number): string {
  const part = (index: number, size: bigint) => (address >> (BigInt(index) * size)) & ((1n << size) - 1n);
  if (bits === 32) return [3, 2, 1, 0].map((index) => part(index, 8n)).join('.');
  const groups = [7, 6, 5, 4, 3, 2, 1, 0].map((index) => part(index, 16n).toString(16));
  const zeros = [...groups.join(':').matchAll(/\b0(?::0)+\b/g)].sort((a, b) => b[0].length - a[0].length)[0];
  if (!zeros) return groups.join(':');
  const text = groups.join(':');
  return `${text.slice(0, zeros.index).replace(/:$/, '')}::${text.slice(zeros.index + zeros[0].length).replace(/^:/, '')}`;
}
