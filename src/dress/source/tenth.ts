// Points of a page as a drawing says them: to a tenth, which is less than a screen or a printer shows.
export const tenth = (n: number): number => Math.round(n * 10) / 10
