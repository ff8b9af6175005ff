/** `module.a["x.y"].aws_iam_role.b` as `module.a["x.y"]` and `aws_iam_role.b`. */
export function segmentsOf(address: string): string[] {
  const names = address.match(/(?:[^.["]|\["(?:[^"\\]|\\.)*"\]|\[[^\]"]*\])+/g) ?? [];
  const segments: string[] = [];
  for (let index = 0; index < names.length; index += 2) segments.push(names.slice(index, index + 2).join('.'));
  return segments;
}
