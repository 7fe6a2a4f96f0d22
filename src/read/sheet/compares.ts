// The comparisons that formats and conditions of a sheet are made of: "[<5]", "cell-content()>=10".

export function compares(sign: string, limit: number): (value: number) => boolean {
  switch (sign) {
    case '<':
      return (value) => value < limit
    case '<=':
      return (value) => value <= limit
    case '>':
      return (value) => value > limit
    case '>=':
      return (value) => value >= limit
    case '<>':
    case '!=':
      return (value) => value !== limit
    default:
      return (value) => value === limit
  }
}
