// How far chance alone could have moved a count: the exact 95 % interval of a Poisson mean (Garwood 1936).

/** Ends in matters, not in rates; the lower end of nought is nought. */
export function poissonInterval(count: number): { low: number; high: number } {
  return {
    low: count === 0 ? 0 : gammaQuantile(count, TAIL),
    high: gammaQuantile(count + 1, 1 - TAIL),
  }
}

const TAIL = 0.025

/**
 * The value below which a gamma variable of this shape (scale 1) lies with this probability: half the chi-square
 * quantile with twice the shape as degrees of freedom.
 */
function gammaQuantile(shape: number, probability: number): number {
  let low = 0
  let high = shape + 10 * Math.sqrt(shape) + 20
  while (high - low > PRECISION * Math.max(1, high)) {
    const middle = (low + high) / 2
    if (gammaBelow(shape, middle) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const PRECISION = 1e-12
const MOST_TERMS = 10_000

/** The regularised lower incomplete gamma function P(shape, x): a series below the mean, a continued fraction above. */
function gammaBelow(shape: number, x: number): number {
  if (x <= 0) return 0
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  return x < shape + 1 ? front * series(shape, x) : 1 - front * continuedFraction(shape, x)
}

function series(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < MOST_TERMS && term > sum * Number.EPSILON; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return sum
}

/** Lentz's method. */
function continuedFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1 / TINY
  let d = 1 / b
  let value = d
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = n * (shape - n)
    b += 2
    d = 1 / awayFromNought(a * d + b)
    c = awayFromNought(b + a / c)
    value *= c * d
    if (Math.abs(c * d - 1) < Number.EPSILON) break
  }
  return value
}

const TINY = 1e-300
const awayFromNought = (n: number): number => (Math.abs(n) < TINY ? TINY : n)

/** Lanczos, g = 7, nine terms: good to 15 digits. */
function logGamma(x: number): number {
  const sum = LANCZOS.reduce((so, by, i) => so + (i === 0 ? by : by / (x - 1 + i)), 0)
  const t = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]
