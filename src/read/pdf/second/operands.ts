// The operands of an operator, as plain numbers.

/** Of one level of arrays, plain or typed: [1, 2], [[1, 2]], [Float32Array]. What is no number is left out. */
export function numbersIn(args: readonly unknown[]): number[] {
  return args.flatMap((arg) => {
    if (typeof arg === 'number') return [arg]
    if (Array.isArray(arg) || arg instanceof Float32Array || arg instanceof Float64Array)
      return [...arg].filter((value) => typeof value === 'number')
    return []
  })
}
