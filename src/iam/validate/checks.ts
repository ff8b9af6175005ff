import type { Check } from './check.ts';
import { allowWithNotPrincipal } from './checks/allow-with-not-principal.ts';
import { arnFormat } from './checks/arn-format.ts';
import { audienceClaimType } from './checks/audience-claim-type.ts';
import { createSlr } from './checks/create-slr.ts';
import { dataTypeMismatch } from './checks/data-type-mismatch.ts';
import { dateValue } from './checks/date-value.ts';
import { duplicateKeysWithDifferentCase } from './checks/duplicate-keys-with-different-case.ts';
import { dynamodbAttributesWithoutSelect } from './checks/dynamodb-attributes-without-select.ts';
import { emptyArrayAction } from './checks/empty-array-action.ts';
import { emptyArrayCondition } from './checks/empty-array-condition.ts';
import { emptyArrayResource } from './checks/empty-array-resource.ts';
import { emptyObjectCondition } from './checks/empty-object-condition.ts';
import { emptyPrincipal } from './checks/empty-principal.ts';
import { emptySidValue } from './checks/empty-sid-value.ts';
import { federatedPrincipalNotSupported } from './checks/federated-principal-not-supported.ts';
import { forallvaluesWithSingleValuedKey } from './checks/forallvalues-with-single-valued-key.ts';
import { improveIpRange } from './checks/improve-ip-range.ts';
import { invalidAction } from './checks/invalid-action.ts';
import { invalidArnAccount } from './checks/invalid-arn-account.ts';
import { invalidArnPrefix } from './checks/invalid-arn-prefix.ts';
import { invalidArnRegion } from './checks/invalid-arn-region.ts';
import { invalidArnServiceCase } from './checks/invalid-arn-service-case.ts';
import { invalidConditionDataType } from './checks/invalid-condition-data-type.ts';
import { invalidConditionMultipleBoolean } from './checks/invalid-condition-multiple-boolean.ts';
import { invalidConditionOperator } from './checks/invalid-condition-operator.ts';
import { invalidEffect } from './checks/invalid-effect.ts';
import { invalidFederatedPrincipalSyntaxInRoleTrustPolicy } from './checks/invalid-federated-principal-syntax-in-role-trust-policy.ts';
import { invalidKmsKeyValue } from './checks/invalid-kms-key-value.ts';
import { invalidPartition } from './checks/invalid-partition.ts';
import { invalidPolicyElement } from './checks/invalid-policy-element.ts';
import { invalidPrincipalFormat } from './checks/invalid-principal-format.ts';
import { invalidPrincipalKey } from './checks/invalid-principal-key.ts';
import { invalidPrincipalReference } from './checks/invalid-principal-reference.ts';
import { invalidRegion } from './checks/invalid-region.ts';
import { invalidService } from './checks/invalid-service.ts';
import { invalidServiceInAction } from './checks/invalid-service-in-action.ts';
import { invalidServicePrincipalFormat } from './checks/invalid-service-principal-format.ts';
import { invalidVersion } from './checks/invalid-version.ts';
import { irrelevantConditionKeyInPolicy } from './checks/irrelevant-condition-key-in-policy.ts';
import { mismatchedActionForPrincipal } from './checks/mismatched-action-for-principal.ts';
import { missingAction } from './checks/missing-action.ts';
import { missingActionForConditionKey } from './checks/missing-action-for-condition-key.ts';
import { missingActionForRolesAnywhereTrustPolicy } from './checks/missing-action-for-roles-anywhere-trust-policy.ts';
import { missingArnField } from './checks/missing-arn-field.ts';
import { missingConditionKeyForOidcPrincipal } from './checks/missing-condition-key-for-oidc-principal.ts';
import { missingEffect } from './checks/missing-effect.ts';
import { missingPairedConditionKeys } from './checks/missing-paired-condition-keys.ts';
import { missingPrincipal } from './checks/missing-principal.ts';
import { missingQualifier } from './checks/missing-qualifier.ts';
import { missingResource } from './checks/missing-resource.ts';
import { missingStatement } from './checks/missing-statement.ts';
import { missingVersion } from './checks/missing-version.ts';
import { nullOperator } from './checks/null-operator.ts';
import { onlyWildcard } from './checks/only-wildcard.ts';
import { passRole } from './checks/pass-role.ts';
import { policySize } from './checks/policy-size.ts';
import { privateIpAddress } from './checks/private-ip-address.ts';
import { rcpMissingConditionKey } from './checks/rcp-missing-condition-key.ts';
import { rcpSyntaxError } from './checks/rcp-syntax-error.ts';
import { redundantAction } from './checks/redundant-action.ts';
import { redundantConditionValueNum } from './checks/redundant-condition-value-num.ts';
import { redundantPrincipalInRoleTrustPolicy } from './checks/redundant-principal-in-role-trust-policy.ts';
import { redundantResource } from './checks/redundant-resource.ts';
import { redundantStatement } from './checks/redundant-statement.ts';
import { restrictAccessToServicePrincipal } from './checks/restrict-access-to-service-principal.ts';
import { roleTrustPolicySyntaxError } from './checks/role-trust-policy-syntax-error.ts';
import { s3PrefixInNegativeContext } from './checks/s3-prefix-in-negative-context.ts';
import { scpSyntaxError } from './checks/scp-syntax-error.ts';
import { specificGithubRepoAndBranchRecommended } from './checks/specific-github-repo-and-branch-recommended.ts';
import { typeMismatch } from './checks/type-mismatch.ts';
import { typeMismatchBoolean } from './checks/type-mismatch-boolean.ts';
import { typeMismatchIpRange } from './checks/type-mismatch-ip-range.ts';
import { typeMismatchNumber } from './checks/type-mismatch-number.ts';
import { typeMismatchString } from './checks/type-mismatch-string.ts';
import { uniqueSids } from './checks/unique-sids.ts';
import { unknownConditionKey } from './checks/unknown-condition-key.ts';
import { unsupportedActionForConditionKey } from './checks/unsupported-action-for-condition-key.ts';
import { unsupportedConditionKeyForServicePrincipal } from './checks/unsupported-condition-key-for-service-principal.ts';
import { unsupportedElementCombination } from './checks/unsupported-element-combination.ts';
import { unsupportedInResourcePolicy } from './checks/unsupported-in-resource-policy.ts';
import { unsupportedPrincipal } from './checks/unsupported-principal.ts';
import { unsupportedSid } from './checks/unsupported-sid.ts';
import { unsupportedTagConditionKeyForService } from './checks/unsupported-tag-condition-key-for-service.ts';
import { unsupportedWildcardInPrincipal } from './checks/unsupported-wildcard-in-principal.ts';
import { untrustworthyConditionKey } from './checks/untrustworthy-condition-key.ts';
import { usageTooPermissive } from './checks/usage-too-permissive.ts';
import { useConditionKeyOnlyWithSupportedServices } from './checks/use-condition-key-only-with-supported-services.ts';
import { variableSyntax } from './checks/variable-syntax.ts';
import { variableUnsupported } from './checks/variable-unsupported.ts';
import { vpcFormat } from './checks/vpc-format.ts';
import { wildcardInServiceName } from './checks/wildcard-in-service-name.ts';
import { wildcardWithoutLikeOperator } from './checks/wildcard-without-like-operator.ts';

/** What ValidatePolicy asks, in the order of the grammar. */
export const CHECKS: readonly Check[] = [
  // the document and its elements
  dataTypeMismatch,
  invalidPolicyElement,
  missingVersion,
  invalidVersion,
  missingStatement,
  missingEffect,
  invalidEffect,
  missingAction,
  missingResource,
  missingPrincipal,
  unsupportedPrincipal,
  unsupportedElementCombination,
  unsupportedSid,
  emptySidValue,
  uniqueSids,
  policySize,
  emptyArrayAction,
  emptyArrayResource,
  emptyPrincipal,
  emptyObjectCondition,
  emptyArrayCondition,
  // actions, resources and statements
  invalidAction,
  invalidServiceInAction,
  redundantAction,
  redundantResource,
  redundantStatement,
  wildcardInServiceName,
  // ARNs
  invalidArnPrefix,
  missingArnField,
  invalidPartition,
  invalidService,
  invalidArnServiceCase,
  arnFormat,
  invalidArnRegion,
  invalidArnAccount,
  // what roles can be passed and created
  passRole,
  createSlr,
  // principals
  allowWithNotPrincipal,
  invalidPrincipalFormat,
  invalidPrincipalKey,
  unsupportedWildcardInPrincipal,
  invalidPrincipalReference,
  federatedPrincipalNotSupported,
  invalidServicePrincipalFormat,
  restrictAccessToServicePrincipal,
  unsupportedConditionKeyForServicePrincipal,
  // trust policies and other policies of resources
  roleTrustPolicySyntaxError,
  invalidFederatedPrincipalSyntaxInRoleTrustPolicy,
  mismatchedActionForPrincipal,
  missingActionForRolesAnywhereTrustPolicy,
  missingConditionKeyForOidcPrincipal,
  specificGithubRepoAndBranchRecommended,
  audienceClaimType,
  redundantPrincipalInRoleTrustPolicy,
  unsupportedInResourcePolicy,
  // policies of organizations
  scpSyntaxError,
  rcpSyntaxError,
  rcpMissingConditionKey,
  // conditions
  invalidConditionOperator,
  nullOperator,
  duplicateKeysWithDifferentCase,
  unknownConditionKey,
  missingQualifier,
  forallvaluesWithSingleValuedKey,
  typeMismatch,
  typeMismatchBoolean,
  typeMismatchNumber,
  typeMismatchString,
  typeMismatchIpRange,
  dateValue,
  invalidConditionDataType,
  invalidConditionMultipleBoolean,
  wildcardWithoutLikeOperator,
  onlyWildcard,
  redundantConditionValueNum,
  improveIpRange,
  privateIpAddress,
  vpcFormat,
  invalidRegion,
  invalidKmsKeyValue,
  usageTooPermissive,
  untrustworthyConditionKey,
  missingPairedConditionKeys,
  useConditionKeyOnlyWithSupportedServices,
  irrelevantConditionKeyInPolicy,
  dynamodbAttributesWithoutSelect,
  s3PrefixInNegativeContext,
  unsupportedActionForConditionKey,
  missingActionForConditionKey,
  unsupportedTagConditionKeyForService,
  // variables
  variableSyntax,
  variableUnsupported,
];
