import { type Option, REVIEW_OPTIONS } from './options.ts';

/**
 * A key of the configuration file, and the shape of its value: one word, a list of words, names and values, yes or no,
 * or a list of access as Access Analyzer takes it.
 */
export type ConfigurationKey =
  | {
      readonly shape: 'word' | 'words' | 'pairs';
      readonly name: string;
      readonly summary: string;
      readonly option: Option;
    }
  | { readonly shape: 'switch' | 'access'; readonly name: string; readonly summary: string };

/** Every key: the options that may be settled for good, and what no single call may say. */
export const CONFIGURATION_KEYS: readonly ConfigurationKey[] = [
  ...REVIEW_OPTIONS.filter(({ where }) => where.includes('file')).map(
    (option): ConfigurationKey => ({
      shape: option.value === 'K=V' ? 'pairs' : option.repeatable ? 'words' : 'word',
      name: option.name,
      summary: option.summary,
      option,
    }),
  ),
  {
    shape: 'access',
    name: 'never-grant',
    summary: 'access that no function is ever granted: action patterns, or objects of `actions` and `resources`',
  },
  {
    shape: 'switch',
    name: 'allow-created-here',
    summary: 'let a function through that gains nothing but access to resources that the same change creates',
  },
];
