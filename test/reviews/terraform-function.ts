/** A root module with one function, whose role nobody named, and more of it. */
export function functionModule(more: string, statement = ''): string {
  return `resource "aws_iam_role" "r" {
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })
}
resource "aws_lambda_function" "f" {
  function_name = "f"
  handler       = "app.handler"
  role          = aws_iam_role.r.arn
}
${statement === '' ? '' : inlinePolicy('p', statement)}${more}`;
}

/** An inline policy of that role, with one statement. */
export function inlinePolicy(name: string, statement: string, arguments_ = ''): string {
  return `resource "aws_iam_role_policy" "${name}" {
  ${arguments_}
  role   = aws_iam_role.r.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", ${statement} }] })
}
`;
}

/** The function's id in the root of the repository. */
export const FUNCTION = '.#aws_lambda_function.f';
