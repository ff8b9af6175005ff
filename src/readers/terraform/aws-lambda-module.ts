/**
 * What `terraform-aws-modules/lambda/aws` makes of the inputs that bear on access, in Terraform's own language.
 * Source: https://registry.terraform.io/modules/terraform-aws-modules/lambda/aws/latest?tab=inputs
 */
export const AWS_LAMBDA_MODULE = `
variable "create" { default = true }
variable "create_function" { default = true }
variable "create_layer" { default = false }
variable "create_role" { default = true }
variable "create_package" { default = true }
variable "create_lambda_function_url" { default = false }
variable "authorization_type" { default = "NONE" }
variable "function_name" { default = "" }
variable "handler" { default = "" }
variable "image_uri" { default = null }
variable "source_path" { default = null }
variable "local_existing_package" { default = null }
variable "s3_existing_package" { default = null }
variable "lambda_role" { default = "" }
variable "lambda_at_edge" { default = false }
variable "role_name" { default = null }
variable "role_path" { default = "/" }
variable "role_permissions_boundary" { default = null }
variable "policy_name" { default = null }
variable "trusted_entities" { default = [] }
variable "assume_role_policy_statements" { default = {} }
variable "attach_cloudwatch_logs_policy" { default = true }
variable "attach_create_log_group_permission" { default = true }
variable "use_existing_cloudwatch_log_group" { default = false }
variable "logging_log_group" { default = null }
variable "attach_dead_letter_policy" { default = false }
variable "dead_letter_target_arn" { default = null }
variable "attach_network_policy" { default = false }
variable "attach_tracing_policy" { default = false }
variable "attach_async_event_policy" { default = false }
variable "destination_on_failure" { default = null }
variable "destination_on_success" { default = null }
variable "attach_policy_json" { default = false }
variable "policy_json" { default = null }
variable "attach_policy_jsons" { default = false }
variable "policy_jsons" { default = [] }
variable "attach_policy" { default = false }
variable "policy" { default = null }
variable "attach_policies" { default = false }
variable "policies" { default = [] }
variable "attach_policy_statements" { default = false }
variable "policy_statements" { default = {} }
variable "allowed_triggers" { default = {} }
variable "create_current_version_allowed_triggers" { default = true }
variable "create_unqualified_alias_allowed_triggers" { default = true }

data "aws_region" "current" {}
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  make_function = var.create && var.create_function && !var.create_layer
  make_role     = local.make_function && var.create_role
  role_name     = var.role_name == null ? var.function_name : var.role_name
  policy_name   = var.policy_name == null ? local.role_name : var.policy_name
  services      = [for entity in var.trusted_entities : entity if can(tostring(entity))]
  principals    = [for entity in var.trusted_entities : entity if !can(tostring(entity))]
  log_group     = var.logging_log_group == null ? "/aws/lambda/\${var.lambda_at_edge ? "us-east-1." : ""}\${var.function_name}" : var.logging_log_group
  log_group_arn = "arn:\${data.aws_partition.current.partition}:logs:\${var.lambda_at_edge ? "*" : data.aws_region.current.name}:\${data.aws_caller_identity.current.account_id}:log-group:\${local.log_group}"
  logs          = concat(["logs:CreateLogStream", "logs:PutLogEvents"], var.attach_create_log_group_permission && !var.use_existing_cloudwatch_log_group ? ["logs:CreateLogGroup"] : [])
}

data "aws_iam_policy_document" "assume_role" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = distinct(concat(["lambda.amazonaws.com"], var.lambda_at_edge ? ["edgelambda.amazonaws.com"] : [], local.services))
    }
    dynamic "principals" {
      for_each = local.principals
      content {
        type        = principals.value.type
        identifiers = principals.value.identifiers
      }
    }
  }
  dynamic "statement" {
    for_each = var.assume_role_policy_statements
    content {
      sid         = try(statement.value.sid, "")
      effect      = try(statement.value.effect, "Allow")
      actions     = try(statement.value.actions, null)
      not_actions = try(statement.value.not_actions, null)
      dynamic "principals" {
        for_each = try(statement.value.principals, [])
        content {
          type        = principals.value.type
          identifiers = principals.value.identifiers
        }
      }
      dynamic "not_principals" {
        for_each = try(statement.value.not_principals, [])
        content {
          type        = not_principals.value.type
          identifiers = not_principals.value.identifiers
        }
      }
      dynamic "condition" {
        for_each = try(statement.value.condition, [])
        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }
}

resource "aws_iam_role" "lambda" {
  count                = local.make_role ? 1 : 0
  name                 = local.role_name
  path                 = var.role_path
  permissions_boundary = var.role_permissions_boundary
  assume_role_policy   = data.aws_iam_policy_document.assume_role.json
}

data "aws_iam_policy_document" "logs" {
  statement {
    actions   = local.logs
    resources = ["\${local.log_group_arn}:*", "\${local.log_group_arn}:*:*"]
  }
}

resource "aws_iam_role_policy" "logs" {
  count  = local.make_role && var.attach_cloudwatch_logs_policy ? 1 : 0
  name   = "\${local.policy_name}-logs"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.logs.json
}

data "aws_iam_policy_document" "dead_letter" {
  statement {
    actions   = ["sns:Publish", "sqs:SendMessage"]
    resources = [var.dead_letter_target_arn]
  }
}

resource "aws_iam_role_policy" "dead_letter" {
  count  = local.make_role && var.attach_dead_letter_policy ? 1 : 0
  name   = "\${local.policy_name}-dl"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.dead_letter.json
}

resource "aws_iam_role_policy_attachment" "network" {
  count      = local.make_role && var.attach_network_policy ? 1 : 0
  role       = aws_iam_role.lambda[0].name
  policy_arn = "arn:\${data.aws_partition.current.partition}:iam::aws:policy/service-role/AWSLambdaENIManagementAccess"
}

resource "aws_iam_role_policy_attachment" "tracing" {
  count      = local.make_role && var.attach_tracing_policy ? 1 : 0
  role       = aws_iam_role.lambda[0].name
  policy_arn = "arn:\${data.aws_partition.current.partition}:iam::aws:policy/AWSXRayDaemonWriteAccess"
}

data "aws_iam_policy_document" "async" {
  statement {
    actions   = ["sns:Publish", "sqs:SendMessage", "events:PutEvents", "lambda:InvokeFunction"]
    resources = compact(distinct([var.destination_on_failure, var.destination_on_success]))
  }
}

resource "aws_iam_role_policy" "async" {
  count  = local.make_role && var.attach_async_event_policy ? 1 : 0
  name   = "\${local.policy_name}-async"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.async.json
}

resource "aws_iam_role_policy" "json" {
  count  = local.make_role && var.attach_policy_json ? 1 : 0
  name   = local.policy_name
  role   = aws_iam_role.lambda[0].name
  policy = var.policy_json
}

data "aws_iam_policy_document" "jsons" {
  source_policy_documents = var.policy_jsons
}

resource "aws_iam_role_policy" "jsons" {
  count  = local.make_role && var.attach_policy_jsons ? 1 : 0
  name   = "\${local.policy_name}-jsons"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.jsons.json
}

resource "aws_iam_role_policy_attachment" "one" {
  count      = local.make_role && var.attach_policy ? 1 : 0
  role       = aws_iam_role.lambda[0].name
  policy_arn = var.policy
}

resource "aws_iam_role_policy_attachment" "many" {
  count      = local.make_role && var.attach_policies ? length(var.policies) : 0
  role       = aws_iam_role.lambda[0].name
  policy_arn = var.policies[count.index]
}

data "aws_iam_policy_document" "inline" {
  dynamic "statement" {
    for_each = var.policy_statements
    content {
      sid           = try(statement.value.sid, replace(statement.key, "/[^0-9A-Za-z]*/", ""), "")
      effect        = try(statement.value.effect, "Allow")
      actions       = try(statement.value.actions, null)
      not_actions   = try(statement.value.not_actions, null)
      resources     = try(statement.value.resources, null)
      not_resources = try(statement.value.not_resources, null)
      dynamic "condition" {
        for_each = try(statement.value.condition, [])
        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }
}

resource "aws_iam_role_policy" "inline" {
  count  = local.make_role && var.attach_policy_statements ? 1 : 0
  name   = "\${local.policy_name}-inline"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.inline.json
}

resource "aws_lambda_function" "this" {
  count         = local.make_function ? 1 : 0
  function_name = var.function_name
  handler       = var.handler
  image_uri     = var.image_uri
  filename      = var.source_path == null ? var.local_existing_package : jsonencode(var.source_path)
  role          = var.create_role ? aws_iam_role.lambda[0].arn : var.lambda_role
}

resource "aws_lambda_permission" "triggers" {
  for_each         = local.make_function && (var.create_current_version_allowed_triggers || var.create_unqualified_alias_allowed_triggers) ? var.allowed_triggers : {}
  function_name    = aws_lambda_function.this[0].function_name
  principal        = try(each.value.principal, "\${each.value.service}.amazonaws.com")
  source_arn       = try(each.value.source_arn, null)
  source_account   = try(each.value.source_account, null)
  principal_org_id = try(each.value.principal_org_id, null)
}

resource "aws_lambda_function_url" "this" {
  count              = local.make_function && var.create_lambda_function_url ? 1 : 0
  function_name      = aws_lambda_function.this[0].function_name
  authorization_type = var.authorization_type
}

output "lambda_function_arn" { value = one(aws_lambda_function.this[*].arn) }
output "lambda_function_arn_static" { value = one(aws_lambda_function.this[*].arn) }
output "lambda_function_name" { value = one(aws_lambda_function.this[*].function_name) }
output "lambda_role_arn" { value = one(aws_iam_role.lambda[*].arn) }
output "lambda_role_name" { value = one(aws_iam_role.lambda[*].name) }
output "lambda_cloudwatch_log_group_arn" { value = local.log_group_arn }
output "lambda_cloudwatch_log_group_name" { value = local.log_group }
`;
