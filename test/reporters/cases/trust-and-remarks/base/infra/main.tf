resource "aws_lambda_function" "orders" {
  role = aws_iam_role.orders.arn
}

resource "aws_iam_role" "orders" {
  permissions_boundary = aws_iam_policy.cap.arn
  assume_role_policy   = data.aws_iam_policy_document.trust.json
}
