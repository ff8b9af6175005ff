import { asked, BUCKET, type Case, document, IDENTITY, RCP, SCP, TRUST, whole } from './case.ts';

const one = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders/*' };
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `arn:aws:s3:::orders-${String(index).padStart(4, '0')}`);

/** The document, its elements, its size. */
export const GRAMMAR: readonly Case[] = [
  whole(IDENTITY, 'JSON_SYNTAX_ERROR', '{"Version": "2012-10-17",}', document({ Statement: [one] }), ''),
  asked(IDENTITY, 'DATA_TYPE_MISMATCH', { Action: ['s3:GetObject', 7] }, { Action: ['s3:GetObject'] }, '7'),
  asked(IDENTITY, 'INVALID_POLICY_ELEMENT', { Resources: '*' }, {}, '"Resources"'),
  whole(IDENTITY, 'MISSING_VERSION', document({ Statement: [] }), document({ Version: '2012-10-17' }), '{"Statement":[]}'),
  whole(IDENTITY, 'INVALID_VERSION', document({ Version: '2012-10-18' }), document({ Version: '2008-10-17' }), '"2012-10-18"'),
  whole(IDENTITY, 'MISSING_STATEMENT', document({ Statement: [] }), document({ Statement: [one] }), '[]'),
  whole(IDENTITY, 'MISSING_EFFECT', document({ Statement: { Action: '*' } }), document({ Statement: one }), '{"Action":"*"}'),
  asked(IDENTITY, 'INVALID_EFFECT', { Effect: 'allow' }, { Effect: 'Deny' }, '"allow"'),
  whole(IDENTITY, 'MISSING_ACTION', document({ Statement: { Effect: 'Deny' } }), document({ Statement: one }), '{"Effect":"Deny"}'),
  whole(IDENTITY, 'MISSING_RESOURCE', document({ Statement: { Effect: 'Deny' } }), document({ Statement: one }), '{"Effect":"Deny"}'),
  whole(TRUST, 'MISSING_PRINCIPAL', document({ Statement: { Effect: 'Deny' } }), document({ Statement: { Principal: '*' } }), '{"Effect":"Deny"}'),
  asked(IDENTITY, 'UNSUPPORTED_PRINCIPAL', { Principal: '*' }, {}, '"*"'),
  asked(IDENTITY, 'UNSUPPORTED_ELEMENT_COMBINATION', { NotAction: 'iam:*' }, {}, '"s3:GetObject"', '"iam:*"'),
  asked(IDENTITY, 'UNSUPPORTED_SID', { Sid: 'read orders' }, { Sid: 'ReadOrders1' }, '"read orders"'),
  asked(TRUST, 'EMPTY_SID_VALUE', { Sid: '' }, { Sid: 'a' }, '""'),
  whole(
    IDENTITY,
    'UNIQUE_SIDS_REQUIRED',
    document({ Statement: [{ Sid: 'A' }, { Sid: 'A' }] }),
    document({ Statement: [{ Sid: 'A' }, { Sid: 'B' }, { Sid: '' }, { Sid: '' }] }),
    '"A"',
    '"A"',
  ),
  whole(
    BUCKET,
    'UNIQUE_SIDS_RECOMMENDED',
    document({ Statement: [{ Sid: 'A' }, { Sid: 'A' }] }),
    document({ Statement: [{ Sid: 'A' }, { Sid: 'a' }] }),
    '"A"',
    '"A"',
  ),
  asked(IDENTITY, 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA', { Resource: many(300) }, { Resource: many(100) }),
  asked(BUCKET, 'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA', { Resource: many(800) }, { Resource: many(600) }),
  asked(TRUST, 'POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA', { Sid: 'a'.repeat(2_048) }, { Sid: ' '.repeat(2_048) }),
  asked(SCP, 'POLICY_SIZE_EXCEEDS_SCP_QUOTA', { Sid: ' '.repeat(10_240) }, { Sid: ' '.repeat(5_120) }),
  asked(RCP, 'POLICY_SIZE_EXCEEDS_RCP_QUOTA', { Sid: ' '.repeat(5_120) }, { Sid: ' '.repeat(2_560) }),
  asked(IDENTITY, 'EMPTY_ARRAY_ACTION', { Action: [] }, { Action: ['s3:GetObject'] }, '[]'),
  asked(IDENTITY, 'EMPTY_ARRAY_RESOURCE', { Resource: [] }, { Resource: ['*'] }, '[]'),
  asked(TRUST, 'EMPTY_ARRAY_PRINCIPAL', { Principal: { AWS: [] } }, {}, '[]'),
  asked(TRUST, 'EMPTY_OBJECT_PRINCIPAL', { Principal: {} }, {}, '{}'),
  asked(IDENTITY, 'EMPTY_OBJECT_CONDITION', { Condition: {} }, { Condition: { Bool: { 'aws:SecureTransport': true } } }, '{}'),
];
