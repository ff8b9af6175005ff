/** What a resource's name gives, by its type. */
export interface ResourceType {
  /** The argument that holds the physical name. */
  readonly name: string;
  /** The ARN with `${Partition}`, `${Region}`, `${Account}`, `${Path}` and `${Name}`; absent where no name gives it. */
  readonly arn?: string;
  /** What the attribute `id` is, where it is one of these. */
  readonly id?: 'name' | 'arn';
  /** Arguments whose presence changes the ARN, so that it is not known. */
  readonly unless?: readonly string[];
}

const regional = (service: string, resource: string) =>
  `arn:\${Partition}:${service}:\${Region}:\${Account}:${resource}`;

/**
 * Types that the policies of Lambda roles mention.
 * Source: the "Attribute Reference" of each type at https://registry.terraform.io/providers/hashicorp/aws/latest/docs,
 * and https://docs.aws.amazon.com/service-authorization/latest/reference for the ARNs
 */
export const RESOURCE_TYPES: Readonly<Record<string, ResourceType>> = {
  aws_athena_workgroup: { name: 'name', arn: regional('athena', 'workgroup/${Name}'), id: 'name' },
  aws_backup_vault: { name: 'name', arn: regional('backup', 'backup-vault:${Name}'), id: 'name' },
  aws_batch_job_definition: { name: 'name' },
  aws_batch_job_queue: { name: 'name', arn: regional('batch', 'job-queue/${Name}'), id: 'arn' },
  aws_cloudwatch_event_bus: { name: 'name', arn: regional('events', 'event-bus/${Name}'), id: 'name' },
  aws_cloudwatch_event_rule: {
    name: 'name',
    arn: regional('events', 'rule/${Name}'),
    id: 'name',
    unless: ['event_bus_name'],
  },
  aws_cloudwatch_log_group: { name: 'name', arn: regional('logs', 'log-group:${Name}'), id: 'name' },
  aws_cloudwatch_metric_alarm: { name: 'alarm_name', arn: regional('cloudwatch', 'alarm:${Name}'), id: 'name' },
  aws_codebuild_project: { name: 'name', arn: regional('codebuild', 'project/${Name}'), id: 'arn' },
  aws_codecommit_repository: { name: 'repository_name', arn: regional('codecommit', '${Name}'), id: 'name' },
  aws_codepipeline: { name: 'name', arn: regional('codepipeline', '${Name}'), id: 'name' },
  aws_db_instance: { name: 'identifier', arn: regional('rds', 'db:${Name}') },
  aws_dynamodb_table: { name: 'name', arn: regional('dynamodb', 'table/${Name}'), id: 'name' },
  aws_ecr_repository: { name: 'name', arn: regional('ecr', 'repository/${Name}'), id: 'name' },
  aws_ecs_cluster: { name: 'name', arn: regional('ecs', 'cluster/${Name}'), id: 'arn' },
  aws_elasticsearch_domain: { name: 'domain_name', arn: regional('es', 'domain/${Name}'), id: 'arn' },
  aws_glue_catalog_database: { name: 'name', arn: regional('glue', 'database/${Name}') },
  aws_glue_crawler: { name: 'name', arn: regional('glue', 'crawler/${Name}'), id: 'name' },
  aws_glue_job: { name: 'name', arn: regional('glue', 'job/${Name}'), id: 'name' },
  aws_iam_group: { name: 'name', arn: 'arn:${Partition}:iam::${Account}:group${Path}${Name}', id: 'name' },
  aws_iam_instance_profile: {
    name: 'name',
    arn: 'arn:${Partition}:iam::${Account}:instance-profile${Path}${Name}',
    id: 'name',
  },
  aws_iam_policy: { name: 'name', arn: 'arn:${Partition}:iam::${Account}:policy${Path}${Name}', id: 'arn' },
  aws_iam_role: { name: 'name', arn: 'arn:${Partition}:iam::${Account}:role${Path}${Name}', id: 'name' },
  aws_iam_user: { name: 'name', arn: 'arn:${Partition}:iam::${Account}:user${Path}${Name}', id: 'name' },
  aws_kinesis_firehose_delivery_stream: {
    name: 'name',
    arn: regional('firehose', 'deliverystream/${Name}'),
    id: 'arn',
  },
  aws_kinesis_stream: { name: 'name', arn: regional('kinesis', 'stream/${Name}'), id: 'arn' },
  aws_kms_alias: { name: 'name', arn: regional('kms', '${Name}'), id: 'name' },
  aws_lambda_function: { name: 'function_name', arn: regional('lambda', 'function:${Name}'), id: 'name' },
  aws_opensearch_domain: { name: 'domain_name', arn: regional('es', 'domain/${Name}'), id: 'arn' },
  aws_rds_cluster: { name: 'cluster_identifier', arn: regional('rds', 'cluster:${Name}'), id: 'name' },
  aws_s3_bucket: { name: 'bucket', arn: 'arn:${Partition}:s3:::${Name}', id: 'name' },
  aws_sagemaker_endpoint: { name: 'name', arn: regional('sagemaker', 'endpoint/${Name}'), id: 'name' },
  aws_scheduler_schedule_group: { name: 'name', arn: regional('scheduler', 'schedule-group/${Name}'), id: 'name' },
  // Six random characters follow the name, so that no text of the module gives the ARN.
  aws_secretsmanager_secret: { name: 'name', id: 'arn' },
  aws_ses_domain_identity: { name: 'domain', arn: regional('ses', 'identity/${Name}'), id: 'name' },
  aws_sfn_activity: { name: 'name', arn: regional('states', 'activity:${Name}'), id: 'arn' },
  aws_sfn_state_machine: { name: 'name', arn: regional('states', 'stateMachine:${Name}'), id: 'arn' },
  aws_sns_topic: { name: 'name', arn: regional('sns', '${Name}'), id: 'arn' },
  aws_sqs_queue: { name: 'name', arn: regional('sqs', '${Name}') },
  aws_ssm_parameter: { name: 'name', arn: regional('ssm', 'parameter/${Name}'), id: 'name' },
};
