/** The template of the end-to-end tests: one function, its role, and room between the two. */
export interface Orders {
  readonly action?: string;
  readonly resource?: string;
  /** Reached through a mapping, far away from the statement that uses it. */
  readonly bucket?: string;
  readonly memory?: number;
  readonly comment?: string;
}

export function ordersTemplate(orders: Orders = {}): string {
  const {
    action = 'dynamodb:GetItem',
    resource = 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders',
    bucket = 'arn:aws:s3:::orders-archive/2026/*',
    memory = 128,
    comment = '',
  } = orders;
  return `AWSTemplateFormatVersion: '2010-09-09'
${comment}Mappings:
  Archive:
    Orders:
      Objects: ${bucket}
Resources:
  OrdersFunction:
    Type: AWS::Lambda::Function
    Properties:
      Handler: orders.handler
      Runtime: nodejs20.x
      MemorySize: ${memory}
      Timeout: 10
      Code:
        S3Bucket: code
        S3Key: orders.zip
      Role: !GetAtt OrdersRole.Arn
  OrdersRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal:
              Service: lambda.amazonaws.com
            Action: sts:AssumeRole
      Policies:
        - PolicyName: orders
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Sid: ReadOrders
                Effect: Allow
                Action: ${action}
                Resource: ${resource}
              - Sid: ReadArchive
                Effect: Allow
                Action: s3:GetObject
                Resource: !FindInMap [Archive, Orders, Objects]
`;
}
